import { describe, expect, test } from 'vitest';
import type { Rows } from './reviewed';
import { figuresOf, found, reviewOf, unreadOf } from './reviewed';

const _ = null;
const TITLE = '一般公共预算财政拨款基本支出决算表';

/** 人员经费 5 + 4 = 9, 公用经费 6 + 2 = 8; codes in two columns, 类 above its 款. */
const SPLIT: Rows = [
  [TITLE],
  ['部门：某局', _, _, _, _, _, _, '单位：万元'],
  ['科目编码', _, '科目名称', '决算数', '科目编码', _, '科目名称', '决算数'],
  ['301', _, '工资福利支出', 9, '302', _, '商品和服务支出', 8],
  [_, '1', '基本工资', 5, _, '01', '办公费', 6],
  [_, '02', '津贴补贴', 4, _, '11', '差旅费', 2],
  ['人员经费合计', _, _, 9, '公用经费合计', _, _, 8],
];

describe('codes of 类 and 款', () => {
  test.each([
    ['the 类 printed once', ['A3:B3', 'E3:F3']],
    ['the 类 merged over its 款', ['A3:B3', 'E3:F3', 'A4:A6', 'E4:E6']],
  ])('%s', (_words, merges) => {
    const review = reviewOf(SPLIT, ...merges);
    expect(review.forms[0]?.lines.map(({ key, label }) => [key, label])).toEqual([
      ['301', '工资福利支出'],
      ['302', '商品和服务支出'],
      ['30101', '基本工资'],
      ['30201', '办公费'],
      ['30102', '津贴补贴'],
      ['30211', '差旅费'],
      ['personnel', '人员经费合计'],
      ['operating', '公用经费合计'],
    ]);
    expect(figuresOf(review, '30211')).toEqual({ amount: 'H6 2' });
    expect(found(review)).toEqual([]);
  });

  test('the 类 repeated before each 款', () => {
    const rows = SPLIT.map((cells, row) =>
      row === 4 || row === 5 ? cells.map((cell, at) => (at === 0 ? 301 : at === 4 ? 302 : cell)) : cells,
    );
    const review = reviewOf(rows, 'A3:B3', 'E3:F3');
    expect(figuresOf(review, '30101')).toEqual({ amount: 'D5 5' });
    expect(figuresOf(review, '30211')).toEqual({ amount: 'H6 2' });
    expect(unreadOf(review)).toEqual([]);
  });

  test('under heads that are broken over two rows', () => {
    const broken = SPLIT.flatMap((cells, row): Rows =>
      row === 2
        ? [
            ['科目编码', _, '科目', '决算数', '科目编码', _, '科目', '决算数'],
            ['类', '款', '名称', _, '类', '款', '名称', _],
          ]
        : [cells],
    );
    const review = reviewOf(broken, 'A3:B3', 'E3:F3', 'D3:D4', 'H3:H4');
    expect(figuresOf(review, '30102')).toEqual({ amount: 'D7 4' });
    expect(figuresOf(review, 'operating')).toEqual({ amount: 'H8 8' });
  });

  test('a line without a code is said to be unread', () => {
    const rows = [...SPLIT.slice(0, 6), [_, _, '其他', 7, _, _, _, _], ...SPLIT.slice(6)];
    expect(unreadOf(reviewOf(rows, 'A3:B3', 'E3:F3'))).toEqual(['line 其他 D7']);
  });
});

