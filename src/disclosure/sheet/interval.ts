import { Decimal, halfOf, ZERO } from './decimal';

/** All the values that a figure may truly have, both ends included. */
export interface Interval {
  readonly lower: Decimal;
  readonly upper: Decimal;
}

/** The interval that holds exactly one value. */
export function exactly(value: Decimal): Interval {
  return { lower: value, upper: value };
}

/**
 * The values that may stand behind a figure printed at this step: 95.0 % is [94.95 %, 95.05 %]. Both ends are in it, since
 * nobody knows whether it was rounded half up or half even.
 */
export function printedAs(value: Decimal, step: Decimal): Interval {
  const half = halfOf(step);
  return { lower: value.minus(half), upper: value.plus(half) };
}

/** The sums of a value of each. */
export function plus(one: Interval, other: Interval): Interval {
  return { lower: one.lower.plus(other.lower), upper: one.upper.plus(other.upper) };
}

/** The sums of a value of each interval of a list. */
export function total(intervals: readonly Interval[]): Interval {
  const [first = exactly(ZERO), ...others] = intervals;
  return others.reduce(plus, first);
}

/** The negatives of its values. */
export function negated({ lower, upper }: Interval): Interval {
  return { lower: upper.neg(), upper: lower.neg() };
}

/** The products of a value of each. */
export function times(one: Interval, other: Interval): Interval {
  const products = [one.lower, one.upper].flatMap((a) => [a.times(other.lower), a.times(other.upper)]);
  return { lower: Decimal.min(...products), upper: Decimal.max(...products) };
}

/** The quotients of a value of each, or null where the divisor may be zero. */
export function dividedBy(one: Interval, divisor: Interval): Interval | null {
  if (contains(divisor, ZERO)) return null;
  const quotients = [one.lower, one.upper].flatMap((a) => [a.div(divisor.lower), a.div(divisor.upper)]);
  return { lower: Decimal.min(...quotients), upper: Decimal.max(...quotients) };
}

/** Whether the value is one of them. */
export function contains({ lower, upper }: Interval, value: Decimal): boolean {
  return value.gte(lower) && value.lte(upper);
}

/** Whether a value may be in both. */
export function overlaps(one: Interval, other: Interval): boolean {
  return one.upper.gte(other.lower) && other.upper.gte(one.lower);
}
