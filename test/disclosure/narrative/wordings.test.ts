import { describe, expect, test } from 'vitest';
import { reviewNarrative } from '../../../src/disclosure/narrative/review';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { inNotation } from '../in-notation';

const findingsIn = (text: string): readonly string[] =>
  inNotation(reviewNarrative(narrativeOf(text), []).findings).map(
    ({ rule, severity, expected, actual, text: place }) =>
      [severity, rule, expected ?? '-', actual ?? '-', place?.quote ?? '-'].join(' | '),
  );

/** The claims of a text: role and figure, and how each stands. */
const claimsIn = (text: string): readonly string[] => {
  const { claims, states } = reviewNarrative(narrativeOf(text), []);
  return claims.map(
    ({ role, quantity, index }) =>
      `${role} ${quantity === null ? '' : quantity.digits + quantity.unit} ${states[index] ?? ''}`,
  );
};

const SUMMARY = '一、收入支出决算总体情况说明\n';
const EXPENDITURE = '三、支出决算情况说明\n';
const THREE_PUBLIC = '七、“三公”经费支出决算情况说明\n';

describe('a text in which everything holds has no finding', () => {
  test.each([
    [
      'in 亿元 beside 万元',
      '二、收入决算情况说明\n本年收入合计1.23亿元，其中：财政拨款收入1.2亿元，占97.56%；其他收入300万元，占2.44%。',
    ],
    [
      'in 元',
      '二、收入决算情况说明\n收入总计 5,000,000.00 元，其中：财政拨款收入 4,500,000.00 元，占 90%；事业收入 500,000.00 元，占 10%。',
    ],
    [
      'without 其中',
      `${EXPENDITURE}本年支出合计100.00万元，基本支出60.00万元，占60%；项目支出40.00万元，占40%。`,
    ],
    [
      'with both totals by themselves',
      `${SUMMARY}2022年度收入总计1000.00万元，支出总计1000.00万元，与去年同期相比，收入、支出各减少了100.00万元，同比下降9.09%。`,
    ],
    [
      'with the rate before the change',
      `${SUMMARY}2022年度收入总计1.5亿元，支出总计1.5亿元，与上年相比各增长20%，增加2500万元。`,
    ],
    [
      'with a change by its sign alone',
      `${THREE_PUBLIC}2022年度“三公”经费支出决算10.00万元，比上年增减变动-2.00万元，变动率-16.67%。`,
    ],
    [
      'with less than nothing more: 12 − 2 = 10, and −2 of 12 are −16.67 %',
      `${THREE_PUBLIC}2022年度“三公”经费支出决算10.00万元，比上年增加-2.00万元，增长-16.67%。`,
    ],
    [
      'with a rate of growth below zero',
      `${THREE_PUBLIC}2022年度“三公”经费支出决算10.00万元，比上年减少2.00万元，增长率为-16.67%。`,
    ],
    [
      'with the year before in figures',
      `${SUMMARY}2022年度收、支总计12,345.67万元，比2021年度收、支总计11,345.67万元增加1,000.00万元，增长8.81%。`,
    ],
    [
      'with what has not changed',
      `${THREE_PUBLIC}2022年度“三公”经费支出决算8.00万元，与上年持平，无增减变化。其中：因公出国（境）费0万元，与上年持平；公务接待费3.00万元，较去年减少1.00万元，下降25.0%；公务用车购置及运行维护费5.00万元，较上年增加1.00万元，增长25%。`,
    ],
    [
      'with a part that rose by more than its whole',
      `${SUMMARY.replace('一、', '（一）')}2022年度收入总计500.00万元，支出总计500.00万元。\n二、收入决算情况说明\n本年收入合计500.00万元，比上年增加50.00万元，增长11.11%。其中：财政拨款收入500.00万元，比上年增加80.00万元，增长19.05%。`,
    ],
    [
      'with the figures of two subjects at once',
      `${SUMMARY}2022年度收入、支出总计分别为500.00、500.00万元，比上年各增加50.00、100.00万元，各增长11.11%、25%。`,
    ],
    [
      'with a list behind each of two figures',
      `${THREE_PUBLIC}2022年度会议费预算8.00万元（其中：一般公共预算5.00万元；政府性基金预算3.00万元）；决算6.00万元（其中：一般公共预算4.00万元；政府性基金预算2.00万元），完成预算的75%。`,
    ],
    [
      'with a space for each thousand',
      `${EXPENDITURE}本年支出合计1 286.40万元，其中：基本支出1 086.40万元，占84.45%；项目支出200.00万元，占15.55%。`,
    ],
    [
      'with headings below chapters and items with codes and amounts',
      '五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况。\n一般公共预算财政拨款支出年初预算为90.00万元，支出决算为100.00万元，完成年初预算的111.11%。其中：\n1.教育支出（205类）普通教育（02款）小学教育（02项）60.00万元。主要用于：学校运转。年初预算为50.00万元，支出决算为60.00万元。\n2.住房保障支出（类）住房改革支出（款）住房公积金（项）40.00万元，主要用于：住房公积金。年初预算为40.00万元，支出决算为40.00万元。',
    ],
    [
      'with areas',
      '十、国有资产占用情况说明\n本单位占用房屋面积1,234.56平方米，其中：办公用房1,000.00平方米、会议用房234.56平方米。车辆共有3辆，其中：机要通信用车1辆、其他用车2辆。',
    ],
    [
      'with lines broken inside words and numbers',
      `${EXPENDITURE}2022年度支出合计2,000.00万元，其中：基\n本支出1,200.\n00万元，占60.0\n0%；项目支出80\n0.00万元，占4\n0.00%。`,
    ],
    [
      'with a whole in fewer decimals',
      `${EXPENDITURE}本年支出合计2,000.00万元，其中：基本支出1,200.00万元，占总支出的60%；项目支出800.00万元，占总支出的40%。`,
    ],
    [
      'with domestic receptions below all',
      `${THREE_PUBLIC}公务接待费支出决算3.00万元。其中：国内公务接待支出2.00万元，接待20批次、150人次；外事接待支出1.00万元。`,
    ],
    [
      'with an outlay of something else behind a named one',
      '十一、一般性支出情况\n2022年本部门培训费支出3.00万元，举办2期培训，人数60人；举办1次活动，支出2.00万元。',
    ],
    [
      'with the items of a fund',
      '八、政府性基金预算财政拨款收入支出决算情况\n2022年度政府性基金预算财政拨款年初结转和结余10.00万元，本年收入100.00万元，本年支出90.00万元，年末结转和结余20.00万元。具体支出情况为：\n1.城乡社区支出（类）国有土地使用权出让收入安排的支出（款）其他支出（项）。支出决算为90.00万元。',
    ],
    [
      'with 增加 of nothing',
      `${THREE_PUBLIC}公务接待费支出决算0万元，比上年增加0万元，增长0%，完成预算的0%。`,
    ],
  ])('%s', (_how, text) => {
    expect(findingsIn(text)).toEqual([]);
  });
});

