import { describe, expect, test } from 'vitest';
import type { TestCell } from '../sheets';
import type { Rows } from './reviewed';
import { figuresOf, found, reviewOf, unreadOf, withCells } from './reviewed';

const _ = null;

/** 6 + 4 carried over, 45 + 45 received, 50 + 45 spent, 1 + 4 carried on: 10 + 90 = 95 + 5. Nothing is merged. */
const BY_KIND: Rows = [
  ['一般公共预算财政拨款收入支出决算表'],
  ['部门：某馆', _, _, _, _, '2023年度', _, _, _, _, _, _, '单位：万元'],
  ['项目', _, '年初结转和结余', _, _, '本年收入', _, _, '本年支出', _, _, '年末结转和结余', _, _],
  [
    '科目编码',
    '科目名称',
    '合计',
    '基本支出结转',
    '项目支出结转和结余',
    '合计',
    '基本支出',
    '项目支出',
    '合计',
    '基本支出',
    '项目支出',
    '合计',
    '基本支出结转',
    '项目支出结转和结余',
  ],
  ['合计', _, 10, 6, 4, 90, 45, 45, 95, 50, 45, 5, 1, 4],
  ['207', '文化旅游体育与传媒支出', 10, 6, 4, 90, 45, 45, 95, 50, 45, 5, 1, 4],
];

describe('groups of heads that are not merged', () => {
  test('reach over their columns: 基本支出 of what is received is not what is spent', () => {
    const review = reviewOf(BY_KIND);
    expect(figuresOf(review, 'total')).toMatchObject({
      incomeBasic: 'G5 45',
      total: 'I5 95',
      basic: 'J5 50',
      project: 'K5 45',
      closing: 'L5 5',
    });
    expect([found(review), unreadOf(review), review.forms[0]?.unknownColumns]).toEqual([[], [], []]);
    expect(review.forms[0]?.year).toBe('2023');
  });

  test.each([
    // 50 + 54 = 104
    [{ K5: 54 }, ['error T5-R I5 104/95', 'error T5-C K5 45/54']],
    // 64 + 45 = 109
    [{ G5: 64 }, ['error T5-R F5 109/90', 'error T5-C G5 45/64']],
  ] as readonly (readonly [Readonly<Record<string, TestCell>>, readonly string[]])[])(
    'with %j finds %j',
    (changes, expected) => {
      expect(found(reviewOf(withCells(BY_KIND, changes)))).toEqual(expected);
    },
  );

  test('do not reach under the next group of the row above', () => {
    const rows: Rows = [
      ['支出决算表'],
      ['科目', _, '本年支出合计', '基本支出', '项目支出'],
      ['编码', '科目', _, _, _],
      [_, '名称', _, _, _],
      ['合计', _, 9, 5, 4],
      ['205', '教育支出', 9, 5, 4],
    ];
    const review = reviewOf(rows);
    expect(figuresOf(review, 'total')).toEqual({ total: 'C5 9', basic: 'D5 5', project: 'E5 4' });
    expect(found(review)).toEqual([]);
  });
});

describe('the year between department and unit', () => {
  const rows: Rows = [
    ['支出决算表'],
    ['公开部门：某馆', _, _, _, '2023年度', _, _, '单位：万元'],
    ['科目编码', '科目名称', '上年决算数', _, _, '本年决算数', _, _],
    [_, _, '合计', '基本支出', '项目支出', '合计', '基本支出', '项目支出'],
    ['合计', _, 9, 5, 4, 12, 7, 5],
    ['205', '教育支出', 9, 5, 4, 12, 7, 5],
  ];

  test.each([[[]], [['C3:E3', 'F3:H3']]])('is no head of the columns below it: merges %j', (merges) => {
    const review = reviewOf(rows, ...merges);
    expect(figuresOf(review, 'total')).toEqual({ total: 'F5 12', basic: 'G5 7', project: 'H5 5' });
    expect(review.forms.map(({ year }) => year)).toEqual(['2023']);
    expect([found(review), unreadOf(review)]).toEqual([[], []]);
  });

  test('nor of a form with its groups in rows', () => {
    const review = reviewOf([
      ['“三公”经费支出决算表'],
      ['部门：某馆', _, '2023年度', _, _, _, '单位：万元'],
      ['项目', '合计', '因公出国（境）费', '公务用车购置及运行费', _, _, '公务接待费'],
      [_, _, _, '小计', '公务用车购置费', '公务用车运行费', _],
      ['预算数', 16, 6, 8, 0, 8, 2],
      ['决算数', 14, 5.5, 7.5, 0, 7.5, 1],
    ]);
    expect(figuresOf(review, 'final')).toMatchObject({ total: 'B6 14', running: 'F6 7.5' });
    expect(found(review)).toEqual([]);
  });
});

