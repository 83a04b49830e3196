import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Severity } from '../../../src/disclosure/findings';
import type { NarrativeRuleId } from '../../../src/disclosure/narrative/entries';
import { reviewNarrative } from '../../../src/disclosure/narrative/review';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { standardText } from './texts/standard-text';
import { twoReports } from './texts/two-reports';
import { inNotation } from '../in-notation';

const findingsIn = (text: string): readonly (readonly unknown[])[] =>
  inNotation(
    reviewNarrative(narrativeOf(text), []).findings.filter(({ severity }) => severity !== 'info'),
  ).map(({ rule, severity, expected, actual, text: place }) => [
    rule,
    severity,
    expected,
    actual,
    place?.quote,
  ]);

/** A change to a text in which everything holds, and what must be found for it. */
type Change = readonly [
  from: string,
  to: string,
  rule: NarrativeRuleId,
  severity: Severity,
  expected: string | null,
  actual: string | null,
];

const CHANGES: readonly Change[] = [
  ['增长11.11%', '增长11.21%', 'N-CHANGE', 'error', '0.111111', '0.1121'],
  [
    '收、支总计各增加500.00万元，增长11.11%',
    '收、支总计各增加500.00万元，下降11.11%',
    'N-DIRECTION',
    'error',
    '-0.1111',
    '0.1111',
  ],
  ['比上年减少2.00万元', '比上年减少-2.00万元', 'N-DIRECTION', 'error', '2', '-2'],
  ['占2.08%', '占2.80%', 'N-SHARE', 'error', '0.020833', '0.028'],
  ['占97.92%', '占97%', 'N-SHARE', 'rounding', '0.979167', '0.97'],
  ['完成年初预算的115.38%', '完成年初预算的125.38%', 'N-COMPLETION', 'error', '1.153846', '1.2538'],
  ['决算数大于年初预算数', '决算数小于年初预算数', 'N-DIRECTION', 'error', '1300', '1500'],
  ['决算数与年初预算数持平', '决算数大于年初预算数', 'N-DIRECTION', 'error', '2000', '2000'],
  ['其中：主要领导干部用车1辆', '其中：主要领导干部用车2辆', 'N-SUM', 'error', '11', '10'],
  ['政府采购服务支出150.00万元', '政府采购服务支出149.00万元', 'N-SUM', 'error', '199', '200'],
  ['政府采购服务支出150.00万元', '政府采购服务支出150.01万元', 'N-SUM', 'rounding', '200.01', '200'],
  ['年初预算4,500.00万元', '年初预算4,501.00万元', 'N-ITEMS', 'error', '4500', '4501'],
];

const only = (text: string, from: string, to: string): string => {
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, to);
};

describe('in a text in which everything holds', () => {
  test('nothing is found', () => {
    expect(findingsIn(standardText)).toEqual([]);
  });

  test.each(CHANGES)('%s → %s breaks %s (%s)', (from, to, rule, severity, expected, actual) => {
    const found = findingsIn(only(standardText, from, to));
    expect(found.map((finding) => finding.slice(0, 4))).toContainEqual([rule, severity, expected, actual]);
  });

  test('a figure that is stated twice is found where it differs', () => {
    const later = `${standardText}十、“三公”经费支出决算具体情况说明\n公务接待费支出决算2.50万元。\n`;
    expect(findingsIn(later)).toContainEqual(['N-TWICE', 'error', '2', '2.5', '公务接待费支出决算2.50万元']);
  });

  test.each([
    ['政府采购支出总额200.00万元', '政府采购支出总额200.00元', '万元'],
    ['政府采购支出总额200.00万元', '政府采购支出总额200.00亿元', '万元'],
    ['政府采购支出总额200.00万元', '政府采购支出总额2,000,000.00万元', '元'],
    ['政府采购支出总额200.00万元', '政府采购支出总额2000.00万元', null],
    ['政府采购支出总额200.00万元', '政府采购支出总额200.01元', null],
    ['政府采购支出总额200.00万元', '政府采购支出总额0.2万元', null],
  ])('%s → %s: the unit that fits is %s', (from, to, unit) => {
    const sum = reviewNarrative(narrativeOf(only(standardText, from, to)), []).findings.find(
      ({ rule }) => rule === 'N-SUM',
    );
    expect(sum?.severity).toBe('error');
    expect(sum?.message.key).toBe(unit === null ? 'textSum' : 'textUnitSlip');
    expect(sum?.message.values['unit'] ?? null).toBe(unit);
  });

  test('a number that is not filled in is found, a template that says nothing is not', () => {
    expect(findingsIn(only(standardText, '决算数与年初预算数持平', '支出决算为万元'))).toEqual([
      ['N-MISSING', 'warning', null, null, '支出决算为万元'],
    ]);
    expect(
      findingsIn(
        only(standardText, '比上年减少2.00万元，下降20%', '比上年增加（减少）/万元，增长（下降）/%'),
      ),
    ).toEqual([]);
  });
});

