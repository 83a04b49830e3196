import type { PartKind, WorkbookPart } from '../parts/workbook-part';
import { queuePart } from '../parts/workbook-part';
import type { Choices } from './choices';
import { isUnchosen, NO_CHOICES } from './choices';
import { CHOICES_NAMESPACE, choicesXml, parseChoices } from './choices-xml';

/** The workbook's custom XML part with the user's choices, whose reading is queued. */
export type ChoicesPart = WorkbookPart<Choices>;

const CHOICES_PART: PartKind<Choices> = {
  namespace: CHOICES_NAMESPACE,
  empty: NO_CHOICES,
  isEmpty: isUnchosen,
  toXml: choicesXml,
  parse: parseChoices,
  unreadable: 'unreadableChoices',
};

/** Queues the reading of the choices. */
export function queueChoices(context: Excel.RequestContext): ChoicesPart {
  return queuePart(context, CHOICES_PART);
}
