import { intersection, wholeSheet, type Area } from './area';
import { valueOf } from './cell-value';
import { toArea } from './ranges';
import type { Sheet } from './sheet';
import { spillAreas } from './spills';

/**
 * The smallest area around the used cells of a sheet that lie in `area`. Cells with formats or merged count as used unless
 * `valuesOnly`. Undefined when there are none.
 */
export function usedAreaWithin(sheet: Sheet, area: Area, valuesOnly: boolean): Area | undefined {
  const within = intersection(area, wholeSheet);
  if (!within) return undefined;
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  sheet.worksheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell || row < within.row || row >= within.row + within.rows) return;
    if (column < within.column || column >= within.column + within.columns) return;
    const hasValue = valueOf(cell).type !== 'Empty' || Boolean(cell.f) || Boolean(cell.si);
    if (!hasValue && (valuesOnly || !cell.s)) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  const take = (part: Area | undefined): void => {
    if (part === undefined) return;
    top = Math.min(top, part.row);
    left = Math.min(left, part.column);
    bottom = Math.max(bottom, part.row + part.rows - 1);
    right = Math.max(right, part.column + part.columns - 1);
  };
  for (const spilled of spillAreas(sheet)) take(intersection(within, spilled));
  if (!valuesOnly)
    for (const merge of sheet.worksheet.getMergeData()) take(intersection(within, toArea(merge, sheet.size)));
  if (bottom < 0) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
