import { describe, expect, test } from 'vitest';
import { a1, parseArea } from '../../src/disclosure/sheet/address';
import type { Area } from '../../src/disclosure/sheet/address';
import type { CellValue, SheetSnapshot } from '../../src/disclosure/sheet/snapshot';
import { afterKey } from '../../src/page/sheet/grid-keys';
import { SheetLayout, SIZES } from '../../src/page/sheet/sheet-layout';
import { shownRows } from '../../src/page/sheet/sheet-rows';
import { shownText } from '../../src/page/sheet/shown-text';

/** A sheet with rows of cells, by the numbers that people read. */
function sheetWith(
  rows: Readonly<Record<number, readonly CellValue[]>>,
  merges: readonly string[] = [],
): SheetSnapshot {
  return {
    name: '表1',
    visibility: 'visible',
    protected: false,
    rows: Object.entries(rows).map(([row, cells]) => ({
      row: Number(row) - 1,
      firstColumn: 0,
      cells: cells.map((value) => ({ value, format: 'General' })),
    })),
    merges: merges.map((area): Area => {
      const parsed = parseArea(area);
      if (parsed === null) throw new Error(area);
      return parsed;
    }),
  };
}

describe('what a cell shows', () => {
  test.each([
    [1474.07, '#,##0.00', '1,474.07'],
    [0.8827, '0.00%', '88.27%'],
    [-12.5, '#,##0.00_);(#,##0.00)', '(12.50)'],
    [10, 'General', '10'],
    [44196, 'yyyy-mm-dd', '2020-12-31'],
    [7, '[', '7'],
  ])('%s in %s is %s', (value, format, text) => {
    expect(shownText({ value, format }).trim()).toBe(text);
  });

  test('is what the spreadsheet says, where that is known; errors and words are as they are', () => {
    expect(shownText({ value: 1, format: '0', text: '壹' })).toBe('壹');
    expect(shownText({ value: { error: '#REF!' }, format: 'General' })).toBe('#REF!');
    expect(shownText({ value: '合计', format: '0.00' })).toBe('合计');
    expect(shownText({ value: null, format: '0.00' })).toBe('');
  });
});

describe('the rows', () => {
  test('go down to the last that holds something; a few empty ones are shown, many as one', () => {
    const rows = shownRows(sheetWith({ 2: ['甲'], 40: ['乙'] }));
    expect(rows).toEqual([
      { first: 0, last: 0 },
      { first: 1, last: 1 },
      { first: 2, last: 38 },
      { first: 39, last: 39 },
    ]);
  });

  test('of an area are shown from its first to its last, though they are empty', () => {
    expect(shownRows(sheetWith({ 1: ['甲'] }, ['A1:B3'])).map(({ first }) => first)).toEqual([0, 1, 2]);
  });

  test('of a sheet with nothing in it are none', () => {
    expect(shownRows(sheetWith({}))).toEqual([]);
  });
});

describe('the cells that are drawn', () => {
  const layout = new SheetLayout(
    sheetWith({ 1: ['支出决算表'], 2: ['项目', '一', '二'], 3: [null, 12.5, 3] }, ['A1:C1', 'A2:A3']),
  );

  test('are one for a merged area, at its first cell', () => {
    const drawn = [0, 1, 2].map((row) =>
      layout.cellsOf(row).map(({ column, lastColumn, lastRow, text }) => [column, lastColumn, lastRow, text]),
    );
    expect(drawn).toEqual([
      [[0, 2, 0, '支出决算表']],
      [
        [0, 0, 2, '项目'],
        [1, 1, 1, '一'],
        [2, 2, 1, '二'],
      ],
      [
        [1, 1, 2, '12.5'],
        [2, 2, 2, '3'],
      ],
    ]);
    expect(layout.beginningAbove(2)).toEqual([1]);
  });

  test('stand where their kind does: figures at the right, heads over columns in the middle', () => {
    expect(layout.cellsOf(0).map(({ align }) => align)).toEqual(['center']);
    expect(layout.cellsOf(2).map(({ align }) => align)).toEqual(['right', 'right']);
  });

  test('let a text go on over the empty cells at its right, and no further', () => {
    const words = '编制单位：某某区机关事务服务中心（盖章）';
    const note = new SheetLayout(sheetWith({ 1: [words, null, '金额单位：万元'], 2: ['甲', '乙', '丙'] }));
    expect(note.cellsOf(0).map(({ column, lastColumn }) => [column, lastColumn])).toEqual([
      [0, 1],
      [2, 2],
    ]);
  });

  test('are wide enough for every figure, and higher for a text of several lines', () => {
    const tall = new SheetLayout(sheetWith({ 1: [123456789012, '一\n二\n三', '四'] }));
    const [width = 0] = tall.widths;
    // Twelve digits of at least 7 pixels.
    expect(width).toBeGreaterThanOrEqual(84);
    expect(tall.heights).toEqual([3 * SIZES.line + SIZES.padding]);
  });
});

describe('the keys', () => {
  const layout = new SheetLayout(sheetWith({ 1: ['甲', '乙', '丙'], 2: [1, 2, 3], 3: [4, 5, 6] }, ['A1:B2']));
  const after = (key: string, row: number, column: number, ctrlKey = false): string | null => {
    const place = afterKey({ key, ctrlKey }, { row, column }, layout, 2);
    return place === null ? null : a1(place);
  };

  test('lead from cell to cell, past merged areas, and not beyond the sheet', () => {
    expect(after('ArrowDown', 0, 0)).toBe('A3');
    expect(after('ArrowRight', 0, 0)).toBe('C1');
    expect(after('ArrowUp', 0, 2)).toBe('C1');
    expect(after('ArrowLeft', 2, 0)).toBe('A3');
    expect(after('ArrowRight', 2, 2)).toBe('C3');
  });

  test('lead to the ends, and by what is in sight', () => {
    expect(after('End', 0, 0)).toBe('C1');
    expect(after('End', 0, 0, true)).toBe('C3');
    expect(after('Home', 2, 2)).toBe('A3');
    expect(after('Home', 2, 2, true)).toBe('A1');
    expect(after('PageDown', 0, 2)).toBe('C3');
    expect(after('PageUp', 2, 2)).toBe('C1');
    expect(after('a', 0, 0)).toBeNull();
  });
});
