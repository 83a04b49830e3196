import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../../src/disclosure/review-types';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { a1 } from '../../../src/disclosure/sheet/address';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';
import { inNotation } from '../in-notation';

/** The words that a form may be printed in, each with the one that stands first in its family. */
interface Words {
  readonly funds: string;
  readonly fundsScore: string;
  readonly fundsWeight: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
  readonly reason: string;
  readonly total: string;
}

const FAMILIES: Readonly<Record<keyof Words, readonly string[]>> = {
  funds: [
    '年度资金总额',
    '预算总额',
    '预算资金总额',
    '年度预算资金',
    '本年资金总额',
    '资金总额',
    '合计',
    '年度资金总额：',
    '预算总额（万元）',
  ],
  fundsScore: ['得分', '执行率得分', '预算执行率得分', '自评得分', '评分', '得分（10分×执行率）'],
  fundsWeight: ['分值', '权重', '执行率权重'],
  target: ['年度指标值', '2023年目标值', '2023年度指标值', '2023 年指标值', '指标值', '2023年年度目标值'],
  actual: ['实际完成值', '2023年完成值', '完成值', '2023年度实际完成值', '2023年实际值', '全年完成值'],
  weight: ['分值', '权重', '指标权重', '权重（分）', '指标分值'],
  score: ['得分', '指标得分', '自评得分', '评分', '得 分', '2023年得分'],
  reason: ['偏差原因分析及改进措施', '未完成原因', '未完成原因分析', '偏差原因'],
  total: ['总分', '合计', '总分合计', '自评总分', '绩效自评总分', '总得分', '总 分：'],
};

const USUAL: Words = {
  funds: '年度资金总额',
  fundsScore: '得分',
  fundsWeight: '分值',
  target: '年度指标值',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
  reason: '偏差原因分析及改进措施',
  total: '总分',
};

const _ = null;

/** 45 of 60 is 75 %, 7.5 of 10; 20 of 25 is 32 of 40; 7.5 + 32 + 40 + 10 = 89.5: the total of 91 is wrong. */
const printed = (
  words: Words,
  extra: Readonly<Record<string, TestCell>> = {},
): readonly (readonly TestCell[])[] => {
  const rows: readonly (readonly TestCell[])[] = [
    ['2023年度项目支出绩效自评表'],
    ['项目名称', '窗口服务', _, _, _, _, _, _, _, _],
    [
      '项目资金（万元）',
      _,
      _,
      '年初预算数',
      '全年预算数',
      '全年执行数',
      words.fundsWeight,
      '执行率',
      words.fundsScore,
      _,
    ],
    [_, words.funds, _, 60, 60, 45, 10, '75%', 7.5, _],
    [_, '其中：财政拨款', _, 60, 60, 45, _, '75%', _, _],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      words.target,
      words.actual,
      words.weight,
      words.score,
      words.reason,
      _,
    ],
    [_, '产出指标', '数量指标', '延时服务次数', '≥25次', '20次', 40, 32, '两月停办', _],
    [_, '效益指标', '社会效益指标', '一次办结率', '≥90%', '95%', 40, 40, _, _],
    [_, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '96%', 10, 10, _, _],
    [words.total, _, _, _, _, _, 100, 91, _, _],
  ];
  return rows.map((cells, row) => cells.map((cell, column) => extra[a1({ row, column })] ?? cell));
};

const reviewed = (rows: readonly (readonly TestCell[])[]): Review =>
  reviewWorkbook({ sheets: [sheetOf(rows)] });

/** What a review makes of a form, apart from what its lines are called. */
const understood = (review: Review): unknown => ({
  lines: review.forms.flatMap(({ lines }) =>
    lines.map(({ kind, partOf, figures }) => [
      kind,
      partOf,
      ...[...figures].map(([column, { place, text }]) => `${column} ${a1(place)} ${text}`),
    ]),
  ),
  findings: inNotation(review.findings).map(({ rule, severity, expected, cells }) => [
    rule,
    severity,
    expected,
    cells.map(a1),
  ]),
  corrections: review.corrections.map(({ place, to }) => `${a1(place)} ${String(to)}`),
  counts: review.counts,
  unrecognised: review.unrecognised,
});

