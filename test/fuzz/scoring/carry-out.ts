import type { Correction } from '../../../src/disclosure/findings';
import type { FuzzSheet } from './fuzz-sheet';
import { withCell } from './fuzz-sheet';

/** A correction may bring the number format that its cell is given. */
type Formatted = Correction & { readonly format?: string };

/** The sheet once corrections are written as values: a formula gives way, the format stays unless one is brought. */
export function carriedOut(sheet: FuzzSheet, corrections: readonly Formatted[]): FuzzSheet {
  return corrections.reduce((written, { place, to, format }) => {
    const present = written.rows[place.row]?.[place.column]?.cell.format ?? 'General';
    return withCell(written, place, { value: to, format: format ?? present });
  }, sheet);
}
