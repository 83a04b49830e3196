import { describe, expect, test } from 'vitest';
import { lineOf } from '../../../src/disclosure/forms/form';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { Review } from '../../../src/disclosure/review-types';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';

type Rows = readonly (readonly TestCell[])[];

const _ = null;

const text = (cell: TestCell | undefined): string => (typeof cell === 'string' ? cell : '');

const reviewOf = (...sheets: readonly Rows[]): Review =>
  reviewWorkbook({ sheets: sheets.map((rows, index) => sheetOf(rows, { name: `表${index + 1}` })) });

const grave = ({ findings }: Review): readonly string[] =>
  findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, cells: [cell] }) => `${rule} ${cell?.sheet ?? ''} ${cell?.row ?? ''}`);

const TITLE = '一般公共预算财政拨款支出决算表';
const HEADS: Rows = [['单位：万元'], ['科目编码', '科目名称', '合计', '基本支出', '项目支出']];
/** 120 = 90 + 30, and 70 = 40 + 30 of it stand on the first page. */
const TOTAL: Rows = [['合计', _, 120, 90, 30]];
const FIRST: Rows = [
  ['201', '一般公共服务支出', 70, 40, 30],
  ['20103', '政府办公厅（室）及相关机构事务', 70, 40, 30],
  ['2010301', '行政运行', 40, 40, _],
];
const SECOND: Rows = [
  ['2010302', '一般行政管理事务', 30, _, 30],
  ['221', '住房保障支出', 50, 50, _],
  ['22102', '住房改革支出', 50, 50, _],
  ['2210201', '住房公积金', 50, 50, _],
];

describe('a form that goes on over pages is one form', () => {
  test.each<[string, readonly Rows[]]>([
    ['in the same sheet', [[[TITLE], ...HEADS, ...TOTAL, ...FIRST, [`${TITLE}（续）`], ...HEADS, ...SECOND]]],
    [
      'in the next sheet',
      [
        [[TITLE], ...HEADS, ...TOTAL, ...FIRST],
        [[`${TITLE}（续表）`], ...HEADS, ...SECOND],
      ],
    ],
    [
      'with 合计 at its end',
      [
        [[TITLE], ...HEADS, ...FIRST],
        [[TITLE], ...HEADS, ...SECOND, ...TOTAL],
      ],
    ],
    [
      'behind other forms',
      [
        [[TITLE], ...HEADS, ...TOTAL, ...FIRST],
        [['政府性基金预算财政拨款支出决算表'], ...HEADS, ['合计'], ['本表无数据']],
        [[TITLE], ...HEADS, ...SECOND],
      ],
    ],
    ['with its heads once more', [[[TITLE], ...HEADS, ...TOTAL, ...FIRST, ['续表'], ...HEADS, ...SECOND]]],
  ])('%s', (_name, sheets) => {
    const review = reviewOf(...sheets);
    expect(review.forms.filter(({ id }) => id === 'general-budget-expenditure')).toHaveLength(1);
    expect(review.unrecognised).toEqual([]);
    expect(grave(review)).toEqual([]);
    expect(review.forms.flatMap(({ unread }) => unread)).toEqual([]);
  });

  test('and a wrong figure of a later page is found in its sheet', () => {
    const [first, ...others] = SECOND;
    const wrong = [[...(first ?? []).slice(0, 4), 39], ...others];
    const review = reviewOf([[TITLE], ...HEADS, ...TOTAL, ...FIRST], [[TITLE], ...HEADS, ...wrong]);
    expect(grave(review)).toContain('T5-R 表2 3');
    expect(grave(review)).toContain('T5-H 表1 5');
  });

  test('but a form with a total of its own is another one', () => {
    const other: Rows = [
      ['合计', _, 5, 5, _],
      ['208', '社会保障和就业支出', 5, 5, _],
    ];
    expect(
      reviewOf([[TITLE], ...HEADS, ...TOTAL, ...FIRST], [[TITLE], ...HEADS, ...other]).forms,
    ).toHaveLength(2);
  });
});

test('合计 under the numbers of lines is the total', () => {
  const heads = ['序号', '科目编码', '科目名称', '合计', '基本支出', '项目支出'];
  const lines = [...FIRST, ...SECOND].map((line, index) => [index + 1, ...line]);
  const book = (total: number): Rows => [[TITLE], heads, ['合计', _, _, total, 90, 30], ...lines];
  expect(grave(reviewOf(book(120)))).toEqual([]);
  expect(grave(reviewOf(book(140)))).toEqual(['T5-R 表1 2', 'T5-C 表1 2']);
});

