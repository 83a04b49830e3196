import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Weight, WeightlessIndicator } from '../../../src/disclosure/scoring/weights';
import { inferWeights } from '../../../src/disclosure/scoring/weights';
import { Decimal, sum } from '../../../src/disclosure/sheet/decimal';

const met = (score: string): WeightlessIndicator => ({
  score: new Decimal(score),
  met: true,
  share: new Decimal(1),
  typed: null,
});
const missed = (score: string | null, share: string | null = null): WeightlessIndicator => ({
  score: score === null ? null : new Decimal(score),
  met: false,
  share: share === null ? null : new Decimal(share),
  typed: null,
});

const brief = (weight: Weight): string => {
  switch (weight.kind) {
    case 'bounded':
      return `${weight.low.toFixed()}–${weight.high.toFixed()}`;
    case 'unknown':
      return 'unknown';
    default:
      return `${weight.kind} ${weight.value.toFixed()}`;
  }
};
const solve = (points: string | null, ...indicators: readonly WeightlessIndicator[]): readonly string[] =>
  inferWeights(points === null ? null : new Decimal(points), indicators).weights.map(brief);

describe('weights that are not printed', () => {
  test('one target missed: its weight is what the points leave', () => {
    // 洪山区 2020, goal 1: 3 + 2 (missed) + 3 + 3 + 3 + 3 + 2 of 20
    const [, missedOne] = solve(
      '20',
      met('3'),
      missed('2', '0.8'),
      met('3'),
      met('3'),
      met('3'),
      met('3'),
      met('2'),
    );
    expect(missedOne).toBe('inferred 3');
  });
  test('two targets missed: only bounded', () => {
    // 洪山区 2020, project 2: 10, 10, 10 (95 %), 10, 8 (words), 10 of 60
    expect(
      solve('60', met('10'), met('10'), missed('10', '0.95'), met('10'), missed('8'), met('10')),
    ).toEqual(['ownScore 10', 'ownScore 10', '10–12', 'ownScore 10', '8–10', 'ownScore 10']);
  });
  test('two missed, one of which follows the rule exactly with a whole weight', () => {
    // project 4: 9 = 10 × 90 %, which leaves 10 for the other
    const weights = solve(
      '60',
      met('10'),
      missed('9', '0.9'),
      met('10'),
      missed('10', '0.95'),
      met('10'),
      met('10'),
    );
    expect([weights[1], weights[3]]).toEqual(['confirmed 10', 'inferred 10']);
  });
  test('with halves among the block’s weights, a weight of half a point is like them', () => {
    // 8.55 = 9.5 × 90 %, which leaves 60 − 30.5 − 9.5 = 20 − 0 for the other
    expect(solve('30', met('4.5'), missed('8.55', '0.9'), missed('9', '0.95'))).toEqual([
      'ownScore 4.5',
      'confirmed 9.5',
      'inferred 16',
    ]);
    // With whole weights alone, 9.5 is unlike them.
    expect(solve('30', met('4'), missed('8.55', '0.9'), missed('9', '0.95'))[1]).toMatch(/^8.55–/u);
  });
  test('two that both follow the rule exactly are not determined by one another', () => {
    expect(solve('40', met('4'), missed('9', '0.9'), missed('8', '0.8'))).toEqual([
      'ownScore 4',
      '9–28',
      '8–27',
    ]);
  });
  test('a share of nothing or of all confirms no weight', () => {
    expect(solve('40', met('4'), missed('9', '1'), missed('0', '0'))).toEqual([
      'ownScore 4',
      '9–35.5',
      '0.5–27',
    ]);
  });
  test('two whose lowest weights fill the points have them', () => {
    expect(solve('20', met('4'), missed('9'), missed('7'))).toEqual([
      'ownScore 4',
      'inferred 9',
      'inferred 7',
    ]);
  });
  test('every target met but the scores short of the points: no weight is known', () => {
    const { weights, short } = inferWeights(new Decimal(8), [met('1'), met('1'), met('5')]);
    expect([weights.map(brief), short.toFixed()]).toEqual([['unknown', 'unknown', 'unknown'], '1']);
  });
  test('scores above the points leave nothing to infer', () => {
    expect(solve('10', met('8'), missed('4'))).toEqual(['ownScore 8', 'unknown']);
  });
  test('a typed weight counts, and can determine the other', () => {
    expect(
      solve('10', met('4'), { ...missed('2', '0.5'), typed: new Decimal(4) }, missed('1', '0.5')),
    ).toEqual(['ownScore 4', 'typed 4', 'inferred 2']);
  });
  test('without points, only what was met is known', () => {
    expect(solve(null, met('4'), missed('2'))).toEqual(['ownScore 4', 'unknown']);
  });
  test('a blank score is bounded from half a point', () => {
    expect(solve('10', met('8'), missed(null), missed(null))).toEqual(['ownScore 8', '0.5–1.5', '0.5–1.5']);
  });

  test('true weights always lie within what is inferred', () => {
    const halves = fc.integer({ min: 1, max: 40 }).map((n) => new Decimal(n).div(2));
    const indicator = fc.record({ weight: halves, met: fc.boolean(), lost: fc.integer({ min: 1, max: 10 }) });
    fc.assert(
      fc.property(fc.array(indicator, { minLength: 1, maxLength: 8 }), (indicators) => {
        const points = sum(indicators.map(({ weight }) => weight));
        const scored = indicators.map(({ weight, met: isMet, lost }): WeightlessIndicator => ({
          score: isMet
            ? weight
            : weight
                .times(10 - lost)
                .div(10)
                .toDecimalPlaces(0, Decimal.ROUND_FLOOR),
          met: isMet,
          share: null,
          typed: null,
        }));
        inferWeights(points, scored).weights.forEach((weight, index) => {
          const truth = indicators[index]?.weight ?? new Decimal(0);
          if (weight.kind === 'bounded') expect(truth.gte(weight.low) && truth.lte(weight.high)).toBe(true);
          else if (weight.kind !== 'unknown') expect(weight.value.toFixed()).toBe(truth.toFixed());
        });
      }),
    );
  });
});
