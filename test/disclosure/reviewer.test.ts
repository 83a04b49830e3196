import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review } from '../../src/disclosure/review-types';
import type { ReviewOptions } from '../../src/disclosure/options';
import { createReviewer } from '../../src/disclosure/reviewer';
import { reviewWorkbook } from '../../src/disclosure/review';
import { BUILT_IN_SCHEMES } from '../../src/disclosure/scoring/scheme';
import { reference } from '../../src/disclosure/sheet/address';
import type {
  CellSnapshot,
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../src/disclosure/sheet/snapshot';
import { readWorkbook } from '../../src/review-files/read-workbook';

const FOLDER = 'assets/samples';

const SAMPLES: readonly WorkbookSnapshot[] = await Promise.all(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.xlsx'))
    .map(async (file) => {
      const opened = await readWorkbook(`${FOLDER}/${file}`);
      if (!opened.ok) throw new Error(file);
      return opened.value.snapshot;
    }),
);

/** All sheets of the samples in one workbook, under names of their own: forms of every kind beside each other. */
const TOGETHER: WorkbookSnapshot = {
  sheets: SAMPLES.flatMap(({ sheets }, at) =>
    sheets.map((sheet) => ({ ...sheet, name: `${at + 1} ${sheet.name}` })),
  ),
};

/** Everything that a review says, written out: what is worked out only when it is asked for is asked for here. */
function said(review: Review): unknown {
  const { forms, ...rest } = review;
  return {
    ...rest,
    forms: forms.map(({ lines, ...form }) => ({
      ...form,
      lines: lines.map((line) => ({
        ...line,
        figures: [...line.figures].map(([column, { place, value, text, reading }]) => {
          return { column, place, value, text, reading };
        }),
      })),
    })),
  };
}

function withSheet({ sheets }: WorkbookSnapshot, at: number, sheet: SheetSnapshot): WorkbookSnapshot {
  return { sheets: sheets.map((other, index) => (index === at ? sheet : other)) };
}

function withValue(sheet: SheetSnapshot, row: number, column: number, value: CellValue): SheetSnapshot {
  const rows = sheet.rows.map((known, index) =>
    index === row
      ? {
          ...known,
          cells: known.cells.map((cell, at): CellSnapshot => (at === column ? { ...cell, value } : cell)),
        }
      : known,
  );
  return { ...sheet, rows };
}

/** One edit: a cell gets another value, or a sheet is removed, added again, moved or renamed. */
type Edit = (workbook: WorkbookSnapshot) => WorkbookSnapshot;

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -5, max: 2_000_000 }).map((hundredths) => hundredths / 100),
  fc.constantFrom('', '—', '100%', '95.5', '优', '12,34', '合计', '2021年度收入决算表', '≥95%', '完成'),
  fc.constant({ error: '#REF!' }),
);

const cellEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(), fc.nat(), fc.nat(), value)
  .map(([sheetAt, rowAt, cellAt, to]) => (workbook) => {
    const at = sheetAt % Math.max(1, workbook.sheets.length);
    const sheet = workbook.sheets[at];
    if (sheet === undefined || sheet.rows.length === 0) return workbook;
    const row = rowAt % sheet.rows.length;
    const column = cellAt % (sheet.rows[row]?.cells.length ?? 1);
    return withSheet(workbook, at, withValue(sheet, row, column, to));
  });

const sheetEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom('remove', 'first', 'rename', 'repeat'), fc.nat())
  .map(([kind, chosen]) => ({ sheets }) => {
    const at = chosen % Math.max(1, sheets.length);
    const sheet = sheets[at];
    if (sheet === undefined) return { sheets };
    const others = sheets.filter((_other, index) => index !== at);
    switch (kind) {
      case 'remove':
        return { sheets: others };
      case 'first':
        return { sheets: [sheet, ...others] };
      case 'rename':
        return { sheets: [...others, { ...sheet, name: `${sheet.name}（改）` }] };
      default:
        return { sheets: [...sheets, { ...sheet, name: `${sheet.name}（又）` }] };
    }
  });

const edits = fc.array(fc.oneof({ weight: 4, arbitrary: cellEdit }, { weight: 1, arbitrary: sheetEdit }), {
  minLength: 1,
  maxLength: 4,
});

/** Options that choose something about the forms of a workbook. */
function optionsFor(workbook: WorkbookSnapshot): readonly ReviewOptions[] {
  const { assessments, corrections } = reviewWorkbook(workbook);
  const [scheme] = BUILT_IN_SCHEMES;
  const first = corrections.slice(0, 1).map(({ place }) => reference(place));
  const at = assessments.map(({ form: { sheet, area } }) =>
    reference({ sheet, row: area.top, column: area.left }),
  );
  return [
    {},
    { leaveRounded: true },
    { scoreDecimals: 1 },
    { leave: new Set(first) },
    ...(scheme === undefined ? [] : [{ schemes: new Map(at.map((form) => [form, scheme] as const)) }]),
    { weights: new Map(first.map((cell) => [cell, '7.5'] as const)) },
  ];
}

describe('createReviewer', () => {
  it('says after any edits what a whole review says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES.keys()), edits, (sample, steps) => {
        const start = SAMPLES[sample] ?? TOGETHER;
        const review = createReviewer();
        review(start);
        let workbook = start;
        for (const edit of steps) {
          workbook = edit(workbook);
          expect(said(review(workbook))).toEqual(said(reviewWorkbook(workbook)));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('says the same of many units in one workbook', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const review = createReviewer();
        review(TOGETHER);
        const workbook = steps.reduce((known, edit) => edit(known), TOGETHER);
        expect(said(review(workbook))).toEqual(said(reviewWorkbook(workbook)));
      }),
      { numRuns: 5 },
    );
  });

  it('says under every choice what a whole review says, also back and forth', () => {
    for (const workbook of SAMPLES) {
      const review = createReviewer();
      const options = optionsFor(workbook);
      for (const choice of [...options, ...options])
        expect(said(review(workbook, choice))).toEqual(said(reviewWorkbook(workbook, choice)));
    }
  });

  it('sees choices that were changed in place', () => {
    for (const workbook of SAMPLES) {
      const review = createReviewer();
      const leave = new Set<string>();
      const [first] = review(workbook, { leave }).corrections;
      if (first === undefined) continue;
      leave.add(reference(first.place));
      const places = review(workbook, { leave }).corrections.map(({ place }) => reference(place));
      expect(places).not.toContain(reference(first.place));
    }
  });

  it('recognises only the sheet that was edited', () => {
    const review = createReviewer();
    const before = review(TOGETHER);
    const [first] = TOGETHER.sheets;
    if (first === undefined) throw new Error('no sheet');
    const after = review(withSheet(TOGETHER, 0, { ...first }));
    const known = new Set(before.forms);
    const recognisedAgain = after.forms.filter((form) => !known.has(form)).map(({ sheet }) => sheet);
    expect(new Set(recognisedAgain)).toEqual(new Set([first.name]));
  });
});
