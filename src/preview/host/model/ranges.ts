import type { IRange } from '@univerjs/core';
import { isWholeColumns, isWholeRows, type Area } from './area';

/** The engine's form of an area. */
export function toRange({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** The area of an engine range. Whole rows and columns come with NaN ends: they are cut to the given sheet size. */
export function toArea(range: IRange, size: { readonly rows: number; readonly columns: number }): Area {
  const row = numberOr(range.startRow, 0);
  const column = numberOr(range.startColumn, 0);
  return {
    row,
    column,
    rows: numberOr(range.endRow, size.rows - 1) - row + 1,
    columns: numberOr(range.endColumn, size.columns - 1) - column + 1,
  };
}

/** An area cut to the rows and columns the engine holds for a sheet; whole rows and columns stay whole in their way. */
export function clipTo(area: Area, size: { readonly rows: number; readonly columns: number }): Area {
  const rows = isWholeColumns(area) ? size.rows : area.rows;
  const columns = isWholeRows(area) ? size.columns : area.columns;
  return { ...area, rows, columns };
}

function numberOr(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise;
}
