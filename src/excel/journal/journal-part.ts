import type { PartKind, WorkbookPart } from '../parts/workbook-part';
import { queuePart } from '../parts/workbook-part';
import type { Journal } from './journal';
import { EMPTY_JOURNAL } from './journal';
import { journalXml, NAMESPACE, parseJournal } from './journal-xml';

/** The workbook's custom XML part with the journal, whose reading is queued. */
export type JournalPart = WorkbookPart<Journal>;

const JOURNAL_PART: PartKind<Journal> = {
  namespace: NAMESPACE,
  empty: EMPTY_JOURNAL,
  isEmpty: ({ entries }) => entries.length === 0,
  toXml: journalXml,
  parse: (xml) => {
    const parsed = parseJournal(xml);
    return 'journal' in parsed ? { value: parsed.journal } : parsed;
  },
  unreadable: 'unreadableJournal',
};

/** Queues the reading of the journal. */
export function queueJournal(context: Excel.RequestContext): JournalPart {
  return queuePart(context, JOURNAL_PART);
}
