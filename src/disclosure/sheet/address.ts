/** A cell's position inside a sheet; both indexes are zero-based. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A cell of a workbook: the sheet's name and the position in it. */
export interface CellPlace extends Position {
  readonly sheet: string;
}

/** A rectangle of cells, all four edges inclusive and zero-based. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The letters of a zero-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** The A1 address of a position, without the sheet. */
export function a1({ row, column }: Position): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The position that an A1 address names ($ signs allowed), or null where it is none. */
export function parseA1(address: string): Position | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d*)$/.exec(address);
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return { row: Number(digits) - 1, column: column - 1 };
}

/** The area that "A1" or "A1:C3" names, or null where it is none. */
export function parseArea(address: string): Area | null {
  const [first = '', last = first] = address.split(':');
  const start = parseA1(first);
  const end = parseA1(last);
  if (start === null || end === null) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** The smallest area that holds all of some areas, however many; a single cell at the origin for none. */
export function boundsOf(areas: Iterable<Area>): Area {
  let bounds: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const { top, left, bottom, right } of areas) {
    if (bounds === null) bounds = { top, left, bottom, right };
    bounds.top = Math.min(bounds.top, top);
    bounds.left = Math.min(bounds.left, left);
    bounds.bottom = Math.max(bounds.bottom, bottom);
    bounds.right = Math.max(bounds.right, right);
  }
  return bounds ?? { top: 0, left: 0, bottom: 0, right: 0 };
}

/** A sheet's name as Excel writes it in a reference: quoted unless it is a plain word. */
export function quoteSheet(name: string): string {
  const plainWord = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseA1(name) === null;
  return plainWord ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A cell's full reference, as people read it: 表1!B3. */
export function reference(place: CellPlace): string {
  return `${quoteSheet(place.sheet)}!${a1(place)}`;
}

/** Whether a cell lies in an area. */
export function contains({ top, left, bottom, right }: Area, { row, column }: Position): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

/** Whether two places are the same cell. */
export function samePlace(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

/** Sheet order is the caller's; inside a sheet, cells are ordered by row, then by column. */
export function comparePositions(one: Position, other: Position): number {
  return one.row - other.row || one.column - other.column;
}
