import { describe, expect, it } from 'vitest';
import { sentence } from '../../../src/disclosure/sentence';
import type { Review } from '../../../src/disclosure/review-types';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';

const _ = null;
type Rows = readonly (readonly TestCell[])[];

const reviewed = (rows: Rows, merges: readonly string[] = []): Review =>
  reviewWorkbook({ sheets: [sheetOf(rows, { merges })] });
const graves = ({ findings }: Review): readonly string[] =>
  findings.filter(({ severity }) => severity !== 'info').map(({ message }) => sentence(message));
const errors = ({ findings }: Review): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
/** The rules whose relations could not be checked, with the keys of the reasons. */
const unchecked = ({ relations }: Review): ReadonlySet<string> =>
  new Set(
    relations
      .filter(({ state, rule }) => state === 'notCheckable' && !rule.startsWith('X'))
      .map(({ rule, reason }) => `${rule} ${reason?.key ?? ''}`),
  );

/** 支出, 20 = 12 + 8, with the heads as they are given; amounts as they are given. */
const expenditure = (
  heads: readonly string[],
  amounts: readonly TestCell[],
  unit: string | null = null,
): Rows => [
  ['支出决算表'],
  [unit],
  ['科目编码', '科目名称', ...heads],
  ['合计', _, ...amounts],
  ['205', '教育支出', ...amounts],
];

describe('amounts of several units in one form', () => {
  it('are brought to the form’s where each column’s head states its own: 200000 元 = 12 + 8 万元', () => {
    for (const unit of ['单位：万元', null]) {
      const heads = ['合计（元）', '基本支出（万元）', '项目支出（万元）'];
      const review = reviewed(expenditure(heads, [200000, 12, 8], unit));
      expect(graves(review)).toEqual([]);
      expect(review.relations.filter(({ rule }) => rule === 'T3-R').map(({ state }) => state)).toEqual([
        'held',
        'held',
      ]);
    }
  });

  it('are wrong where they do not add up in one unit: 200 元 is not 12 + 8 万元', () => {
    const heads = ['合计（元）', '基本支出（万元）', '项目支出（万元）'];
    expect(errors(reviewed(expenditure(heads, [200, 12, 8], '单位：万元')))).toEqual(['T3-R', 'T3-R']);
  });

  it('are also stated by a row of units below the heads', () => {
    const [title = [], , heads = [], ...lines] = expenditure(
      ['合计', '基本支出', '项目支出'],
      [200000, 12, 8],
    );
    const review = reviewed([title, heads, [_, _, '元', '万元', '万元'], ...lines]);
    expect([graves(review), review.counts.broken]).toEqual([[], 0]);
    expect(review.relations.some(({ rule, state }) => rule === 'T3-R' && state === 'held')).toBe(true);
  });

  it('leave a column that states none undecided, where nothing is stated for the form', () => {
    const heads = ['合计（元）', '基本支出（万元）', '项目支出'];
    const review = reviewed(expenditure(heads, [200000, 12, 8]));
    expect(graves(review)).toEqual([
      '同一张表的表头写有不同的金额单位，“项目支出”没有写，分不出是元还是万元，没有读，与它有关的关系无法核对。',
    ]);
    expect(unchecked(review)).toContain('T3-R columnUnits');
  });

  it('are told where the form states two units for all of it', () => {
    const rows = expenditure(['合计', '基本支出', '项目支出'], [20, 12, 8], '单位：万元');
    const [title = [], unit = [], ...others] = rows;
    expect(graves(reviewed([title, unit, ['金额单位：元'], ...others]))).toEqual([
      '表头写有不同的金额单位（单位：万元、金额单位：元），请核实。',
    ]);
  });

  it('are told apart in the funds of a self-assessment: 50 % of 10 万元 is 50000 元', () => {
    const funds = (execution: string): Rows => [
      ['项目支出绩效自评表'],
      ['项目名称', '甲项目'],
      ['项目资金', '全年预算数（万元）', execution, '分值', '执行率', '得分'],
      ['年度资金总额', 10, 50000, 10, '50%', 5],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '培训', '≥2次', '2次', 90, 90],
      ['总分', _, _, _, _, 100, 95],
    ];
    expect(errors(reviewed(funds('全年执行数（元）')))).toEqual([]);
    expect(errors(reviewed(funds('全年执行数（万元）')))).toContain('SA-RATE');
  });
});

describe('a head over several columns without heads of their own', () => {
  it('is left with that reason', () => {
    const rows: Rows = [
      ['支出决算表'],
      ['科目编码', '科目名称', '本年支出合计', '基本支出', _, '项目支出'],
      ['合计', _, 20, 5, 7, 8],
      ['205', '教育支出', 20, 5, 7, 8],
    ];
    const review = reviewed(rows, ['D2:E2']);
    expect(graves(review)).toEqual([
      '“基本支出”下面没有分栏的表头，分不出各列是什么，没有读，与它有关的关系无法核对。',
    ]);
    expect(unchecked(review)).toContain('T3-R columnBareGroup');
  });
});

