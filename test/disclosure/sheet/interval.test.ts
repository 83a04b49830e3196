import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/disclosure/sheet/decimal';
import type { Interval } from '../../../src/disclosure/sheet/interval';
import {
  contains,
  dividedBy,
  exactly,
  negated,
  overlaps,
  plus,
  printedAs,
  times,
  total,
} from '../../../src/disclosure/sheet/interval';

const d = (value: string): Decimal => new Decimal(value);
const show = ({ lower, upper }: Interval): string => `[${lower.toFixed()}, ${upper.toFixed()}]`;

describe('printed figures', () => {
  test('95.0 % is [94.95 %, 95.05 %]: rounded half up or half even, nobody knows which', () => {
    expect(show(printedAs(d('95.0'), d('0.1')))).toBe('[94.95, 95.05]');
    expect(show(printedAs(d('-2'), d('1')))).toBe('[-2.5, -1.5]');
    expect(show(printedAs(d('0'), d('1')))).toBe('[-0.5, 0.5]');
  });
});

describe('arithmetic', () => {
  test('335.54 + 1,138.54 may be 1,474.07 but never 1,474.06', () => {
    const sum = plus(printedAs(d('335.54'), d('0.01')), printedAs(d('1138.54'), d('0.01')));
    expect(show(sum)).toBe('[1474.07, 1474.09]');
    expect(overlaps(sum, printedAs(d('1474.07'), d('0.01')))).toBe(true);
    expect(overlaps(sum, printedAs(d('1474.06'), d('0.01')))).toBe(false);
  });
  test('touching ends overlap', () => {
    expect(overlaps(exactly(d('2')), printedAs(d('1.5'), d('1')))).toBe(true);
    expect(overlaps(printedAs(d('236.63'), d('0.01')), printedAs(d('236.64'), d('0.01')))).toBe(true);
    expect(overlaps(printedAs(d('236.63'), d('0.01')), printedAs(d('236.65'), d('0.01')))).toBe(false);
  });
  test('a divisor that may be zero gives no quotient', () => {
    expect(dividedBy(exactly(d('1')), printedAs(d('0'), d('0.01')))).toBeNull();
  });
  test('an empty sum is exactly zero', () => {
    expect(show(total([]))).toBe('[0, 0]');
  });
  test('the ends of a result are the furthest that two ends give', () => {
    const within = (lower: string, upper: string): Interval => ({ lower: d(lower), upper: d(upper) });
    expect(show(total([within('1', '2'), within('-5', '0.5'), exactly(d('10'))]))).toBe('[6, 12.5]');
    expect(show(negated(within('-1', '3')))).toBe('[-3, 1]');
    expect(show(times(within('-2', '3'), within('4', '5')))).toBe('[-10, 15]');
    expect(show(times(within('-2', '3'), within('-7', '5')))).toBe('[-21, 15]');
    expect(show(dividedBy(within('1', '2'), within('4', '5')) ?? exactly(d('0')))).toBe('[0.2, 0.5]');
    expect(show(dividedBy(within('-1', '2'), within('-5', '-4')) ?? exactly(d('0')))).toBe('[-0.5, 0.25]');
    expect(dividedBy(exactly(d('1')), within('0', '4'))).toBeNull();
    expect(dividedBy(exactly(d('1')), within('-4', '0'))).toBeNull();
  });
  test('an interval holds its ends and nothing beyond them', () => {
    const printed = printedAs(d('95.0'), d('0.1'));
    for (const [value, inside] of [
      ['94.95', true],
      ['95.05', true],
      ['94.949', false],
      ['95.051', false],
    ] as const)
      expect(contains(printed, d(value))).toBe(inside);
    expect(overlaps(printedAs(d('236.65'), d('0.01')), printedAs(d('236.63'), d('0.01')))).toBe(false);
  });
});

describe('properties: the result of every operation on members is a member', () => {
  const figure = fc
    .tuple(fc.integer({ min: -100000, max: 100000 }), fc.integer({ min: -499, max: 499 }))
    .map(([cents, off]) => {
      const value = d(String(cents)).div(100);
      return { interval: printedAs(value, d('0.01')), member: value.plus(d(String(off)).div(100000)) };
    });

  test('sums, negatives and products', () => {
    fc.assert(
      fc.property(figure, figure, (one, other) => {
        expect(contains(plus(one.interval, other.interval), one.member.plus(other.member))).toBe(true);
        expect(contains(negated(one.interval), one.member.neg())).toBe(true);
        expect(contains(times(one.interval, other.interval), one.member.times(other.member))).toBe(true);
      }),
    );
  });

  test('quotients', () => {
    fc.assert(
      fc.property(figure, figure, (one, other) => {
        const quotient = dividedBy(one.interval, other.interval);
        if (quotient === null) return;
        const exact = one.member.div(other.member);
        // Forty digits are not all of a quotient's: an end that it touches is met to the last of them.
        const nearest = Decimal.max(quotient.lower, Decimal.min(quotient.upper, exact));
        expect(nearest.minus(exact).abs().lte(exact.abs().times('1e-38'))).toBe(true);
      }),
    );
  });
});