describe('income of which parts are printed', () => {
  const head: Rows = [
    ['收入支出决算总表'],
    ['单位：万元'],
    ['收入', _, '支出', _],
    ['项目', '决算数', '项目', '决算数'],
  ];
  const foot: Rows = [
    ['本年收入合计', 52, '本年支出合计', 52],
    ['总计', 52, '总计', 52],
  ];
  test.each([
    ['一、财政拨款收入', '其中：一般公共预算财政拨款', '政府性基金预算财政拨款', '二、其他收入'],
    ['一、财政拨款收入', '（一）一般公共预算财政拨款', '（二）政府性基金预算财政拨款', '二、其他收入'],
    ['1.财政拨款收入', '（1）一般公共预算财政拨款', '（2）政府性基金预算财政拨款', '2.其他收入'],
    ['财政拨款收入', '其中：一般公共预算财政拨款', '政府性基金预算财政拨款', '其他收入'],
  ])('%s, %s, %s, %s', (whole, one, two, other) => {
    const review = reviewOf([
      ...head,
      [whole, 40, '一、一般公共服务支出', 52],
      [one, 30, _, _],
      [two, 10, _, _],
      [other, 12, _, _],
      ...foot,
    ]);
    expect(grave(review)).toEqual([]);
    const [form] = review.forms;
    const amount = form && lineOf(form, 'income-governmentFund')?.figures.get('amount')?.value;
    expect(amount).toBe(10);
  });

  test('a part of another item is no item, and is listed', () => {
    const review = reviewOf([
      ...head,
      ['一、一般公共预算财政拨款收入', 40, '一、一般公共服务支出', 52],
      ['二、事业收入', 12, _, _],
      ['其中：教育收费', 7, _, _],
      ['专户资金', 5, _, _],
      ...foot,
    ]);
    expect(grave(review)).toEqual([]);
    expect(review.forms.flatMap(({ unread }) => unread.map(({ name }) => name))).toEqual([
      '其中：教育收费',
      '专户资金',
    ]);
  });
});

describe('an empty form says so', () => {
  const title = '政府性基金预算财政拨款收入支出决算表';
  const heads: Rows = [
    ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', _, _, '年末结转和结余'],
    [_, _, _, _, '小计', '基本支出', '项目支出', _],
  ];
  test.each<[string, Rows]>([
    ['（空表）', [[title], ...heads, ['合计'], ['（空表）']]],
    ['本表本年度无数据', [[title], ...heads, ['合计'], ['本表本年度无数据']]],
    ['不涉及', [[title], ...heads, ['合计'], ['不涉及']]],
    ['无, in its first line', [[title], ...heads, ['无']]],
    ['in its title', [[`${title}（空表）`], ...heads, ['合计']]],
  ])('%s', (_name, rows) => {
    const review = reviewOf(rows);
    expect(review.forms.map(({ id }) => id)).toEqual(['government-fund']);
    expect(grave(review)).toEqual([]);
  });

  test('or else it is asked for', () => {
    expect(grave(reviewOf([[title], ...heads, ['合计']]))).toEqual(['P-EMPTY 表1 0']);
  });
});

describe('state capital with what is carried over', () => {
  const heads = ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', _, _, '年末结转和结余'];
  const book = (closing: number): Rows => [
    ['国有资本经营预算财政拨款收入支出决算表'],
    heads,
    [_, _, _, _, '小计', '基本支出', '项目支出', _],
    ['合计', _, 1, 6, 5, _, 5, closing],
    ['223', '国有资本经营预算支出', 1, 6, 5, _, 5, closing],
  ];
  test('1 + 6 = 5 + 2', () => {
    expect(reviewOf(book(2)).forms.map(({ id }) => id)).toEqual(['state-capital']);
    expect(grave(reviewOf(book(2)))).toEqual([]);
  });
  test('1 + 6 is not 5 + 20', () => {
    expect(grave(reviewOf(book(20)))).toEqual(['T9-1 表1 3', 'T9-1 表1 4']);
  });
});

test('购置费 and 运行费 alone under 公务用车购置及运行费', () => {
  const items = ['合计', '因公出国（境）费', '公务用车购置及运行费', _, _, '公务接待费'];
  const kinds = [_, _, '小计', '购置费', '运行费', _];
  const rows = (final: number): Rows => [
    ['财政拨款“三公”经费支出决算表'],
    ['预算数', _, _, _, _, _, '决算数', _, _, _, _, _],
    [...items, ...items],
    [...kinds, ...kinds],
    [10, _, 6, _, 6, 4, final, _, 5, _, 5, 3],
  ];
  const merges = ['A2:F2', 'G2:L2', 'C3:E3', 'I3:K3', 'A3:A4', 'B3:B4', 'F3:F4', 'G3:G4', 'H3:H4', 'L3:L4'];
  const review = (final: number): Review =>
    reviewWorkbook({ sheets: [sheetOf(rows(final), { name: '表1', merges })] });
  expect(review(8).forms.map(({ id }) => id)).toEqual(['three-public']);
  expect(grave(review(8))).toEqual([]);
  expect(grave(review(18))).toEqual(['T7-2 表1 4']);
});

