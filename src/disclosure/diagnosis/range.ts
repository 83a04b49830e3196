import type { Decimal } from '../sheet/decimal';

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
