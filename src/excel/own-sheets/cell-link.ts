import type { CellPlace } from '../../disclosure/sheet/address';
import { linkTarget } from '../../presentation/own-sheets/made-sheet';
import { passing } from '../run';

/** Queues a link from a cell of an own sheet to the cell that it is about. */
export function linkCell(sheet: Excel.Worksheet, row: number, column: number, place: CellPlace): void {
  passing(sheet.getCell(row, column)).hyperlink = { documentReference: linkTarget(place) };
}
