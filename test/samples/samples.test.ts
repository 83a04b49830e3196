import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { libraryWorkbook } from '../review-files/library';
import { DOCUMENTS } from './documents';
import { documentFile } from './workbook';

const FOLDER = join(import.meta.dirname, '../../assets/samples');

const load = libraryWorkbook;

/** Every cell of a workbook with its value, its style and what it is merged into; widths and heights. */
function contents(workbook: Workbook): unknown {
  return workbook.worksheets.map((sheet) => {
    const cells: unknown[] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => {
      cells.push(row.height);
      row.eachCell({ includeEmpty: true }, (cell) => {
        cells.push([cell.address, cell.value, cell.style, cell.master.address]);
      });
    });
    return { name: sheet.name, widths: sheet.columns.map(({ width }) => width), cells };
  });
}

describe.each(DOCUMENTS)('$file', (document) => {
  it('is what npm run samples makes', async () => {
    const committed = await load(await readFile(join(FOLDER, document.file)));
    const made = await load(await documentFile(document));
    expect(contents(committed)).toEqual(contents(made));
  });

  it('is made the same every time', async () => {
    expect(await documentFile(document)).toEqual(await documentFile(document));
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
