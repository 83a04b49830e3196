import type { CellValue } from '../../disclosure/sheet/snapshot';
import type { Grid } from '../../record/identity/words';
import { passing } from '../run';

/** The values of a sheet, whose reading is queued; its cells are found again by the words among them. */
export interface QueuedGrid {
  /** After the sync; empty where the sheet does not exist. */
  grid(): Grid;
}

/** Queues the reading of all values of a sheet, which need not exist. */
export function queueGrid(sheet: Excel.Worksheet): QueuedGrid {
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  used.load('values,rowIndex,columnIndex');
  return {
    grid: () => {
      if (used.isNullObject) return [];
      const before = Array.from({ length: used.columnIndex }, () => null);
      const above = Array.from({ length: used.rowIndex }, () => []);
      const rows = used.values as readonly (readonly CellValue[])[];
      return [...above, ...rows.map((row) => [...before, ...row])];
    },
  };
}

/** A grid in which cells hold other values. */
export function gridWith(
  grid: Grid,
  cells: readonly { readonly row: number; readonly column: number; readonly to: CellValue }[],
): Grid {
  const rows: CellValue[][] = grid.map((row) => [...row]);
  for (const { row, column, to } of cells) {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = to;
  }
  return rows;
}
