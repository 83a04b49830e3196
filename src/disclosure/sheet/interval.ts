import { Decimal, halfOf, ZERO } from './decimal';

/** One end of an interval; an open end is not itself part of it. */
interface End {
  readonly value: Decimal;
  readonly open: boolean;
}

/** All the values that a figure may truly have. */
export interface Interval {
  readonly lower: End;
  readonly upper: End;
}

/** The interval that holds exactly one value. */
export function exactly(value: Decimal): Interval {
  const end = { value, open: false };
  return { lower: end, upper: end };
}

/** The values that print as this figure at this step, half up: 95.0 % is [94.95 %, 95.05 %). */
export function printedAs(value: Decimal, step: Decimal): Interval {
  const half = halfOf(step);
  return {
    lower: { value: value.minus(half), open: !value.isPositive() || value.isZero() },
    upper: { value: value.plus(half), open: value.isPositive() },
  };
}

/** The sums of a value of each. */
export function plus(one: Interval, other: Interval): Interval {
  return { lower: sumOf(one.lower, other.lower), upper: sumOf(one.upper, other.upper) };
}

function sumOf(one: End, other: End): End {
  return { value: one.value.plus(other.value), open: one.open || other.open };
}

/** The sums of a value of each interval of a list. */
export function total(intervals: readonly Interval[]): Interval {
  const [first = exactly(ZERO), ...others] = intervals;
  return others.reduce(plus, first);
}

/** The negatives of its values. */
export function negated(one: Interval): Interval {
  const flip = (end: End): End => ({ value: end.value.neg(), open: end.open });
  return { lower: flip(one.upper), upper: flip(one.lower) };
}

function hull(ends: readonly End[]): Interval {
  const extreme = (further: (a: Decimal, b: Decimal) => boolean): End =>
    ends.reduce((best, end) => {
      if (further(end.value, best.value)) return end;
      return end.value.eq(best.value) && best.open ? end : best;
    });
  return { lower: extreme((a, b) => a.lt(b)), upper: extreme((a, b) => a.gt(b)) };
}

/** The products of a value of each. */
export function times(one: Interval, other: Interval): Interval {
  const product = (a: End, b: End): End => ({
    value: a.value.times(b.value),
    open: (a.open && !b.value.isZero()) || (b.open && !a.value.isZero()) || (a.open && b.open),
  });
  return hull([one.lower, one.upper].flatMap((a) => [other.lower, other.upper].map((b) => product(a, b))));
}

/** The quotients of a value of each, or null where the divisor may be zero. */
export function dividedBy(one: Interval, divisor: Interval): Interval | null {
  if (contains(divisor, ZERO) || divisor.lower.value.isZero() || divisor.upper.value.isZero()) return null;
  const inverse = (end: End): End => ({ value: new Decimal(1).div(end.value), open: end.open });
  return times(one, { lower: inverse(divisor.upper), upper: inverse(divisor.lower) });
}

/** Whether the value is one of them. */
export function contains({ lower, upper }: Interval, value: Decimal): boolean {
  const above = lower.open ? value.gt(lower.value) : value.gte(lower.value);
  return above && (upper.open ? value.lt(upper.value) : value.lte(upper.value));
}

/** Whether a value may be in both. */
export function overlaps(one: Interval, other: Interval): boolean {
  return reaches(one.upper, other.lower) && reaches(other.upper, one.lower);
}

function reaches(upper: End, lower: End): boolean {
  return upper.open || lower.open ? upper.value.gt(lower.value) : upper.value.gte(lower.value);
}
