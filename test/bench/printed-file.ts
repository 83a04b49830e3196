import { columnLetters } from '../../src/disclosure/sheet/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { generateDisclosure, layOut, randomFrom, randomVariant } from '../generator';
import type { Line, PrintedSheet } from '../samples/printed-sheet';
import { documentFile } from '../samples/workbook';

/** A workbook as the bytes of an .xlsx file, printed as published forms are. */
export function printedFile({ sheets }: WorkbookSnapshot): Uint8Array {
  return documentFile({ file: 'printed.xlsx', title: '部门决算公开表', sheets: sheets.map(printedSheet) });
}

/** The .xlsx file of a random consistent disclosure in a random layout; the same seed gives the same bytes. */
export function generatedFile(seed: number): Uint8Array {
  const random = randomFrom(seed);
  return printedFile(layOut(generateDisclosure(random), randomVariant(random)).workbook);
}

/** A sheet as it is printed: every cell with its borders and its font, as published forms are. */
function printedSheet({ name, rows, merges }: SheetSnapshot): PrintedSheet {
  const spans = new Map(merges.map((area) => [`${area.top},${area.left}`, area]));
  const covered = new Set(
    merges.flatMap(({ top, left, bottom, right }) =>
      Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_unused, index) => {
        const width = right - left + 1;
        return `${top + Math.floor(index / width)},${left + (index % width)}`;
      }).slice(1),
    ),
  );
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const last = rows.at(-1)?.row ?? 0;
  const lines = Array.from({ length: last + 1 }, (_unused, at): Line => {
    const row = byRow.get(at);
    return (row?.cells ?? []).flatMap(({ value, format }, index) => {
      const column = (row?.firstColumn ?? 0) + index;
      if (covered.has(`${at},${column}`)) return [];
      const span = spans.get(`${at},${column}`);
      const letters = columnLetters(column);
      const columns = span === undefined ? letters : `${letters}:${columnLetters(span.right)}`;
      const isNumber = typeof value === 'number';
      const content = isNumber ? { value, format } : typeof value === 'string' ? value : null;
      const look = isNumber ? ('amount' as const) : ('label' as const);
      return [{ columns, rows: span === undefined ? 1 : span.bottom - span.top + 1, content, look }];
    });
  });
  const width = Math.max(...rows.map(({ firstColumn, cells }) => firstColumn + cells.length));
  return { name, widths: Array.from({ length: width }, () => 14), lines };
}