describe('what is wrong is found', () => {
  test.each([
    [
      'in a list without 其中',
      `${EXPENDITURE}本年支出合计100.00万元，按支出性质分：基本支出60.00万元，占60%；项目支出41.00万元，占41%。`,
      ['error | N-SUM | 101 | 100 | 本年支出合计100.00万元'],
    ],
    [
      'in areas',
      '十、国有资产占用情况说明\n本单位占用房屋面积1,334.56平方米，其中：办公用房1,000.00平方米、会议用房234.56平方米。',
      ['warning | N-SUM | 1234.56 | 1334.56 | 本单位占用房屋面积1,334.56平方米'],
    ],
    [
      'where income and expenditure differ',
      `${SUMMARY}2022年度收入总计1000.00万元，支出总计990.00万元。`,
      ['error | N-TWICE | 1000 | 990 | 支出总计990.00万元'],
    ],
    [
      'against the year before',
      `${SUMMARY}2022年度收、支总计12,345.67万元，比2021年度收、支总计11,345.67万元增加1,100.00万元。`,
      ['error | N-CHANGE | 1000 | 1100 | 增加1,100.00万元'],
    ],
    [
      'of a negative that is said to have shrunk',
      `${THREE_PUBLIC}2022年度“三公”经费支出决算10.00万元，比上年减少-2.00万元。`,
      ['error | N-DIRECTION | 2 | -2 | 比上年减少-2.00万元'],
    ],
    [
      'of a comparison beside a completion',
      `${THREE_PUBLIC}2022年度“三公”经费支出决算10.00万元，完成预算的80%，决算数大于预算数的主要原因是费用上升。`,
      ['error | N-DIRECTION | 1 | 0.8 | 决算数大于预算'],
    ],
    [
      'where a part is above its whole',
      '十一、政府采购支出情况\n政府采购支出总额100.00万元。授予中小企业合同金额120.00万元，占政府采购支出总额的120%。',
      ['error | N-WITHIN | 100 | 120 | 授予中小企业合同金额120.00万元'],
    ],
    [
      'where a figure is missing',
      `${THREE_PUBLIC}公务用车购置及运行维护费支出决算为 万元。`,
      ['warning | N-MISSING | - | - | 公务用车购置及运行维护费支出决算为万元'],
    ],
    [
      'of a whole that is only rounded, as rounding',
      `${EXPENDITURE}本年支出合计1474万元，其中：基本支出335.54万元，占比22.76%；项目支出1138.53万元，占比77.24%。`,
      ['rounding | N-SUM | 1474.07 | 1474 | 本年支出合计1474万元'],
    ],
  ])('%s', (_where, text, expected) => {
    expect(findingsIn(text)).toEqual(expected);
  });
});

