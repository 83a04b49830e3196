import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { a1 } from '../../src/disclosure/sheet/address';
import { applyCorrections, clearMarks, journal, placeMarks, undo } from '../../src/excel';
import { undoAll } from '../leftovers';
import { byHand, valueOf, workbookWith } from './excel';

/** A self-assessment in small. Every indicator has a score of 8, which is to be 10. */
const HEAD = ['指标', '指标值', '分值', '得分'] as const;
const NAMES = ['按期完成率', '验收合格率', '群众满意度'] as const;
type Name = (typeof NAMES)[number];
const SHEET = '自评';

const FORM: readonly (readonly (string | number)[])[] = [
  HEAD,
  ...NAMES.map((name, index) => [name, `≥9${index}%`, 10, 8]),
  ['总分', '', 30, 24],
];

/** Where the form is by now. */
interface Places {
  readonly head: number;
  readonly last: number;
  readonly left: number;
  readonly score: number;
  readonly rows: ReadonlyMap<string, number>;
  /** What stands beside the scores, by the names of the rows, without empty columns. */
  readonly beside: ReadonlyMap<string, string>;
  readonly scores: ReadonlyMap<string, unknown>;
}

async function places(): Promise<Places> {
  return Excel.run(async ({ workbook }) => {
    const used = workbook.worksheets.getItem(SHEET).getUsedRange(true).load('values,rowIndex,columnIndex');
    await workbook.context.sync();
    const lines = used.values as readonly (readonly unknown[])[];
    const at = (name: string): number => lines.findIndex((line) => line[0] === name);
    const score = lines[at('指标')]?.indexOf('得分') ?? -1;
    const named = [...NAMES, '总分'].map((name) => [name, at(name)] as const);
    return {
      head: used.rowIndex + at('指标'),
      last: used.rowIndex + at('总分'),
      left: used.columnIndex,
      score: used.columnIndex + score,
      rows: new Map(named.map(([name, row]) => [name, used.rowIndex + row])),
      beside: new Map(
        named.map(([name, row]) => [
          name,
          (lines[row] ?? []).filter((value, column) => column !== score && value !== '').join('|'),
        ]),
      ),
      scores: new Map(named.map(([name, row]) => [name, lines[row]?.[score]])),
    };
  });
}

const cell = (row: number, column: number): string => a1({ row, column });

/** What the user does with the sheet. */
const BY_USER: Readonly<Record<string, (at: Places, sheet: Excel.Worksheet) => void>> = {
  rowAbove: (_at, sheet) => sheet.getRange('1:1').insert('Down'),
  rowBetween: ({ head }, sheet) => sheet.getRange(`${head + 3}:${head + 3}`).insert('Down'),
  columnBetween: ({ left }, sheet) => {
    const letter = cell(0, left + 1).replace(/\d+/u, '');
    sheet.getRange(`${letter}:${letter}`).insert('Right');
  },
  table: ({ head, last, left, score }, sheet) => {
    sheet.tables.add(`${cell(head, left)}:${cell(last, score)}`, true);
  },
  filter: ({ head, last, left, score }, sheet) => {
    sheet.autoFilter.apply(sheet.getRange(`${cell(head, left)}:${cell(last, score)}`), 0, {
      filterOn: 'Values',
      values: [NAMES[1], '总分'],
    });
  },
};

const placesOf = (at: Places, names: readonly string[]) =>
  names.map((name) => ({ sheet: SHEET, row: at.rows.get(name) ?? -1, column: at.score }));

/** What the add-in does, with some of the scores. */
const BY_ADD_IN: Readonly<Record<string, (at: Places, names: readonly Name[]) => Promise<unknown>>> = {
  apply: async (at, names) =>
    valueOf(
      await applyCorrections(
        placesOf(
          at,
          names.filter((name) => at.scores.get(name) === 8),
        ).map((place) => ({ place, from: 8, to: 10, rule: 'SA-IND', rounding: false, formula: false })),
        { overwriteFormulas: false },
      ),
    ),
  mark: async (at, names) =>
    valueOf(await placeMarks(placesOf(at, names).map((place) => ({ place, kind: 'error', text: '错' })))),
  clear: async () => valueOf(await clearMarks()),
  undo: async () => valueOf(await undo()),
};

const deed = fc.oneof(
  fc.record({ by: fc.constant('user' as const), what: fc.constantFrom(...Object.keys(BY_USER)) }),
  fc.record({
    by: fc.constant('addIn' as const),
    what: fc.constantFrom(...Object.keys(BY_ADD_IN)),
    names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }),
  }),
);

afterEach(() => {
  vi.unstubAllGlobals();
});

it('nothing is lost where rows, columns, tables and filters come in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 8 }), async (deeds) => {
      try {
        await workbookWith([SHEET, '别的'], (sheet) => {
          sheet(SHEET).getRange('B2:E6').values = FORM.map((row) => [...row]);
          sheet('别的').getRange('A1').values = [['说明']];
        });
        const before = await places();
        let done = new Set<string>();
        for (const one of deeds) {
          const at = await places();
          if (one.by === 'addIn') await BY_ADD_IN[one.what]?.(at, one.names);
          // A sheet has a table here, or a filter, and each once.
          else if (!['table', 'filter'].includes(one.what) || !done.has('area')) {
            await byHand(({ workbook }) => {
              BY_USER[one.what]?.(at, workbook.worksheets.getItem(SHEET));
            });
            if (['table', 'filter'].includes(one.what)) done = new Set(['area']);
          }
        }
        valueOf(await clearMarks());
        for (let times = 0; times <= deeds.length; times += 1) valueOf(await undo());
        const after = await places();
        expect(valueOf(await journal())).toEqual([]);
        expect(after.scores).toEqual(before.scores);
        expect(after.beside).toEqual(before.beside);
        await Excel.run(async ({ workbook }) => {
          const formats = workbook.worksheets.getItem(SHEET).getRange().conditionalFormats.getCount();
          const comments = workbook.comments.getCount();
          await workbook.context.sync();
          expect([formats.value, comments.value]).toEqual([0, 0]);
        });
      } finally {
        await undoAll();
      }
    }),
    { numRuns: 25 },
  );
});
