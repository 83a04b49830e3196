import { isWholeColumns, isWholeRows, sheetSize, wholeSheet, type Area } from './area';

/** An address as written: the area, and the sheet's name when the address carries one. */
export interface Address {
  readonly sheetName: string | undefined;
  readonly area: Area;
}

/** The letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** The 0-based column of its letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The A1 text of an area, without a sheet: "B2", "A1:C3", "A:C", "2:3". */
export function areaText(area: Area): string {
  const { row, column, rows, columns } = area;
  if (isWholeColumns(area) && !isWholeRows(area)) {
    return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
  }
  if (isWholeRows(area)) return `${row + 1}:${row + rows}`;
  const first = `${columnLetters(column)}${row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** A sheet's name as formulas write it: quoted where needed. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The A1 text of an area with its sheet: "Sheet1!A1", "'数据 2'!A1:B2". */
export function fullAddress(sheetName: string, area: Area): string {
  return `${quotedSheetName(sheetName)}!${areaText(area)}`;
}

/** Reads one address; undefined when the text is none (it may be a name then). */
export function parseAddress(text: string): Address | undefined {
  const bang = sheetEnd(text);
  const sheetName = bang < 0 ? undefined : unquoted(text.slice(0, bang));
  const area = parseArea(text.slice(bang + 1));
  return area && { sheetName, area };
}

/** Splits "Sheet1!A1,C3" at the commas that are not part of a quoted sheet name. */
export function splitAddresses(text: string): readonly string[] {
  return (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.trim());
}

function sheetEnd(text: string): number {
  return text.lastIndexOf('!');
}

function unquoted(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function parseArea(text: string): Area | undefined {
  const [from = '', to = from, more] = text.replaceAll('$', '').trim().split(':');
  if (more !== undefined) return undefined;
  const first = parseCorner(from);
  const last = parseCorner(to);
  if (!first || !last) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  if (from === to && text.indexOf(':') < 0 && (first.row === undefined || first.column === undefined))
    return undefined;
  const [row, lastRow] = ordered(first.row ?? 0, last.row ?? wholeSheet.rows - 1);
  const [column, lastColumn] = ordered(first.column ?? 0, last.column ?? wholeSheet.columns - 1);
  if (lastRow >= sheetSize.rows || lastColumn >= sheetSize.columns || row < 0) return undefined;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function parseCorner(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (!match || text === '') return undefined;
  const [, letters = '', digits = ''] = match;
  return {
    row: digits === '' ? undefined : Number(digits) - 1,
    column: letters === '' ? undefined : columnIndex(letters),
  };
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}
