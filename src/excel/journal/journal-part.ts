import { failure } from '../failure';
import type { Result } from '../result';
import { failed, succeeded } from '../result';
import type { Journal } from './journal';
import { EMPTY_JOURNAL } from './journal';
import { journalXml, NAMESPACE, parseJournal } from './journal-xml';

/** The workbook's custom XML part with the journal, whose reading is queued. */
export interface JournalPart {
  /** The journal, after the sync. One of another version, or one of several, is a failure: it is not ours to replace. */
  read(): Result<Journal>;
  /** Queues the writing of a journal in place of the one that was read; an empty one takes the part away. */
  write(journal: Journal): void;
}

/** Queues the reading of the journal. */
export function queueJournal(context: Excel.RequestContext): JournalPart {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  const count = parts.getCount();
  const part = parts.getOnlyItemOrNullObject();
  part.load('id');
  const xml = part.getXml();
  return {
    read: () => {
      if (count.value > 1) return failed(failure('unreadableJournal', { version: `${count.value} ×` }));
      if (part.isNullObject) return succeeded(EMPTY_JOURNAL);
      const parsed = parseJournal(xml.value);
      return 'journal' in parsed
        ? succeeded(parsed.journal)
        : failed(failure('unreadableJournal', { version: parsed.unreadable }));
    },
    write: (journal) => {
      if (journal.entries.length === 0) {
        if (!part.isNullObject) part.delete();
      } else if (part.isNullObject) context.workbook.customXmlParts.add(journalXml(journal));
      else part.setXml(journalXml(journal));
    },
  };
}
