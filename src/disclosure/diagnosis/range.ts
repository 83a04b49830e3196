import type { Decimal } from '../sheet/decimal';
import { ZERO } from '../sheet/decimal';

/** The values between two ends, both included; null where there is no end. */
export interface Range {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}

/** Every value. */
export const ANYTHING: Range = { low: null, high: null };

const larger = (one: Decimal | null, other: Decimal | null): Decimal | null =>
  one === null || (other?.gt(one) ?? false) ? other : one;
const smaller = (one: Decimal | null, other: Decimal | null): Decimal | null =>
  one === null || (other?.lt(one) ?? false) ? other : one;

/** What is in both; null where nothing is. */
export function common(one: Range, other: Range): Range | null {
  const low = larger(one.low, other.low);
  const high = smaller(one.high, other.high);
  return low !== null && high !== null && low.gt(high) ? null : { low, high };
}

/** Its values divided by a number other than zero. */
export function divided({ low, high }: Range, by: Decimal): Range {
  const ends = by.eq(1) ? { low, high } : { low: low?.div(by) ?? null, high: high?.div(by) ?? null };
  return by.isNegative() ? { low: ends.high, high: ends.low } : ends;
}

/** Its values times a number. */
export function multiplied({ low, high }: Range, by: Decimal): Range {
  const ends = by.eq(1) ? { low, high } : { low: low?.times(by) ?? null, high: high?.times(by) ?? null };
  return by.isNegative() ? { low: ends.high, high: ends.low } : ends;
}

/** The differences of a value of the first and one of the second. */
export function minus(one: Range, other: Range): Range {
  return {
    low: one.low === null || other.high === null ? null : one.low.minus(other.high),
    high: one.high === null || other.low === null ? null : one.high.minus(other.low),
  };
}

/** Its values, and zero, and all between. */
export function withZero({ low, high }: Range): Range {
  return {
    low: low === null ? null : (smaller(low, ZERO) ?? low),
    high: high === null ? null : (larger(high, ZERO) ?? high),
  };
}

/** Whether a value is in it. */
export function holds({ low, high }: Range, value: Decimal): boolean {
  return (low === null || value.gte(low)) && (high === null || value.lte(high));
}

/** Whether two ranges have the same ends. */
export function sameRange(one: Range, other: Range): boolean {
  const same = (a: Decimal | null, b: Decimal | null): boolean =>
    a === b || (a !== null && b !== null && a.eq(b));
  return same(one.low, other.low) && same(one.high, other.high);
}

/** The sums of a value of each. */
export function plus(one: Range, other: Range): Range {
  return {
    low: one.low === null || other.low === null ? null : one.low.plus(other.low),
    high: one.high === null || other.high === null ? null : one.high.plus(other.high),
  };
}

const turned = ({ low, high }: Range): Range => ({ low: high?.neg() ?? null, high: low?.neg() ?? null });

const isAbove = ({ low }: Range): boolean => low?.isPositive() === true && !low.isZero();

/** Whether every value is above zero, or every one below it. */
function isOneSided(range: Range): boolean {
  return isAbove(range) || isAbove(turned(range));
}

/** The products of a value of each. */
export function product(one: Range, other: Range): Range {
  const { low, high } = other;
  if (low === null || high === null) {
    return one.low === null || one.high === null ? ANYTHING : product(other, one);
  }
  if (low.isNegative() && !high.isNegative() && (one.low === null || one.high === null)) return ANYTHING;
  if (high.isNegative()) return turned(product(one, turned(other)));
  const ends = (end: Decimal | null): readonly Decimal[] =>
    end === null ? [] : [end.times(low), end.times(high)];
  const [below, above] = [ends(one.low), ends(one.high)];
  return {
    low: one.low === null ? null : least([...below, ...above]),
    high: one.high === null ? null : most([...below, ...above]),
  };
}

/** The quotients of a value of each; every value where the divisor may be zero. */
export function quotient(one: Range, by: Range): Range {
  if (!isOneSided(by)) return ANYTHING;
  if (!isAbove(by)) return turned(quotient(one, turned(by)));
  const { low, high } = by;
  if (low === null) return ANYTHING;
  const atLeast = (end: Decimal): Decimal =>
    end.isNegative() ? end.div(low) : high === null ? ZERO : end.div(high);
  return {
    low: one.low === null ? null : atLeast(one.low),
    high: one.high === null ? null : atLeast(one.high.neg()).neg(),
  };
}

const least = (values: readonly Decimal[]): Decimal | null =>
  values.reduce<Decimal | null>((found, value) => smaller(found, value), null);
const most = (values: readonly Decimal[]): Decimal | null =>
  values.reduce<Decimal | null>((found, value) => larger(found, value), null);