describe('a column that is none of the form’s', () => {
  it('leaves the sum of each row unchecked, and says which column', () => {
    const heads = ['合计', '基本支出', '项目支出', '债务支出'];
    const review = reviewed(expenditure(heads, [20, 12, 5, 3]));
    expect(graves(review)).toEqual([]);
    const rows = review.relations.filter(({ rule }) => rule === 'T3-R');
    expect(rows.map(({ state, reason }) => [state, reason === null ? null : sentence(reason)])).toEqual([
      ['notCheckable', '有认不出的栏（债务支出），不知合计是否包括它。'],
      ['notCheckable', '有认不出的栏（债务支出），不知合计是否包括它。'],
    ]);
  });
});

describe('an item that stands in a form twice', () => {
  it('is left undecided in a list, and its sums with it', () => {
    const review = reviewed([
      ['财政拨款“三公”经费支出决算表'],
      ['项目', '预算数', '决算数'],
      ['合计', 8, 8],
      ['因公出国（境）费', 1, 1],
      ['公务用车购置及运行维护费', 5, 5],
      ['公务用车购置费', 2, 2],
      ['公务用车运行维护费', 3, 3],
      ['公务接待费', 2, 2],
      ['公务接待费', 9, 9],
    ]);
    expect(graves(review)).toEqual([
      '“公务接待费”出现了不止一次，分不清以哪一行为准，没有读，与它有关的关系无法核对。',
    ]);
    expect(unchecked(review)).toEqual(new Set(['T7-2 lineRepeated']));
  });

  const statement = (...items: readonly (readonly [string, number | null])[]): Rows => [
    ['收入支出决算总表'],
    ['项目', '金额', '项目', '金额'],
    ...items.map(([name, amount], at) => [name, amount, at === 0 ? '一、教育支出' : _, at === 0 ? 9 : _]),
    ['本年收入合计', 9, '本年支出合计', 9],
    ['总计', 9, '总计', 9],
  ];

  it('is left undecided in a statement, and its sums with it', () => {
    const review = reviewed(statement(['一、事业收入', 4], ['二、事业收入', 4], ['三、其他收入', 5]));
    expect(graves(review)).toEqual([
      '“一、事业收入、二、事业收入”出现了不止一次，分不清以哪一行为准，没有读，与它有关的关系无法核对。',
    ]);
    expect(unchecked(review)).toContain('T1-1 lineRepeated');
  });

  it('is no matter where its other line is blank', () => {
    const review = reviewed(statement(['一、事业收入', 4], ['二、事业收入', _], ['三、其他收入', 5]));
    expect(graves(review)).toEqual([]);
    expect(review.counts.broken).toBe(0);
  });
});

describe('figures of other years in a list', () => {
  it('are kept as such, with their year and stage', () => {
    const amounts = [8, 1, 5, 2, 3, 2];
    const names = [
      '合计',
      '因公出国（境）费',
      '公务用车购置及运行维护费',
      '公务用车购置费',
      '公务用车运行维护费',
      '公务接待费',
    ];
    const review = reviewed([
      ['财政拨款“三公”经费支出决算表'],
      ['项目', '上年决算数', '预算数', '决算数'],
      ...names.map((name, at) => [name, (amounts[at] ?? 0) + 10, amounts[at] ?? 0, amounts[at] ?? 0]),
    ]);
    const [form] = review.forms;
    expect(form?.further.map(({ year, stage, label }) => [year, stage, label])).toEqual([
      ['prior', 'final', '上年决算数'],
    ]);
    const prior = form?.further[0]?.lines.get('final');
    expect(prior?.get('total')?.text).toBe('18');
    expect(prior?.get('reception')?.text).toBe('12');
    expect([form?.unread, graves(review)]).toEqual([[], []]);
  });

  it('are kept beside the panels of a summary', () => {
    const heads = ['项目', '年初预算数', '决算数'];
    const review = reviewed([
      ['收入支出决算总表（财决01表）'],
      [...heads, '项目（按功能分类）', ...heads.slice(1), '项目（按支出性质和经济分类）', ...heads.slice(1)],
      ['一、其他收入', 7, 9, '一、教育支出', 7, 9, '一、基本支出', 7, 9],
      ['本年收入合计', 7, 9, '本年支出合计', 7, 9, _, _, _],
      ['总计', 7, 9, '总计', 7, 9, _, _, _],
    ]);
    const [form] = review.forms;
    const opening = form?.further.find(({ stage }) => stage === 'opening-budget');
    expect(opening?.lines.get('income-total')?.get('amount')?.text).toBe('7');
    expect(opening?.lines.get('nature-basic')?.get('amount')?.text).toBe('7');
    expect(form?.unread).toEqual([]);
  });
});
