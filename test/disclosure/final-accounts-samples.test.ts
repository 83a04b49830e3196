import { describe, expect, test } from 'vitest';
import type { FormId } from '../../src/disclosure/forms/form';
import { isSelfAssessment, lineOf } from '../../src/disclosure/forms/form';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { RuleId } from '../../src/disclosure/relations/rule-id';
import { FINAL_ACCOUNTS_SAMPLES, sample } from './samples';

const NINE: readonly FormId[] = [
  'income-expenditure-summary',
  'income',
  'expenditure',
  'appropriation-summary',
  'general-budget-expenditure',
  'basic-expenditure',
  'three-public',
  'government-fund',
  'state-capital',
];

describe.each(FINAL_ACCOUNTS_SAMPLES)('株洲市石峰区 2021: %s', async (name) => {
  const review = reviewWorkbook(await sample(name));
  const accounts = review.forms.filter((form) => !isSelfAssessment(form));
  const form = (id: FormId) => accounts.find((candidate) => candidate.id === id);
  const figure = (
    id: FormId,
    line: string,
    column: Parameters<Map<string, never>['get']>[0],
  ): string | undefined => {
    const found = form(id);
    const reading =
      found && [...(lineOf(found, line)?.figures ?? [])].find(([key]) => key === column)?.[1].reading;
    return reading?.kind === 'number' ? reading.value.toFixed(2) : reading?.kind;
  };
  const states = (rule: RuleId): readonly string[] => [
    ...new Set(review.relations.filter((relation) => relation.rule === rule).map(({ state }) => state)),
  ];

  test('all nine forms are recognised, with their unit and year', () => {
    expect(new Set(accounts.map(({ id }) => id))).toEqual(new Set(NINE));
    expect(accounts).toHaveLength(9);
    expect(new Set(accounts.map(({ unit }) => unit))).toEqual(new Set(['万元']));
  });

  test('T3’s 合计 row 1,474.07 | 335.54 | 1,138.54 is a rounding difference', () => {
    expect(['total', 'basic', 'project'].map((column) => figure('expenditure', 'total', column))).toEqual([
      '1474.07',
      '335.54',
      '1138.54',
    ]);
    const found = review.findings.filter(({ form: id }) => id !== null && NINE.includes(id));
    expect(found.map(({ rule, severity, expected, actual }) => [rule, severity, expected, actual])).toEqual(
      expect.arrayContaining([
        ['T3-R', 'rounding', '1474.08', '1474.07'],
        ['T3-C', 'rounding', '1138.53', '1138.54'],
      ]),
    );
    // 23.95 + 2.74 + 0.86 + 2.89 = 30.44 under 303
    expect(
      found
        .filter(({ rule }) => rule === 'T6-1')
        .map(({ expected, actual, severity }) => [expected, actual, severity]),
    ).toEqual([['30.44', '30.45', 'rounding']]);
    expect(found).toHaveLength(3);
  });

  test('T1 to T5 agree', () => {
    for (const rule of [
      'T1-1',
      'T1-2',
      'T1-3',
      'T1-4',
      'T1-5',
      'T4-1',
      'T4-3',
      'T4-6',
      'T5-R',
      'T5-C',
      'X1-2',
      'X1-3',
      'X1-4',
      'X2-4',
      'X4-5',
      'X3-5',
    ] as const) {
      expect([rule, states(rule)]).toEqual([rule, ['held']]);
    }
  });

  test('T6 adds up to 278.84 + 56.70 = 335.54', () => {
    expect([
      figure('basic-expenditure', 'personnel', 'amount'),
      figure('basic-expenditure', 'operating', 'amount'),
    ]).toEqual(['278.84', '56.70']);
    expect([states('T6-2'), states('T6-3'), states('X5-6')]).toEqual([['held'], ['held'], ['held']]);
  });

  test('T7 reads 95.00 / 92.51', () => {
    for (const [line, amount] of [
      ['budget', '95.00'],
      ['final', '92.51'],
    ] as const) {
      const columns = ['total', 'abroad', 'vehicle', 'purchase', 'running', 'reception'];
      expect(columns.map((column) => figure('three-public', line, column))).toEqual([
        amount,
        'blank',
        amount,
        'blank',
        amount,
        'blank',
      ]);
    }
    expect([states('T7-1'), states('T7-2'), states('X6-7')]).toEqual([['held'], ['held'], ['held']]);
  });

  test('T8 and T9 are empty with a note: no finding', () => {
    expect(
      review.findings.filter(({ form: id }) => id === 'government-fund' || id === 'state-capital'),
    ).toEqual([]);
  });

  test('nothing of the nine forms is broken, and what could not be checked says why', () => {
    expect(
      review.relations.filter(
        ({ form: id, state }) => id !== null && NINE.includes(id) && state === 'broken',
      ),
    ).toEqual([]);
    const reasons = review.relations
      .filter(({ state }) => state === 'notCheckable')
      .map(({ rule, reason }) => [rule, reason?.key]);
    expect(reasons).toEqual([]);
  });
});
