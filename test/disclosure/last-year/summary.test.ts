import { expect, test } from 'vitest';
import { knownDuties } from '../../../src/disclosure/duties/duties';
import { sentence } from '../../../src/disclosure/sentence';
import { besideLast, said, summary } from './years';

const LAST = summary({ year: '2022', income: 800, opening: 20.5, expenditure: 810, closing: 10.5 });

const lastYearDuty = (review: Parameters<typeof knownDuties>[0]) => {
  const duty = knownDuties(review).find(({ subject }) => subject.kind === 'last-year');
  return [duty?.ending, ...(duty?.why.map(({ message }) => sentence(message)) ?? [])];
};

test('an opening balance that is last year’s closing one is held', () => {
  const review = besideLast(
    [summary({ income: 820, opening: 10.5, expenditure: 815, closing: 15.5 })],
    [LAST],
  );
  expect(said(review, 'L-OPENING')).toEqual([]);
  expect(lastYearDuty(review)).toEqual(['held']);
});

test('another opening balance is to be verified, with both figures and where last year’s stands', () => {
  const review = besideLast(
    [summary({ income: 820, opening: 12.5, expenditure: 815, closing: 17.5 })],
    [LAST],
  );
  expect(said(review, 'L-OPENING')).toEqual([
    "L-OPENING “年初结转和结余”年初数12.5，上年年末数10.5（'[2022.xlsx]公开01表'!D7），相差2；年初数经批准调整的请说明，否则请核实。",
  ]);
  expect(review.findings.filter(({ rule }) => rule === 'L-OPENING')).toMatchObject([
    { severity: 'warning', cells: [{ sheet: '公开01表', row: 6, column: 1 }] },
  ]);
  expect(lastYearDuty(review)[0]).toBe('broken');
});

test('last year’s amounts in 元 are compared in 万元', () => {
  const last = summary({
    ...{ year: '2022', unit: '元', income: 8_000_000, opening: 205_000 },
    ...{ expenditure: 8_100_000, closing: 105_000 },
  });
  const review = besideLast(
    [summary({ income: 820, opening: 10.5, expenditure: 815, closing: 15.5 })],
    [last],
  );
  expect(lastYearDuty(review)).toEqual(['held']);
});

test.each([
  [
    'of another year',
    summary({ year: '2021', income: 800, opening: 20.5, expenditure: 810, closing: 10.5 }),
    '给出的上年工作簿是2021年度的，应为2022年度，没有与上年比较。',
  ],
  [
    'of another unit',
    summary({ year: '2022', department: '青山县教育局', income: 8, opening: 0, expenditure: 8, closing: 0 }),
    '上年工作簿是“青山县教育局”的，本年是“青山县水利局”的，没有与上年比较。',
  ],
])('a workbook %s is not compared, and it is said why', (_kind, last, reason) => {
  const review = besideLast([summary({ income: 820, opening: 99, expenditure: 815, closing: 104 })], [last]);
  expect(said(review)).toEqual([]);
  expect(lastYearDuty(review)).toEqual(['unchecked', reason]);
});

test('without last year’s workbook the duty is not given', () => {
  const review = besideLast([summary({ income: 820, opening: 99, expenditure: 815, closing: 104 })], []);
  expect(lastYearDuty(review)).toEqual(['unchecked', '上年工作簿中没有认出一张表，没有与上年比较。']);
});

test('what moved by more than 30 % is listed, with whether the text gives a reason', () => {
  // 815 → 500 is −38.65 %, 820 → 600 is −26.83 %.
  const last = summary({ year: '2022', income: 820, opening: 10.5, expenditure: 815, closing: 15.5 });
  const now = summary({ income: 600, opening: 15.5, expenditure: 500, closing: 115.5 });
  expect(said(besideLast([now], [last]), 'L-CHANGE')).toEqual([
    'L-CHANGE “十三、农林水支出”金额本年500，上年815，变动−38.65%。',
    'L-CHANGE “本年支出合计”金额本年500，上年815，变动−38.65%。',
    'L-CHANGE “年初结转和结余”金额本年15.5，上年10.5，变动47.62%。',
    'L-CHANGE “年末结转和结余”金额本年115.5，上年15.5，变动645.16%。',
  ]);
});

const CHAPTER = '二、支出决算情况说明\n';

test('a change that the text states is worked out from both years’ forms', () => {
  const now = summary({ income: 820, opening: 10.5, expenditure: 815, closing: 15.5 });
  const text = (change: string, rate: string): string =>
    `${CHAPTER}2023年度本年支出合计815万元，比2022年增加${change}万元，增长${rate}%，主要原因是新增水库除险加固项目。`;
  // 815 − 810 = 5, 5 ÷ 810 = 0.617 %.
  expect(said(besideLast([now], [LAST], text('5', '0.62')), 'N-LAST')).toEqual([]);
  expect(said(besideLast([now], [LAST], text('15', '1.88')), 'N-LAST')).toEqual([
    'N-LAST “比2022年增加15万元”的增减额为15万元；按两年的表，“收入支出决算总表”本年支出合计本年815万元、上年810万元，应为5万元，请核实。',
    'N-LAST “增长1.88%”的增减比例为1.88%；按两年的表，“收入支出决算总表”本年支出合计本年815万元、上年810万元，应为0.6173%，请核实。',
  ]);
});

test('a change on another year than the last is not compared with the last', () => {
  const now = summary({ income: 820, opening: 10.5, expenditure: 815, closing: 15.5 });
  const text = `${CHAPTER}2023年度本年支出合计815万元，比2021年增加115万元，增长16.43%，主要原因是新增项目。`;
  expect(said(besideLast([now], [LAST], text), 'N-LAST')).toEqual([]);
});
