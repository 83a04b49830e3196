import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Decimal,
  decimalOfDouble,
  halfOf,
  percent,
  plain,
  roundToStep,
  stepOfDecimals,
  sum,
} from '../../../src/disclosure/sheet/decimal';

/** The digits as the number's own shortest notation gives them. */
function fromNotation(value: number): Decimal {
  const exact = new Decimal(String(value));
  return exact.precision() <= 15 ? exact : exact.toSignificantDigits(15);
}

describe('decimalOfDouble', () => {
  it.each([
    [0, '0'],
    [0.05, '0.05'],
    [0.5, '0.5'],
    [1474.07, '1474.07'],
    [1474.7, '1474.7'],
    [9_999_999.99, '9999999.99'],
    [10_000_000.01, '10000000.01'],
    [-12.5, '-12.5'],
    [1.999, '1.999'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
  ])('%f is %s', (value, text) => {
    expect(plain(decimalOfDouble(value))).toBe(text);
  });

  it('is for every number what its notation says, down to the digits that a Decimal keeps', () => {
    const amounts = fc.integer({ min: -2e9, max: 2e9 }).map((hundredths) => hundredths / 100);
    const anything = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.oneof(amounts, anything), (value) => {
        fc.pre(!Object.is(value, -0));
        const { s, e, d } = fromNotation(value);
        expect(decimalOfDouble(value)).toMatchObject({ s, e, d });
      }),
      { numRuns: 2000 },
    );
  });

  it('gives decimals that compute as any other', () => {
    const hundredths = fc.integer({ min: 0, max: 2e9 });
    fc.assert(
      fc.property(hundredths, hundredths, (one, other) => {
        const [a, b] = [decimalOfDouble(one / 100), decimalOfDouble(other / 100)];
        expect(a.plus(b).times(100).toNumber()).toBe(one + other);
        expect(a.minus(b).times(100).toNumber()).toBe(one - other);
        expect(a.comparedTo(b)).toBe(Math.sign(one - other));
      }),
    );
  });
});

describe('sum', () => {
  it('is exact, in any order, with zeros among the terms', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (hundredths) => {
        const whole = hundredths.reduce((total, term) => total + term, 0);
        const terms = [...hundredths, 0].map((term) => new Decimal(term).div(100));
        expect(sum(terms).times(100).plus(0).eq(whole)).toBe(true);
        expect(sum([...terms].reverse()).eq(sum(terms))).toBe(true);
      }),
    );
  });
});

describe('halfOf', () => {
  it('is half of a step, of a common one and of any other', () => {
    expect(plain(halfOf(stepOfDecimals(2)))).toBe('0.005');
    expect(plain(halfOf(new Decimal('0.01')))).toBe('0.005');
    expect(plain(halfOf(new Decimal(1000)))).toBe('500');
  });
});

describe('stepOfDecimals', () => {
  it.each([
    [2, '0.01'],
    [0, '1'],
    [15, '0.000000000000001'],
    [18, '0.000000000000000001'],
    [-3, '1000'],
  ])('%d decimals', (decimals, step) => {
    expect(plain(stepOfDecimals(decimals))).toBe(step);
  });
});

describe('rounding', () => {
  it('is half away from zero, to any step', () => {
    expect(plain(roundToStep(new Decimal('2.675'), new Decimal('0.01')))).toBe('2.68');
    expect(plain(roundToStep(new Decimal('-2.5'), new Decimal(1)))).toBe('-3');
    expect(plain(roundToStep(new Decimal(1450), new Decimal(100)))).toBe('1500');
  });

  it('gives percentages at most two decimals', () => {
    expect(percent(new Decimal('0.88265'))).toBe('88.27%');
    expect(percent(new Decimal('0.5'))).toBe('50%');
  });
});
