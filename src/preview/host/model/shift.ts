import { Direction } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  MoveRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from '@univerjs/sheets';
import { isWholeColumns, isWholeRows, type Area } from './area';
import { followingFormats, type Shift } from './format-moves';
import { clipTo, toRange } from './ranges';
import type { Sheet } from './sheet';

/** What moves to make room: the cells below or those to the right, by whole rows and columns where the area spans them. */
function insertion(area: Area, toTheRight: boolean): { readonly id: string; readonly direction?: Direction } {
  if (isWholeRows(area)) return { id: InsertRowByRangeCommand.id, direction: Direction.UP };
  if (isWholeColumns(area)) return { id: InsertColByRangeCommand.id, direction: Direction.LEFT };
  return { id: (toTheRight ? InsertRangeMoveRightCommand : InsertRangeMoveDownCommand).id };
}

function removal(area: Area, toTheLeft: boolean): string {
  if (isWholeRows(area)) return RemoveRowByRangeCommand.id;
  if (isWholeColumns(area)) return RemoveColByRangeCommand.id;
  return (toTheLeft ? DeleteRangeMoveLeftCommand : DeleteRangeMoveUpCommand).id;
}

function run(sheet: Sheet, shift: Shift, { id, ...more }: { readonly id: string }): void {
  sheet.assertWritable();
  const { workbook } = sheet;
  const range = toRange(clipTo(shift.area, sheet.size));
  const follow = followingFormats(sheet, shift);
  workbook.editor.start(id, { unitId: workbook.unitId, subUnitId: sheet.id, range, ...more });
  workbook.editor.afterwards(follow);
  workbook.calculation.markEverythingDirty();
}

/** Whole rows move down or up, whole columns to a side, whatever was asked for. */
function isVertical(area: Area, toTheSide: boolean): boolean {
  return isWholeRows(area) || (!isWholeColumns(area) && !toTheSide);
}

/** Inserts blank cells in an area's place; what stood there moves down, or to the right. */
export function insertCells(sheet: Sheet, area: Area, toTheRight: boolean): void {
  sheet.makeRoomFor(clipTo(area, sheet.size));
  const shift = { area, isInserted: true, isVertical: isVertical(area, toTheRight) };
  run(sheet, shift, insertion(area, toTheRight));
}

/** Deletes the cells of an area; what stands below moves up, or what stands to the right moves left. */
export function deleteCells(sheet: Sheet, area: Area, toTheLeft: boolean): void {
  const shift = { area, isInserted: false, isVertical: isVertical(area, toTheLeft) };
  run(sheet, shift, { id: removal(area, toTheLeft) });
}

/** Moves the cells of an area over others, on the same sheet or another; formulas that name them follow. */
export function moveCells(
  sheet: Sheet,
  area: Area,
  to: { readonly sheet: Sheet; readonly area: Area },
): void {
  sheet.assertWritable();
  to.sheet.assertWritable();
  const { unitId, editor, calculation } = sheet.workbook;
  to.sheet.makeRoomFor(to.area);
  editor.start(MoveRangeCommand.id, {
    fromUnitId: unitId,
    fromSubUnitId: sheet.id,
    fromRange: toRange(clipTo(area, sheet.size)),
    toUnitId: unitId,
    toSubUnitId: to.sheet.id,
    toRange: toRange(clipTo(to.area, to.sheet.size)),
  });
  calculation.markEverythingDirty();
}