test('groups in rows of two years: the later one’s is read where the title states none', () => {
  const review = reviewOf([
    ['“三公”经费支出决算表'],
    ['项目', '合计', '因公出国（境）费', '公务用车购置及运行费', _, _, '公务接待费'],
    [_, _, _, '小计', '公务用车购置费', '公务用车运行费', _],
    ['2022年决算数', 99, 1, 1, 1, 1, 1],
    ['2023年预算数', 16, 6, 8, 0, 8, 2],
    ['2023年决算数', 14, 5.5, 7.5, 0, 7.5, 1],
  ]);
  expect(review.forms.map(({ year }) => year)).toEqual(['2023']);
  expect(figuresOf(review, 'final')).toMatchObject({ total: 'B6 14' });
  expect([found(review), unreadOf(review)]).toEqual([[], ['line 2022年决算数 B4 C4 D4 E4 F4 G4']]);
});

test('amounts that are typed as whole numbers in the line of 合计 are no heads', () => {
  const review = reviewOf([
    ['国有资本经营预算财政拨款支出决算表'],
    ['科目编码', '科目名称', '本年支出', _, _],
    [_, _, '合计', '基本支出', '项目支出'],
    ['合计', _, '126', _, '126'],
    ['223', '国有资本经营预算支出', '126', _, '126'],
  ]);
  expect(figuresOf(review, 'total')).toEqual({ total: 'C4 126', basic: 'D4 ', project: 'E4 126' });
  expect(found(review)).toEqual([]);
});

test('an empty form whose codes and names share a column is recognised by its total', () => {
  const review = reviewOf([
    ['政府性基金预算财政拨款支出决算表'],
    ['功能分类科目', '本年支出', _, _],
    [_, '合计', '基本支出', '项目支出'],
    ['合计', _, _, _],
    ['说明：本单位没有政府性基金预算财政拨款支出，本表无数据。'],
  ]);
  expect(review.forms.map(({ id }) => id)).toEqual(['government-fund']);
  expect([found(review), review.unrecognised]).toEqual([[], []]);
});

test('a head of codes that is broken over two rows', () => {
  const review = reviewOf([
    ['支出决算表'],
    ['支出功', '项目', '本年支出合计', '基本支出', '项目支出'],
    ['能分类', '名称', _, _, _],
    ['205', '教育支出', 9, 5, 4],
  ]);
  expect(figuresOf(review, '205')).toEqual({ total: 'C4 9', basic: 'D4 5', project: 'E4 4' });
});

test('the other year’s totals at the foot of the blocks are kept with that year', () => {
  const review = reviewOf([
    ['一般公共预算财政拨款基本支出决算表'],
    ['科目编码', '科目名称', '上年决算数', '本年决算数', '科目编码', '科目名称', '上年决算数', '本年决算数'],
    ['301', '工资福利支出', 30, 42, '302', '商品和服务支出', 11, 15],
    ['30101', '基本工资', 30, 42, '30201', '办公费', 11, 15],
    ['人员经费合计', _, 30, 42, '公用经费合计', _, 11, 15],
  ]);
  const [prior] = review.forms[0]?.further ?? [];
  expect(prior?.lines.get('personnel')?.get('amount')?.text).toBe('30');
  expect(prior?.lines.get('operating')?.get('amount')?.text).toBe('11');
  expect(figuresOf(review, 'operating')).toEqual({ amount: 'H5 15' });
  expect([found(review), unreadOf(review)]).toEqual([[], []]);
});

describe('what stands in a table is read or listed', () => {
  const rows: Rows = [
    ['支出决算表', _, _, _, _, _],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '说明'],
    ['合计', _, 9, 5, 4, _],
    ['205', '教育支出', 9, 5, 4, '含上年结转'],
  ];

  test('words under a head that is none of the form’s', () => {
    expect(unreadOf(reviewOf(rows))).toEqual(['column 说明 F4']);
  });
  test('what stands in no column', () => {
    expect(unreadOf(reviewOf(rows.map((cells, row) => [...cells, _, row === 3 ? 8 : _])))).toEqual([
      'column 说明 F4',
      'line 205 H4',
    ]);
  });
  test('a signature below it is no part of it', () => {
    expect(unreadOf(reviewOf([...rows, [_, _, '制表人：某某']]))).toEqual(['column 说明 F4']);
  });
});
