import { expect, test } from 'vitest';
import type { Finding, Severity } from '../../src/disclosure/findings';
import type { Review } from '../../src/disclosure/review-types';
import { reviewWorkbook } from '../../src/disclosure/review';
import { a1 } from '../../src/disclosure/sheet/address';
import { marksOf } from '../../src/presentation/marks/marks-of';
import { ministryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';

const review = reviewWorkbook({
  // 14 of 15 people is 9.33, 9.5 is that in halves (取整); the total is 92 − 10 + 9.5 = 91.5, printed 95.
  sheets: [sheetOf(ministryForm({ staff: ['15 人', '14 人', 10, 9.5, '有空缺'], total: 95 }))],
});

test('a finding’s first cell is marked, with its sentence and rule', () => {
  const marks = marksOf(review, { language: 'zh-CN', rounding: true });
  expect(marks.map(({ place, kind }) => `${a1(place)} ${kind}`)).toEqual(['H12 rounding', 'H20 error']);
  expect(marks[1]?.text.split('\n')).toEqual([
    '各部分得分之和为91.5，表中总分为95；各部分一并更正后为91.33。 [SA-TOTAL]',
    // The execution score, and the indicators together: 10 + 9.5 + 5 + 5 + 10 + 10 + 12 + 10 + 10.
    '10 + 81.5 = 91.5，表中95',
  ]);
  expect(marks[0]?.text.split('\n').at(-1)).toBe(
    '10 × 93.33%（目标15人，完成14人；越大越好：属“数量”）= 9.33，表中9.5',
  );
});

test('rounding is marked only where the user wants to see it', () => {
  const marks = marksOf(review, { language: 'en', rounding: false });
  expect(marks.map(({ place }) => a1(place))).toEqual(['H20']);
  expect(marks[0]?.text.split('\n')[0]).toBe(
    'The scores add to 91.5; the total is printed 95; with its parts corrected it is 91.33. [SA-TOTAL]',
  );
});

/** The review's finding on the total, as often as severities are given. */
const repeated = (...severities: readonly Severity[]): Review => {
  const total = review.findings.find(({ rule }) => rule === 'SA-TOTAL');
  const findings: readonly Finding[] =
    total === undefined ? [] : severities.map((severity) => ({ ...total, severity }));
  return { ...review, findings };
};

test('a cell with several findings has one mark, as grave as the gravest of them', () => {
  const [mark, ...others] = marksOf(repeated('rounding', 'error', 'warning'), {
    language: 'zh-CN',
    rounding: true,
  });
  expect(others).toEqual([]);
  expect(mark?.kind).toBe('error');
  // Three findings, and one line on how the score comes about.
  expect(mark?.text.split('\n')).toHaveLength(4);
});

test('a note marks nothing', () => {
  expect(marksOf(repeated('info'), { language: 'zh-CN', rounding: true })).toEqual([]);
});
