import { describe, expect, test } from 'vitest';
import { numberCounts, reviewNarrative } from '../../../src/disclosure/narrative/review';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { isGrave } from '../../../src/disclosure/severity';
import { inNotation } from '../in-notation';

/** A wording with figures that hold, a figure in it, what it is changed to, and what is then found. */
type Wording = readonly [
  what: string,
  text: string,
  right: string,
  wrong: string,
  found: readonly (string | null)[],
];

const SUMMARY = '某局2024年度部门决算\n一、收入支出决算总体情况说明\n';
const EXPENDITURE = '某局2024年度部门决算\n三、支出决算情况说明\n';
const GENERAL = '某局2024年度部门决算\n五、一般公共预算财政拨款支出决算情况说明\n';
const COSTS = '某局2024年度部门决算\n十、机关运行经费支出情况\n';
const PROCUREMENT = '某局2024年度部门决算\n十一、政府采购支出情况\n';
const FUND = '某局2024年度部门决算\n八、政府性基金预算财政拨款收入支出决算情况\n';
const PERFORMANCE = '某局2024年度部门决算\n十二、预算绩效管理情况\n';
const TRAVEL = '某局2024年度部门决算\n七、“三公”经费支出决算情况说明\n';

/** 90 of 120 are 75 %, 30 more than 90 are 33.33 %, 75 of 300 are 25 %. */
const WORDINGS: readonly Wording[] = [
  [
    'the year before behind the figure',
    `${SUMMARY}2024年度收入支出总计120.00万元，上年为90.00万元，增加30.00万元，增长33.33%。`,
    ...(['上年为90.00', '上年为80.00', ['error N-CHANGE 40 30']] as const),
  ],
  [
    'the year before in brackets',
    `${SUMMARY}2024年度收入支出总计120.00万元（上年90.00万元），增长33.33%。`,
    ...(['33.33%', '35.33%', ['error N-CHANGE 0.333333 0.3533']] as const),
  ],
  [
    'the year before by its number',
    `${SUMMARY}2024年度收入支出总计120.00万元，较2023年度的90.00万元增加30.00万元，增长33.33%。`,
    ...(['90.00万元增加', '80.00万元增加', ['error N-CHANGE 40 30']] as const),
  ],
  [
    'growth with a sign',
    `${COSTS}2024年度机关运行经费支出90.00万元，比2023年度120.00万元增长-25.00%。`,
    ...(['-25.00%', '-52.00%', ['error N-CHANGE -0.25 -0.52']] as const),
  ],
  [
    'both totals at once',
    `${SUMMARY}2024年度收入总计120.00万元，支出总计120.00万元，较上年均增加30.00万元，均增长33.33%。`,
    ...(['均增长33.33%', '均增长35.33%', ['error N-CHANGE 0.333333 0.3533']] as const),
  ],
  [
    'a budget that the change is from',
    `${GENERAL}2024年度一般公共预算财政拨款支出90.00万元，较年初预算120.00万元减少30.00万元，为年初预算120.00万元的75.00%。`,
    ...(['的75.00%', '的57.00%', ['error N-COMPLETION 0.75 0.57']] as const),
  ],
  [
    'the whole of a share',
    `${GENERAL}2024年度一般公共预算财政拨款支出75.00万元，占本年支出合计300.00万元的25.00%。`,
    ...(['的25.00%', '的52.00%', ['error N-SHARE 0.25 0.52']] as const),
  ],
  [
    'a second rate',
    `${GENERAL}2024年度一般公共预算财政拨款支出年初预算120.00万元，支出决算90.00万元，完成年初预算的75.00%，预算执行率75.00%。`,
    ...(['执行率75.00%', '执行率57.00%', ['error N-COMPLETION 0.75 0.57']] as const),
  ],
  [
    'a rate without the word for the budget',
    `${GENERAL}1.教育支出（类）普通教育（款）小学教育（项）年初预算120.00万元，决算90.00万元，完成75.00%。`,
    ...(['完成75.00%', '完成57.00%', ['error N-COMPLETION 0.75 0.57']] as const),
  ],
  [
    'a total behind its parts',
    `${EXPENDITURE}基本支出90.00万元，项目支出30.00万元，本年支出合计120.00万元。`,
    ...(['合计120.00', '合计102.00', ['error N-SUM 120 102']] as const),
  ],
  [
    'what was procured in short words',
    `${PROCUREMENT}货物10.00万元、工程20.00万元、服务采购金额30.00万元，政府采购金额合计60.00万元。`,
    ...(['合计60.00', '合计80.00', ['error N-SUM 60 80']] as const),
  ],
  [
    'what was awarded beside what was reserved',
    `${PROCUREMENT}政府采购金额60.00万元，其中：货物10.00万元、工程20.00万元、服务30.00万元。在预留的政府采购项目中，由中小企业供应商中标或成交的采购金额20.00万元；在其他政府采购项目中，由中小企业供应商中标或成交的采购金额30.00万元。`,
    ...(['成交的采购金额30.00', '成交的采购金额50.00', ['warning N-WITHIN 60 70']] as const),
  ],
  [
    'the balance of a fund',
    `${FUND}政府性基金预算财政拨款年初结转和结余10.00万元，收入90.00万元，支出80.00万元，年末结转和结余20.00万元。`,
    ...(['支出80.00', '支出70.00', ['error N-SUM 30 20']] as const),
  ],
  [
    'several kinds of three public expenses at once',
    `${TRAVEL}因公出国（境）费、公务用车购置及运行维护费、公务接待费支出决算分别为1.00万元、2.00万元、3.00万元。公务接待费支出决算3.00万元。`,
    ...(['接待费支出决算3.00', '接待费支出决算5.00', ['error N-TWICE 3 5']] as const),
  ],
];

