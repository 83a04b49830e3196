import { expect, test } from 'vitest';
import type { Finding, Severity } from '../../src/disclosure/findings';
import type { Review } from '../../src/disclosure/review-types';
import { reviewWorkbook } from '../../src/disclosure/review';
import { a1 } from '../../src/disclosure/sheet/address';
import type { Mark } from '../../src/presentation/marks/mark';
import { marksOf } from '../../src/presentation/marks/marks-of';
import { ministryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';

const review = reviewWorkbook({
  // 14 of 15 people is 9.33, 9.5 is that in halves (取整); the total is 92 − 10 + 9.5 = 91.5, printed 95.
  sheets: [sheetOf(ministryForm({ staff: ['15 人', '14 人', 10, 9.5, '有空缺'], total: 95 }))],
});

/** The marks that say something; the parts of the sum are only coloured. */
const said = (marks: readonly Mark[]): readonly Mark[] => marks.filter(({ text }) => text !== null);

test('where nothing decides, the cell where one looks first is to be verified, and no cell is called wrong', () => {
  const all = marksOf(review, { language: 'zh-CN', rounding: true });
  // The execution score and the nine other scores are coloured lightly.
  expect(all.filter(({ text, kind }) => text === null && kind === 'witness')).toHaveLength(9);
  expect(all.map(({ kind }) => kind)).not.toContain('error');
  const marks = said(all);
  expect(marks.map(({ place, kind }) => `${a1(place)} ${kind}`)).toEqual(['H20 warning', 'H12 rounding']);
  expect(marks[0]?.text?.split('\n')).toEqual([
    '不平；现有关系不足以判定是哪一个数。',
    '各部分得分之和为91.5，表中总分为95；各部分一并更正后为91.33。 [SA-TOTAL]',
    // The execution score, and the indicators together: 10 + 9.5 + 5 + 5 + 10 + 10 + 12 + 10 + 10.
    '10 + 81.5 = 91.5，表中95',
  ]);
  expect(marks[1]?.text?.split('\n').at(-1)).toBe(
    '10 × 93.33%（目标15人，完成14人；越大越好：属“数量”）= 9.33，表中9.5',
  );
});

test('rounding is marked only where the user wants to see it', () => {
  const marks = said(marksOf(review, { language: 'en', rounding: false }));
  expect(marks.map(({ place }) => a1(place))).toEqual(['H20']);
  expect(marks[0]?.text?.split('\n')[1]).toBe(
    'The scores add to 91.5; the total is printed 95; with its parts corrected it is 91.33. [SA-TOTAL]',
  );
});

/** The review's finding on the total, as often as severities are given. */
const repeated = (...severities: readonly Severity[]): Review => {
  // Without the diagnosis, which is about all findings.
  const total = review.findings.find(({ rule }) => rule === 'SA-TOTAL');
  const findings: readonly Finding[] =
    total === undefined ? [] : severities.map((severity) => ({ ...total, severity }));
  return { ...review, findings, problems: [] };
};

test('a cell with several findings has one mark, as grave as the gravest of them', () => {
  const [mark, ...others] = marksOf(repeated('rounding', 'error', 'warning'), {
    language: 'zh-CN',
    rounding: true,
  });
  expect(others).toEqual([]);
  expect(mark?.kind).toBe('error');
  // Three findings, and one line on how the score comes about.
  expect(mark?.text?.split('\n')).toHaveLength(4);
});

test('a note marks nothing', () => {
  expect(marksOf(repeated('info'), { language: 'zh-CN', rounding: true })).toEqual([]);
});
