import type { Correction } from '../findings';
import type { PlacedFigure } from '../figures-by-cell';
import { figuresByCell } from '../figures-by-cell';
import type { ColumnKey, Figure, Form, Line, LineKind } from '../forms/form';
import { linesOf } from '../forms/form';
import { natureOf } from '../relations/column-nature';
import { evaluate } from '../relations/evaluate';
import { EXECUTION_RATE } from '../relations/execution';
import { numberOf } from '../relations/figures';
import { readRate } from '../scoring/execution-rate';
import type { Review } from '../review-types';
import { reference } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';
import { HUNDRED, plain } from '../sheet/decimal';
import { writtenNumber } from './assessment-figures';

/** What other sentences and forms state of a self-assessment form: its rate, its total score, its grade. */
export type Quoted = 'rate' | 'score' | 'grade';

/** A figure as it is printed, or will be: a number (a rate as a ratio), or the words of a grade. */
export type Stated =
  | { readonly kind: 'number'; readonly value: Decimal; readonly step: Decimal }
  | { readonly kind: 'words'; readonly text: string };

/** A figure that others state, before and after a recalculation. */
export interface Change {
  readonly what: Quoted;
  readonly form: Form;
  readonly correction: Correction;
  readonly before: Stated;
  readonly after: Stated;
}

const QUOTED: readonly (readonly [LineKind, ColumnKey, Quoted])[] = [
  ['funds', 'rate', 'rate'],
  ['total', 'score', 'score'],
  ['total', 'grade', 'grade'],
];

function quotedAs({ line, figure }: PlacedFigure): Quoted | null {
  return QUOTED.find(([kind, column]) => line.kind === kind && figure.column === column)?.[2] ?? null;
}

/** The execution rate that a line's amounts give; null where they give none. */
function rateOf(form: Form, line: Line): Decimal | null {
  const rate = evaluate(form, line, EXECUTION_RATE);
  return rate.ok ? rate.value : null;
}

/** What a figure of a form states; null for one that is blank or cannot be read. */
export function statedBy(form: Form, line: Line, figure: Figure): Stated | null {
  if (natureOf(figure.column) === 'words') {
    const text = figure.text.trim();
    return text === '' ? null : { kind: 'words', text };
  }
  const printed = numberOf(figure, form, rateOf(form, line));
  return printed === null ? null : { kind: 'number', value: printed.value, step: printed.step };
}

/** What a figure of a form will state once it is corrected; null where that cannot be read. */
function statedAfter({ form, line, figure }: PlacedFigure, correction: Correction): Stated | null {
  if (natureOf(figure.column) === 'words') return { kind: 'words', text: String(correction.to).trim() };
  const value = writtenNumber(figure, correction);
  if (value === null || figure.reading.kind !== 'number') return null;
  const { exact: _held, ...printed } = figure.reading;
  const { value: rate } = readRate({ ...printed, value }, rateOf(form, line));
  return { kind: 'number', value: natureOf(figure.column) === 'rate' ? rate : value, step: printed.step };
}

/** Whether two figures state the same. */
export function sameStated(one: Stated, other: Stated): boolean {
  if (one.kind === 'words') return other.kind === 'words' && one.text === other.text;
  return other.kind === 'number' && one.value.eq(other.value);
}

/** A figure as a sentence tells it: a rate in percent. */
export function shownStated(stated: Stated, what: Quoted): string {
  if (stated.kind === 'words') return stated.text;
  return what === 'rate' ? `${plain(stated.value.times(HUNDRED))}%` : plain(stated.value);
}

function changeOf(placed: PlacedFigure, correction: Correction): Change | null {
  const { form, line, figure } = placed;
  const what = quotedAs(placed);
  const before = statedBy(form, line, figure);
  const after = statedAfter(placed, correction);
  if (what === null || before === null || after === null || sameStated(before, after)) return null;
  return { what, form, correction, before, after };
}

/** The rates, total scores and grades that some corrections change, with what they were before. */
export function changesIn(review: Pick<Review, 'forms'>, written: readonly Correction[]): readonly Change[] {
  const figures = figuresByCell(review);
  return written.flatMap((correction) => {
    const placed = figures.get(reference(correction.place));
    return placed === undefined ? [] : (changeOf(placed, correction) ?? []);
  });
}

/** The lines of a form that state one of these figures, and the column in which they do. */
export function linesQuoting(form: Form, what: Quoted): readonly (readonly [Line, ColumnKey])[] {
  return QUOTED.filter(([, , quoted]) => quoted === what).flatMap(([kind, column]) =>
    linesOf(form, kind).map((line) => [line, column] as const),
  );
}
