import { describe, expect, test } from 'vitest';
import type { ColumnHead } from '../../../src/disclosure/forms/final-accounts/header';
import { columnHead } from '../../../src/disclosure/forms/final-accounts/header';
import { saidIn } from '../../../src/disclosure/forms/final-accounts/column-identity';
import type { ColumnKey, Form } from '../../../src/disclosure/forms/form';
import { lineOf } from '../../../src/disclosure/forms/form';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sentence } from '../../../src/disclosure/sentence';
import { a1 } from '../../../src/disclosure/sheet/address';
import { SheetGrid } from '../../../src/disclosure/sheet/grid';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';
import { relationsWithin } from './reviewed';

const _ = null;
type Rows = readonly (readonly TestCell[])[];

const review = (rows: Rows, merges: readonly string[] = []) =>
  reviewWorkbook({ sheets: [sheetOf(rows, { name: '甲', merges })] });

/** The only form in some rows, or null. */
const formIn = (rows: Rows, merges: readonly string[] = []): Form | null =>
  review(rows, merges).forms[0] ?? null;

/** The cell that a form's figure was read from; null where it has none that was read. */
function placeIn(form: Form | null, line: string, column: ColumnKey): string | null {
  const figure = form === null ? undefined : lineOf(form, line)?.figures.get(column);
  return figure === undefined || figure.undecided !== undefined ? null : a1(figure.place);
}

describe('what a label says', () => {
  test.each([
    ['2023年决算', 2023, 'final', ''],
    ['2022年度', 2022, null, ''],
    ['2022', 2022, null, ''],
    ['上年决算数', 'prior', 'final', ''],
    ['去年', 'prior', null, ''],
    ['本年数', 'this', null, ''],
    ['年初预算数', null, 'opening-budget', ''],
    ['调整后预算数', null, 'budget', ''],
    ['全年预算', null, 'budget', ''],
    ['基本支出决算数', null, 'final', '基本支出'],
    ['合计(2023年)', 2023, null, '合计'],
    ['2023年基本支出', 2023, null, '基本支出'],
  ] as const)('%s', (label, year, stage, name) => {
    expect(saidIn(label)).toMatchObject({ identity: { year, stage }, name });
  });

  test.each([
    '政府性基金预算财政拨款',
    '一般公共预算',
    '上年结转',
    '上年财政拨款结转和结余',
    '年初结转和结余',
    '2022年末结转',
    '本年收入合计',
    '本年支出',
    '预决算',
    '金额',
  ])('%s is a name alone', (label) => {
    expect(saidIn(label)).toEqual({ identity: { year: null, stage: null }, name: label, undated: label });
  });
});

test.each([
  ['2022年度', ''],
  ['2022', ''],
  ['2022年年初预算数', '年初预算数'],
  ['年初预算数', '年初预算数'],
  ['合计(2023年)', '合计'],
  ['合计(2023年决算数)', '合计决算数'],
  ['2023年基本支出决算数', '基本支出决算数'],
  ['基本支出决算数', '基本支出决算数'],
  ['基本支出2023年度', '基本支出'],
  ['项目支出(万元)', '项目支出(万元)'],
])('%s without its year is %j', (label, undated) => {
  expect(saidIn(label).undated).toBe(undated);
});

test.each([
  ['基本支出2023年度', 2023, null, '基本支出'],
  ['2023年基本支出决算数', 2023, 'final', '基本支出'],
  ['合计(上年决算数)', 'prior', 'final', '合计'],
  ['当年预算', 'this', 'budget', ''],
  ['基本支出全年执行数', null, 'final', '基本支出'],
] as const)('%s says the year %s, the stage %s and %j', (label, year, stage, name) => {
  expect(saidIn(label)).toMatchObject({ identity: { year, stage }, name });
});