describe('of a budget of nothing', () => {
  const stated = (final: string, rate: string): readonly (readonly unknown[])[] =>
    findingsIn(
      `六、“三公”经费支出决算情况说明\n公务接待费支出预算为0万元，支出决算为${final}万元，完成预算的${rate}%。`,
    );

  test('something cannot be 100 %', () => {
    expect(stated('3.20', '100')).toEqual([['N-COMPLETION', 'error', null, '1', '完成预算的100%']]);
  });

  test('nothing is left alone', () => {
    expect(stated('0', '0')).toEqual([]);
  });
});

describe('a list that the text does not say to be complete', () => {
  const listed = (whole: string): readonly (readonly unknown[])[] =>
    findingsIn(`五、预算绩效情况说明\n专项支出${whole}万元，其中：维修费20.00万元，租赁费30.00万元。`).map(
      (finding) => finding.slice(0, 4),
    );

  test('may fall short, which is to be verified', () => {
    expect(listed('60.00')).toEqual([['N-SUM', 'warning', '50', '60']]);
  });

  test('may not exceed its whole', () => {
    expect(listed('49.00')).toEqual([['N-SUM', 'error', '50', '49']]);
  });
});

describe('scores', () => {
  const report = (sentence: string): readonly (readonly unknown[])[] =>
    findingsIn(
      `2024年整体绩效自评报告\n一、自评结论\n${sentence}\n本部门全年预算数1000.00万元，全年执行数950.00万元，执行率95%。`,
    ).map((finding) => finding.slice(0, 4));

  test('hold where every part does: 19 of 20 points, or 9.5 of 10', () => {
    expect(report('自评得分97分，其中执行情况得分19分，绩效指标得分78分。')).toEqual([]);
    expect(report('自评得分97.5分，其中执行情况得分9.5分，绩效指标得分88分。')).toEqual([]);
  });

  test('of execution follow from the rate', () => {
    expect(report('自评得分96分，其中执行情况得分18分，绩效指标得分78分。')).toEqual([
      ['N-EXEC', 'error', '19', '18'],
    ]);
  });

  test('add up', () => {
    expect(report('自评得分98分，其中执行情况得分19分，绩效指标得分78分。')).toEqual([
      ['N-SCORE', 'error', '97', '98'],
    ]);
  });

  test('are not above what the rate leaves, nor above full marks', () => {
    expect(report('自评得分99.8分。')).toEqual([['N-BOUND', 'error', '99.5', '99.8']]);
    expect(report('产出指标：满分16分，得分17分。')).toEqual([['N-BOUND', 'error', '16', '17']]);
  });
});

