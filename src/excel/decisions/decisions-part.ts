import type { DecisionBook } from '../../disclosure/decisions/decision';
import { NO_DECISIONS } from '../../disclosure/decisions/decision';
import type { PartKind, WorkbookPart } from '../parts/workbook-part';
import { queuePart } from '../parts/workbook-part';
import { DECISIONS_NAMESPACE, decisionsXml, parseDecisions } from './decisions-xml';

/** The workbook's custom XML part with the decisions, whose reading is queued. */
export type DecisionsPart = WorkbookPart<DecisionBook>;

const DECISIONS_PART: PartKind<DecisionBook> = {
  namespace: DECISIONS_NAMESPACE,
  empty: NO_DECISIONS,
  isEmpty: ({ decisions, conclusion }) => decisions.length === 0 && conclusion === null,
  toXml: decisionsXml,
  parse: parseDecisions,
  unreadable: 'unreadableDecisions',
};

/** Queues the reading of the decisions. */
export function queueDecisions(context: Excel.RequestContext): DecisionsPart {
  return queuePart(context, DECISIONS_PART);
}
