import { isTableName } from '../../disclosure/published/table-name';
import type { CellPlace } from '../../disclosure/sheet/address';
import { a1 } from '../../disclosure/sheet/address';
import { passing } from '../run';

/**
 * Queues a link from a cell of an own sheet to the cell that it is about; nothing for a cell of a table of the published
 * document, which is in no sheet of the workbook.
 */
export function linkCell(sheet: Excel.Worksheet, row: number, column: number, place: CellPlace): void {
  if (isTableName(place.sheet)) return;
  passing(sheet.getCell(row, column)).hyperlink = {
    documentReference: `'${place.sheet.replaceAll("'", "''")}'!${a1(place)}`,
  };
}