describe('one name over several columns', () => {
  const heads = (...further: readonly string[]): Rows => [
    ['2023年度支出决算表'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出', ...further],
    ['合计', _, 9, 5, 4, ...further.map((_head, at) => 20 + at)],
    ['205', '教育支出', 9, 5, 4, ...further.map((_head, at) => 20 + at)],
  ];

  test.each([
    // The one that says its stage or the form's year says more.
    [['合计决算数'], 'F3'],
    [['2023年合计'], 'F3'],
    [['合计(2022年)'], 'C3'],
    // Of two that say the same nobody can tell; one that says more than both has it.
    [['合计'], null],
    [['合计', '合计决算数'], 'G3'],
    [['合计决算数', '合计'], 'F3'],
    [['合计决算数', '2023年合计'], null],
  ])('合计 … %j: the total is in %s', (further, place) => {
    expect(placeIn(formIn(heads(...further)), 'total', 'total')).toBe(place);
  });
});

test('a single year beside the same column without one is another year', () => {
  const rows: Rows = [
    ['支出决算表'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '2022年合计'],
    ['合计', _, 9, 5, 4, 12],
    ['205', '教育支出', 9, 5, 4, 12],
  ];
  const form = formIn(rows);
  expect(placeIn(form, 'total', 'total')).toBe('C3');
  expect(form?.year).toBeNull();
  expect(form?.further.map(({ year }) => year)).toEqual([2022]);
});

describe('labels one above the other', () => {
  const [leaf] = new SheetGrid(sheetOf([['金额']])).textsInRow(0);
  const head = (...labels: readonly string[]): ColumnHead => {
    if (leaf === undefined) throw new Error('no head');
    return columnHead(0, labels, leaf);
  };
  test.each([
    [['上年', '结转'], null, null, '上年结转'],
    [['上年', '财政拨款结余'], null, null, '上年财政拨款结余'],
    [['本年', '收入'], null, null, '本年收入'],
    [['上年', '收入'], 'prior', null, '收入'],
    [['本年', '结转'], 'this', null, '结转'],
    [['2023年', '收入'], 2023, null, '收入'],
    [['本年决算数', '收入'], 'this', 'final', '收入'],
    // What stands below says more than what stands above.
    [['2022年', '合计', '2023年决算数'], 2023, 'final', '合计'],
  ] as const)('%j', (labels, year, stage, name) => {
    expect(head(...labels)).toMatchObject({ identity: { year, stage }, name });
  });

  test('say what it holds in several ways', () => {
    expect(head('基本支出', '2023年决算数').wordings).toEqual([
      '基本支出2023年决算数',
      '基本支出',
      '基本支出决算数',
      '基本支出金额',
    ]);
    expect(head('基本支出').wordings).toEqual(['基本支出']);
    expect(head('合计', '比上年增减').workedOut).toBe(true);
    expect(head('合计').workedOut).toBe(false);
  });
});

test('years of budgets and of changes are no years of the form', () => {
  const form = formIn([
    ['支出决算表'],
    [
      '科目编码',
      '科目名称',
      '2023年合计',
      '2023年基本支出',
      '2023年项目支出',
      '2024年合计预算数',
      '2025年增减',
    ],
    ['合计', _, 9, 5, 4, 12, 3],
    ['205', '教育支出', 9, 5, 4, 12, 3],
  ]);
  expect(placeIn(form, 'total', 'total')).toBe('C3');
  expect(form?.year).toBe('2023');
});

/** 支出 of a unit under two groups of heads, each over three columns. */
const grouped = (
  title: string,
  one: TestCell,
  other: TestCell,
  heads: readonly string[] = ['合计', '基本支出', '项目支出'],
): Rows => [
  [title],
  ['部门：甲局', _, _, _, _, _, _, '单位：万元'],
  ['科目编码', '科目名称', one, _, _, other, _, _],
  [_, _, ...heads, ...heads],
  ['合计', _, 9, 5, 4, 12, 7, 5],
  ['205', '教育支出', 9, 5, 4, 12, 7, 5],
];
const MERGED = ['A3:A4', 'B3:B4', 'C3:E3', 'F3:H3'];

describe('columns of two years or stages', () => {
  test.each([
    ['支出决算表', '2022年度', '2023年度', 'F5', 'C5'],
    ['支出决算表', '2023年度', '2022年度', 'C5', 'F5'],
    ['2022年度支出决算表', '2022年度', '2023年度', 'C5', 'F5'],
    ['支出决算表', '上年决算数', '本年决算数', 'F5', 'C5'],
    ['支出决算表', '本年决算数', '上年决算数', 'C5', 'F5'],
    ['支出决算表', '年初预算数', '决算数', 'F5', 'C5'],
    ['支出决算表', '决算数', '全年预算数', 'C5', 'F5'],
    ['支出决算表', '2023年预算数', '2023年决算数', 'F5', 'C5'],
    ['支出决算表', '上年', '本年', 'F5', 'C5'],
    ['支出决算表', 2022, 2023, 'F5', 'C5'],
    ['2022年度支出决算表', 2022, 2023, 'C5', 'F5'],
    ['支出决算表', '2022', '2023', 'F5', 'C5'],
  ])('%s: %s | %s', (title, one, other, own, further) => {
    for (const merges of [MERGED, []]) {
      const form = formIn(grouped(title, one, other), merges);
      expect(placeIn(form, 'total', 'total')).toBe(own);
      const place = form?.further[0]?.lines.get('total')?.get('total')?.place;
      expect(place === undefined ? null : a1(place)).toBe(further);
      expect(form?.unread).toEqual([]);
      expect(form?.unknownColumns).toEqual([]);
    }
  });

  test('the form bears the year of its columns where its title bears none', () => {
    expect(formIn(grouped('支出决算表', '2022年度', '2023年度'), MERGED)?.year).toBe('2023');
    expect(formIn(grouped('2022年度支出决算表', '2022年度', '2023年度'), MERGED)?.year).toBe('2022');
  });

  test.each([
    ['支出决算表', '2023年度', '2023年度', 'columnUndecided'],
    ['2024年度支出决算表', '2022年度', '2023年度', 'columnOtherYear'],
    ['2024年度支出决算表', '2023年度', '2022年度', 'columnOtherYear'],
    ['支出决算表', '决算数', '决算数', 'columnUndecided'],
  ])('%s: %s | %s leaves them undecided', (title, one, other, key) => {
    const { forms, findings, relations } = review(grouped(title, one, other), MERGED);
    const [form = null] = forms;
    expect(placeIn(form, 'total', 'total')).toBeNull();
    expect(form?.unread.map(({ kind }) => kind)).toEqual(['undecided', 'undecided', 'undecided']);
    expect(findings.map(({ severity, message }) => [severity, message.key])).toEqual(
      Array.from({ length: 3 }, () => ['warning', key]),
    );
    const about = relationsWithin({ relations }, 'expenditure');
    expect(about.length).toBeGreaterThan(0);
    expect(new Set(about.map(({ state, reason }) => `${state} ${reason?.key ?? ''}`))).toEqual(
      new Set([`notCheckable ${key}`]),
    );
  });

  test('a group without heads below it gives no column', () => {
    const rows = grouped('支出决算表', '2023年决算数', '2022年决算数').filter((_row, index) => index !== 3);
    const { forms, unrecognised } = review(rows, ['C3:E3', 'F3:H3']);
    expect(forms).toEqual([]);
    expect(unrecognised[0]?.reason.values['missing']).toBe('合计、基本支出、项目支出');
  });

  test('changes beside the amounts are no amounts', () => {
    const form = formIn(grouped('支出决算表', '2023年决算数', '比上年增减'), MERGED);
    expect(placeIn(form, 'total', 'total')).toBe('C5');
    expect(form?.further).toEqual([]);
    expect(form?.unread.map(({ name }) => name)).toEqual([
      '比上年增减/合计',
      '比上年增减/基本支出',
      '比上年增减/项目支出',
    ]);
  });
});

describe('the two sides of a statement', () => {
  const statement = (one: string, other: string): Rows => [
    ['收入支出决算总表'],
    ['部门：甲局', _, _, _, _, '单位：万元'],
    ['项目', one, other, '项目', one, other],
    ['一、事业收入', 3, 4, '一、教育支出', 3, 4],
    ['本年收入合计', 3, 4, '本年支出合计', 3, 4],
    ['总计', 3, 4, '总计', 3, 4],
  ];

  test.each([
    ['年初预算数', '决算数', 'C5', 'F5'],
    ['2023年', '2022年', 'B5', 'E5'],
    ['决算数', '上年决算数', 'B5', 'E5'],
    ['上年数', '本年数', 'C5', 'F5'],
  ])('%s | %s', (one, other, income, expenditure) => {
    const form = formIn(statement(one, other));
    expect([placeIn(form, 'income-total', 'amount'), placeIn(form, 'expenditure-total', 'amount')]).toEqual([
      income,
      expenditure,
    ]);
    expect(form?.further).toHaveLength(1);
    expect([...(form?.further[0]?.lines.keys() ?? [])]).toContain('expenditure-grand');
    expect(form?.unread).toEqual([]);
  });
});

describe('blocks', () => {
  const blocks = (one: string, other: string): Rows => [
    ['一般公共预算财政拨款基本支出决算表'],
    ['科目编码', '科目名称', one, other, '科目编码', '科目名称', one, other],
    ['301', '工资福利支出', 3, 4, '302', '商品和服务支出', 5, 6],
    ['人员经费合计', _, 3, 4, '公用经费合计', _, 5, 6],
  ];

  test.each([
    ['上年决算数', '本年决算数', 'D3', 'H4'],
    ['2023年', '2022年', 'C3', 'G4'],
  ])('%s | %s', (one, other, staff, running) => {
    const form = formIn(blocks(one, other));
    expect([placeIn(form, '301', 'amount'), placeIn(form, 'operating', 'amount')]).toEqual([staff, running]);
    expect(form?.further).toHaveLength(1);
  });
});

describe('“三公” under groups', () => {
  const ITEMS = [
    '合计',
    '因公出国（境）费',
    '公务用车小计',
    '公务用车购置费',
    '公务用车运行费',
    '公务接待费',
  ];
  const expenses = (...groups: readonly string[]): Rows => [
    ['财政拨款“三公”经费支出决算表'],
    groups.flatMap((group) => [group, _, _, _, _, _]),
    groups.flatMap(() => ITEMS),
    groups.flatMap((_group, at) => [at + 5, 1, 3, 1, 2, at + 1]),
  ];

  test.each([
    [['上年决算数', '预算数', '决算数'], 'G4', 'M4'],
    [['2023年预算数', '2023年决算数', '2022年决算数'], 'A4', 'G4'],
    [['年初预算数', '决算数'], 'A4', 'G4'],
    [['决算数', '预算数', '比上年增减'], 'G4', 'A4'],
  ])('%j', (groups, budget, final) => {
    const form = formIn(expenses(...groups));
    expect([placeIn(form, 'budget', 'total'), placeIn(form, 'final', 'total')]).toEqual([budget, final]);
  });

  test('items whose heads are left out beside the first go on', () => {
    const form = formIn([
      ['财政拨款“三公”经费支出决算表'],
      ITEMS.flatMap(() => ['预算数', '决算数']),
      ITEMS.flatMap((item) => [item, _]),
      [6, 5, 1, 1, 4, 3, 2, 1, 2, 2, 1, 1],
    ]);
    expect([placeIn(form, 'budget', 'reception'), placeIn(form, 'final', 'reception')]).toEqual(['K4', 'L4']);
  });

  test('of two budgets beside another year’s that year’s is said to be unread', () => {
    const rows = expenses('年初预算数', '全年预算数', '2022年预算数', '决算数');
    const form = formIn(rows.map((cells, row) => (row === 0 ? ['2023年度“三公”经费支出决算表'] : cells)));
    expect([placeIn(form, 'budget', 'total'), placeIn(form, 'final', 'total')]).toEqual([null, 'S4']);
    expect(form?.unread.map(({ kind, name }) => `${kind} ${name}`)).toContain('column 2022年预算数/合计');
  });

  test('numbers in the notes are no line', () => {
    const form = formIn([...expenses('预算数', '决算数'), ['注：决算数含上年结转', 7]]);
    expect(form?.unread).toEqual([]);
  });

  test('without figures it is the form all the same', () => {
    const form = formIn(expenses('预算数', '决算数').slice(0, 3));
    expect(form?.id).toBe('three-public');
    expect([placeIn(form, 'budget', 'total'), placeIn(form, 'final', 'reception')]).toEqual(['A4', 'L4']);
  });

  test('of two budgets nobody can tell which is meant', () => {
    const { forms, relations } = review(expenses('年初预算数', '全年预算数', '决算数'));
    const [form = null] = forms;
    expect([placeIn(form, 'budget', 'total'), placeIn(form, 'final', 'total')]).toEqual([null, 'M4']);
    const unchecked = relations.filter(({ state }) => state === 'notCheckable');
    expect(unchecked.map(({ rule, reason }) => [rule, reason?.key])).toEqual([
      ['T7-1', 'columnUndecided'],
      ['T7-2', 'columnUndecided'],
    ]);
  });
});

describe('lines that are not read', () => {
  test('a second row of figures below the first', () => {
    const items = [
      '合计',
      '因公出国（境）费',
      '公务用车小计',
      '公务用车购置费',
      '公务用车运行费',
      '公务接待费',
    ];
    const figures = [5, 1, 3, 1, 2, 1];
    const { forms, unrecognised } = review([
      ['财政拨款“三公”经费支出决算表'],
      ['预算数', _, _, _, _, _, '决算数'],
      [...items, ...items],
      [...figures, ...figures],
      [...figures, 7],
    ]);
    expect(forms[0]?.unread.map(({ kind, cells }) => [kind, cells.map(a1)])).toEqual([
      ['line', ['A5', 'B5', 'C5', 'D5', 'E5', 'F5', 'G5']],
    ]);
    expect(unrecognised.map(({ reason }) => reason.key)).toEqual(['linesUnread']);
  });

  test('a part of a line that its sum already holds', () => {
    const form = formIn([
      ['收入支出决算总表'],
      ['项目', '金额', '项目', '金额'],
      ['一、事业收入', 4, '一、教育支出', 4],
      ['其中：学费', 3, _, _],
      ['本年收入合计', 4, '本年支出合计', 4],
      ['总计', 4, '总计', 4],
    ]);
    expect(form?.unread.map(({ kind, name, cells }) => [kind, name, cells.map(a1)])).toEqual([
      ['line', '其中：学费', ['B4']],
    ]);
  });
});

describe('codes and names', () => {
  const body: Rows = [
    ['合计', _, 3, 1, 2],
    ['205', '教育支出', 3, 1, 2],
    ['20502', '普通教育', 3, 1, 2],
  ];
  const heads = ['合计', '基本支出', '项目支出'];

  test.each(['科目编码', '科目代码', '功能分类科目编码', '支出功能分类', '科目编码（类款项）'])(
    'under %s',
    (head) => {
      const form = formIn([['支出决算表'], [head, '科目名称', ...heads], ...body]);
      expect(placeIn(form, '20502', 'project')).toBe('E5');
    },
  );

  test.each(['科目名称（类款项）', '项目名称', '项目'])('beside %s', (head) => {
    const form = formIn([['支出决算表'], ['科目编码', head, ...heads], ...body]);
    expect(form?.lines.map(({ label }) => label)).toEqual(['', '教育支出', '普通教育']);
  });

  test('with the name first', () => {
    const turned = body.map(([code = _, name = _, ...figures]) => [name, code, ...figures]);
    const form = formIn([['支出决算表'], ['科目名称', '科目编码', ...heads], ...turned]);
    expect(placeIn(form, '20502', 'project')).toBe('E5');
    expect(form?.lines.at(-1)?.label).toBe('普通教育');
  });

  test('in one cell', () => {
    const rows: Rows = [
      ['支出决算表'],
      ['功能分类科目', ...heads],
      ['合计', 3, 1, 2],
      ['205 教育支出', 3, 1, 2],
      ['20502 普通教育', 3, 1, 2],
    ];
    const { forms, findings } = review(rows);
    expect(forms[0]?.lines.map(({ key, label }) => [key, label])).toEqual([
      ['total', '合计'],
      ['205', '教育支出'],
      ['20502', '普通教育'],
    ]);
    expect(findings).toEqual([]);
  });

  test('heads in the line of the total: an empty form', () => {
    const rows: Rows = [
      ['国有资本经营预算财政拨款支出决算表'],
      ['科目编码', '科目名称', '本年支出', _, _],
      ['合计', _, '合计', '基本支出', '项目支出'],
      ['说明：本单位没有国有资本经营预算支出，本表为空。'],
    ];
    const { forms, findings } = review(rows, ['C2:E2']);
    expect(forms.map(({ id, lines }) => [id, lines.length])).toEqual([['state-capital', 0]]);
    expect(findings).toEqual([]);
  });
});

describe('titles', () => {
  test.each([
    ['支出决算表（功能科目）', 'expenditure'],
    ['支出决算表（按功能分类）（单位）', 'expenditure'],
    ['收入支出决算总表（财决01表）', 'income-expenditure-summary'],
    ['收入支出决算表', 'income-expenditure-summary'],
    ['财政拨款收入支出决算表', 'appropriation-summary'],
    ['政府性基金预算财政拨款收入支出决算表', 'government-fund'],
    ['财政拨款基本支出经济分类决算表', 'basic-expenditure'],
    ['“三公”经费情况表', 'three-public'],
  ])('%s → %s', (title, id) => {
    const { unrecognised } = review([[title], ['a'], ['b'], ['c']]);
    expect(unrecognised.map(({ nearest }) => nearest)).toEqual([id]);
  });

  test('a remark that names another table', () => {
    const { unrecognised } = review([['支出决算表（项目支出）'], ['a'], ['b'], ['c']]);
    expect(unrecognised.map(({ nearest }) => nearest)).toEqual([null]);
  });
});

describe('what stands around the heads of columns', () => {
  const heads = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
  const body: Rows = [
    ['合计', _, 9, 5, 4],
    ['205', '教育支出', 9, 5, 4],
  ];

  test.each([['2022年度'], ['上年'], ['较上年增减情况']])(
    '%s alone between department and unit heads no column',
    (words) => {
      const form = formIn([['支出决算表'], ['部门：甲局', _, words, _, '单位：万元'], heads, ...body]);
      expect(placeIn(form, 'total', 'total')).toBe('C4');
      expect([form?.unknownColumns, form?.unread, form?.further]).toEqual([[], [], []]);
    },
  );

  test('a merged group reaches as far as its cells and no further', () => {
    const three = ['合计', '基本支出', '项目支出'];
    const form = formIn(
      [
        ['支出决算表'],
        ['科目编码', '科目名称', '上年决算数', _, _, _, _, _],
        [_, _, ...three, ...three],
        ['合计', _, 12, 7, 5, 9, 5, 4],
        ['205', '教育支出', 12, 7, 5, 9, 5, 4],
      ],
      ['A2:A3', 'B2:B3', 'C2:E2'],
    );
    expect(placeIn(form, 'total', 'total')).toBe('F4');
    expect(form?.further.map(({ year, stage }) => [year, stage])).toEqual([['prior', 'final']]);
  });

  test('groups of groups that are not merged reach to the next of their row', () => {
    const three = ['合计', '基本支出', '项目支出'];
    const form = formIn([
      ['支出决算表'],
      ['科目编码', '科目名称', '本年支出', _, _, _, _, _],
      [_, _, '2022年度', _, _, '2023年度', _, _],
      [_, _, ...three, ...three],
      ['合计', _, 12, 7, 5, 9, 5, 4],
      ['205', '教育支出', 12, 7, 5, 9, 5, 4],
    ]);
    expect(placeIn(form, 'total', 'project')).toBe('H5');
    expect(form?.year).toBe('2023');
  });

  test('the number of the form is printed two rows above its title, or is the sheet’s name', () => {
    const rows: Rows = [['支出决算表'], heads, ...body];
    expect(formIn([['公开03表'], ['2023年度'], ...rows])?.publicNumber).toBe('公开03表');
    expect(formIn([['公开03表'], ['2023年度'], ['甲局'], ...rows])?.publicNumber).toBeNull();
    const [named] = reviewWorkbook({ sheets: [sheetOf(rows, { name: '公开03表' })] }).forms;
    expect(named?.publicNumber).toBe('公开03表');
  });

  test('what says a unit below the lines says none of the form', () => {
    const rows: Rows = [['支出决算表'], heads, ...body];
    expect(formIn([...rows, ['注：单位：元']])?.unit).toBeNull();
    expect(formIn([['支出决算表'], ['单位：万元'], heads, ...body])?.unit).toBe('万元');
  });
});

describe('columns of another year', () => {
  test('bear the label of their group alone', () => {
    const [further] = formIn(grouped('支出决算表', '2022年度', '2023年度'), MERGED)?.further ?? [];
    expect(further?.label).toBe('2022年度');
  });

  test('that hold none of the form’s amounts are no amounts of that year', () => {
    const form = formIn([
      ['2023年度支出决算表'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '上年编制人数'],
      ['合计', _, 9, 5, 4, 30],
      ['205', '教育支出', 9, 5, 4, 30],
    ]);
    expect(form?.further).toEqual([]);
    expect(form?.unread.map(({ kind, name }) => [kind, name])).toEqual([['column', '上年编制人数']]);
  });
});

describe('codes', () => {
  const heads = ['合计', '基本支出', '项目支出'];
  const lines = (rows: Rows, merges: readonly string[] = []): readonly string[] =>
    (formIn(rows, merges)?.lines ?? []).map(({ key, label }) => `${key} ${label}`.trim());
  const SPLIT: Rows = [
    ['支出决算表'],
    ['科目编码', _, _, '科目名称', ...heads],
    ['类', '款', '项', _, _, _, _],
    ['合计', _, _, _, 9, 5, 4],
    ['205', _, _, '教育支出', 9, 5, 4],
    [_, '02', _, '普通教育', 9, 5, 4],
    [_, _, '01', '学前教育', 4, 2, 2],
    [_, _, '02', '小学教育', 5, 3, 2],
  ];
  const HEADS = ['A2:C2', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:G3'];
  const LINES = ['total', '205 教育支出', '20502 普通教育', '2050201 学前教育', '2050202 小学教育'];

  test('in columns of 类, 款 and 项 go on from those above', () => {
    expect(lines(SPLIT, HEADS)).toEqual(LINES);
  });

  test('are told by 类, 款 and 项 alone', () => {
    const bare = SPLIT.flatMap((cells, row) =>
      row === 1 ? [] : row === 2 ? [['类', '款', '项', '科目名称', ...heads]] : [cells],
    );
    expect(lines(bare)).toEqual(LINES);
  });

  test('that are merged over the columns of all levels, or printed whole in one of them, are read once', () => {
    const whole = ['205', '20502', '2050201', '2050202'];
    const merged = SPLIT.map((cells, row) =>
      row < 4 ? cells : [whole[row - 4] ?? _, _, _, ...cells.slice(3)],
    );
    expect(lines(merged, [...HEADS, 'A4:C4', 'A5:C5', 'A6:C6', 'A7:C7', 'A8:C8'])).toEqual(LINES);
    const second = SPLIT.map((cells, row) =>
      row < 5 ? cells : [_, whole[row - 4] ?? _, _, ...cells.slice(3)],
    );
    expect(lines(second, HEADS)).toEqual(LINES);
  });

  test('that are missing leave a line of its own where it holds amounts', () => {
    const rows: Rows = [
      ['支出决算表'],
      ['科目编码', '科目名称', ...heads],
      ['合计', _, 9, 5, 4],
      ['205', '教育支出', 8, 5, 3],
      [_, '其他', 1, 0, 1],
      [_, '（以下空白）', _, _, _],
    ];
    expect(lines(rows)).toEqual(['total', '205 教育支出', 'uncoded-4 其他']);
  });
});

test('a head without amounts below it is no unknown column', () => {
  const form = formIn([
    ['支出决算表'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '备注'],
    ['合计', _, 9, 5, 4, _],
    ['205', '教育支出', 9, 5, 4, _],
  ]);
  expect(form?.unknownColumns).toEqual([]);
});

describe('the sides of a statement', () => {
  const statement = (...body: Rows): Form | null =>
    formIn([['收入支出决算总表'], ['项目', '金额', '项目', '金额'], ...body]);
  const TOTALS: Rows = [
    ['本年收入合计', 4, '本年支出合计', 4],
    ['总计', 4, '总计', 4],
  ];

  test('begin where one of them does', () => {
    const form = statement([_, _, '一、教育支出', 4], ['一、事业收入', 4, _, _], ...TOTALS);
    expect(placeIn(form, 'class-205', 'amount')).toBe('D3');
    expect(form?.lines.filter(({ key }) => key.startsWith('income')).map(({ label }) => label)).toContain(
      '一、事业收入',
    );
  });

  test('have no item a second time below their totals', () => {
    const [first = [], last = []] = TOTALS;
    const form = statement(['一、事业收入', 4, '一、教育支出', 4], first, ['事业收入', 3, _, _], last);
    expect(form?.unread.map(({ kind, name }) => [kind, name])).toEqual([['line', '事业收入']]);
  });

  test('are both named where the form has neither', () => {
    const { unrecognised } = review([['收入支出决算总表'], ['a'], ['b'], ['c']]);
    expect(unrecognised.map(({ reason }) => sentence(reason)).join('')).toContain(
      '项目（收入）、项目（支出）',
    );
  });
});
