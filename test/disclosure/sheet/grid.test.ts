import { describe, expect, test } from 'vitest';
import { a1 } from '../../../src/disclosure/sheet/address';
import { SheetGrid } from '../../../src/disclosure/sheet/grid';
import { sheetOf } from '../sheets';

const _ = null;

/**
 * From C3 on, with rows 5 and 7 empty and two merged areas: C3:D4 and E4:E8.
 *
 *     C        D   E     F
 * 3   项目            ""
 * 4                金额
 * 6   12           (E4)  合 计
 * 8   #REF!  是    (E4)
 * 9                      7.5
 */
const grid = new SheetGrid(
  sheetOf(
    [
      ['项 目', _, ' ', _],
      ['遮住', _, '金额', _],
      [_, _, _, _],
      [12, _, '遮住', '合 计'],
      [_, _, _, _],
      [{ error: '#REF!' }, true, _, _],
      [_, _, _, 7.5],
    ],
    { at: 'C3', merges: ['E4:E8', 'C3:D4'] },
  ),
);
const at = (row: number, column: number) => ({ row: row - 1, column: column - 1 });
const [C, D, E, F] = [3, 4, 5, 6];

test('merged areas that lie over others are none', () => {
  const rows = Array.from({ length: 4 }, () => ['甲', '乙', '丙']);
  const crossed = new SheetGrid(sheetOf(rows, { merges: ['A2:C2', 'B1:B2', 'C3:C4'] }));
  // B1:B2 begins above A2:C2.
  expect(crossed.areaAt({ row: 1, column: 0 })).toEqual({ top: 1, left: 0, bottom: 1, right: 0 });
  expect(crossed.areaAt({ row: 1, column: 1 })).toEqual({ top: 0, left: 1, bottom: 1, right: 1 });
  expect(crossed.areaAt({ row: 3, column: 2 })).toEqual({ top: 2, left: 2, bottom: 3, right: 2 });
});

describe('a cell of a merged area', () => {
  test('stands for the whole of it', () => {
    expect(grid.areaAt(at(4, D))).toEqual({ top: 2, left: 2, bottom: 3, right: 3 });
    expect(grid.areaAt(at(8, E))).toEqual({ top: 3, left: 4, bottom: 7, right: 4 });
    expect(grid.areaAt(at(3, E))).toEqual({ top: 2, left: 4, bottom: 2, right: 4 });
    expect(grid.areaAt(at(9, E))).toEqual({ top: 8, left: 4, bottom: 8, right: 4 });
    expect(grid.areaAt(at(6, F))).toEqual({ top: 5, left: 5, bottom: 5, right: 5 });
  });

  test('shows what its first cell holds, and is written there', () => {
    expect(grid.labelAt(at(4, D))).toBe('项目');
    expect(grid.labelAt(at(6, E))).toBe('金额');
    expect(grid.cellAt(at(6, E))?.value).toBe('金额');
    expect(a1(grid.placeAt(at(8, E)))).toBe('E4');
    expect(a1(grid.placeAt(at(4, D)))).toBe('C3');
    expect(grid.placeAt(at(6, F))).toEqual({ sheet: '表', row: 5, column: 5 });
  });

  test('begins it only as its first', () => {
    expect(grid.beginsAt(2, 2)).toBe(true);
    expect(grid.beginsAt(2, 3)).toBe(false);
    expect(grid.beginsAt(3, 2)).toBe(false);
    expect(grid.beginsAt(3, 4)).toBe(true);
    expect(grid.beginsAt(5, 4)).toBe(false);
    expect(grid.beginsAt(5, 5)).toBe(true);
  });
});

test('what lies outside holds nothing', () => {
  expect(grid.cellAt(at(1, C))).toBeUndefined();
  expect(grid.cellAt(at(6, 1))).toBeUndefined();
  expect(grid.labelAt(at(1, C))).toBe('');
  expect(grid.labelAt(at(9, D))).toBe('');
  expect(grid.labelsInRow(4)).toEqual([]);
  expect(grid.filledInRow(4)).toBe(0);
});

test('its rows are those that hold something, from the top', () => {
  expect(grid.rowNumbers).toEqual([2, 3, 5, 7, 8]);
});

describe('a row', () => {
  const labels = (row: number) => grid.labelsInRow(row - 1).map(({ label }) => label);
  const texts = (row: number) => grid.textsInRow(row - 1).map(({ label }) => label);

  test('has the labels that begin in it, from the left, white space not counted', () => {
    expect([3, 4, 6, 8, 9].map(labels)).toEqual([
      ['项目'],
      ['金额'],
      ['12', '合计'],
      ['#REF!', 'TRUE'],
      ['7.5'],
    ]);
  });

  test('has as texts those that are no numbers', () => {
    expect([3, 4, 6, 8, 9].map(texts)).toEqual([['项目'], ['金额'], ['合计'], ['#REF!', 'TRUE'], []]);
    expect(grid.textsInRow(2)[0]?.area).toEqual({ top: 2, left: 2, bottom: 3, right: 3 });
    expect(grid.textsInRow(5)[0]?.area).toEqual({ top: 5, left: 5, bottom: 5, right: 5 });
  });

  test('counts what it holds, numbers among it', () => {
    expect([3, 4, 6, 8, 9].map((row) => grid.filledInRow(row - 1))).toEqual([1, 1, 2, 2, 1]);
    // E3 holds a space: it is not empty, though it says nothing.
    expect(grid.columnsInRow(2)).toEqual([2, 4]);
    expect(grid.columnsInRow(5)).toEqual([2, 5]);
  });

  test('covers the columns of what it holds, merged areas to their right end', () => {
    expect(grid.columnsOfRows([2])).toEqual({ left: 2, right: 3 });
    expect(grid.columnsOfRows([3, 8])).toEqual({ left: 4, right: 5 });
    expect(grid.columnsOfRows([5, 7])).toEqual({ left: 2, right: 5 });
    expect(grid.columnsOfRows([4])).toEqual({ left: 0, right: 0 });
    expect(grid.columnsOfRows([])).toEqual({ left: 0, right: 0 });
  });
});
