import { describe, expect, test } from 'vitest';
import type { TestCell } from '../sheets';
import type { Rows } from './reviewed';
import { figuresOf, found, relationsWithin, reviewOf, withCells } from './reviewed';

const _ = null;

/** A panel's line: its words, its number, 年初预算数 and 全年预算数 that fit nothing, and 决算数. */
const line = (words: TestCell, number: number, final: TestCell): readonly TestCell[] => [
  words,
  number,
  700 + number,
  900 + number,
  final,
];
/** A line whose words are merged across the second panel and the words of the third. */
const across = (words: string, number: number, final: TestCell): readonly TestCell[] => [
  words,
  ...Array<null>(5).fill(_),
  number,
  700 + number,
  900 + number,
  final,
];

const HEAD = ['行次', '年初预算数', '全年预算数', '决算数'];

/**
 * 80 + 15 = 95 received, 95 + 10 = 105 in all; 60 + 40 = 100 spent, by nature (45 + 20) + 35 and by class
 * 45 + 20 + 35, 100 + 5 = 105 in all.
 */
const SUMMARY: Rows = [
  ['收入支出决算总表'],
  [...Array<null>(14).fill(_), '财决01表'],
  ['编制单位：某局', _, _, _, _, '2023年度', ...Array<null>(8).fill(_), '金额单位：元'],
  ['收入', _, _, _, _, '支出'],
  ['项目', ...HEAD, '项目（按功能分类）', ...HEAD, '项目（按支出性质和经济分类）', ...HEAD],
  ['栏次', _, 1, 2, 3, '栏次', _, 4, 5, 6, '栏次', _, 7, 8, 9],
  [
    ...line('一、一般公共预算财政拨款收入', 1, 80),
    ...line('一、一般公共服务支出', 7, 60),
    ...line('一、基本支出', 13, 65),
  ],
  [...line('二、其他收入', 2, 15), ...line('二、教育支出', 8, 40), ...line('人员经费', 14, 45)],
  [...line(_, 3, _), ...line('三、其他支出', 9, _), ...line('公用经费', 15, 20)],
  [...line(_, 4, _), ...line(_, 10, _), ...line('二、项目支出', 16, 35)],
  [...line(_, 5, _), ...line(_, 11, _), ...line('三、上缴上级支出', 17, _)],
  [...line(_, 5, _), ...line(_, 11, _), ...line('四、经营支出', 18, _)],
  [...line(_, 5, _), ...line(_, 11, _), ...line('五、对附属单位补助支出', 19, _)],
  [...line(_, 5, _), ...line(_, 11, _), ...line('经济分类支出合计', 20, 100)],
  [...line(_, 5, _), ...line(_, 11, _), ...line('一、工资福利支出', 21, 45)],
  [...line(_, 5, _), ...line(_, 11, _), ...line('二、商品和服务支出', 22, 20)],
  [...line(_, 5, _), ...line(_, 11, _), ...line('三、其他支出', 23, 35)],
  [...line('本年收入合计', 6, 95), ...across('本年支出合计', 24, 100)],
  [...line('年初结转和结余', 6, 10), ...across('年末结转和结余', 25, 5)],
  [...line('总计', 6, 105), ...across('总计', 26, 105)],
];
const MERGES = ['A1:O1', 'A4:E4', 'F4:O4', 'F18:K18', 'F19:K19', 'F20:K20'];

describe('收入支出决算总表 of three panels', () => {
  test('each panel’s 决算数 is read, the totals’ in the third, and consistent is silent', () => {
    const review = reviewOf(SUMMARY, ...MERGES);
    expect(review.forms.map(({ id, unit }) => [id, unit])).toEqual([['income-expenditure-summary', '元']]);
    const amounts = [
      'income-total',
      'expenditure-total',
      'expenditure-closing',
      'expenditure-grand',
      'class-201',
      'class-229',
      'nature-basic',
      'nature-economic',
      'economic-399',
    ].map((key) => figuresOf(review, key)?.['amount']);
    expect(amounts).toEqual([
      'E18 95',
      'O18 100',
      'O19 5',
      'O20 105',
      'J7 60',
      'J9 ',
      'O7 65',
      'O14 100',
      'O17 35',
    ]);
    expect(found(review)).toEqual([]);
    const within = relationsWithin(review, 'income-expenditure-summary');
    expect(within.map(({ rule, state }) => `${rule} ${state}`).sort()).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `T1-${number} held`),
    );
  });

  test.each([
    // 100 + 5 = 105; 95 + 10 = 105
    [{ O20: 150 }, ['error T1-5 E20 150/105', 'error T1-4 O20 105/150']],
    [{ E20: 501 }, ['error T1-3 E20 105/501', 'error T1-5 E20 105/501']],
    // 60 + 30 = 90
    [{ J8: 30 }, ['error T1-2 O18 90/100']],
    // 65 + 53 = 118
    [{ O10: 53 }, ['error T1-6 O18 118/100']],
    // 54 + 20 = 74
    [{ O8: 54 }, ['error T1-7 O7 74/65']],
    // 45 + 20 + 35 = 100
    [{ O14: 110 }, ['error T1-8 O14 100/110', 'error T1-9 O14 100/110']],
    // The budgets are no part of it.
    [{ H8: 1, N18: 1, D7: 1 }, []],
  ] as readonly (readonly [Readonly<Record<string, TestCell>>, readonly string[]])[])(
    'with %j finds %j',
    (changes, expected) => {
      expect(found(reviewOf(withCells(SUMMARY, changes), ...MERGES))).toEqual(expected);
    },
  );
});
