import type { CustomData, ICellData, Nullable } from '@univerjs/core';
import { forEachCell, type Area } from './area';
import { cellMatrix } from './editor';
import { clipTo } from './ranges';
import type { Sheet } from './sheet';

/** How the engine keeps that a cell is unlocked: it has no word of its own for that. */
export const unlockedData: CustomData = { unlocked: true };

/** Whether a protected sheet keeps a cell from being written: every cell is locked, unless somebody has unlocked it. */
export function isLocked(cell: Nullable<ICellData>): boolean {
  return cell?.custom?.['unlocked'] !== true;
}

/** Whether the cells of an area are locked, row by row. */
export function locksOf(sheet: Sheet, { row, column, rows, columns }: Area): readonly (readonly boolean[])[] {
  const matrix = sheet.worksheet.getCellMatrix();
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => isLocked(matrix.getValue(row + down, column + right))),
  );
}

/** Whether the cells of an area are locked; null where they do not agree. */
export function lockedOver(sheet: Sheet, area: Area): boolean | null {
  const found = new Set(locksOf(sheet, clipTo(area, sheet.size)).flat());
  return found.size > 1 ? null : !found.has(false);
}

/** Locks or unlocks the cells of an area. */
export function setLocked(sheet: Sheet, area: Area, locked: boolean): void {
  sheet.assertWritable();
  const clipped = clipTo(area, sheet.size);
  const cells = sheet.worksheet.getCellMatrix();
  const matrix = cellMatrix();
  forEachCell(clipped, (row, column) => {
    const { unlocked: _before, ...custom } = cells.getValue(row, column)?.custom ?? {};
    const now = locked ? custom : { ...custom, ...unlockedData };
    matrix.setValue(row, column, { custom: Object.keys(now).length === 0 ? null : now });
  });
  sheet.makeRoomFor(clipped);
  sheet.workbook.editor.writeCells(sheet.id, matrix.getMatrix());
}
