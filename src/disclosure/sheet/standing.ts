import type { Decimal } from './decimal';
import { roundToStep } from './decimal';
import type { Interval } from './interval';
import { overlaps, printedAs } from './interval';

/**
 * How two figures that must agree stand to each other: they do; they may, within what rounding hides (尾差); one is the
 * other cut off instead of rounded (截位, a 尾差 too); or no true values make them agree.
 */
export type Standing = 'held' | 'withinRounding' | 'cutOff' | 'broken';

/** The better standing first. */
const BEST_FIRST: readonly Standing[] = ['held', 'withinRounding', 'cutOff', 'broken'];

/** How two figures must agree: exactly; the second rounded to what the first prints; or as a bound of it. */
export type Agreement = 'sum' | 'rounded' | 'atMost' | 'atLeast';

/** A figure, printed or worked out. */
export interface Side {
  /** As it is printed, or as it follows from what is printed. */
  readonly value: Decimal;
  /** The same from what the cells hold, where they hold more than they show. */
  readonly held?: Decimal | undefined;
  /** The step to which it is printed; null where it is worked out, or a count or weight: exactly what it says. */
  readonly step: Decimal | null;
  /** Whether it is a score: one may be rounded to whole points, but none is excused for being cut off. */
  readonly score?: boolean;
  /** All that it may truly be; only worked out where the printed figures do not settle the matter. */
  interval(): Interval;
}

/** A figure that is worked out, and all that it may truly be. */
export function workedOut(value: Decimal, interval: Interval): Side {
  return { value, step: null, interval: () => interval };
}

/** A figure that is printed to a step. */
export function printedTo(value: Decimal, step: Decimal): Side {
  return { value, step, interval: () => printedAs(value, step) };
}

/**
 * How a figure stands to what it must agree with. This is the one policy for rounding, in tables, between tables and in
 * the text. Amounts and rates lie within half a step of what is printed, both ends included: one amount printed twice may
 * be one step apart, a sum off by as much as its intervals allow, a quotient holds where its interval meets the printed
 * one. What is printed to fewer decimals may have been rounded to them. Counts and weights are exact: their interval is
 * one value and they have no step; scores are exact but for that rounding.
 *
 * Source: XBRL Calculations 1.1 (interval arithmetic over reported precision); the forms' own notes on 尾差.
 */
export function standingOf(stated: Side, other: Side, agreement: Agreement): Standing {
  if (holds(stated.value, other.value, stated, agreement)) return 'held';
  if (stated.held !== undefined || other.held !== undefined) {
    // What is rounded from a held value is what is printed, not what the cell holds behind it.
    const one = agreement === 'rounded' ? stated.value : (stated.held ?? stated.value);
    if (holds(one, other.held ?? other.value, stated, agreement)) return 'held';
  }
  if (overlaps(stated.interval(), other.interval())) return 'withinRounding';
  if (isRounded(stated, other) || isRounded(other, stated)) return 'withinRounding';
  return cutOffOf(stated, other) === null ? 'broken' : 'cutOff';
}

/** The best of several standings: of a figure that may be meant by any of several others. */
export function bestOf(standings: readonly Standing[]): Standing {
  return BEST_FIRST.find((standing) => standings.includes(standing)) ?? 'broken';
}

function holds(stated: Decimal, other: Decimal, { step }: Side, agreement: Agreement): boolean {
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

/** Whether a printed figure is another one rounded to its step; zero is said of what is nothing at all. */
function isRounded({ value, step }: Side, whole: Side): boolean {
  return step !== null && !value.isZero() && roundToStep(whole.value, step).eq(value);
}

/** A figure that is another one with its further digits cut off, and what it is when rounded. */
export interface CutOff {
  readonly cut: Decimal;
  readonly whole: Decimal;
  readonly rounded: Decimal;
}

/** Which of two figures is the other one cut off; null where neither is. */
export function cutOffOf(stated: Side, other: Side): CutOff | null {
  return cutFrom(stated, other) ?? cutFrom(other, stated);
}

function cutFrom({ value: cut, step, score = false }: Side, { value: whole }: Side): CutOff | null {
  if (step === null || score || cut.isZero()) return null;
  const isCut = whole.div(step).trunc().times(step).eq(cut);
  return isCut ? { cut, whole, rounded: roundToStep(whole, step) } : null;
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
