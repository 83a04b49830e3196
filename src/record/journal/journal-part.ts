import * as v from 'valibot';
import type { CellValue } from '../../disclosure/sheet/snapshot';
import { mergeLists } from '../parts/merge-lists';
import type { PartKind } from '../parts/part-kind';
import { readList, RECORD_VERSION } from '../parts/read-list';
import { sheetReference, texts } from '../parts/schemas';
import type { Entry, Journal, WrittenCell } from './journal';
import { EMPTY_JOURNAL } from './journal';

const cellValue: v.GenericSchema<unknown, CellValue> = v.union([
  v.null(),
  v.string(),
  v.number(),
  v.boolean(),
  v.looseObject({ error: v.string() }),
]);

const place = v.pipe(v.number(), v.integer());

const writtenCell: v.GenericSchema<unknown, WrittenCell> = v.looseObject({
  row: place,
  column: place,
  from: cellValue,
  formula: v.exactOptional(v.string()),
  format: v.string(),
  passing: v.exactOptional(v.string()),
  given: v.exactOptional(v.string()),
  to: v.union([v.string(), v.number()]),
  live: v.exactOptional(v.string()),
});

const stamp = { id: v.string(), time: v.string() };

const entry: v.GenericSchema<unknown, Entry> = v.variant('kind', [
  v.looseObject({
    kind: v.literal('corrections'),
    ...stamp,
    by: v.exactOptional(v.string()),
    of: v.exactOptional(v.string()),
    roster: v.exactOptional(texts),
    sheets: v.array(
      v.looseObject({
        sheet: sheetReference,
        cells: v.array(writtenCell),
        rows: v.exactOptional(texts),
        columns: v.exactOptional(texts),
        made: v.exactOptional(v.boolean()),
      }),
    ),
  }),
  v.looseObject({
    kind: v.literal('marks'),
    ...stamp,
    cells: v.number(),
    roster: v.exactOptional(texts),
    sheets: v.array(sheetReference),
    comments: texts,
  }),
  v.looseObject({
    kind: v.picklist(['report', 'opinion']),
    ...stamp,
    roster: v.exactOptional(texts),
    sheet: sheetReference,
  }),
]);

/** An entry of a kind that only a newer build knows. */
const anyEntry = v.looseObject({
  kind: v.pipe(
    v.string(),
    v.check((kind) => !['corrections', 'marks', 'report', 'opinion'].includes(kind)),
  ),
  ...stamp,
});

/** The workbook's custom XML part with the journal. */
export const JOURNAL_PART: PartKind<Journal> = {
  element: 'journal',
  namespace: 'urn:final-accounts-check:journal',
  version: RECORD_VERSION,
  empty: EMPTY_JOURNAL,
  isEmpty: ({ entries }) => entries.length === 0,
  read: (content) => {
    if (!Array.isArray(content)) return null;
    const { items, unread } = readList('', content, { known: entry, shape: anyEntry });
    return { value: { entries: items }, unread };
  },
  content: ({ value: { entries }, unread }) => [...entries, ...unread.map(({ raw }) => raw)],
  merge: (base, mine, theirs) => ({
    entries: mergeLists(base.entries, mine.entries, theirs.entries, {
      keyOf: ({ id }) => id,
      timeOf: ({ time }) => time,
    }),
  }),
};
