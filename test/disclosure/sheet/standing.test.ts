import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, decimalOfDouble, sum } from '../../../src/disclosure/sheet/decimal';
import { dividedBy, exactly, times, total } from '../../../src/disclosure/sheet/interval';
import type { Agreement, Side } from '../../../src/disclosure/sheet/standing';
import {
  bestOf,
  cutOffOf,
  printedTo,
  standingOf,
  usualStep,
  workedOut,
} from '../../../src/disclosure/sheet/standing';

const d = (value: string | number): Decimal => new Decimal(value);

/** A figure as it is printed: its decimals are its step. */
const printed = (text: string): Side =>
  printedTo(d(text), new Decimal(10).pow(-(text.split('.')[1] ?? '').length));

const sumOf = (...terms: readonly Side[]): Side =>
  workedOut(sum(terms.map(({ value }) => value)), total(terms.map((term) => term.interval())));

const productOf = (one: Side, other: Side): Side =>
  workedOut(one.value.times(other.value), times(one.interval(), other.interval()));

/** A quotient; null where the divisor may be zero. */
function quotientOf(one: Side, divisor: Side): Side | null {
  const interval = dividedBy(one.interval(), divisor.interval());
  return interval === null ? null : workedOut(one.value.div(divisor.value), interval);
}

const count = (value: number): Side => workedOut(d(value), exactly(d(value)));

const points = (value: string): Side => {
  const { step } = printed(value);
  return { value: d(value), step, score: true, interval: () => exactly(d(value)) };
};

describe('by hand', () => {
  test.each<readonly [words: string, stated: Side, other: Side, agreement: Agreement, standing: string]>([
    ['a sum that is even', printed('13.00'), sumOf(printed('6.50'), printed('6.50')), 'sum', 'held'],
    // 335.545 + 1,138.535 = 1,474.08, but 335.535 + 1,138.535 = 1,474.07.
    [
      'a sum of two, 0.01 off',
      printed('1474.07'),
      sumOf(printed('335.54'), printed('1138.54')),
      'sum',
      'withinRounding',
    ],
    // Two terms may be 0.005 off each and the sum 0.005: 0.015 in all, so 0.02 is too much.
    ['a sum of two, 0.02 off', printed('10.02'), sumOf(printed('4.00'), printed('6.00')), 'sum', 'broken'],
    [
      'a sum of three, 0.02 off',
      printed('10.02'),
      sumOf(printed('4.00'), printed('5.00'), printed('1.00')),
      'sum',
      'withinRounding',
    ],
    ['one amount twice, one step apart', printed('236.63'), printed('236.64'), 'sum', 'withinRounding'],
    ['one amount twice, two steps apart', printed('236.63'), printed('236.65'), 'sum', 'broken'],
    ['an amount in whole 万元', printed('1474'), printed('1474.07'), 'sum', 'withinRounding'],
    ['an amount cut off to whole 万元', printed('1474'), printed('1474.87'), 'sum', 'cutOff'],
    ['an amount beside its whole 万元', printed('1473'), printed('1474.07'), 'sum', 'broken'],
    ['0 for 0.87 is not cut off', printed('0'), printed('0.87'), 'sum', 'broken'],
    ['−5 for −5.87 is', printed('-5'), printed('-5.87'), 'sum', 'cutOff'],
    // 71.46 ÷ 1,141.94 = 6.2578 %, which is 6.3 %.
    [
      'a share cut off',
      printed('0.062'),
      workedOut(d('0.062578'), exactly(d('0.062578'))),
      'rounded',
      'cutOff',
    ],
    [
      'the same rounded',
      printed('0.063'),
      workedOut(d('0.062578'), exactly(d('0.062578'))),
      'rounded',
      'held',
    ],
    [
      '86.19 % for 86.183 %',
      printed('0.8619'),
      workedOut(d('0.86183'), { lower: d('0.86182'), upper: d('0.86184') }),
      'rounded',
      'broken',
    ],
    [
      'a rate that its parts leave open',
      printed('0.8619'),
      workedOut(d('0.86184'), { lower: d('0.86183'), upper: d('0.86185') }),
      'rounded',
      'withinRounding',
    ],
    ['a part above its whole by a step', printed('5.01'), printed('5.00'), 'atMost', 'withinRounding'],
    ['a part above its whole', printed('5.02'), printed('5.00'), 'atMost', 'broken'],
    ['a part below its whole', printed('4.00'), printed('5.00'), 'atMost', 'held'],
    ['36 vehicles for 35', count(36), count(35), 'sum', 'broken'],
    ['7 points for 6', points('7'), points('6'), 'sum', 'broken'],
    ['94.66 points for 94.65', points('94.66'), points('94.65'), 'rounded', 'broken'],
    ['91 points for 91.33: 取整', points('91'), points('91.33'), 'sum', 'withinRounding'],
    [
      '8 points for 8.89: no score is excused for being cut off',
      points('8'),
      points('8.89'),
      'sum',
      'broken',
    ],
  ])('%s', (_words, stated, other, agreement, standing) => {
    expect(standingOf(stated, other, agreement)).toBe(standing);
  });

  test('what the cells hold settles what it satisfies, and condemns nothing', () => {
    const shown = (value: string, held: string): Side => ({ ...printed(value), held: d(held) });
    const added = { ...sumOf(printed('3'), printed('3')), held: d('6.8') };
    expect(standingOf(shown('7', '6.8'), added, 'sum')).toBe('held');
    expect(standingOf(printed('7'), added, 'sum')).toBe('withinRounding');
    expect(standingOf(shown('6', '6.4'), added, 'sum')).toBe('held');
    // Shown 0.95 over 94.6 of 100: the held quotient rounds to it.
    const quotient = { ...workedOut(d('0.96'), exactly(d('0.96'))), held: d('0.946') };
    expect(standingOf(printed('0.95'), quotient, 'rounded')).toBe('held');
  });

  test('what is cut off is said with what it should be, whichever of the two it is', () => {
    const shown = { cut: d('38.28'), whole: d('38.2877'), rounded: d('38.29') };
    expect(cutOffOf(printed('38.28'), workedOut(shown.whole, exactly(shown.whole)))).toEqual(shown);
    expect(cutOffOf(workedOut(shown.whole, exactly(shown.whole)), printed('38.28'))).toEqual(shown);
    expect(cutOffOf(printed('38.27'), workedOut(shown.whole, exactly(shown.whole)))).toBeNull();
  });

  test('the best of several', () => {
    expect(bestOf(['broken', 'cutOff', 'withinRounding'])).toBe('withinRounding');
    expect(bestOf([])).toBe('broken');
  });

  test('the noise of a double is no precision', () => {
    expect(decimalOfDouble(123.45000000000002).toFixed()).toBe('123.45');
    expect(decimalOfDouble(0.1 + 0.2).toFixed()).toBe('0.3');
  });
});