describe('the words of the forms', () => {
  const usual = understood(reviewed(printed(USUAL)));

  test('in the usual words the form has one error, its total', () => {
    const review = reviewed(printed(USUAL));
    expect(review.forms.map(({ layout }) => layout)).toEqual(['standard-project']);
    // It has few indicators: its points are not the Ministry's 50, 30 and 10 (提示).
    expect(inNotation(review.findings).map(({ rule, expected, actual }) => [rule, expected, actual])).toEqual(
      [
        ['SA-SPLIT', null, null],
        ['SA-TOTAL', '89.5', '91'],
      ],
    );
    expect(review.corrections.map(({ place, to }) => [a1(place), to])).toEqual([['H10', 89.5]]);
  });
  test.each(
    Object.entries(FAMILIES).flatMap(([place, words]) =>
      words.map((word): [string, string] => [place, word]),
    ),
  )('%s may be called %s', (place, word) => {
    expect(understood(reviewed(printed({ ...USUAL, [place]: word })))).toEqual(usual);
  });
  test('in any words the same is understood', () => {
    const words = fc.record({
      funds: fc.constantFrom(...FAMILIES.funds),
      fundsScore: fc.constantFrom(...FAMILIES.fundsScore),
      fundsWeight: fc.constantFrom(...FAMILIES.fundsWeight),
      target: fc.constantFrom(...FAMILIES.target),
      actual: fc.constantFrom(...FAMILIES.actual),
      weight: fc.constantFrom(...FAMILIES.weight),
      score: fc.constantFrom(...FAMILIES.score),
      reason: fc.constantFrom(...FAMILIES.reason),
      total: fc.constantFrom(...FAMILIES.total),
    });
    fc.assert(
      fc.property(words, (chosen) => {
        expect(understood(reviewed(printed(chosen)))).toEqual(usual);
      }),
    );
  });
});

describe('a column of another year', () => {
  const target = (review: Review): readonly (string | undefined)[] =>
    review.forms.flatMap(({ lines }) =>
      lines
        .filter(({ kind }) => kind === 'indicator')
        .map(({ figures }) => `${figures.get('target')?.text ?? ''} → ${figures.get('actual')?.text ?? ''}`),
    );
  const thisYear = ['≥25次 → 20次', '≥90% → 95%', '≥90% → 96%'];

  test.each([
    ['this year’s target and result', '2023年目标值', '2023年完成值', '2022年完成值'],
    ['heads without a year', '年度指标值', '实际完成值', '2022年完成值'],
    ['a result without a year', '2023年目标值', '实际完成值', '2022年完成值'],
    ['next year’s target', '2023年目标值', '2023年完成值', '2024年目标值'],
    ['last year’s target', '目标值', '2023年完成值', '2022年目标值'],
  ])('is not read for %s', (_name, targetHead, actualHead, other) => {
    const words = { ...USUAL, target: targetHead, actual: actualHead };
    // Wherever the other year's column stands.
    const behind = printed(words, { J6: other, J7: '7次', J8: '7%', J9: '7%' });
    const before = behind.map((cells) => [...cells.slice(0, 4), cells[9] ?? null, ...cells.slice(4, 9)]);
    expect(target(reviewed(behind))).toEqual(thisYear);
    expect(target(reviewed(before))).toEqual(thisYear);
  });
});

describe('a form that is scored by a coefficient', () => {
  test('is scored by it, never by the values', () => {
    const { forms, corrections } = reviewed(
      printed({ ...USUAL, score: '指标得分' }, { J6: '得分系数（%）', J7: '100%', J8: '100%', J9: '100%' }),
    );
    expect(forms.map(({ layout }) => layout)).toEqual(['coefficient-project']);
    expect(corrections.map(({ place, to, rule }) => [a1(place), to, rule])).toEqual([
      ['H7', 40, 'SA-COEFF'],
      ['H10', 97.5, 'SA-TOTAL'],
    ]);
  });
});

describe('words that are no total', () => {
  test.each(['其中：预算资金', '年度财政拨款', '上年结转资金'])('%s is a part of the funds', (label) => {
    const rows = printed(USUAL, { B5: label });
    const [form] = reviewed(rows).forms;
    expect(form?.lines.filter(({ kind }) => kind === 'funds').map((line) => line.label)).toEqual([
      '年度资金总额',
    ]);
    expect(form?.lines.filter(({ kind }) => kind === 'fund-part').map((line) => line.label)).toEqual([label]);
  });
  test('an indicator that is called by its total is one', () => {
    const [form] = reviewed(printed(USUAL, { D8: '合计办件量', D9: '总分达标率' })).forms;
    expect(form?.lines.filter(({ kind }) => kind === 'indicator').map(({ label }) => label)).toEqual([
      '延时服务次数',
      '合计办件量',
      '总分达标率',
    ]);
  });
});