describe('the scores of indicators', () => {
  /** 980 of 1,000 is a rate of 98 %: 19.6 of 20 points, 9.8 of 10. */
  const review = (score: string, parts: readonly string[]) =>
    reviewNarrative(
      narrativeOf(
        [
          '2024年整体绩效自评报告',
          '一、自评结论',
          `自评得分${score}分。`,
          '本部门全年预算数1000.00万元，全年执行数980.00万元，执行率98%。',
          ...parts,
        ].join('\n'),
      ),
      [],
    );
  const stated = (name: string, full: string, score: string) => `${name}：满分${full}分，得分${score}分。`;
  const found = (score: string, parts: readonly string[]) =>
    inNotation(review(score, parts).findings)
      .filter(({ rule }) => rule === 'N-PARTS')
      .map(({ severity, expected, actual }) => [severity, expected, actual]);
  const whole = [
    stated('产出指标', '50', '48'),
    stated('效益指标', '20', '19'),
    stated('满意度指标', '10', '10'),
  ];

  test('make the score with that of execution: 19.6 + 48 + 19 + 10 = 96.6', () => {
    expect(found('96.6', whole)).toEqual([]);
    expect(found('95.6', whole)).toEqual([['warning', '96.6', '95.6']]);
    expect(found('97', whole)).toEqual([]);
  });

  test('make it with a weight of 10, too: 9.8 + 49 + 29.5 + 10 = 98.3', () => {
    const parts = [
      stated('产出指标', '50', '49'),
      stated('效益指标', '30', '29.5'),
      stated('满意度指标', '10', '10'),
    ];
    expect(found('98.3', parts)).toEqual([]);
    expect(found('96.3', parts)).toEqual([['warning', '98.3', '96.3']]);
  });

  test('that divide one are not added twice, and make that one', () => {
    const divided = [
      stated('产出指标', '50', '48'),
      stated('数量指标', '30', '28'),
      stated('质量指标', '20', '20'),
      ...whole.slice(1),
    ];
    expect(found('96.6', divided)).toEqual([]);
    const wrong = divided.with(1, stated('数量指标', '30', '29'));
    expect(found('96.6', wrong)).toEqual([['warning', '49', '48']]);
  });

  test('prove nothing where some are missing, and it is said', () => {
    const reasons = (parts: readonly string[]) =>
      review('60', parts)
        .relations.filter(({ rule }) => rule === 'N-PARTS')
        .map(({ state, reason }) => [state, reason?.key, reason?.values['full']]);
    expect(reasons(whole.slice(0, 2))).toEqual([['notCheckable', 'textPartsIncomplete', '70']]);
    expect(reasons([])).toEqual([]);
  });

  test('are all there however full marks divide: a report that follows from them is never doubted', () => {
    const share = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.array(share, { minLength: 7, maxLength: 7 }), fc.boolean(), (lost, ten) => {
        const fulls = ten ? [18, 14, 16, 12, 13, 9, 8] : [14, 12, 16, 10, 11, 9, 8];
        const parts = fulls.map((full, index) => ({ full, score: Math.max(0, full - (lost[index] ?? 0)) }));
        const [a, b, ...rest] = parts;
        if (a === undefined || b === undefined) return;
        const head = { full: a.full + b.full, score: a.score + b.score };
        const score = [head, ...rest].reduce((total, part) => total + part.score, 0) * 10 + (ten ? 98 : 196);
        const lines = [head, a, b, ...rest].map((part, index) =>
          stated(`指标${'甲乙丙丁戊己庚辛'.charAt(index)}`, String(part.full), String(part.score)),
        );
        expect(found((score / 10).toFixed(1), lines)).toEqual([]);
      }),
    );
  });
});

test('projects add up to the funds that were assessed, where all are there', () => {
  const summaries = ['甲', '乙']
    .map((name) => `${name}项目绩效自评综述：项目全年预算数为50.00万元，执行数为50.00万元，完成预算的100%。`)
    .join('\n');
  const stated = (count: string): readonly (readonly unknown[])[] =>
    findingsIn(
      `十三、预算绩效情况说明\n本部门开展自评，共涉及项目${count}个，资金110.00万元。\n${summaries}`,
    ).map((finding) => finding.slice(0, 4));
  expect(stated('2')).toEqual([['N-PROJECTS', 'warning', '100', '110']]);
  expect(stated('3')).toEqual([]);
});

test('the parts of a budget add up to it', () => {
  const wrong = only(twoReports, '年中追加 1355.72 万元', '年中追加 1355.27 万元');
  expect(findingsIn(wrong).map((finding) => finding.slice(0, 4))).toContainEqual([
    'N-BUDGET',
    'error',
    '3719.82',
    '3720.27',
  ]);
});

test('a text without headings is read by its first sentences', () => {
  const headless = standardText.replace(/^(?:[一二三四五六七八九]、|第三部分|（[一二三]）).*$/gmu, '');
  const all = reviewNarrative(narrativeOf(standardText), []).claims;
  const found = reviewNarrative(narrativeOf(headless), []).claims;
  expect(found.map(({ section, role, key }) => [section, role, key])).toEqual(
    all.map(({ section, role, key }) => [section, role, key]),
  );
});
