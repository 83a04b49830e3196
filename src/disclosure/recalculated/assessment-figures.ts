import type { Correction } from '../findings';
import type { Review } from '../review-types';
import type { Figure, Form } from '../forms/form';
import { linesOf } from '../forms/form';
import { evaluate } from '../relations/evaluate';
import { EXECUTION_RATE } from '../relations/execution';
import { numberOf } from '../relations/figures';
import type { CellPlace } from '../sheet/address';
import { reference } from '../sheet/address';
import { Decimal, plain, roundToStep, stepOfDecimals } from '../sheet/decimal';
import { readNumber } from '../sheet/printed-number';

/** A figure as a form prints it and as the rules give it, both in decimal notation. */
export interface ComparedFigure {
  readonly place: CellPlace;
  /** Null where the form prints none that can be read. */
  readonly printed: string | null;
  /** Null where the rules cannot tell. */
  readonly recalculated: string | null;
}

/** The execution rate (a ratio) and the total score (points) of a self-assessment form; null where it has none. */
export interface AssessmentFigures {
  readonly form: Form;
  readonly rate: ComparedFigure | null;
  readonly score: ComparedFigure | null;
}

/** Decimals of a rate that the form prints none of: 88.27%. */
const RATE_DECIMALS = 4;

function rateOf(form: Form): ComparedFigure | null {
  const [line] = linesOf(form, 'funds');
  const figure = line?.figures.get('rate') ?? line?.figures.get('execution');
  if (line === undefined || figure === undefined) return null;
  const rate = evaluate(form, line, EXECUTION_RATE);
  const printed = figure.column === 'rate' ? numberOf(figure, form, rate.ok ? rate.value : null) : null;
  const step = printed?.step ?? stepOfDecimals(RATE_DECIMALS);
  return {
    place: figure.place,
    printed: printed === null ? null : plain(printed.value),
    recalculated: rate.ok ? plain(roundToStep(rate.value, step)) : null,
  };
}

/** The number that a correction writes, without the words that stand around it. */
export function writtenNumber({ within, format }: Figure, { to }: Correction): Decimal | null {
  if (typeof to === 'number') return new Decimal(to);
  const text = within === undefined ? to : to.slice(within.before.length, to.length - within.after.length);
  const reading = readNumber({ value: text, format });
  return reading.kind === 'number' ? reading.value : null;
}

function scoreOf(form: Form, corrections: ReadonlyMap<string, Correction>): ComparedFigure | null {
  const figure = linesOf(form, 'total').flatMap(({ figures }) => figures.get('score') ?? [])[0];
  if (figure === undefined) return null;
  const printed = numberOf(figure, form)?.value ?? null;
  const correction = corrections.get(reference(figure.place));
  const recalculated = correction === undefined ? printed : writtenNumber(figure, correction);
  return {
    place: figure.place,
    printed: printed === null ? null : plain(printed),
    recalculated: recalculated === null ? null : plain(recalculated),
  };
}

/** The execution rates and total scores of a review's self-assessment forms, in the forms' order. */
export function assessmentFigures({ assessments, corrections }: Review): readonly AssessmentFigures[] {
  const byCell = new Map(corrections.map((correction) => [reference(correction.place), correction]));
  return assessments.map(({ form }) => ({ form, rate: rateOf(form), score: scoreOf(form, byCell) }));
}
