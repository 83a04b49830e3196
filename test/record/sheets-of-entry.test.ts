import { describe, expect, test } from 'vitest';
import type { CorrectionsEntry, Journal, OwnSheetEntry } from '../../src/record/journal/journal';
import { marksEntry, sheetsOfEntry } from '../../src/record/journal/journal';

const time = '2026-03-01T02:20:00.000Z';
const report = (id: string, sheet: OwnSheetEntry['sheet'], roster?: readonly string[]): OwnSheetEntry => ({
  ...{ kind: 'report', id, time, sheet },
  ...(roster === undefined ? {} : { roster }),
});
const corrected = (
  sheet: { readonly id: string; readonly name: string },
  roster: readonly string[],
): CorrectionsEntry => ({
  ...{ kind: 'corrections', id: 'c', time, roster },
  sheets: [{ sheet, cells: [] }],
});

/** The workbook as it is open now, in a program that gave its sheets the ids e1 and e2. */
const SHEETS = [
  { id: 'e1', name: '表1' },
  { id: 'e2', name: '核对报告' },
];

describe('the sheets of an entry', () => {
  test('of another program are found by their names, although this one’s ids tell', () => {
    const there = corrected({ id: 'f1', name: '表1' }, ['f1', 'f2']);
    const here = report('r', { id: 'e2', name: '核对报告' }, ['e1', 'e2']);
    const journal: Journal = { entries: [there, here] };
    expect(sheetsOfEntry(journal, there, SHEETS)({ id: 'f1', name: '表1' })?.id).toBe('e1');
    expect(sheetsOfEntry(journal, here, SHEETS)({ id: 'e2', name: '别名' })?.id).toBe('e2');
  });

  test('of this program are gone where their ids are, whoever has their names', () => {
    const entry = corrected({ id: 'e9', name: '表1' }, ['e1', 'e9']);
    expect(sheetsOfEntry({ entries: [entry] }, entry, SHEETS)({ id: 'e9', name: '表1' })).toBeUndefined();
  });

  test('that does not say its workbook’s ids are judged by those of all', () => {
    const old = report('r', { id: 'e9', name: '核对报告' });
    const other = corrected({ id: 'e1', name: '表1' }, ['e1', 'e9']);
    const find = sheetsOfEntry({ entries: [old, other] }, old, SHEETS);
    expect(find({ id: 'e9', name: '核对报告' })).toBeUndefined();
  });

  test('of marks that several placed are told by the ids of any of them', () => {
    const marks = (id: string, roster: readonly string[]) =>
      ({ kind: 'marks', id, time, cells: 1, roster, sheets: [], comments: [] }) as const;
    expect(marksEntry({ entries: [marks('a', ['e1']), marks('b', ['f1'])] })?.roster).toEqual(['e1', 'f1']);
  });
});
