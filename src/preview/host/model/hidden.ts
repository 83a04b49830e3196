import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from '@univerjs/sheets';
import type { Area } from './area';
import { clipTo, toRange } from './ranges';
import type { Sheet } from './sheet';

/** Whether all rows of an area are hidden; null when only some are. */
export function hiddenRows(sheet: Sheet, area: Area): boolean | null {
  const { row, rows } = clipTo(area, sheet.size);
  return agreed(rows, (index) => !sheet.worksheet.getRowVisible(row + index));
}

/** Whether all columns of an area are hidden; null when only some are. */
export function hiddenColumns(sheet: Sheet, area: Area): boolean | null {
  const { column, columns } = clipTo(area, sheet.size);
  return agreed(columns, (index) => !sheet.worksheet.getColVisible(column + index));
}

/** Hides or shows the rows of an area. */
export function setRowsHidden(sheet: Sheet, area: Area, hidden: boolean): void {
  const [mutation, reverse] = hidden
    ? [SetRowHiddenMutation, SetRowVisibleMutation]
    : [SetRowVisibleMutation, SetRowHiddenMutation];
  const params = paramsFor(sheet, area);
  sheet.workbook.editor.mutate(mutation, params, { mutation: reverse, params });
}

/** Hides or shows the columns of an area. */
export function setColumnsHidden(sheet: Sheet, area: Area, hidden: boolean): void {
  const [mutation, reverse] = hidden
    ? [SetColHiddenMutation, SetColVisibleMutation]
    : [SetColVisibleMutation, SetColHiddenMutation];
  const params = paramsFor(sheet, area);
  sheet.workbook.editor.mutate(mutation, params, { mutation: reverse, params });
}

function paramsFor(
  sheet: Sheet,
  area: Area,
): { unitId: string; subUnitId: string; ranges: ReturnType<typeof toRange>[] } {
  sheet.assertWritable();
  const clipped = clipTo(area, sheet.size);
  sheet.makeRoomFor(clipped);
  return { unitId: sheet.workbook.unitId, subUnitId: sheet.id, ranges: [toRange(clipped)] };
}

function agreed(count: number, at: (index: number) => boolean): boolean | null {
  const first = at(0);
  for (let index = 1; index < count; index += 1) if (at(index) !== first) return null;
  return first;
}
