import { describe, expect, it } from 'vitest';
import { applyCorrections, clearMarks, journal, placeMarks, readWorkbook, undo } from '../../src/excel';
import type { Journal } from '../../src/record/journal/journal';
import { JOURNAL_PART } from '../../src/record/journal/journal-part';
import { partOf, xmlOf } from '../record/parts';
import { at, byHand, valueOf, values, workbookWith } from './excel';
import { inventory } from './inventory';

const SHEET = { id: '', name: '表1' };

function journalOf(from: string | number | boolean | null, to: string): Journal {
  const cell = { row: 0, column: 1, from, format: '0.00', to };
  return {
    entries: [
      { kind: 'corrections', id: 'a', time: '2026-01-01', sheets: [{ sheet: SHEET, cells: [cell] }] },
    ],
  };
}

const CORRECTION = {
  place: at('表1', 'A1'),
  from: 1,
  to: 2,
  rule: 'SA-EXEC',
  rounding: false,
  formula: false,
} as const;

describe('a journal that cannot be read', () => {
  const newer = partOf(JOURNAL_PART, [{ kind: 'dreams', id: 'x', time: '2030-01-01' }], 9);

  async function withParts(...parts: readonly string[]): Promise<void> {
    await workbookWith(['表1'], (sheet, { workbook }) => {
      sheet('表1').getRange('A1').values = [[1]];
      for (const part of parts) workbook.customXmlParts.add(part);
    });
  }

  it.each([
    ['of a newer version', newer],
    ['damaged', `<journal xmlns="${JOURNAL_PART.namespace}" version="1">oops</journal>`],
    ['something else', `<other xmlns="${JOURNAL_PART.namespace}"/>`],
  ])('because it is %s stays as it is, and hinders nothing', async (_what, part) => {
    await withParts(part);
    const before = await inventory();
    valueOf(await applyCorrections([CORRECTION], { overwriteFormulas: false }));
    valueOf(await placeMarks([{ place: at('表1', 'A1'), kind: 'error', text: '错' }]));
    expect(valueOf(await journal()).map(({ kind }) => kind)).toEqual(['corrections', 'marks']);
    valueOf(await clearMarks());
    expect(valueOf(await undo())?.restored).toEqual([at('表1', 'A1')]);
    expect(await inventory()).toEqual(before);
  });

  it('is told when the workbook is read', async () => {
    await withParts(newer);
    const reading = valueOf(await readWorkbook());
    expect(reading.snapshot.sheets).toHaveLength(1);
    expect(reading.unreadJournal).toMatchObject([{ why: 'newer', name: 'dreams' }]);
  });

  it('is not one of which there are two: they count as one, and become one', async () => {
    const theirs = journalOf(1, 'x');
    await withParts(
      xmlOf(JOURNAL_PART, theirs),
      xmlOf(JOURNAL_PART, {
        entries: journalOf(2, 'y').entries.map((entry) => ({ ...entry, id: 'b' })),
      }),
    );
    valueOf(await applyCorrections([CORRECTION], { overwriteFormulas: false }));
    expect(valueOf(await journal())).toHaveLength(3);
    expect(await partsCount()).toBe(1);
  });

  it('is not a part of somebody else', async () => {
    await withParts('<theirs xmlns="urn:theirs">x</theirs>');
    valueOf(await applyCorrections([CORRECTION], { overwriteFormulas: false }));
    expect(await partsCount()).toBe(2);
    valueOf(await undo());
    expect(await partsCount()).toBe(1);
  });

  const partsCount = (): Promise<number> =>
    Excel.run(async (context) => {
      const count = context.workbook.customXmlParts.getCount();
      await context.sync();
      return count.value;
    });
});

describe('a journal that somebody else has written meanwhile', () => {
  it('is believed, not the one that was remembered', async () => {
    await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('A1:A2').values = [[1], [5]];
    });
    valueOf(await applyCorrections([CORRECTION], { overwriteFormulas: false }));
    const theirs: Journal = {
      entries: [
        {
          kind: 'corrections',
          id: 'theirs',
          time: '2026-01-01',
          sheets: [
            {
              sheet: { id: '', name: '表1' },
              cells: [{ row: 1, column: 0, from: 4, format: 'General', to: 5 }],
            },
          ],
        },
      ],
    };
    await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace(JOURNAL_PART.namespace).getOnlyItem();
      part.setXml(xmlOf(JOURNAL_PART, theirs));
      await context.sync();
    });
    expect(valueOf(await undo())?.entry.id).toBe('theirs');
    expect(await values('表1', 'A1:A2')).toEqual([[2], [4]]);
  });

  it('is kept next to our own entries', async () => {
    await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('A1').values = [[1]];
    });
    await byHand(({ workbook }) => {
      workbook.customXmlParts.add(xmlOf(JOURNAL_PART, journalOf(1, 'x')));
    });
    valueOf(await applyCorrections([CORRECTION], { overwriteFormulas: false }));
    expect(valueOf(await journal()).map(({ kind, cells }) => [kind, cells])).toEqual([
      ['corrections', 1],
      ['corrections', 1],
    ]);
  });
});