describe('properties', () => {
  const ROUNDINGS = [Decimal.ROUND_HALF_UP, Decimal.ROUND_HALF_EVEN] as const;
  const rounding = fc.constantFrom(...ROUNDINGS);
  /** A true value to six decimals, often just between two steps. */
  const trueValue = fc
    .tuple(
      fc.integer({ min: -2_000_000, max: 2_000_000 }),
      fc.constantFrom(0, 1, 50, 500, 5000, 4999, 123456),
    )
    .map(([whole, rest]) => d(whole).div(100).plus(d(rest).div(1_000_000)));
  const step = fc.constantFrom('1', '0.1', '0.01', '0.0001', '100').map(d);
  const printedBy = fc.tuple(step, rounding);
  type Printing = readonly [Decimal, (typeof ROUNDINGS)[number]];
  const print = (value: Decimal, [to, how]: Printing): Side =>
    printedTo(value.div(to).toDecimalPlaces(0, how).times(to), to);

  test('rounded figures of true values never break what the true values satisfy', () => {
    fc.assert(
      fc.property(trueValue, trueValue, printedBy, printedBy, printedBy, (a, b, byA, byB, byResult) => {
        const [one, other] = [print(a, byA), print(b, byB)];
        const minus = workedOut(
          one.value.minus(other.value),
          total([one.interval(), print(b.neg(), byB).interval()]),
        );
        expect(standingOf(print(a.plus(b), byResult), sumOf(one, other), 'sum')).not.toBe('broken');
        expect(standingOf(print(a.minus(b), byResult), minus, 'sum')).not.toBe('broken');
        expect(standingOf(one, print(a, byB), 'sum')).not.toBe('broken');
        expect(standingOf(print(a.times(b), byResult), productOf(one, other), 'rounded')).not.toBe('broken');
        const quotient = quotientOf(one, other);
        if (quotient !== null)
          expect(standingOf(print(a.div(b), byResult), quotient, 'rounded')).not.toBe('broken');
      }),
      { numRuns: 2000 },
    );
  });

  test('bounds hold of rounded figures that keep them', () => {
    fc.assert(
      fc.property(trueValue, trueValue, printedBy, printedBy, (a, b, byA, byB) => {
        const [low, high] = [Decimal.min(a, b), Decimal.max(a, b)];
        expect(standingOf(print(low, byA), print(high, byB), 'atMost')).not.toBe('broken');
        expect(standingOf(print(high, byA), print(low, byB), 'atLeast')).not.toBe('broken');
      }),
    );
  });

  const off = fc.integer({ min: 2, max: 500 }).chain((steps) => fc.constantFrom(steps, -steps));

  test('the same amount two steps off is broken (with equal steps nothing can be cut off)', () => {
    fc.assert(
      fc.property(trueValue, step, off, (value, to, steps) => {
        const one = print(value, [to, Decimal.ROUND_HALF_UP]);
        const other = printedTo(one.value.plus(to.times(steps)), to);
        expect(standingOf(one, other, 'sum')).toBe('broken');
      }),
    );
  });

  test('a sum of n that is off by more than n + 1 half steps is broken (with equal steps nothing can be cut off)', () => {
    fc.assert(
      fc.property(
        fc.array(trueValue, { minLength: 1, maxLength: 12 }),
        step,
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
        (values, to, beyond, isMore) => {
          const terms = values.map((value) => print(value, [to, Decimal.ROUND_HALF_UP]));
          const added = sumOf(...terms);
          const steps = Math.floor((terms.length + 1) / 2) + beyond;
          const result = printedTo(added.value.plus(to.times(isMore ? steps : -steps)), to);
          expect(standingOf(result, added, 'sum')).toBe('broken');
        },
      ),
    );
  });

  test('a rate two steps off is broken, also where it is finer or coarser than its parts allow to tell', () => {
    const amount = fc.integer({ min: 100_000, max: 10_000_000 }).map((cents) => d(cents).div(100));
    const rateStep = d('0.0001');
    fc.assert(
      fc.property(amount, amount, off, (part, whole, steps) => {
        // Parts of 0.01 leave a rate of at most 1 open by 0.00001 at most.
        const [one, other] = [Decimal.min(part, whole), Decimal.max(part, whole)].map((value) =>
          printedTo(value, d('0.01')),
        );
        const quotient = one === undefined || other === undefined ? null : quotientOf(one, other);
        if (quotient === null) throw new Error('no whole is zero');
        const right = print(quotient.value, [rateStep, Decimal.ROUND_HALF_UP]);
        const wrong = printedTo(right.value.plus(rateStep.times(steps)), rateStep);
        expect(standingOf(wrong, quotient, 'rounded')).toBe('broken');
      }),
    );
  });

  test('a count off by one is broken, and so is a score', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 8 }), fc.boolean(), (parts, isMore) => {
        const whole = parts.reduce((one, other) => one + other, 0) + (isMore ? 1 : -1);
        expect(standingOf(count(whole), sumOf(...parts.map(count)), 'sum')).toBe('broken');
        expect(standingOf(points(String(whole)), sumOf(...parts.map(count)), 'sum')).toBe('broken');
      }),
    );
  });

  test('what is cut off is never broken, and never held unless it rounds the same', () => {
    fc.assert(
      fc.property(trueValue, step, (value, to) => {
        const cut = value.div(to).trunc().times(to);
        if (cut.isZero()) return;
        const standing = standingOf(printedTo(cut, to), workedOut(value, exactly(value)), 'rounded');
        const isRoundedToo = value.div(to).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(to).eq(cut);
        const isHalf = value.minus(cut).abs().eq(to.div(2));
        expect(standing).toBe(isRoundedToo ? 'held' : isHalf ? 'withinRounding' : 'cutOff');
      }),
    );
  });
});

