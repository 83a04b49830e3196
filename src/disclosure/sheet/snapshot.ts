import type { Area } from './address';

/** An error value of the spreadsheet, such as #REF! or #DIV/0!. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds: null is an empty cell. Numbers are the spreadsheet's own doubles. */
export type CellValue = null | string | number | boolean | CellError;

/** One cell as it was read. */
export interface CellSnapshot {
  readonly value: CellValue;
  /** The formula with its leading "=", where the cell has one. */
  readonly formula?: string;
  /** The number format code; "General" where none is set. */
  readonly format: string;
  /** What the spreadsheet shows in the cell, where the reader knows it. */
  readonly text?: string;
  /** Set on a protected sheet for a cell that may be written all the same, where the reader knows it. */
  readonly unlocked?: true;
  /** Set for a formula whose result is not known: cells that it depends on have changed since it was calculated. */
  readonly stale?: true;
}

/** The cells of one row, dense from `firstColumn`. */
export interface RowSnapshot {
  readonly row: number;
  readonly firstColumn: number;
  readonly cells: readonly CellSnapshot[];
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/**
 * One worksheet. Rows are in ascending order and rows without any content are left out,
 * so that a sheet whose used range spans a million rows costs only what it holds.
 */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly Area[];
  /** Merged areas that overlap others and were left out of `merges`; absent where there are none. */
  readonly ignoredMerges?: readonly Area[];
  /**
   * The areas that the spreadsheet did not give, and then no row or merge is told: part of a table would be added up
   * wrongly. None are known where the sheet as a whole could not be read; absent where everything was.
   */
  readonly unreadAreas?: readonly Area[];
}

/** A whole workbook, sheets in the order of their tabs. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
}

/** Whether a value is one of the spreadsheet's error values. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** A value as text: numbers in full, errors by their code, an empty cell as "". */
export function valueText(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** Whether two cells hold the same value. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if (isCellError(one) || isCellError(other)) return valueText(one) === valueText(other);
  return one === other;
}
