import { parseA1, parseArea } from '../../src/disclosure/sheet/address';
import type { CellSnapshot, CellValue, SheetSnapshot } from '../../src/disclosure/sheet/snapshot';

/** A cell as tests write it: a value, or a value with its number format or formula. */
export type TestCell =
  CellValue | { readonly value: CellValue; readonly format?: string; readonly formula?: string };

const isPlain = (cell: TestCell): cell is CellValue =>
  cell === null || typeof cell !== 'object' || 'error' in cell;

function snapshotOf(cell: TestCell): CellSnapshot {
  return isPlain(cell) ? { value: cell, format: 'General' } : { format: 'General', ...cell };
}

/** A sheet from rows of cells; `at` is the first row's first cell, merges are A1 areas of the sheet. */
export function sheetOf(
  rows: readonly (readonly TestCell[])[],
  { name = '表', at = 'A1', merges = [] }: { name?: string; at?: string; merges?: readonly string[] } = {},
): SheetSnapshot {
  const start = parseA1(at) ?? { row: 0, column: 0 };
  return {
    name,
    visibility: 'visible',
    protected: false,
    rows: rows
      .map((cells, index) => ({
        row: start.row + index,
        firstColumn: start.column,
        cells: cells.map(snapshotOf),
      }))
      .filter(({ cells }) => cells.some(({ value }) => value !== null)),
    merges: merges.flatMap((area) => parseArea(area) ?? []),
  };
}
