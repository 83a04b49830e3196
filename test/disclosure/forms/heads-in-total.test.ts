import { describe, expect, test } from 'vitest';
import type { TestCell } from '../sheets';
import type { Rows } from './reviewed';
import { figuresOf, found, reviewOf, withCells } from './reviewed';

const _ = null;

const MERGES = ['A3:B3', 'C3:C4', 'D3:D4', 'E3:G4', 'H3:H4', 'A5:B5'];

/** 合计, 基本支出 and 项目支出 of 本年支出 stand in the line of 合计 itself. */
const HEAD: Rows = [
  ['政府性基金预算财政拨款收入支出决算表', _, _, _, _, _, _, _],
  [_, _, _, _, _, _, _, '单位：万元'],
  ['项目', _, '年初结转和结余', '本年收入', '本年支出', _, _, '年末结转和结余'],
  ['功能分类\n科目编码', '科目名称', _, _, _, _, _, _],
];

const EMPTY: Rows = [
  ...HEAD,
  ['合计', _, _, _, '合计', '基本支出', '项目支出', _],
  ['说明：本单位没有政府性基金预算财政拨款收入和支出，故本表无数据。'],
];

describe('sub-heads in the line of 合计', () => {
  test('an empty form is recognised, with its statement', () => {
    const review = reviewOf(EMPTY, ...MERGES);
    expect(review.forms.map(({ id, notes }) => [id, notes.length])).toEqual([['government-fund', 1]]);
    expect(review.unrecognised).toEqual([]);
    expect(review.findings).toEqual([]);
    // The heads are no amounts.
    expect(figuresOf(review, 'total')).toEqual({ opening: 'C5 ', income: 'D5 ', closing: 'H5 ' });
  });

  test('without its statement it is told', () => {
    expect(found(reviewOf(EMPTY.slice(0, -1), ...MERGES))).toEqual(['warning P-EMPTY A1 -/-']);
  });

  /** 10 + 5 = (4 + 8) + 3 in each line. */
  const FILLED: Rows = [
    ...HEAD,
    ['合计', _, 10, 5, '合计', '基本支出', '项目支出', 3],
    ['212', '城乡社区支出', 10, 5, 12, 4, 8, 3],
    ['21208', '国有土地使用权出让收入安排的支出', 10, 5, 12, 4, 8, 3],
    ['2120801', '征地和拆迁补偿支出', 10, 5, 12, 4, 8, 3],
  ];

  test('a filled one is read below them', () => {
    const review = reviewOf(FILLED, ...MERGES);
    expect(figuresOf(review, '212')).toEqual({
      opening: 'C6 10',
      income: 'D6 5',
      total: 'E6 12',
      basic: 'F6 4',
      project: 'G6 8',
      closing: 'H6 3',
    });
    expect(review.findings).toEqual([]);
  });

  test.each([
    // 4 + 8 = 12 is not 30; 10 + 5 = 15 is not 30 + 3.
    [{ E8: 30 }, ['error T8-H E7 30/12', 'error T8-1 C8 33/15', 'error T8-R E8 12/30']],
    [{ D5: 50 }, ['error T8-C D5 5/50']],
  ] as readonly (readonly [Readonly<Record<string, TestCell>>, readonly string[]])[])(
    'with %j finds %j',
    (changes, expected) => {
      expect(found(reviewOf(withCells(FILLED, changes), ...MERGES))).toEqual(expected);
    },
  );

  test('where one of its texts is no head of the form, none of them is taken for one', () => {
    const { forms, unrecognised } = reviewOf(withCells(FILLED, { E5: '约12' }), ...MERGES);
    expect(forms).toEqual([]);
    expect(unrecognised.map(({ nearest }) => nearest)).toEqual(['government-fund']);
  });
});
