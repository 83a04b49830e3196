import type { Correction } from '../../../src/disclosure/findings';
import type { Review } from '../../../src/disclosure/review-types';
import type { ColumnKey, Figure, Form, Line } from '../../../src/disclosure/forms/form';
import { statedFigure } from '../../../src/disclosure/forms/cell-figure';
import { createReviewer } from '../../../src/disclosure/reviewer';
import { numberOf } from '../../../src/disclosure/relations/figures';
import type { Area, Position } from '../../../src/disclosure/sheet/address';
import { samePlace } from '../../../src/disclosure/sheet/address';
import type { Decimal } from '../../../src/disclosure/sheet/decimal';
import type { NumberDisplay } from '../../../src/disclosure/sheet/number-format';
import { numberDisplay } from '../../../src/disclosure/sheet/number-format';
import { readNumber, readNumberText } from '../../../src/disclosure/sheet/printed-number';
import type { CellValue } from '../../../src/disclosure/sheet/snapshot';
import { isCellError } from '../../../src/disclosure/sheet/snapshot';
import { soundMerges } from '../../../src/disclosure/sheet/sound-merges';
import type { FuzzSheet } from './fuzz-sheet';
import { snapshotOf } from './fuzz-sheet';
import type { Case } from './recipe';

/** A case as it was reviewed. */
export interface Press extends Case {
  readonly review: Review;
}

/** Reviews a case, as one press of 一键重算 does. */
export function pressed(given: Case): Press {
  const review = createReviewer()({ sheets: [snapshotOf(given.sheet)] }, given.options);
  return { ...given, review };
}

/** The areas that a position belongs to: itself and the merged area over it, where that one lies over no other. */
export function areasOver({ merges }: FuzzSheet, { row, column }: Position): readonly Area[] {
  const own = { top: row, left: column, bottom: row, right: column };
  return [own, ...soundMerges(merges).merges.filter((area) => meets(area, own))];
}

/** Whether two areas have a cell in common. */
export function meets(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

const COLUMN_OF: Readonly<Record<string, ColumnKey>> = { 'SA-RATE': 'rate', 'SA-GRADE': 'grade' };

/** The figure that a correction corrects, with its line and form. */
export interface Corrected {
  readonly form: Form;
  readonly line: Line;
  readonly figure: Figure;
}

/** Where a correction's cell stands in the forms; null where no form reads it so. */
export function correctedBy({ forms }: Review, { place, rule }: Correction): Corrected | null {
  const column = COLUMN_OF[rule] ?? 'score';
  for (const form of forms) {
    for (const line of form.lines) {
      const figure = line.figures.get(column);
      if (figure !== undefined && samePlace(figure.place, place)) return { form, line, figure };
    }
  }
  return null;
}

/** The number that a correction writes, in its column's own terms (a rate is a ratio); null where it is none. */
export function writtenNumber(
  { form, figure }: Corrected,
  { to, format }: Correction & { readonly format?: string },
  expected: Decimal | null = null,
): Decimal | null {
  const { within } = figure;
  const reading =
    within !== undefined && typeof to === 'string'
      ? readNumberText(to.slice(within.before.length, to.length - within.after.length))
      : readNumber({ value: to, format: format ?? figure.format });
  const number = numberOf(statedFigure(figure, { reading }), form, expected);
  // A score is what its cell holds; a rate is what it shows.
  return (figure.column === 'score' ? number?.exact : undefined) ?? number?.value ?? null;
}

const KIND_OF_DISPLAY: Readonly<Record<NumberDisplay['kind'], string>> = {
  fixed: 'number',
  general: 'number',
  text: 'number',
  date: 'date',
};

function kindOfNumber(format: string): string {
  const display = numberDisplay(format);
  return display.kind === 'fixed' && display.percent ? 'percent number' : KIND_OF_DISPLAY[display.kind];
}

function kindOfText(text: string): string {
  const plain = text.normalize('NFKC');
  if (plain.includes('%')) return 'percent text';
  return /\d/u.test(plain) ? 'text number' : 'words';
}

function kindOfValue(value: CellValue, format: string): string {
  if (value === null) return 'empty';
  if (isCellError(value)) return 'error';
  if (typeof value === 'string') return kindOfText(value);
  return typeof value === 'number' ? kindOfNumber(format) : 'boolean';
}

/** What a correction corrects, in a few words: what tells breaches apart. */
export function heldKind({ from, formula, rule }: Correction, figure: Figure | undefined): string {
  const kind = kindOfValue(from, figure?.format ?? 'General');
  return `${rule} on ${kind}${formula ? ' with formula' : ''}${figure?.within === undefined ? '' : ' in words'}`;
}
