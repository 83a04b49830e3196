import { invalidArgument } from '../protocol/host-error';
import { isOnSheet, sheetSize, type Area } from './area';
import { valueOf } from './cell-value';
import type { Sheet } from './sheet';
import { wholeSheet } from './area';
import { usedAreaWithin } from './used-area';

const steps: Readonly<Record<string, { readonly down: number; readonly right: number }>> = {
  Left: { down: 0, right: -1 },
  Right: { down: 0, right: 1 },
  Up: { down: -1, right: 0 },
  Down: { down: 1, right: 0 },
};

/** Where Ctrl and an arrow lead from a cell: to the end of what is filled, or to what is filled next, or to the sheet's end. */
export function edgeFrom(sheet: Sheet, cell: Area, direction: string): Area {
  const step = steps[direction];
  if (!step) throw invalidArgument(`"${direction}" is no direction`);
  const used = usedAreaWithin(sheet, wholeSheet, true);
  const move = (from: Area): Area => ({
    ...from,
    row: from.row + step.down,
    column: from.column + step.right,
  });
  const isFilled = (at: Area): boolean => {
    const raw = sheet.worksheet.getCellRaw(at.row, at.column);
    return valueOf(raw).type !== 'Empty' || Boolean(raw?.f) || Boolean(raw?.si);
  };
  const end: Area = {
    row: step.down === 0 ? cell.row : step.down < 0 ? 0 : sheetSize.rows - 1,
    column: step.right === 0 ? cell.column : step.right < 0 ? 0 : sheetSize.columns - 1,
    rows: 1,
    columns: 1,
  };
  let at: Area = { ...cell, rows: 1, columns: 1 };
  const stays = isFilled(at) && isOnSheet(move(at)) && isFilled(move(at));
  if (stays) {
    while (isOnSheet(move(at)) && isFilled(move(at))) at = move(at);
    return at;
  }
  const lastRow = used ? used.row + used.rows : 0;
  const lastColumn = used ? used.column + used.columns : 0;
  const mayMeet = ({ row, column }: Area): boolean =>
    isOnSheet({ row, column, rows: 1, columns: 1 }) &&
    (step.down <= 0 || row <= lastRow) &&
    (step.right <= 0 || column <= lastColumn);
  for (at = move(at); mayMeet(at); at = move(at)) if (isFilled(at)) return at;
  return end;
}
