import { describe, expect, test } from 'vitest';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';
import type { Rows } from './reviewed';
import { figuresOf, found, relationsWithin, reviewOf, withCells } from './reviewed';

const _ = null;
type Cases = readonly (readonly [Readonly<Record<string, TestCell>>, readonly string[]])[];

/** 行政运行 2 + 50 = 51 + 1, 一般行政管理事务 8 + 40 = 44 + 4; together 10 + 90 = 95 + 5. */
const SHORT: Rows = [
  ['一般公共预算财政拨款收入支出决算表', _, _, _, _, _, _, _],
  ['部门：某局', _, _, _, _, _, _, '单位：万元'],
  ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', _, _, '年末结转和结余'],
  [_, _, _, _, '合计', '基本支出', '项目支出', _],
  ['合计', _, 10, 90, 95, 51, 44, 5],
  ['201', '一般公共服务支出', 10, 90, 95, 51, 44, 5],
  ['20103', '政府办公厅（室）及相关机构事务', 10, 90, 95, 51, 44, 5],
  ['2010301', '行政运行', 2, 50, 51, 51, _, 1],
  ['2010302', '一般行政管理事务', 8, 40, 44, _, 44, 4],
];
const SHORT_MERGES = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:G3', 'H3:H4'];

describe('the general budget with what is carried over and on', () => {
  test('is read, and its balance holds row by row', () => {
    const review = reviewOf(SHORT, ...SHORT_MERGES);
    expect(review.forms.map(({ id }) => id)).toEqual(['general-budget-expenditure']);
    expect(figuresOf(review, '2010301')).toEqual({
      opening: 'C8 2',
      income: 'D8 50',
      total: 'E8 51',
      basic: 'F8 51',
      project: 'G8 ',
      closing: 'H8 1',
    });
    expect(review.findings).toEqual([]);
    expect(review.relations.filter(({ rule }) => rule === 'T5-1').map(({ state }) => state)).toEqual(
      Array<string>(5).fill('held'),
    );
  });

  test.each([
    // 8 + 40 = 48 is not 44 + 40; the parents' 5 is not 1 + 40.
    [{ H9: 40 }, ['error T5-H H7 41/5', 'error T5-1 C9 84/48']],
    // 10 + 95 = 105 is not 95 + 5; 合计 is not its only class's 90.
    [{ D5: 95 }, ['error T5-1 C5 100/105', 'error T5-C D5 90/95']],
  ] as Cases)('with %j finds %j', (changes, expected) => {
    expect(found(reviewOf(withCells(SHORT, changes), ...SHORT_MERGES))).toEqual(expected);
  });

  test('against the appropriations: what is received and carried is theirs', () => {
    const appropriations: Rows = [
      ['财政拨款收入支出决算总表'],
      ['部门：某局', _, _, _, _, _, '单位：万元'],
      ['收入', _, '支出', _, _, _, _],
      [
        '项目',
        '决算数',
        '项目',
        '合计',
        '一般公共预算财政拨款',
        '政府性基金预算财政拨款',
        '国有资本经营预算财政拨款',
      ],
      ['一、一般公共预算财政拨款', 90, '一、一般公共服务支出', 95, 95, _, _],
      ['二、政府性基金预算财政拨款', _, _, _, _, _, _],
      ['三、国有资本经营预算财政拨款', _, _, _, _, _, _],
      ['本年收入合计', 90, '本年支出合计', 95, 95, _, _],
      ['年初财政拨款结转和结余', 10, '年末财政拨款结转和结余', 5, 5, _, _],
      ['一般公共预算财政拨款', 10, _, _, _, _, _],
      ['总计', 100, '总计', 100, 100, _, _],
    ];
    const both = (changes: Readonly<Record<string, TestCell>>) =>
      reviewWorkbook({
        sheets: [
          sheetOf(appropriations, { name: '拨款', merges: ['A3:B3', 'C3:G3'] }),
          sheetOf(withCells(SHORT, changes), { name: '一般', merges: SHORT_MERGES }),
        ],
      });
    expect(found(both({}))).toEqual([]);
    // All lines alike 10 too low in what came in and what is carried on: only the other form tells it.
    const lower = { D5: 85, D6: 85, D7: 85, D9: 35, H5: 0, H6: 0, H7: 0, H9: -1 };
    expect(found(both(lower)).filter((line) => line.includes(' X4-5 '))).toEqual([
      'error X4-5 B5 85/90',
      'error X4-5 E9 0/5',
    ]);
  });
});

