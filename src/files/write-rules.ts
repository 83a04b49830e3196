import type { MadeSheet } from '../presentation/own-sheets/made-sheet';
import { joined } from './bytes';
import { BookWriter } from './write/book-writer';

/** A workbook of one made sheet. */
export function bookOf(name: string, { widths, head, rows, footer }: MadeSheet): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const writer = new BookWriter((bytes) => pieces.push(bytes));
  writer.add({ name, widths, head, rows, footer, bars: [], charts: [], pages: [], header: name });
  writer.end();
  return joined(pieces);
}
