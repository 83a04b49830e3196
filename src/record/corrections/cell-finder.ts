import type { Position } from '../../disclosure/sheet/address';
import { linesNow } from '../identity/lines';
import type { Grid } from '../identity/words';
import { columnNames, rowNames } from '../identity/words';
import type { WrittenCell, WrittenSheet } from '../journal/journal';

/** Finds cells again by the names of their rows and columns, where these were kept; null where that is not certain. */
export function cellFinder(
  grid: Grid,
  { rows, columns }: WrittenSheet,
): (cell: WrittenCell) => Position | null {
  if (rows === undefined || columns === undefined) return (cell) => cell;
  const rowNow = linesNow(rows, rowNames(grid));
  const columnNow = linesNow(columns, columnNames(grid));
  return (cell) => {
    const row = rowNow(cell.row);
    const column = columnNow(cell.column);
    return row === null || column === null ? null : { row, column };
  };
}
