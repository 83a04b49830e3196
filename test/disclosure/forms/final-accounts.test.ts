import { describe, expect, test } from 'vitest';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { a1 } from '../../../src/disclosure/sheet/address';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';
import { inNotation } from '../in-notation';

const _ = null;
type Rows = readonly (readonly TestCell[])[];

const review = (...sheets: readonly Rows[]) =>
  reviewWorkbook({ sheets: sheets.map((rows, index) => sheetOf(rows, { name: `Sheet${index + 1}` })) });
const brief = (...sheets: readonly Rows[]): readonly string[] =>
  inNotation(review(...sheets).findings).map(({ rule, severity, cells, expected, actual }) => {
    const [first] = cells;
    return `${severity} ${rule} ${first === undefined ? '' : `${first.sheet}!${a1(first)}`} ${expected ?? '-'}/${actual ?? '-'}`;
  });

describe('titles', () => {
  test.each([
    ['收入支出决算总表', 'income-expenditure-summary'],
    ['2021年度财政拨款收入支出决算总表', 'appropriation-summary'],
    ['公开03表 支出决算表', 'expenditure'],
    ['某市财政局2022年度收入决算表', 'income'],
    ['附件5：一般公共预算财政拨款支出决算表', 'general-budget-expenditure'],
    ['一般公共预算财政拨款基本支出决算明细表', 'basic-expenditure'],
    ['一般公共预算财政拨款“三公”经费支出决算表', 'three-public'],
    ['财政拨款支出决算明细表', 'detail-table'],
    ['一般公共预算财政拨款项目支出决算表', 'detail-table'],
  ])('%s → %s', (title, id) => {
    const { forms, unrecognised } = review([[title], ['a'], ['b'], ['c']]);
    // Without its columns only a detail table is a form; every other title says which form its columns are missing for.
    expect([...forms.map((form) => form.id), ...unrecognised.map(({ nearest }) => nearest)]).toEqual([id]);
  });

  test('a sentence, a table of contents and other tables are no titles', () => {
    const { forms, unrecognised } = review([
      ['目录'],
      ['一、收入支出决算总表'],
      ['二、收入决算表'],
      ['详见支出决算表，其中基本支出335.54万元。'],
      ['项目支出决算表'],
    ]);
    expect(forms).toEqual([]);
    expect(unrecognised.map(({ reason }) => reason.key)).toEqual(['sheetUnknown']);
  });
});

