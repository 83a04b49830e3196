import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Completion } from '../../../src/disclosure/scoring/completion';
import { completionOf } from '../../../src/disclosure/scoring/completion';
import { wayOfName } from '../../../src/disclosure/scoring/direction';
import { LESS_IS_BETTER, MORE_IS_BETTER } from '../../../src/disclosure/scoring/direction-words';
import { readIndicatorText } from '../../../src/disclosure/scoring/values/indicator-value';
import { COUNTERS, MEASURES } from '../../../src/disclosure/scoring/values/unit-table';

const complete = (target: string, actual: string, name = '', secondLevel = '数量指标'): Completion =>
  completionOf(readIndicatorText(target, 'target'), readIndicatorText(actual, 'actual'), {
    firstLevel: '',
    secondLevel,
    name,
  });

const share = (completion: Completion): string | null =>
  completion.kind === 'computed' ? completion.share.toFixed() : null;

/** Two spellings of one dimension: its id, and how many of the smallest unit each is. */
const conversions = MEASURES.flatMap(({ id, units }) =>
  units.flatMap(([from, froms]) =>
    units.flatMap(([to, tos]) =>
      froms.flatMap((one) => tos.map((other) => ({ id, from: BigInt(from), to: BigInt(to), one, other }))),
    ),
  ),
);

/** A whole number of hundredths as a decimal text. */
const hundredths = (value: bigint): string => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;

describe('units', () => {
  test('a target and an actual value in other units of one dimension score the same', () => {
    const amounts = fc.bigInt({ min: 1n, max: 10n ** 6n });
    fc.assert(
      fc.property(
        fc.constantFrom(...conversions),
        amounts,
        amounts,
        fc.constantFrom('≥', '≤', ''),
        ({ from, to, one, other }, target, actual, sign) => {
          // Both are multiples of both units, so that each stands for a whole number of hundredths of either.
          const [inOne, inOther] = [to, from];
          const printed = (value: bigint, unit: string, per: bigint): string =>
            `${hundredths(value * per)}${unit}`;
          const first = complete(sign + printed(target, one, inOne), printed(actual, one, inOne));
          const second = complete(sign + printed(target, other, inOther), printed(actual, other, inOther));
          const mixed = complete(sign + printed(target, one, inOne), printed(actual, other, inOther));
          expect(share(second)).toBe(share(first));
          expect(share(mixed)).toBe(share(first));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('counted units of two names are never compared', () => {
    const names = COUNTERS.map(([first = '']) => first);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...names), fc.nat(99), (one, other, number) => {
        fc.pre(one !== other);
        expect(complete(`≥${number + 1}${one}`, `${number + 2}${other}`)).toMatchObject({ reason: 'units' });
      }),
    );
  });
});

describe('shares', () => {
  const number = fc.integer({ min: 1, max: 99_999 }).map((value) => value / 100);
  const unit = fc.constantFrom('', '%', '‰', '次', '万元', '天', '万人次', '元/人');

  test('more of what is better never lowers a computed score, nor less of what is not', () => {
    fc.assert(
      fc.property(number, number, number, unit, unit, (target, one, other, targetUnit, actualUnit) => {
        // 0.9 beside a percentage is 90 %, and 5 is 5 %: the order of the numbers is not that of what they mean.
        const isRate = (name: string): boolean => name === '%' || name === '‰';
        fc.pre(isRate(targetUnit) === isRate(actualUnit));
        const [little, much] = [Math.min(one, other), Math.max(one, other)];
        for (const sign of ['≥', '>', '≤', '<']) {
          const of = (value: number): Completion =>
            complete(`${sign}${target}${targetUnit}`, `${value}${actualUnit}`);
          const [low, high] = [of(little), of(much)];
          if (low.kind !== 'computed' || high.kind !== 'computed') continue;
          const [worse, better] = sign === '≥' || sign === '>' ? [low, high] : [high, low];
          expect(better.share.gte(worse.share)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('whatever is written, a computed share lies between 0 and 1', () => {
    const pieces = fc.constantFrom(
      ...[
        '≥',
        '≤',
        '<',
        '=',
        '-',
        '−',
        '约',
        '左右',
        '每季度',
        '不超过',
        '以上',
        '以内',
        '%',
        '‰',
        '次',
        '万',
        '元',
      ],
      ...[
        '/',
        '(',
        ')',
        '1',
        '0',
        '0.5',
        '12',
        '2021年',
        '12月',
        '三',
        '提高',
        '下降',
        '完成',
        '未',
        '至',
        '、',
        '人',
      ],
    );
    const text = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, fc.constantFrom('差错率', '合格率', ''), (target, actual, name) => {
        const completion = complete(target, actual, name);
        if (completion.kind !== 'computed') return;
        expect(completion.share.gte(0) && completion.share.lte(1)).toBe(true);
        expect(completion.beyond.isNegative()).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  test('equal values without a sign against them are always full', () => {
    fc.assert(
      fc.property(number, unit, fc.constantFrom('', '=', '≥', '≤'), (value, name, sign) => {
        const completion = complete(`${sign}${value}${name}`, `${value}${name}`);
        expect(share(completion)).toBe('1');
      }),
    );
  });
});

describe('names', () => {
  test('no word is both better and worse, and each is found behind other words and before its tails', () => {
    for (const word of LESS_IS_BETTER) expect(wayOfName(`乙${word}`)?.way).toBe('less');
    for (const word of MORE_IS_BETTER) expect(wayOfName(`乙${word}(%)`)?.way).toBe('more');
    for (const word of LESS_IS_BETTER) expect(wayOfName(`${word}情况`)?.way).toBe('less');
  });

  test('a reduction of what is bad is good, an increase of it bad', () => {
    for (const word of LESS_IS_BETTER) {
      expect(wayOfName(`${word}下降率`)?.way).toBe('more');
      expect(wayOfName(`${word}增长率`)?.way).toBe('less');
    }
    for (const word of MORE_IS_BETTER) {
      expect(wayOfName(`${word}下降幅度`)).toBeNull();
      expect(wayOfName(`${word}增长`)?.way).toBe('more');
    }
  });

  test('a sign against a name leaves the score to a person, whatever the kind', () => {
    const kinds = ['数量指标', '质量指标', '时效指标', '成本指标', '满意度指标'];
    for (const kind of kinds) {
      for (const word of LESS_IS_BETTER)
        expect(complete('≥3%', '2%', word, kind)).toMatchObject({ reason: 'conflict' });
      for (const word of MORE_IS_BETTER)
        expect(complete('≤95%', '94%', word, kind)).toMatchObject({ reason: 'conflict' });
    }
  });
});