describe('the totals at the foot', () => {
  const blocks = (heads: readonly [string, string], ...foot: Rows): Rows => [
    [TITLE],
    ['科目编码', '科目名称', ...heads, '科目编码', '科目名称', ...heads],
    ['301', '工资福利支出', 9, 7, '302', '商品和服务支出', 8, 6],
    ...foot,
  ];
  const plain = (...foot: Rows): Rows => [
    [TITLE],
    ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
    ['301', '工资福利支出', 9, '302', '商品和服务支出', 8],
    ...foot,
  ];

  test('stand beside their words, or alone in the row below', () => {
    const beside = reviewOf(plain(['人员经费合计', _, 9, '公用经费合计', _, 8]));
    expect(figuresOf(beside, 'personnel')).toEqual({ amount: 'C4 9' });
    expect(figuresOf(beside, 'operating')).toEqual({ amount: 'F4 8' });
    const below = reviewOf(plain(['人员经费合计', _, _, '公用经费合计', _, _], [_, _, 9, _, _, 8]));
    expect(figuresOf(below, 'personnel')).toEqual({ amount: 'C5 9' });
    expect(figuresOf(below, 'operating')).toEqual({ amount: 'F5 8' });
    expect(unreadOf(below)).toEqual([]);
  });

  test('are not taken from a row that has words of its own', () => {
    const review = reviewOf(
      plain(['人员经费合计', _, _, '公用经费合计', _, 8], ['301', '工资福利支出', 4, _, _, _]),
    );
    expect(figuresOf(review, 'personnel')).toEqual({ amount: 'B4 ' });
    expect(figuresOf(review, 'operating')).toEqual({ amount: 'F4 8' });
  });

  test('of two years are those in their own year’s columns', () => {
    const review = reviewOf(blocks(['2022年', '2023年'], ['人员经费合计', _, 9, 7, '公用经费合计', _, 8, 6]));
    expect(figuresOf(review, 'personnel')).toEqual({ amount: 'D4 7' });
    expect(figuresOf(review, 'operating')).toEqual({ amount: 'H4 6' });
    expect(review.forms[0]?.further.map(({ year, lines }) => [year, [...lines.keys()]])).toEqual([
      [2022, ['301', '302', 'personnel', 'operating']],
    ]);
  });

  test('that stand in no year’s column are the form’s all the same', () => {
    const review = reviewOf(blocks(['2022年', '2023年'], ['人员经费合计', 9, _, _, '公用经费合计', 8, _, _]));
    expect(figuresOf(review, 'personnel')).toEqual({ amount: 'B4 9' });
    expect(figuresOf(review, 'operating')).toEqual({ amount: 'F4 8' });
  });

  test('in columns that nobody can tell apart, beside another year’s, are not read', () => {
    const heads = ['2022年', '2023年', '2023年'];
    const review = reviewOf([
      [TITLE],
      ['科目编码', '科目名称', ...heads, '科目编码', '科目名称', ...heads],
      ['301', '工资福利支出', 9, 7, 6, '302', '商品和服务支出', 8, 6, 5],
      ['人员经费合计', _, 9, 7, 6, '公用经费合计', _, 8, 6, 5],
    ]);
    expect(figuresOf(review, 'personnel')).toEqual({});
    expect(figuresOf(review, 'operating')).toEqual({});
  });

  test('in columns that nobody can tell apart are not read, and named', () => {
    const review = reviewOf(blocks(['决算数', '决算数'], ['人员经费合计', _, 9, 7, '公用经费合计', _, 8, 6]));
    expect(figuresOf(review, 'personnel')).toEqual({});
    expect(unreadOf(review).filter((part) => part.startsWith('line'))).toEqual([
      'line 人员经费合计 C4 D4',
      'line 公用经费合计 G4 H4',
    ]);
  });
});

describe('without the title of the form', () => {
  const table = (total: number | null): Rows => [
    ['2023年度'],
    ['某市某局本年度经济分类支出'],
    ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
    ['301', '工资福利支出', 9, '302', '商品和服务支出', 8],
    ['人员经费合计', _, total, '公用经费合计', _, total === null ? _ : 8],
  ];

  test('its heads and totals tell it, and the longest text above them is its title', () => {
    const [form] = reviewOf(table(9)).forms;
    expect(form?.id).toBe('basic-expenditure');
    expect(form?.title).toBe('某市某局本年度经济分类支出');
    expect(form?.year).toBe('2023');
  });

  test('without figures of its totals it is only near to it', () => {
    const { forms, unrecognised } = reviewOf(table(null));
    expect(forms).toEqual([]);
    expect(unrecognised.map(({ nearest }) => nearest)).toEqual(['basic-expenditure']);
  });
});
