import type { Breathe } from '../run';
import { passing } from '../run';
import { asText } from './sheet-text';

/** The library cuts what has more than 1500 cells into ranges that it then keeps alive: this has less. */
const CELLS_AT_ONCE = 1400;

/** Queues rows of a table, wrapped and as high as their texts, in pieces. */
export async function writeTableRows(
  sheet: Excel.Worksheet,
  top: number,
  rows: readonly (readonly (string | number)[])[],
  breathe: Breathe,
): Promise<void> {
  const width = rows[0]?.length ?? 1;
  const height = Math.floor(CELLS_AT_ONCE / width);
  for (let from = 0; from < rows.length; from += height) {
    const piece = rows.slice(from, from + height).map((cells) => cells.map(asText));
    const table = passing(sheet.getRangeByIndexes(top + from, 0, piece.length, width));
    table.values = piece;
    table.format.verticalAlignment = 'Center';
    table.format.wrapText = true;
    table.format.autofitRows();
    await breathe(piece.flat().join(''));
  }
}
