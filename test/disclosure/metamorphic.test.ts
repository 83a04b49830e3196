import { describe, expect, test } from 'vitest';
import type { Review } from '../../src/disclosure/review-types';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { Area, Position } from '../../src/disclosure/sheet/address';
import { a1 } from '../../src/disclosure/sheet/address';
import { numberDisplay } from '../../src/disclosure/sheet/number-format';
import type { CellSnapshot, SheetSnapshot } from '../../src/disclosure/sheet/snapshot';
import { ministryForm } from './ministry-form';
import { sample, SELF_ASSESSMENT_SAMPLES } from './samples';
import { sheetOf } from './sheets';
import { inNotation } from './in-notation';

type Change = (sheet: SheetSnapshot) => SheetSnapshot;

const mapCells = (sheet: SheetSnapshot, change: (cell: CellSnapshot) => CellSnapshot): SheetSnapshot => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(change) })),
});

/** The form moved down and to the right. */
const moved =
  (rows: number, columns: number): Change =>
  (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, row: row.row + rows, firstColumn: row.firstColumn + columns })),
    merges: sheet.merges.map(({ top, left, bottom, right }): Area => ({
      top: top + rows,
      bottom: bottom + rows,
      left: left + columns,
      right: right + columns,
    })),
  });

/** Every label broken by a line break after its second character and a space after its third. */
const rebroken: Change = (sheet) =>
  mapCells(sheet, (cell) =>
    typeof cell.value === 'string' && cell.value.length < 30 && !/\d/u.test(cell.value)
      ? { ...cell, value: cell.value.replace(/^(\p{Script=Han}{2})(\p{Script=Han})/u, '$1\n$2 ') }
      : cell,
  );

/** A number as people would type it as text: as its format shows it. */
function typed(value: number, format: string): string {
  const display = numberDisplay(format);
  if (display.kind !== 'fixed') return String(value);
  return display.percent ? `${(value * 100).toFixed(display.decimals)}%` : value.toFixed(display.decimals);
}

const numbersAsText: Change = (sheet) =>
  mapCells(sheet, (cell) =>
    typeof cell.value === 'number' ? { ...cell, value: typed(cell.value, cell.format), format: '@' } : cell,
  );

/** All ASCII digits, signs, brackets and letters full-width. */
const fullWidth: Change = (sheet) =>
  mapCells(numbersAsText(sheet), (cell) =>
    typeof cell.value === 'string'
      ? {
          ...cell,
          value: cell.value.replace(/[!-~]/gu, (character) =>
            String.fromCharCode(character.charCodeAt(0) + 0xfee0),
          ),
        }
      : cell,
  );

const renamed: Change = (sheet) => ({ ...sheet, name: `Sheet${sheet.name.length}` });

/** Remarks above and below, as offices add them. */
const remarked: Change = (sheet) => {
  const below = moved(2, 0)(sheet);
  const last = Math.max(...below.rows.map(({ row }) => row));
  const remark = (row: number, value: string) => ({
    row,
    firstColumn: 0,
    cells: [{ value, format: 'General' }],
  });
  return {
    ...below,
    rows: [remark(0, '内部资料'), ...below.rows, remark(last + 2, '说明：以上数据均为决算数据')],
  };
};

/** What a review says, without saying where. */
function essence({ findings, corrections, counts, forms }: Review): unknown {
  return {
    counts,
    forms: forms.map(({ layout, year, unit }) => ({ layout, year, unit })),
    findings: inNotation(findings).map(({ rule, severity, expected, actual, difference }) => ({
      rule,
      severity,
      expected,
      actual,
      difference,
    })),
    corrections: corrections.map(({ rule, rounding, to }) => ({
      rule,
      rounding,
      to: Number(
        String(to)
          .normalize('NFKC')
          .replace(/[^\d.]/gu, ''),
      ),
    })),
  };
}