/** The same by kind of expenditure, as 云南 prints it. */
const LONG: Rows = [
  ['一般公共预算财政拨款收入支出决算表'],
  ['部门：某局', ...Array<null>(14).fill(_), '单位：元'],
  ['项目', _, '年初结转和结余', _, _, '本年收入', _, _, '本年支出', _, _, _, _, '年末结转和结余', _, _],
  [
    '功能分类科目编码',
    '科目名称',
    '合计',
    '基本支出结转',
    '项目支出结转和结余',
    '合计',
    '基本支出',
    '项目支出',
    '合计',
    '基本支出',
    _,
    _,
    '项目支出',
    '合计',
    '基本支出结转',
    '项目支出结转和结余',
  ],
  [_, _, _, _, _, _, _, _, _, '小计', '人员经费', '公用经费', _, _, _, _],
  ['合计', _, 10, 2, 8, 90, 50, 40, 95, 51, 41, 10, 44, 5, 1, 4],
  ['201', '一般公共服务支出', 10, 2, 8, 90, 50, 40, 95, 51, 41, 10, 44, 5, 1, 4],
  ['20103', '政府办公厅（室）及相关机构事务', 10, 2, 8, 90, 50, 40, 95, 51, 41, 10, 44, 5, 1, 4],
  ['2010301', '行政运行', 2, 2, _, 50, 50, _, 51, 51, 41, 10, _, 1, 1, _],
  ['2010302', '一般行政管理事务', 8, _, 8, 40, _, 40, 44, _, _, _, 44, 4, _, 4],
];
const LONG_MERGES = [
  'A3:B3',
  'C3:E3',
  'F3:H3',
  'I3:M3',
  'N3:P3',
  'J4:L4',
  ...Array.from('ABCDEFGHIMNOP', (column) => `${column}4:${column}5`),
];

describe('the same by kind of expenditure', () => {
  test('every column is read, and consistent is silent', () => {
    const review = reviewOf(LONG, ...LONG_MERGES);
    expect(review.forms[0]?.unknownColumns).toEqual([]);
    expect(figuresOf(review, 'total')).toMatchObject({
      opening: 'C6 10',
      openingProject: 'E6 8',
      income: 'F6 90',
      incomeBasic: 'G6 50',
      total: 'I6 95',
      basic: 'J6 51',
      personnel: 'K6 41',
      publicFunds: 'L6 10',
      project: 'M6 44',
      closing: 'N6 5',
      closingBasic: 'O6 1',
      closingProject: 'P6 4',
    });
    expect(review.findings).toEqual([]);
    const within = relationsWithin(review, 'general-budget-expenditure');
    expect(new Set(within.map(({ state }) => state))).toEqual(new Set(['held']));
  });

  test.each([
    // 2 + 0 = 2 is not 30, 30 + 50 = 80 is not 51 + 1; 30 + 8 = 38 is not the parent's 10.
    [{ C9: 30 }, ['error T5-H C8 38/10', 'error T5-R C9 2/30', 'error T5-1 C9 52/80']],
    // 41 + 90 = 131 is not 51; the parent's 10 is not 90.
    [{ L9: 90 }, ['error T5-H L8 90/10', 'error T5-R J9 131/51']],
  ] as Cases)('with %j finds %j', (changes, expected) => {
    expect(found(reviewOf(withCells(LONG, changes), ...LONG_MERGES))).toEqual(expected);
  });
});
