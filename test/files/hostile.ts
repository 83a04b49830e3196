import { handmadeWorkbook } from '../review-files/handmade';

/** A book that asks for far more than it holds, and what is expected of it. */
export interface HostileBook {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

const ONE = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

function times(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join('');
}

function sheet(xml: string, more: Record<string, string> = {}): Uint8Array {
  return handmadeWorkbook([{ name: '表', xml }], more);
}

function rows(count: number, cells: (row: number) => string): string {
  return `<sheetData>${times(count, (index) => `<row r="${index + 1}">${cells(index + 1)}</row>`)}</sheetData>`;
}

const BOOK = (names: string): string =>
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  `<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames>${names}</definedNames></workbook>`;

/** Books of the kinds that have exhausted readers. */
export const HOSTILE_BOOKS: readonly HostileBook[] = [
  {
    name: 'first and last cell of a sheet',
    bytes: () =>
      sheet(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
  },
  {
    name: 'a merge of the whole sheet',
    bytes: () => sheet(`${ONE}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
  },
  {
    name: '2,000 rows as wide as the sheet',
    bytes: () => sheet(rows(2000, (row) => `<c r="A${row}"><v>1</v></c><c r="XFD${row}"><v>1</v></c>`)),
  },
  {
    name: '40,000 merges over one another',
    bytes: () =>
      sheet(
        `${ONE}<mergeCells>${times(40_000, (index) => `<mergeCell ref="A${index + 1}:C${index + 60}"/>`)}</mergeCells>`,
      ),
  },
  {
    name: '8,000 merges as high as the sheet',
    bytes: () =>
      sheet(
        `${rows(20_000, (row) => `<c r="A${row}"><v>1</v></c>`)}<mergeCells>${times(8000, (index) => {
          const letters = (column: number): string =>
            (column >= 702 ? String.fromCharCode(64 + Math.floor((column - 702) / 676) + 1) : '') +
            (column >= 26 ? String.fromCharCode(65 + (Math.floor((column - 26) / 26) % 26)) : '') +
            String.fromCharCode(65 + (column % 26));
          return `<mergeCell ref="${letters(index * 2)}1:${letters(index * 2 + 1)}1048576"/>`;
        })}</mergeCells>`,
      ),
  },
  {
    name: '20,000 names',
    bytes: () =>
      sheet(ONE, {
        'xl/workbook.xml': BOOK(
          times(20_000, (index) => `<definedName name="n${index}">表!$A$1:$XFD$1048576</definedName>`),
        ),
      }),
  },
  {
    name: 'a formula of 8,000 characters shared by 100,000 cells',
    bytes: () =>
      sheet(
        rows(100_000, (row) =>
          row === 1
            ? `<c r="A1"><f t="shared" si="0" ref="A1:A100000">${'B1+'.repeat(2666)}1</f><v>1</v></c>`
            : `<c r="A${row}"><f t="shared" si="0"/><v>1</v></c>`,
        ),
      ),
  },
  { name: 'elements 1,000 deep', bytes: () => sheet('<a>'.repeat(1000) + '</a>'.repeat(1000)) },
  {
    name: 'a text of 32,000 digits',
    bytes: () =>
      sheet(ONE.replace('<c r="A1">', '<c r="A1" t="str">').replace('1<', `${'9'.repeat(32_000)}<`)),
  },
  {
    name: 'a number of 32,000 digits',
    bytes: () => sheet(ONE.replace('>1<', `>${'9'.repeat(32_000)}<`)),
  },
  {
    name: '2,000 sheets',
    bytes: () =>
      handmadeWorkbook(Array.from({ length: 2000 }, (_, index) => ({ name: `表${index}`, xml: ONE }))),
  },
  { name: '1 million cells', bytes: () => sheet(plainRows(50_000)) },
  { name: '700,000 cells', bytes: () => sheet(plainRows(35_000)) },
];

/** A plain book of 240,000 cells. */
export function largeBook(): Uint8Array {
  return sheet(plainRows(12_000));
}

/** Rows of twenty numbers. */
function plainRows(count: number): string {
  return rows(count, (row) =>
    times(
      20,
      (column) => `<c r="${String.fromCharCode(65 + column)}${row}" s="3"><v>${row * 20 + column}.25</v></c>`,
    ),
  );
}
