import type { CellSnapshot, CellValue } from '../../disclosure/sheet/snapshot';
import { isCellError } from '../../disclosure/sheet/snapshot';

/** The properties of a range that its cells are read from, for `load`. */
export const CELL_PROPERTIES = 'values,formulas,numberFormat,valueTypes';

/** A range as it was loaded. */
export interface LoadedCells {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

/** What a cell holds, or is to hold. */
export interface Content {
  readonly value: CellValue;
  readonly formula?: string;
}

/** The number format of cells that have none of their own. */
export const GENERAL = 'General';
/** The number format of text cells. */
export const TEXT = '@';

/** One cell of a loaded range; row and column count from the range's first cell. `text` is what it shows, if known. */
export function cellAt(range: LoadedCells, row: number, column: number, text?: unknown): CellSnapshot {
  const raw = range.values[row]?.[column];
  const formula = range.formulas[row]?.[column];
  const format = range.numberFormat[row]?.[column];
  // A text that begins with "=" reads as its own formula; a formula's value differs from it.
  const hasFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== raw;
  return {
    value: valueOf(raw, range.valueTypes[row]?.[column], hasFormula),
    ...(hasFormula ? { formula } : {}),
    format: typeof format === 'string' && format !== '' ? format : GENERAL,
    ...(typeof text === 'string' ? { text } : {}),
  };
}

function valueOf(raw: unknown, type: unknown, hasFormula: boolean): CellValue {
  if (type === 'Error') return { error: String(raw) };
  if (type === 'Empty' && !hasFormula) return null;
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? raw : null;
}

/**
 * The number format that a cell must have while a content is written to it, so that Excel takes the content for what it
 * is: text that looks like a number or a date stays text only in a text cell, anything else must not be in one.
 * Undefined where the cell's own format will do.
 */
export function passingFormat({ value, formula }: Content, format: string): string | undefined {
  if (formula === undefined && typeof value === 'string')
    return format !== TEXT && mayBeTakenForSomethingElse(value) ? TEXT : undefined;
  return format === TEXT && (formula !== undefined || value !== null) ? GENERAL : undefined;
}

/**
 * Queues the writing of a cell: it will hold exactly the content and have the format.
 *
 * @param present the format that the cell has so far, where that is another one
 */
export function put(cell: Excel.Range, content: Content, format: string, present = format): void {
  const between = passingFormat(content, format);
  if (between !== undefined) cell.numberFormat = [[between]];
  if (content.formula === undefined) cell.values = [[written(content.value)]];
  else cell.formulas = [[content.formula]];
  // A formula may bring a format along: that of a date, or of the cells that it refers to.
  if (between !== undefined || content.formula !== undefined || present !== format)
    cell.numberFormat = [[format]];
}

function written(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  // Excel takes a first apostrophe for a sign that text follows.
  return typeof value === 'string' && value.startsWith("'") ? `'${value}` : value;
}

/** Whether Excel might read a text as a number, a date, a formula, a truth value or an error. */
function mayBeTakenForSomethingElse(text: string): boolean {
  return /^\s*[=+\-@#']|\p{N}|[〇一二三四五六七八九十年月日时点分秒]|^\s*(?:true|false)\s*$/iu.test(text);
}
