import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partTexts } from '../review-files/package-texts';
import { DOCUMENTS } from './documents';
import { documentFile } from './workbook';

const FOLDER = join(import.meta.dirname, '../../assets/samples');

describe.each(DOCUMENTS)('$file', (document) => {
  it('is what npm run samples makes', async () => {
    const committed = await readFile(join(FOLDER, document.file));
    expect(partTexts(committed)).toEqual(partTexts(documentFile(document)));
  });

  it('is made the same every time', () => {
    expect(documentFile(document)).toEqual(documentFile(document));
  });

  it('has no piece over another', () => {
    for (const { name, lines } of document.sheets) {
      const taken = new Set<string>();
      lines.forEach((line, row) => {
        for (const { columns, rows = 1 } of line) {
          const [first = columns, last = first] = columns.split(':');
          for (let r = row; r < row + rows; r++) {
            for (let c = first.charCodeAt(0); c <= last.charCodeAt(0); c++) {
              const cell = `${String.fromCharCode(c)}${r + 1}`;
              expect(taken.has(cell), `${name}!${cell}`).toBe(false);
              taken.add(cell);
            }
          }
        }
      });
    }
  });
});