test('a template that is left as it is, is told by each of its gaps', () => {
  const text = `${THREE_PUBLIC}2022年度“三公”经费财政拨款年初预算数为/万元，支出决算为0万元，完成年初预算的/%，比上年增加（减少）/万元，增长（下降）/%，决算数大于（小于、等于）年初预算数的主要原因是：/。因公出国（境）费支出决算为____万元，公务接待费支出决算为××万元。`;
  expect(findingsIn(text)).toEqual([
    'info | N-TEMPLATE | - | - | 2022年度“三公”经费财政拨款年初预算数为/',
    'info | N-TEMPLATE | - | - | 完成年初预算的/',
    'info | N-TEMPLATE | - | - | 比上年增加（减少）',
    'info | N-TEMPLATE | - | - | 增长（下降）',
    'warning | N-TEMPLATE | - | - | 决算数大于（小于、等于）',
    'info | N-REASON | - | - | 等于）年初预算数的主要原因是：/',
    'warning | N-TEMPLATE | - | - | 因公出国（境）费支出决算为____',
    'warning | N-TEMPLATE | - | - | 公务接待费支出决算为××',
  ]);
});

describe('the numbered list of 类', () => {
  const listed = (total: string, ...items: readonly string[]): string =>
    `五、一般公共预算财政拨款支出决算情况说明
2022年度支出合计600.00万元。
2022年度财政拨款支出500.00万元，主要用于以下方面：教育（类）支出300.00万元，占60%；住房保障（类）支出200.00万元，占40%。
2022年度财政拨款支出年初预算为${total}万元，支出决算为500.00万元。其中：基本支出450.00万元，项目支出50.00万元。
${items.map((item, index) => `${index + 1}.${item}`).join('\n')}`;
  const item = (name: string, budget: string, final: string): string =>
    `${name}支出（类）。年初预算为${budget}万元，支出决算为${final}万元。`;

  test('adds up to its total', () => {
    expect(
      findingsIn(listed('450.00', item('教育', '270.00', '300.00'), item('住房保障', '180.00', '200.00'))),
    ).toEqual([]);
  });

  test('with a wrong item is wrong by its total and by what was said before', () => {
    expect(
      findingsIn(listed('450.00', item('教育', '270.00', '330.00'), item('住房保障', '180.00', '200.00'))),
    ).toEqual([
      'error | N-ITEMS | 530 | 500 | 支出决算为500.00万元',
      'warning | N-TWICE | 300 | 330 | 支出决算为330.00万元',
    ]);
  });

  test('of the project spending alone is compared with that', () => {
    expect(
      findingsIn(listed('450.00', item('教育', '20.00', '30.00'), item('住房保障', '15.00', '20.00'))),
    ).toEqual(['info | N-ITEMS | 50 | 500 | 支出决算为500.00万元']);
  });

  test('with some 类 left out may not exceed what was said of the others', () => {
    expect(findingsIn(listed('450.00', item('教育', '20.00', '290.00')))).toEqual([]);
    expect(findingsIn(listed('450.00', item('教育', '20.00', '310.00')))).toEqual([
      'warning | N-TWICE | 300 | 310 | 支出决算为310.00万元',
    ]);
  });

  test('by 项 adds up to each 类', () => {
    const deep = (name: string, below: string, final: string): string =>
      `${name}支出（类）${below}。年初预算为100.00万元，支出决算为${final}万元。`;
    const items = (primary: string, secondary: string, housing: string): string =>
      listed(
        '300.00',
        deep('教育', '普通教育（款）小学教育（项）', primary),
        deep('教育', '普通教育（款）初中教育（项）', secondary),
        deep('住房保障', '住房改革支出（款）住房公积金（项）', housing),
      );
    expect(findingsIn(items('180.00', '120.00', '200.00'))).toEqual([]);
    expect(findingsIn(items('180.00', '100.00', '220.00'))).toEqual([
      'error | N-ITEMS | 280 | 300 | 教育（类）支出300.00万元',
      'error | N-ITEMS | 220 | 200 | 住房保障（类）支出200.00万元',
    ]);
  });

  test('by 类 and by 款 at once is not added up', () => {
    const mixed = listed(
      '300.00',
      item('教育', '100.00', '300.00'),
      '教育支出（类）普通教育（款）。年初预算为100.00万元，支出决算为300.00万元。',
      item('住房保障', '100.00', '200.00'),
    );
    expect(findingsIn(mixed)).toEqual([]);
  });
});

