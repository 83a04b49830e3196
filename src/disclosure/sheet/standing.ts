import type { Decimal } from './decimal';
import { roundToStep } from './decimal';
import type { Interval } from './interval';
import { overlaps } from './interval';

/**
 * How two figures that must agree stand to each other: they do; they may, within what rounding hides (尾差); one is the
 * other cut off instead of rounded (截位, a 尾差 too); or no true values make them agree.
 */
export type Standing = 'held' | 'withinRounding' | 'cutOff' | 'broken';

/** The better standing first. */
export const BEST_FIRST: readonly Standing[] = ['held', 'withinRounding', 'cutOff', 'broken'];

/** How two figures must agree: exactly; the second rounded to what the first prints; or as a bound of it. */
export type Agreement = 'sum' | 'rounded' | 'atMost' | 'atLeast';

/** A figure, printed or worked out. */
export interface Side {
  /** As it is printed, or as it follows from what is printed. */
  readonly value: Decimal;
  /** The same from what the cells hold, where they hold more than they show. */
  readonly held?: Decimal;
  /** The step to which it is printed; null where it is worked out, or exactly what it says. */
  readonly step: Decimal | null;
  /** All that it may truly be; only worked out where the printed figures do not settle the matter. */
  interval(): Interval;
}

/**
 * How a figure stands to what it must agree with. This is the one policy for rounding, in tables, between tables and in
 * the text. Amounts and rates lie within half a step of what is printed, both ends included: one amount printed twice may
 * be one step apart, a sum off by as much as its intervals allow, a quotient holds where its interval meets the printed
 * one. Counts, points and weights are exact: their interval is one value and they have no step.
 *
 * Source: XBRL Calculations 1.1 (interval arithmetic over reported precision); the forms' own notes on 尾差.
 */
export function standingOf(stated: Side, other: Side, agreement: Agreement): Standing {
  if (holds(stated.value, other.value, stated.step, agreement)) return 'held';
  const isHeldFiner = stated.held !== undefined || other.held !== undefined;
  const [one, two] = [stated.held ?? stated.value, other.held ?? other.value];
  if (isHeldFiner && agreement !== 'rounded' && holds(one, two, null, agreement)) return 'held';
  if (overlaps(stated.interval(), other.interval())) return 'withinRounding';
  return isCutOff(stated, other) || isCutOff(other, stated) ? 'cutOff' : 'broken';
}

function holds(stated: Decimal, other: Decimal, step: Decimal | null, agreement: Agreement): boolean {
  switch (agreement) {
    case 'sum':
      return stated.eq(other);
    case 'rounded':
      return stated.eq(step === null ? other : roundToStep(other, step));
    case 'atMost':
      return stated.lte(other);
    case 'atLeast':
      return stated.gte(other);
  }
}

/** Whether a printed figure is another one with its further digits cut off. */
function isCutOff({ value, step }: Side, whole: Side): boolean {
  if (step === null || value.isZero()) return false;
  return whole.value.div(step).trunc().times(step).eq(value);
}

/** A form's usual step is shown by at least this many of its amounts other than zero … */
const FEWEST = 2;
/** … and by at least one in this many of them. */
const ONE_IN = 10;

/**
 * The usual step of a form or a text: the finest that at least two and at least a tenth of its amounts other than zero
 * show. An amount printed with fewer decimals has had its zeros left out. Null where no step is usual.
 *
 * @param steps the steps of the amounts other than zero
 */
export function usualStep(steps: readonly Decimal[]): Decimal | null {
  const finestFirst = [...steps].sort((one, other) => one.comparedTo(other));
  const enough = Math.max(FEWEST, Math.ceil(steps.length / ONE_IN));
  return finestFirst[enough - 1] ?? null;
}
