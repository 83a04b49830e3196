import type { CellPlace } from '../../disclosure/sheet/address';
import type { Grid } from '../identity/words';
import type { WrittenSheet } from '../journal/journal';

/**
 * Whether a sheet that was made for what was written goes with it once that is taken back: then nothing is left in it.
 *
 * @param grid what it holds before
 * @param restored the cells that are emptied again, in whichever sheets
 */
export function goesToo(
  { made }: WrittenSheet,
  name: string,
  grid: Grid,
  restored: readonly CellPlace[],
): boolean {
  if (made !== true) return false;
  const emptied = new Set(
    restored.filter(({ sheet }) => sheet === name).map(({ row, column }) => `${row} ${column}`),
  );
  return grid.every((cells, row) =>
    cells.every((value, column) => value === null || value === '' || emptied.has(`${row} ${column}`)),
  );
}
