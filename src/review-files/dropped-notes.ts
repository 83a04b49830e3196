import type { Cell, Workbook } from '@cj-tech-master/excelts';
import type { PackageParts } from '../files/package-parts';
import { partText } from '../files/package-parts';
import { attribute, relationshipsOf, unescaped } from '../files/relationships';

const BOOK = 'xl/workbook.xml';

/**
 * Gives cells back the notes that the library drops when it reads: those of cells without value and format, and those
 * whose text is not divided into runs.
 */
export function restoreDroppedNotes(workbook: Workbook, parts: PackageParts): void {
  const sheets = partText(parts, BOOK).match(/<(?:\w+:)?sheet\s[^>]*>/gu) ?? [];
  for (const element of sheets) {
    const sheet = workbook.getWorksheet(attribute(element, 'name'));
    const part = relationshipsOf(parts, BOOK).find(({ id }) => id === attribute(element, 'r:id'))?.path;
    if (sheet === undefined || part === undefined) continue;
    for (const { path } of relationshipsOf(parts, part).filter(({ kind }) => kind === 'comments')) {
      for (const [address, text] of notesIn(partText(parts, path))) {
        const cell = sheet.getCell(address);
        if (noteText(cell) === '') cell.note = text;
      }
    }
  }
}

/** The text of a cell's note; "" where it has none. */
export function noteText({ note }: Cell): string {
  if (note === undefined || typeof note === 'string') return note ?? '';
  return (note.texts ?? []).map(({ text }) => text).join('');
}

/** The notes of a comments part by cell address, as plain texts. */
function notesIn(xml: string): [address: string, text: string][] {
  const comments = xml.match(/<(?:\w+:)?comment\s[\s\S]*?<\/(?:\w+:)?comment>/gu) ?? [];
  return comments.map((comment) => {
    const texts = comment.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/gu);
    return [attribute(comment, 'ref'), [...texts].map(([, text = '']) => unescaped(text)).join('')];
  });
}
