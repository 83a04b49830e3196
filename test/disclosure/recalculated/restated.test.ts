import { describe, expect, test } from 'vitest';
import { afterwards, restatedAfter, stillStated } from '../../../src/disclosure/recalculated/restated';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { Review } from '../../../src/disclosure/review-types';
import { a1 } from '../../../src/disclosure/sheet/address';
import type { TestCell } from '../sheets';
import { sheetOf } from '../sheets';

const _ = null;

interface Printed {
  readonly rate?: TestCell;
  readonly total?: TestCell;
}

/** 30 of 40 is 75 %, 7.5 of 10; 16 of 20 is 24 of 30; 7.5 + 24 + 50 + 10 = 91.5. */
const form = ({ rate = '75%', total = 91.5 }: Printed): readonly (readonly TestCell[])[] => [
  ['2023年度项目支出绩效自评表'],
  ['项目名称', '湖岸绿化'],
  ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', 50, 40, 30, 10, rate, 7.5],
  ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
  ['产出指标', '数量指标', '补种次数', '≥20次', '16次', 30, 24],
  ['效益指标', '社会效益指标', '成活率', '≥90%', '96%', 50, 50],
  ['满意度指标', '满意度指标', '居民满意度', '≥85%', '90%', 10, 10],
  ['总分', _, _, _, _, 100, total],
];

const summary = (rate: string, score: number, name = '湖岸绿化'): readonly (readonly TestCell[])[] => [
  ['2023年度项目支出绩效自评汇总表'],
  ['单位：万元'],
  ['序号', '项目名称', '全年预算数', '全年执行数', '执行率', '自评得分'],
  [1, name, 40, 30, rate, score],
  [2, '渡口修缮', 20, 20, '100%', 98],
];

const reviewed = (
  printed: Printed,
  { listed, text }: { readonly listed?: readonly (readonly TestCell[])[]; readonly text?: string } = {},
): Review =>
  reviewWorkbook(
    {
      sheets: [
        sheetOf(form(printed), { name: '自评' }),
        ...(listed === undefined ? [] : [sheetOf(listed, { name: '汇总' })]),
      ],
    },
    text === undefined ? {} : { narrative: narrativeOf(text) },
  );

/** What still states the old figures once all is written: how sure that is, where, and from what to what. */
const told = (review: Review): readonly string[] =>
  restatedAfter(review, review.corrections).map(({ severity, what, before, after, cell, text }) =>
    [severity, what, `${before}→${after}`, cell === undefined ? (text?.quote ?? '') : a1(cell)].join(' '),
  );

const REPORT = '2023年度项目绩效自评报告\n一、自评结论\n';

describe('once a total is recalculated', () => {
  test('the list of projects still states it', () => {
    // The total of 95 is corrected to 91.5, the row states 95.
    expect(told(reviewed({ total: 95 }, { listed: summary('75%', 95) }))).toEqual([
      'warning score 95→91.5 F4',
    ]);
  });

  test('a row that states the right one, or is another project’s, is not told', () => {
    expect(told(reviewed({ total: 95 }, { listed: summary('75%', 91.5) }))).toEqual([]);
    expect(told(reviewed({ total: 95 }, { listed: summary('75%', 95, '渔船检验') }))).toEqual([]);
  });

  test('sentences of the report still state it', () => {
    const review = reviewed({ total: 95 }, { text: `${REPORT}经自评，得分为95分。` });
    expect(told(review).map((line) => line.replace(/ \S+$/u, ''))).toEqual([
      expect.stringMatching(/^(?:warning|info) score 95→91\.5$/u),
    ]);
  });

  test('sentences that state the right one, or the same figure of something else, are not told', () => {
    expect(told(reviewed({ total: 95 }, { text: `${REPORT}经自评，得分为91.5分。` }))).toEqual([]);
    expect(
      told(reviewed({ total: 95 }, { text: '三、支出决算情况说明\n本年支出合计95万元，完成预算的95%。' })),
    ).toEqual([]);
  });
});

describe('once a rate is recalculated', () => {
  test('the list of projects and the report still state it', () => {
    // 30 of 40 is 75 %, not 85 %.
    const text = `${REPORT}湖岸绿化项目全年预算40万元，执行数30万元，执行率85%。`;
    const review = reviewed({ rate: '85%' }, { listed: summary('85%', 91.5), text });
    const lines = told(review);
    expect(lines).toContain('warning rate 85%→75% E4');
    expect(lines.filter((line) => / rate 85%→75% /u.test(line))).toHaveLength(2);
  });
});

describe('once a grade is recalculated', () => {
  test('a sentence still states it', () => {
    const rows = [
      ...form({}).slice(0, -1),
      ['总分', _, _, _, _, 100, 91.5, '等级：良'],
      ['备注：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差'],
    ];
    const review = reviewWorkbook(
      { sheets: [sheetOf(rows, { name: '自评' })] },
      { narrative: narrativeOf(`${REPORT}自评等级为“良”，今后继续改进良好作风。`) },
    );
    const grades = restatedAfter(review, review.corrections).filter(({ what }) => what === 'grade');
    expect(grades.map(({ quote, severity }) => [quote, severity])).toEqual([['等级为“良', 'info']]);
  });
});

describe('what was told of earlier corrections', () => {
  const before = reviewed({ total: 95 }, { listed: summary('75%', 95) });
  const restated = restatedAfter(before, before.corrections);

  test('stays as long as the place holds what it held', () => {
    const written = reviewed({ total: 91.5 }, { listed: summary('75%', 95) });
    expect(stillStated(written, restated)).toEqual(restated);
    expect(stillStated(reviewed({ total: 91.5 }, { listed: summary('75%', 91.5) }), restated)).toEqual([]);
  });

  test('is renewed when the cell is written again, and goes where it gets its old figure back', () => {
    const [correction] = before.corrections.filter(({ to }) => to === 91.5);
    if (correction === undefined) throw new Error('The total is not corrected.');
    const again = reviewed({ total: 91.5 }, { listed: summary('75%', 95) });
    const rewritten = (to: number) => afterwards(restated, again, [{ ...correction, from: 91.5, to }]);
    expect(rewritten(90).map(({ after, message }) => [after, message.values['after']])).toEqual([
      ['90', '90'],
    ]);
    expect(rewritten(95)).toEqual([]);
  });
});
