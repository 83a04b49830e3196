import type { Position } from './address';
import type { CellSnapshot, RowSnapshot, SheetSnapshot } from './snapshot';

/** A sheet's row by its index; undefined for one without content. */
export function rowAt({ rows }: Pick<SheetSnapshot, 'rows'>, row: number): RowSnapshot | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  const found = rows[low];
  return found?.row === row ? found : undefined;
}

/** What a cell of a sheet holds; undefined where nothing was read. */
export function cellIn(
  sheet: Pick<SheetSnapshot, 'rows'>,
  { row, column }: Position,
): CellSnapshot | undefined {
  const found = rowAt(sheet, row);
  return found?.cells[column - found.firstColumn];
}
