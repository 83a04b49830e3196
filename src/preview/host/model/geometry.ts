import { SetWorksheetColWidthMutation, SetWorksheetRowHeightMutation } from '@univerjs/sheets';
import type { Area } from './area';
import { clipTo, toRange } from './ranges';
import type { Sheet } from './sheet';

/** Points per pixel on a screen of 96 dots per inch. */
const pointsPerPixel = 0.75;

/** Where an area lies on its sheet, in points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The box of an area. */
export function boxOf({ sheet, area }: { readonly sheet: Sheet; readonly area: Area }): Box {
  const { row, column, rows, columns } = clipTo(area, sheet.size);
  return {
    left: sum(0, column, (index) => columnPoints(sheet, index)),
    top: sum(0, row, (index) => rowPoints(sheet, index)),
    width: sum(column, column + columns, (index) => columnPoints(sheet, index)),
    height: sum(row, row + rows, (index) => rowPoints(sheet, index)),
  };
}

/** The width all columns of an area share, in points; null when they differ. */
export function columnWidth(sheet: Sheet, area: Area): number | null {
  const { column, columns } = clipTo(area, sheet.size);
  return shared(column, columns, (index) => sheet.worksheet.getColumnWidth(index) * pointsPerPixel);
}

/** The height all rows of an area share, in points; null when they differ. */
export function rowHeight(sheet: Sheet, area: Area): number | null {
  const { row, rows } = clipTo(area, sheet.size);
  return shared(row, rows, (index) => sheet.worksheet.getRowHeight(index) * pointsPerPixel);
}

/** Sets the width of an area's columns, each its own or one for all, in points. */
export function setColumnWidths(sheet: Sheet, area: Area, points: (column: number) => number): void {
  sheet.assertWritable();
  const clipped = clipTo(area, sheet.size);
  sheet.makeRoomFor({ ...clipped, row: 0, rows: 1 });
  const target = { unitId: sheet.workbook.unitId, subUnitId: sheet.id };
  for (let column = clipped.column; column < clipped.column + clipped.columns; column += 1) {
    const ranges = [toRange({ ...clipped, column, columns: 1 })];
    const before = sheet.worksheet.getColumnWidth(column);
    const mutation = SetWorksheetColWidthMutation;
    const params = { ...target, ranges, colWidth: points(column) / pointsPerPixel };
    sheet.workbook.editor.mutate(mutation, params, {
      mutation,
      params: { ...target, ranges, colWidth: before },
    });
  }
}

/** Sets the height of an area's rows, in points. */
export function setRowHeights(sheet: Sheet, area: Area, points: (row: number) => number): void {
  sheet.assertWritable();
  const clipped = clipTo(area, sheet.size);
  sheet.makeRoomFor({ ...clipped, column: 0, columns: 1 });
  const target = { unitId: sheet.workbook.unitId, subUnitId: sheet.id };
  for (let row = clipped.row; row < clipped.row + clipped.rows; row += 1) {
    const ranges = [toRange({ ...clipped, row, rows: 1 })];
    const before = sheet.worksheet.getRowHeight(row);
    const mutation = SetWorksheetRowHeightMutation;
    const params = { ...target, ranges, rowHeight: points(row) / pointsPerPixel };
    sheet.workbook.editor.mutate(mutation, params, {
      mutation,
      params: { ...target, ranges, rowHeight: before },
    });
  }
}

function columnPoints(sheet: Sheet, column: number): number {
  return sheet.worksheet.getColVisible(column) ? sheet.worksheet.getColumnWidth(column) * pointsPerPixel : 0;
}

function rowPoints(sheet: Sheet, row: number): number {
  return sheet.worksheet.getRowVisible(row) ? sheet.worksheet.getRowHeight(row) * pointsPerPixel : 0;
}

function sum(from: number, to: number, at: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < to; index += 1) total += at(index);
  return total;
}

function shared(from: number, count: number, at: (index: number) => number): number | null {
  const first = at(from);
  for (let index = from + 1; index < from + count; index += 1) if (at(index) !== first) return null;
  return first;
}
