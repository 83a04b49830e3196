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