/** The cells that findings name, relative to a corner. */
const places = ({ findings }: Review, corner: Position): readonly string[] =>
  findings.flatMap(({ cells }) =>
    cells.map(({ row, column }) => a1({ row: row - corner.row, column: column - corner.column })),
  );

const CHANGES: readonly (readonly [string, Change])[] = [
  ['moved by 7 rows and 3 columns', moved(7, 3)],
  ['with labels broken anew', rebroken],
  ['with numbers as text', numbersAsText],
  ['in full-width characters', fullWidth],
  ['under another sheet name', renamed],
  ['with remarks around it', remarked],
];

describe.each(SELF_ASSESSMENT_SAMPLES)('%s says the same', async (name) => {
  const { sheets } = await sample(name);
  const selfAssessments = sheets.filter((sheet) =>
    reviewWorkbook({ sheets: [sheet] }).forms.some(({ id }) => id.endsWith('self-assessment')),
  );

  test.each(CHANGES)('%s', (_name, change) => {
    expect(selfAssessments.length).toBeGreaterThan(0);
    for (const sheet of selfAssessments) {
      const [before, after] = [sheet, change(sheet)].map((one) => reviewWorkbook({ sheets: [one] }));
      expect(after && essence(after)).toEqual(before && essence(before));
    }
  });

  test('and names the same cells when it is moved', () => {
    for (const sheet of selfAssessments) {
      const before = places(reviewWorkbook({ sheets: [sheet] }), { row: 0, column: 0 });
      expect(places(reviewWorkbook({ sheets: [moved(7, 3)(sheet)] }), { row: 7, column: 3 })).toEqual(before);
    }
  });

  test('with all forms below each other in one sheet', () => {
    const apart = reviewWorkbook({ sheets: selfAssessments });
    let height = 0;
    const stacked = selfAssessments.map((sheet) => {
      const placed = moved(height, 0)(sheet);
      height = Math.max(...placed.rows.map(({ row }) => row)) + 3;
      return placed;
    });
    const one: SheetSnapshot = {
      name: '全部',
      visibility: 'visible',
      protected: false,
      rows: stacked.flatMap(({ rows }) => rows),
      merges: stacked.flatMap(({ merges }) => merges),
    };
    expect(essence(reviewWorkbook({ sheets: [one] }))).toEqual(essence(apart));
  });
});

describe('the Ministry’s form', () => {
  const wrong = {
    execution: 100,
    rate: '90%',
    executionScore: 9,
    staff: ['15 人', '14 人', 10, 10],
    total: 91,
  } as const;
  const rows = ministryForm(wrong);
  const plainReview = reviewWorkbook({ sheets: [sheetOf(rows)] });

  test('with merged instead of blank 一级 and 二级指标', () => {
    const merges = [
      'A10:A19',
      'B11:B16',
      'C11:C12',
      'C13:C14',
      'B17:B18',
      'A20:F20',
      'B8:E8',
      'F8:I8',
      'A3:C3',
    ];
    expect(essence(reviewWorkbook({ sheets: [sheetOf(rows, { merges })] }))).toEqual(essence(plainReview));
  });

  test('with 一级 and 二级指标 repeated on every row', () => {
    let [first, second] = ['', ''];
    const repeated = rows.map((row, index) => {
      if (index < 10 || index > 18) return row;
      const texts = row.map((cell) => (typeof cell === 'string' ? cell : ''));
      first = texts[1] || first;
      second = texts[2] || second;
      return [row[0] ?? null, first, second, ...row.slice(3)];
    });
    expect(essence(reviewWorkbook({ sheets: [sheetOf(repeated)] }))).toEqual(essence(plainReview));
  });

  test('with an unknown column between 分值 and 得分', () => {
    const wider = rows.map((row, index) => {
      const extra = index === 9 ? '评分标准' : index > 9 && index < 19 ? '按完成比例' : null;
      return [...row.slice(0, 7), extra, ...row.slice(7)];
    });
    expect(essence(reviewWorkbook({ sheets: [sheetOf(wider)] }))).toEqual(essence(plainReview));
  });
});
