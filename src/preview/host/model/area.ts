/** A rectangle of cells: 0-based row and column of its first cell, and its size. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The size of every sheet, as in Excel. */
export const sheetSize = { rows: 1_048_576, columns: 16_384 } as const;

/** The whole sheet. */
export const wholeSheet: Area = { row: 0, column: 0, rows: sheetSize.rows, columns: sheetSize.columns };

/** Whether an area lies on the sheet and is not empty. */
export function isOnSheet({ row, column, rows, columns }: Area): boolean {
  return (
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= sheetSize.rows &&
    column + columns <= sheetSize.columns
  );
}

/** The cells two areas share; undefined when they share none. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area around two areas. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Whether an area spans whole columns. */
export function isWholeColumns(area: Area): boolean {
  return area.row === 0 && area.rows === sheetSize.rows;
}

/** Whether an area spans whole rows. */
export function isWholeRows(area: Area): boolean {
  return area.column === 0 && area.columns === sheetSize.columns;
}

/** How many cells an area has. */
export function cellCount(area: Area): number {
  return area.rows * area.columns;
}

/** Calls `take` for every cell of an area, row by row. */
export function forEachCell(area: Area, take: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) take(row, column);
  }
}

/** What is left of an area without another one: up to four areas. */
export function without(area: Area, taken: Area): readonly Area[] {
  const shared = intersection(area, taken);
  if (shared === undefined) return [area];
  const { row, column, rows, columns } = shared;
  const [bottom, right] = [row + rows, column + columns];
  return [
    { ...area, rows: row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { row, rows, column: area.column, columns: column - area.column },
    { row, rows, column: right, columns: area.column + area.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