const review = (text: string): ReturnType<typeof reviewNarrative> => reviewNarrative(narrativeOf(text), []);

const found = (text: string): readonly string[] =>
  inNotation(review(text).findings.filter(isGrave)).map(({ severity, rule, expected, actual }) =>
    [severity, rule, expected, actual].join(' '),
  );

describe('a figure is compared with', () => {
  test.each(WORDINGS)('%s', (_what, text, right, wrong, expected) => {
    expect(found(text)).toEqual([]);
    const changed = text.replace(right, wrong);
    expect(changed).not.toBe(text);
    expect(found(changed)).toEqual(expect.arrayContaining([...expected]));
  });

  test.each(WORDINGS)('no number is unread: %s', (_what, text) => {
    expect(numberCounts(review(text)).unread).toBe(0);
  });
});

test('the difference of two ratios is no ratio without its sign', () => {
  const { findings, unread } = review(`${EXPENDITURE}基本支出90.00万元，占比较上年提高0.12个百分点。`);
  expect(findings.filter(isGrave)).toEqual([]);
  expect(unread.map(({ reason }) => reason)).toEqual(['numberPercentagePoints']);
});

test('projects by grades that are only named add up to those assessed', () => {
  const text = (good: number): string =>
    `${PERFORMANCE}开展绩效自评的项目9个，其中评价等级为“优”6个、“良”${good}个、“中”0个、“差”0个。`;
  expect(found(text(3))).toEqual([]);
  expect(found(text(5))).toContain('error N-GRADES  ');
});

test('the parts of a budget are budgets', () => {
  const text = (cost: string): string =>
    `${TRAVEL}“三公”经费预算5.00万元（其中：因公出国（境）费2.00万元、公务接待费3.00万元）；决算4.00万元（其中：因公出国（境）费2.00万元、公务接待费${cost}万元）。`;
  expect(found(text('2.00'))).toEqual([]);
  expect(found(text('3.00'))).toEqual(['error N-SUM 5 4']);
});

test('parts behind which 等 stands, or that are the main ones, are not all of them', () => {
  const text = (cost: string, end: string): string =>
    `某局2024年度部门决算\n六、一般公共预算财政拨款基本支出决算情况说明\n基本支出90.00万元，其中：\n人员经费60.00万元，主要包括：基本工资${cost}万元、津贴补贴20.00万元${end}。`;
  expect(found(text('30.00', '等'))).toEqual([]);
  expect(found(text('30.00', ''))).toEqual(['warning N-SUM 50 60']);
  // More than the whole is wrong all the same.
  expect(found(text('50.00', '等'))).toEqual(['error N-SUM 70 60']);
});

test('a share of what projects were budgeted is no completion', () => {
  expect(found(`${PERFORMANCE}编报绩效目标的项目9个，涉及预算金额40.00万元，占项目支出预算的100%。`)).toEqual(
    [],
  );
});
