import type { Correction, Derivation } from '../disclosure/findings';
import type { Review } from '../disclosure/review-types';
import type { ReviewOptions } from '../disclosure/review';
import { createReviewer } from '../disclosure/reviewer';
import { reference } from '../disclosure/sheet/address';
import type { RowSnapshot, SheetSnapshot, WorkbookSnapshot } from '../disclosure/sheet/snapshot';

/** Derivations by the reference of the score's cell. */
export type Explanations = ReadonlyMap<string, Derivation>;

/** It remembers the corrected sheets: most are the same after an edit as before it. */
const reviewCorrected = createReviewer();

/** Sheets with what corrections write, by the sheets, as long as it is the same that is written. */
const correctedSheets = new WeakMap<
  SheetSnapshot,
  { readonly written: string; readonly sheet: SheetSnapshot }
>();

/** How the scores of a review come about. */
export function explanationsOf({ derivations }: Pick<Review, 'derivations'>): Explanations {
  return new Map(derivations.map((derivation) => [reference(derivation.place), derivation]));
}

/**
 * How the scores come about once corrections are written: a sum is then that of its corrected parts. What the form prints
 * is still what it printed before.
 */
export function explanationsAfter(
  snapshot: WorkbookSnapshot,
  corrections: readonly Correction[],
  options: ReviewOptions,
  before: Explanations,
): Explanations {
  if (corrections.length === 0) return new Map();
  const after = explanationsOf(reviewCorrected(corrected(snapshot, corrections), options));
  return new Map(
    [...after].map(([at, derivation]) => {
      const score = before.get(at)?.message.values['score'] ?? '';
      const { message } = derivation;
      return [at, { ...derivation, message: { ...message, values: { ...message.values, score } } }];
    }),
  );
}

/** The sheets that corrections are about, with what they write. */
function corrected({ sheets }: WorkbookSnapshot, corrections: readonly Correction[]): WorkbookSnapshot {
  return {
    sheets: sheets.flatMap((sheet) => {
      const here = corrections.filter(({ place }) => place.sheet === sheet.name);
      return here.length === 0 ? [] : [correctedSheet(sheet, here)];
    }),
  };
}

function correctedSheet(sheet: SheetSnapshot, corrections: readonly Correction[]): SheetSnapshot {
  const written = JSON.stringify(corrections.map(({ place: { row, column }, to }) => [row, column, to]));
  const known = correctedSheets.get(sheet);
  if (known?.written === written) return known.sheet;
  const corrected = withCorrections(sheet, corrections);
  correctedSheets.set(sheet, { written, sheet: corrected });
  return corrected;
}

function withCorrections(sheet: SheetSnapshot, corrections: readonly Correction[]): SheetSnapshot {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  for (const { place, to } of corrections) {
    const row = rows.get(place.row);
    if (row !== undefined) rows.set(place.row, correctedRow(row, place.column, to));
  }
  return { ...sheet, rows: [...rows.values()] };
}

function correctedRow(row: RowSnapshot, column: number, value: string | number): RowSnapshot {
  const at = column - row.firstColumn;
  const { format = 'General' } = row.cells[at] ?? {};
  const cells = row.cells.map((cell, index) => (index === at ? { value, format } : cell));
  // A cell beyond the last that has any content.
  for (let index = cells.length; index <= at; index += 1)
    cells.push(index === at ? { value, format } : { value: null, format });
  return { ...row, cells };
}
