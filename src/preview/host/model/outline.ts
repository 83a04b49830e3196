import { HostError } from '../protocol/host-error';
import type { Area } from './area';
import { setColumnsHidden, setRowsHidden } from './hidden';
import type { Sheet } from './sheet';
import type { Outline } from './side-store';

/** Excel has eight levels: what is in no group is on the first. */
const mostGroups = 7;

/** Rows or columns. */
export type OutlineAxis = keyof Outline;

function places(area: Area, axis: OutlineAxis): readonly number[] {
  const [start, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  return Array.from({ length: count }, (_, index) => start + index);
}

function setHidden(sheet: Sheet, axis: OutlineAxis, index: number, hidden: boolean): void {
  if (axis === 'rows') setRowsHidden(sheet, { row: index, rows: 1, column: 0, columns: 1 }, hidden);
  else setColumnsHidden(sheet, { column: index, columns: 1, row: 0, rows: 1 }, hidden);
}

/** Groups the rows or columns of an area. */
export function group(sheet: Sheet, area: Area, axis: OutlineAxis): void {
  sheet.assertWritable();
  const levels = sheet.side.outline[axis];
  const indexes = places(area, axis);
  if (indexes.some((index) => (levels.get(index) ?? 0) >= mostGroups))
    throw new HostError('InvalidOperation', 'There are no more than eight levels of groups.');
  for (const index of indexes) levels.set(index, (levels.get(index) ?? 0) + 1);
}

/** Takes the innermost groups of an area's rows or columns away; what they hid is shown where it is in no group any more. */
export function ungroup(sheet: Sheet, area: Area, axis: OutlineAxis): void {
  sheet.assertWritable();
  const levels = sheet.side.outline[axis];
  for (const index of places(area, axis)) {
    const level = levels.get(index) ?? 0;
    if (level > 1) levels.set(index, level - 1);
    else if (level === 1) {
      levels.delete(index);
      setHidden(sheet, axis, index, false);
    }
  }
}

/** Shows groups down to a level (1 shows none of them), and hides those below. */
export function showLevels(sheet: Sheet, axis: OutlineAxis, level: number): void {
  sheet.assertWritable();
  if (level < 1) return;
  for (const [index, groups] of sheet.side.outline[axis]) setHidden(sheet, axis, index, groups >= level);
}

/** Hides or shows the grouped rows or columns of an area. */
export function showDetails(sheet: Sheet, area: Area, axis: OutlineAxis, shown: boolean): void {
  sheet.assertWritable();
  const levels = sheet.side.outline[axis];
  for (const index of places(area, axis)) if (levels.has(index)) setHidden(sheet, axis, index, !shown);
}
