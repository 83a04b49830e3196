import type { CellSnapshot, CellValue } from '../../disclosure/sheet/snapshot';
import { isCellError } from '../../disclosure/sheet/snapshot';
import type { Content } from '../../record/corrections/content';
import { GENERAL, passingFormat } from '../../record/corrections/content';
import type { QueuedLocks } from './locks';

/** The properties of a range that its cells are read from, for `load`. */
export const CELL_PROPERTIES = 'values,formulas,numberFormat,valueTypes';

/** A range as it was loaded. */
export interface LoadedCells {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

/** One cell of a loaded range; row and column count from the range's first cell. `text` is what it shows, if known. */
export function cellAt(
  { range, locks }: { readonly range: LoadedCells; readonly locks: QueuedLocks },
  row: number,
  column: number,
  text?: unknown,
): CellSnapshot {
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
    ...(locks.isUnlocked(row, column) ? { unlocked: true } : {}),
  };
}

function valueOf(raw: unknown, type: unknown, hasFormula: boolean): CellValue {
  if (type === 'Error') return { error: String(raw) };
  if (type === 'Empty' && !hasFormula) return null;
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? raw : null;
}

/**
 * Queues the writing of a cell: it will hold exactly the content and have the format.
 *
 * @param present the format that the cell has so far, where that is another one
 * @param isProtected whether its sheet is protected: then no format is written
 */
export function put(
  cell: Excel.Range,
  content: Content,
  format: string,
  present = format,
  isProtected = false,
): void {
  const between = passingFormat(content, format);
  if (!isProtected && between !== undefined) cell.numberFormat = [[between]];
  if (content.formula === undefined) cell.values = [[written(content.value)]];
  else cell.formulas = [[content.formula]];
  // A formula may bring a format along: that of a date, or of the cells that it refers to.
  if (!isProtected && (between !== undefined || content.formula !== undefined || present !== format))
    cell.numberFormat = [[format]];
}

function written(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  // Excel takes a first apostrophe for a sign that text follows.
  return typeof value === 'string' && value.startsWith("'") ? `'${value}` : value;
}