test('basic expenditure as one list with its totals', () => {
  const rows = (personnel: number): Rows => [
    ['一般公共预算财政拨款基本支出决算表'],
    ['科目编码', '科目名称', '决算数'],
    ['301', '工资福利支出', 20],
    ['30101', '基本工资', 20],
    ['人员经费合计', _, personnel],
    ['302', '商品和服务支出', 7],
    ['30201', '办公费', 7],
    ['公用经费合计', _, 7],
  ];
  expect(grave(reviewOf(rows(20)))).toEqual([]);
  expect(reviewOf(rows(20)).counts.held).toBe(4);
  expect(grave(reviewOf(rows(30)))).toEqual(['T6-2 表1 4']);
});

test('the number of a unit is no part of its name', () => {
  const book = (one: string, other: string): Review =>
    reviewOf(
      [[TITLE], [`部门：${one}`], ...HEADS, ...TOTAL, ...FIRST, ...SECOND],
      [['政府性基金预算财政拨款支出决算表'], [`部门：${other}`], ...HEADS, ['合计'], ['本表无数据']],
    );
  expect(grave(book('[201001]某区某局', '201001-某区某局'))).toEqual([]);
  expect(grave(book('某区某局', '某区他局'))).toEqual(['P-DEPARTMENT 表2 0']);
});

describe('codes as they are printed', () => {
  const LINES = [...FIRST, ...SECOND];
  const parted = (sign: string) => (code: string) =>
    [code.slice(0, 3), code.slice(3, 5), code.slice(5)].filter((part) => part !== '').join(sign);
  const book = (print: (code: string) => string, project = 30): Rows => [
    [TITLE],
    ...HEADS,
    ['合计', _, 120, 90, project],
    ...LINES.map(([code, ...rest]) => [print(text(code)), ...rest]),
  ];
  test.each<[string, (code: string) => string]>([
    ['201-03-01', parted('-')],
    ['201.03.01', parted('.')],
    ['201 03 01', parted(' ')],
    ['[2010301]', (code) => `[${code}]`],
    ['2010000', (code) => code.padEnd(7, '0')],
  ])('%s', (_name, print) => {
    const review = reviewOf(book(print));
    expect(grave(review)).toEqual([]);
    expect(review.forms.flatMap(({ lines }) => lines.map(({ key }) => key))).toContain('2010301');
    expect(grave(reviewOf(book(print, 48)))).toEqual(['T5-R 表1 3', 'T5-C 表1 3']);
  });

  test('in one cell with their names, in brackets', () => {
    const lines = LINES.map(([code, name, ...rest]) => [`[${text(code)}]${text(name)}`, ...rest]);
    const review = reviewOf([
      [TITLE],
      ['科目', '合计', '基本支出', '项目支出'],
      ['合计', 120, 90, 30],
      ...lines,
    ]);
    expect(grave(review)).toEqual([]);
    expect(review.forms[0]?.lines[1]?.label).toBe('一般公共服务支出');
  });

  test('once more before their names', () => {
    const lines = LINES.map(([code, name, ...rest]) => [code ?? _, `${text(code)} ${text(name)}`, ...rest]);
    expect(grave(reviewOf([[TITLE], ...HEADS, ...TOTAL, ...lines]))).toEqual([]);
  });

  test('of 项 alone: none lacks its parent; one that is lost is missed', () => {
    const items = LINES.filter(([code]) => text(code).length === 7);
    expect(grave(reviewOf([[TITLE], ...HEADS, ...TOTAL, ...items]))).toEqual([]);
    const lost = LINES.filter(([code]) => code !== '20103');
    expect(grave(reviewOf([[TITLE], ...HEADS, ...TOTAL, ...lost]))).toContain('T5-H 表1 5');
  });
});

test.each(['本年支出合计', '支出合计', '合计：', '部门合计'])('%s is the total of coded lines', (name) => {
  const book = (total: number): Rows => [[TITLE], ...HEADS, [name, _, total, 90, 30], ...FIRST, ...SECOND];
  expect(grave(reviewOf(book(120)))).toEqual([]);
  expect(grave(reviewOf(book(140)))).toEqual(['T5-R 表1 3', 'T5-C 表1 3']);
});

test('其中 of a line without codes, and sums of a page, are listed and no lines', () => {
  const parts: Rows = [
    [_, '其中：人员经费', 25, 25, _],
    [_, '公用经费', 15, 15, _],
  ];
  const review = reviewOf([
    [TITLE],
    ...HEADS,
    ...TOTAL,
    ...FIRST,
    ...parts,
    ...SECOND,
    ['本页小计', _, 120, 90, 30],
  ]);
  expect(grave(review)).toEqual([]);
  expect(review.forms.flatMap(({ unread }) => unread.map(({ name }) => name))).toEqual([
    '其中：人员经费',
    '公用经费',
    '本页小计',
  ]);
});
