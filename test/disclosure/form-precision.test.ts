import { describe, expect, test } from 'vitest';
import { sentence } from '../../src/disclosure/sentence';
import { reviewWorkbook } from '../../src/disclosure/review';
import { a1 } from '../../src/disclosure/sheet/address';
import type { TestCell } from './sheets';
import { sheetOf } from './sheets';

type Row = readonly [basic: TestCell, project: TestCell, total: TestCell];

const LINES = ['201', '206', '208', '210', '221'];

/** 支出决算表 with lines that are their own 合计 but for the first, whose cells are given. */
function findingsOf(first: Row, others: readonly Row[]): readonly string[] {
  const lines = [first, ...others].map(([basic, project, total], index) => [
    LINES[index] ?? null,
    `第${String(index + 1)}类支出`,
    total,
    basic,
    project,
  ]);
  const rows: readonly (readonly TestCell[])[] = [
    ['支出决算表'],
    ['部门：某局', null, null, null, '金额单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    ['栏次', null, 1, 2, 3],
    ...lines,
  ];
  return reviewWorkbook({ sheets: [sheetOf(rows)] })
    .findings.filter(({ rule }) => rule === 'T3-R')
    .map(({ severity, cells: [place], message }) =>
      [severity, place === undefined ? '' : a1(place), message.key].join(' '),
    );
}

const shown = (value: number, format: string): TestCell => ({ value, format });

const CENTS: readonly Row[] = [
  [1.25, 2.25, 3.5],
  [1.11, 2.22, 3.33],
];
const WHOLE: readonly Row[] = [
  [10, 20, 30],
  [40, 50, 90],
];

describe('the step of an amount is its form’s own', () => {
  test('in whole 万元 a sum of two may be one off, but not two', () => {
    expect(findingsOf([3, 3, 7], WHOLE)).toEqual(['rounding C5 withinRounding']);
    expect(findingsOf([3, 3, 8], WHOLE)).toEqual(['error C5 sumBroken']);
  });

  test('beside hundredths a whole number has had its zeros left out', () => {
    expect(findingsOf([3, 3, 7], CENTS)).toEqual(['error C5 sumBroken']);
    expect(findingsOf([3, 3, 6.01], CENTS)).toEqual(['rounding C5 withinRounding']);
    // 6 is not 6.87 cut off: it is 6.00.
    expect(findingsOf([3, 3.87, 6], CENTS)).toEqual(['error C5 sumBroken']);
  });

  test('a format shows a step: 6.00 beside whole numbers is no whole number', () => {
    const exact = [shown(3, '0.00'), shown(3, '0.00'), shown(7, '0.00')] as const;
    expect(findingsOf(exact, [])).toEqual(['error C5 sumBroken']);
    expect(findingsOf([3, 3, 7], [])).toEqual(['rounding C5 withinRounding']);
  });

  test('one stray finer cell sharpens nothing but itself', () => {
    // The whole numbers may be 0.5 off each; the stray one is just what it says.
    expect(findingsOf([3, 3.123456, 7], WHOLE)).toEqual(['rounding C5 withinRounding']);
  });

  test('the noise of a double is no finer step', () => {
    expect(findingsOf([123.45000000000002, 1, 124.45], CENTS)).toEqual([]);
  });

  test('no step is finer than a 分', () => {
    // 0.000001 万元 is 0.01 元: what is finer is noise.
    expect(findingsOf([1.00000001, 2.00000001, 3.00000001], [])).toEqual(['rounding C5 withinRounding']);
    expect(findingsOf([1.000001, 2.000001, 3.000005], [])).toEqual(['error C5 sumBroken']);
  });

  test('held values settle what they satisfy: 3 + 3 = 7 over 3.4 + 3.4 = 6.8', () => {
    const row = [shown(3.4, '0'), shown(3.4, '0'), shown(6.8, '0')] as const;
    expect(findingsOf(row, WHOLE)).toEqual([]);
  });

  test('a zero hides no more than half a usual step', () => {
    expect(findingsOf([0, 0, 0.3], CENTS)).toEqual(['error C5 sumBroken']);
    expect(findingsOf([null, null, 0.01], CENTS)).toEqual(['rounding C5 withinRounding']);
    // Without any usual step nothing is nothing.
    expect(findingsOf([0, 0, 0.3], [])).toEqual(['error C5 sumBroken']);
  });
});

test('what is cut off is said so in both languages, with what it should be', () => {
  const message = {
    key: 'cutOff',
    values: { line: '合计', cut: '38.28', whole: '38.2877', rounded: '38.29' },
  } as const;
  expect(sentence(message, 'zh-CN')).toBe(
    '“合计”截位：表中38.28是38.2877截去末位，四舍五入为38.29（尾差）。',
  );
  expect(sentence(message, 'en')).toContain('38.29');
});
