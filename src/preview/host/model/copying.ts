import type { ICellData } from '@univerjs/core';
import { invalidArgument } from '../protocol/host-error';
import { columnLetters, quotedSheetName } from './address';
import { isOnSheet, type Area } from './area';
import { contentCopy, formatCopy, valueCopy, type CellPlace } from './cell-copies';
import { valueOf } from './cell-value';
import { cellMatrix } from './editor';
import type { Sheet } from './sheet';

/** A place and a size on a sheet. */
export interface Block {
  readonly sheet: Sheet;
  readonly area: Area;
}

const link = ({ sheet, row, column }: CellPlace): ICellData => ({
  f: `=${quotedSheetName(sheet.name)}!${columnLetters(column)}${row + 1}`,
  v: null,
  p: null,
  si: null,
});

/** What is copied of a cell, in Excel's words. */
const copiers: Readonly<Record<string, (from: CellPlace, to: CellPlace) => ICellData>> = {
  All: (from, to) => ({ ...formatCopy(from, to), ...contentCopy(from, to) }),
  Formulas: contentCopy,
  Values: valueCopy,
  Formats: formatCopy,
  Link: link,
};

/** Where copies go: as often as the source fits into the target, and once where it is larger than that. */
function targetOf(target: Area, rows: number, columns: number): Area {
  const fits = target.rows % rows === 0 && target.columns % columns === 0;
  return fits ? target : { ...target, rows, columns };
}

/** Copies cells over others: contents, formats or both. A cell that is skipped because it is blank stays as it is. */
export function copyCells(
  target: Block,
  source: Block,
  {
    what,
    skipBlanks,
    transpose,
  }: { readonly what: string; readonly skipBlanks: boolean; readonly transpose: boolean },
): void {
  const copy = copiers[what];
  if (!copy) throw invalidArgument(`"${what}" is nothing that can be copied`);
  const { sheet } = target;
  sheet.assertWritable();
  const [rows, columns] = transpose
    ? [source.area.columns, source.area.rows]
    : [source.area.rows, source.area.columns];
  const area = targetOf(target.area, rows, columns);
  if (!isOnSheet(area)) throw invalidArgument('the copies do not lie on the sheet');
  const copies = cellMatrix();
  for (let row = 0; row < area.rows; row += 1)
    for (let column = 0; column < area.columns; column += 1) {
      const [down, right] = [row % rows, column % columns];
      const from = {
        sheet: source.sheet,
        row: source.area.row + (transpose ? right : down),
        column: source.area.column + (transpose ? down : right),
      };
      const to = { sheet, row: area.row + row, column: area.column + column };
      const raw = from.sheet.worksheet.getCellRaw(from.row, from.column);
      if (skipBlanks && valueOf(raw).type === 'Empty' && !raw?.f && !raw?.si) continue;
      copies.setValue(to.row, to.column, copy(from, to));
    }
  if (copies.getLength() === 0) return;
  sheet.makeRoomFor(area);
  sheet.workbook.editor.writeCells(sheet.id, copies.getMatrix());
}