const EXPENDITURE: Rows = [
  ['支出决算表'],
  ['部门：某局', _, _, _, '金额单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['栏次', _, 1, 2, 3],
  ['合计', _, 300.01, 100, 200],
  [201, '一般公共服务支出', 200, 100, 100],
  [20103, '政府办公厅（室）及相关机构事务', 200, 100, 100],
  [2010301, '行政运行', 100, 100, _],
  [2010302, '一般行政管理事务', 100, _, 100],
  [212, '城乡社区支出', 100, _, 100],
];
const changed = (row: number, column: number, value: TestCell): Rows =>
  EXPENDITURE.map((cells, index) =>
    index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells,
  );

describe('a form of coded lines', () => {
  test('a sum off by the last digit is 尾差', () => {
    expect(brief(EXPENDITURE)).toEqual([
      'rounding T3-R Sheet1!C5 300/300.01',
      'rounding T3-C Sheet1!C5 300/300.01',
    ]);
  });
  test('rows, 合计 and hierarchy', () => {
    expect(brief(changed(7, 2, 150)).filter((line) => line.startsWith('error'))).toEqual([
      'error T3-H Sheet1!C7 250/200',
      'error T3-R Sheet1!C8 100/150',
    ]);
  });
  test('one wrong figure that breaks two relations is one problem', () => {
    const { problems } = review(changed(7, 2, 150));
    const grouped = problems.filter(({ findings }) => findings.length > 1);
    expect(
      grouped.map(({ place, findings }) => [place === null ? null : a1(place), findings.length]),
    ).toEqual([['C8', 2]]);
  });
  test('without 类 its 款 add up to 合计', () => {
    const rows = (total: number): Rows => [
      ['支出决算表'],
      ['部门：某局', _, _, _, '金额单位：万元'],
      ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      ['合计', _, total, 100, 200],
      [20103, '政府办公厅（室）及相关机构事务', 200, 100, 100],
      [2010301, '行政运行', 100, 100, _],
      [2010302, '一般行政管理事务', 100, _, 100],
      [21203, '城乡社区公共设施', 100, _, 100],
    ];
    const sums = (total: number): readonly string[] =>
      brief(rows(total)).filter((line) => line.includes('T3-C'));
    // 200 + 100 = 300
    expect([sums(300), sums(310)]).toEqual([[], ['error T3-C Sheet1!C4 300/310']]);
  });
  test('with 类 a 款 whose own is missing is no part of 合计', () => {
    const orphan: Rows = [...EXPENDITURE, [21303, '水利', 50, _, 50]];
    // 200 + 100 = 300, and not 350
    expect(brief(orphan).filter((line) => line.includes('T3-C'))).toEqual([
      'rounding T3-C Sheet1!C5 300/300.01',
    ]);
  });
  test('a code that is repeated, whose parent is missing, or whose name differs', () => {
    expect(brief(changed(8, 0, 2010301))).toContain('error T3-N Sheet1!B9 -/-');
    expect(brief(changed(8, 0, 2010802))).toContain('warning T3-H Sheet1!B9 -/-');
    expect(brief(changed(9, 1, '农林水支出'))).toContain('warning T3-N Sheet1!B10 -/-');
  });
  test('words, errors and negative amounts', () => {
    expect(brief(changed(8, 4, '约100'))).toContain('error P-READ Sheet1!E9 -/-');
    expect(brief(changed(8, 4, { error: '#REF!' }))).toContain('error P-READ Sheet1!E9 -/-');
    expect(brief(changed(8, 4, -100))).toContain('warning P-NEGATIVE Sheet1!E9 -/-100');
  });
  test('a title without its columns is reported, not half-read', () => {
    const { forms, unrecognised } = review(EXPENDITURE.map((row) => row.slice(0, 3)));
    expect(forms).toEqual([]);
    expect(unrecognised.map(({ nearest }) => nearest)).toEqual(['expenditure']);
  });
});

describe('between forms', () => {
  const summary = (total: number, general: number): Rows => [
    ['收入支出决算总表'],
    ['收入', _, '支出', _],
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', general, '一、一般公共服务支出', 200],
    ['二、其他收入', 0, '二、城乡社区支出', 100],
    ['本年收入合计', total, '本年支出合计', 300],
    ['使用非财政拨款结余（含专用结余）', _, '结余分配', _],
    ['年初结转和结余', _, '年末结转和结余', _],
    ['总计', total, '总计', 300],
  ];
  const sound = changed(4, 2, 300);

  test('agree', () => {
    expect(brief(summary(300, 300), sound)).toEqual([]);
  });
  test('a 类 that differs is named in both forms', () => {
    const { findings } = review(
      summary(300, 300).map((row) => row.map((cell) => (cell === 200 ? 210 : cell))),
      sound,
    );
    const across = inNotation(findings).filter(({ rule }) => rule === 'X1-3');
    expect(
      across.map(({ cells, expected, actual }) => [
        cells.map((place) => `${place.sheet}!${a1(place)}`),
        expected,
        actual,
      ]),
    ).toEqual([[['Sheet1!D4', 'Sheet2!C6'], '200', '210']]);
  });
  test('a form in 元 that says so is compared in its unit; one that does not is reported as such', () => {
    const yuan = (unit: string): Rows =>
      sound.map((row, index) =>
        row.map((cell) =>
          index === 1 && cell === '金额单位：万元'
            ? unit
            : index > 3 && typeof cell === 'number' && cell < 1000 && cell !== 201 && cell !== 212
              ? cell * 10_000
              : cell,
        ),
      );
    expect(brief(summary(300, 300), yuan('金额单位：元'))).toEqual([]);
    expect(brief(summary(300, 300), yuan('金额单位：万元'))).toContain('warning P-UNIT Sheet2!C5 -/-');
  });
  test('what cannot be checked says why', () => {
    const { relations } = review(summary(300, 300));
    const reasons = new Set(
      relations.filter(({ state }) => state === 'notCheckable').map(({ reason }) => reason?.values['form']),
    );
    expect(reasons).toEqual(new Set(['收入决算表', '支出决算表', '财政拨款收入支出决算总表']));
  });
  test('years and departments that differ are worth a look', () => {
    const [title, ...rest] = summary(300, 300);
    const dated: Rows = [['2020年度收入支出决算总表'], ['部门：某委'], ...rest];
    expect(title).toBeDefined();
    expect(
      brief(dated, [['2021年度支出决算表'], ...sound.slice(1)]).map((line) => line.split(' ')[1]),
    ).toEqual(['P-YEAR', 'P-DEPARTMENT']);
  });
});

describe('forms that may be empty', () => {
  const fund = (note: string): Rows => [
    ['政府性基金预算财政拨款收入支出决算表'],
    ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', _, _, '年末结转和结余'],
    [_, _, _, _, '小计', '基本支出', '项目支出', _],
    ['合计', _, _, _, _, _, _, _],
    [note],
  ];
  test('say why, or are worth a look', () => {
    expect(brief(fund('注：本单位无政府性基金收入和支出，故本表为空。'))).toEqual([]);
    expect(brief(fund('注：本表反映部门本年度政府性基金收支情况。'))).toEqual([
      'warning P-EMPTY Sheet1!A1 -/-',
    ]);
  });
});

describe('totals that are never zero', () => {
  const coded = (title: string, heads: readonly string[]): Rows => [
    [title],
    ['部门：某局', _, _, '金额单位：万元'],
    ['科目编码', '科目名称', ...heads],
    ['合计', _, ...heads.map(() => 0)],
    [201, '一般公共服务支出', ...heads.map(() => 0)],
  ];
  const summary = (income: number, expenditure: number): Rows => [
    ['收入支出决算总表'],
    ['部门：某局', _, _, '金额单位：万元'],
    ['收入', _, '支出', _],
    ['项目', '金额', '项目', '金额'],
    ['一、一般公共预算财政拨款收入', income, '一、一般公共服务支出', expenditure],
    ['本年收入合计', income, '本年支出合计', expenditure],
    ['年初结转和结余', 0, '年末结转和结余', 0],
    ['总计', income, '总计', expenditure],
  ];
  const zeros = (rows: Rows): readonly string[] => brief(rows).filter((line) => line.includes('P-ZERO'));

  test.each<[string, Rows, readonly string[]]>([
    [
      'the income of 收入决算表',
      coded('收入决算表', ['本年收入合计', '财政拨款收入', '其他收入']),
      ['warning P-ZERO Sheet1!C4 -/-'],
    ],
    [
      'the expenditure of 支出决算表',
      coded('支出决算表', ['本年支出合计', '基本支出', '项目支出']),
      ['warning P-ZERO Sheet1!C4 -/-'],
    ],
    ['the income of 收入支出决算总表', summary(0, 5), ['warning P-ZERO Sheet1!B6 -/-']],
    ['the expenditure of 收入支出决算总表', summary(5, 0), ['warning P-ZERO Sheet1!D6 -/-']],
    ['no other', summary(5, 5), []],
  ])('%s', (_name, rows, expected) => {
    expect(zeros(rows)).toEqual(expected);
  });
});
