import type { JsonObject } from '../protocol/json';
import type { Area } from './area';

/** A column of a table: a number that it keeps, and what its head says. */
export interface TableColumn {
  readonly id: number;
  readonly name: string;
}

/** What a table shows, each switched by itself. */
export interface TableLooks {
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
}

/** A table (表格, ListObject) of a sheet, as it is at one time. */
export interface TableRecord {
  /** A GUID in braces. */
  readonly id: string;
  /** The number by which old interfaces know it. */
  readonly number: number;
  readonly sheetId: string;
  readonly name: string;
  readonly style: string;
  readonly looks: TableLooks;
  /** All of it, with its head and its totals where they are shown. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly columns: readonly TableColumn[];
  /** Whether its one row is there only because a table cannot be without: the next row that is added takes its place. */
  readonly isVacant: boolean;
  /** What each filtered column is filtered by, by the column's id. */
  readonly filters: ReadonlyMap<number, JsonObject>;
  /** By what it was sorted last. */
  readonly sort: JsonObject;
}

/** The row with the names of the columns; undefined where it is not shown. */
export function headerArea({ area, showHeaders }: TableRecord): Area | undefined {
  return showHeaders ? { ...area, rows: 1 } : undefined;
}

/** The row of totals; undefined where it is not shown. */
export function totalsArea({ area, showTotals }: TableRecord): Area | undefined {
  return showTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined;
}

/** The rows between head and totals. */
export function bodyArea({ area, showHeaders, showTotals }: TableRecord): Area {
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) };
}

/** The part of one column, by its place in the table. */
export function columnOf(area: Area, index: number): Area {
  return { ...area, column: area.column + index, columns: 1 };
}