test('the items of all funds are told apart from those of the general budget', () => {
  const text = `三、支出决算情况说明
2022年度支出合计502.70万元。
五、一般公共预算财政拨款支出决算情况说明
2022年度财政拨款支出500.00万元，主要用于以下方面：教育（类）支出500.00万元，占100%；其他（类）支出0万元，占0%。
2022年度财政拨款支出年初预算为450.00万元，支出决算为500.00万元，完成年初预算的111.11%。
1.教育支出（类）。年初预算为450.00万元，支出决算为500.00万元，完成年初预算的111.11%。
2.其他支出（类）。年初预算为0万元，支出决算为2.70万元。`;
  expect(findingsIn(text)).toEqual(['info | N-ITEMS | 502.7 | 500 | 支出决算为500.00万元']);
});

test('the year before is no statement of this one', () => {
  expect(
    claimsIn(
      `${THREE_PUBLIC}“三公”经费支出2022年预算数10.00万元，决算数8.00万元，完成预算的80.00%；比2021年决算数9.00万元减少1.00万元，下降11.11%。`,
    ),
  ).toEqual([
    'budget 10.00万元 held',
    'final 8.00万元 held',
    'completion 80.00% held',
    'final 9.00万元 held',
    'change 1.00万元 held',
    'changeRate 11.11% held',
  ]);
});

test('a figure that is stated twice may be rounded the second time, and not be another one', () => {
  const twice = (again: string): readonly string[] =>
    findingsIn(
      `${THREE_PUBLIC}公务接待费支出决算12.34万元，因公出国（境）费支出决算50.00万元。\n公务接待费支出决算${again}万元。`,
    );
  expect(twice('12.34')).toEqual([]);
  expect(twice('12')).toEqual(['rounding | N-TWICE | 12.34 | 12 | 公务接待费支出决算12万元']);
  expect(twice('12.35')).toEqual(['rounding | N-TWICE | 12.34 | 12.35 | 公务接待费支出决算12.35万元']);
  expect(twice('13')).toEqual(['error | N-TWICE | 12.34 | 13 | 公务接待费支出决算13万元']);
});

test('what was actually spent is what was said before, though it is not named again', () => {
  const spent = (again: string): readonly string[] =>
    findingsIn(
      `${THREE_PUBLIC}因公出国（境）费支出决算为5.00万元。全年团组1个，2人次，实际发生支出${again}万元。`,
    );
  expect(spent('5.00')).toEqual([]);
  expect(spent('6.00')).toEqual(['warning | N-TWICE | 5 | 6 | 实际发生支出6.00万元']);
});

test('a table that was pasted into the text is no statement', () => {
  const text = `${EXPENDITURE}支出合计100.00万元，其中：基本支出60.00万元；项目支出40.00万元。\n项目\t行次\t金额\n基本支出\t1\t61.00\n项目支出\t2\t49.00`;
  expect(claimsIn(text)).toHaveLength(3);
  expect(findingsIn(text)).toEqual([]);
});