describe('the usual step', () => {
  const show = (steps: readonly string[]): string | null => usualStep(steps.map(d))?.toFixed() ?? null;
  const many = (text: string, times: number): readonly string[] => Array.from({ length: times }, () => text);

  test('is the finest that two and a tenth of the amounts show', () => {
    expect(show([])).toBeNull();
    expect(show(['0.01'])).toBeNull();
    expect(show(['0.01', '0.01'])).toBe('0.01');
    expect(show(['0.01', '1'])).toBe('1');
    // Two of twenty are a tenth, two of twenty-one are not.
    expect(show([...many('1', 18), ...many('0.01', 2)])).toBe('0.01');
    expect(show([...many('1', 19), ...many('0.01', 2)])).toBe('1');
    expect(show([...many('0.01', 8), '0.1', '1'])).toBe('0.01');
  });

  const steps = fc.array(fc.constantFrom('1', '0.1', '0.01', '0.0001', '0.000001').map(d), { maxLength: 60 });

  test('is the same in any order', () => {
    fc.assert(
      fc.property(
        steps.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(usualStep(shuffled)?.toFixed()).toBe(usualStep(all)?.toFixed());
        },
      ),
    );
  });

  test('is never finer than the second finest', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const [, second] = [...all].sort((one, other) => one.comparedTo(other));
        const usual = usualStep(all);
        if (second === undefined) expect(usual).toBeNull();
        else expect(usual?.gte(second)).toBe(true);
      }),
    );
  });

  test('is not changed by one stray finer cell among amounts of one step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 80 }), (amounts) => {
        expect(show([...many('0.01', amounts), '0.000001'])).toBe('0.01');
      }),
    );
  });
});
