import { expect, test } from 'vitest';
import { coverageOf } from '../../../src/disclosure/duties/coverage';
import { membersOf } from '../../../src/disclosure/duties/member';
import type { Review } from '../../../src/disclosure/review-types';
import { lineOf } from '../../../src/disclosure/forms/form';
import { narrativeOf } from '../../../src/disclosure/narrative/text';
import { withCell } from '../../generator/book/snapshot-edits';
import { reviewWorkbook } from '../../../src/disclosure/review';
import { sample } from '../samples';

const SUMMARY = 'income-expenditure-summary';
const INCOME = 'income';
const EXPENDITURE = 'expenditure';
const APPROPRIATION = 'appropriation-summary';
const GENERAL = 'general-budget-expenditure';
const BASIC = 'basic-expenditure';
const THREE_PUBLIC = 'three-public';
const FUND = 'government-fund';
const CAPITAL = 'state-capital';

/** The sample of the nine forms and five self-assessments, without the sheets at some positions. */
async function reviewWithout(...sheets: readonly number[]): Promise<Review> {
  const snapshot = await sample('zhuzhou-shifeng-2021');
  return reviewWorkbook({
    ...snapshot,
    sheets: snapshot.sheets.filter((_, index) => !sheets.includes(index)),
  });
}

test('all nine forms are found, and every relation of the review stands in the matrix', async () => {
  const review = await reviewWithout();
  const { members, cell } = coverageOf(review);
  expect(members.slice(0, 10).map(({ presence }) => presence.state)).toEqual(Array(10).fill('found'));
  expect(members[10]?.presence.state).toBe('missing');
  const all = membersOf();
  const placed = new Set(
    all.flatMap((one, index) => all.slice(index).flatMap((other) => cell(one, other).relations)),
  );
  expect(review.relations.filter((relation) => !placed.has(relation))).toEqual([]);
  expect(members[9]?.presence.forms).toHaveLength(5);
});

test('a pair of forms stands as its relations do, whichever is named first', async () => {
  const { cell } = coverageOf(await reviewWithout());
  expect(cell(SUMMARY, INCOME).state).toBe('held');
  expect(cell(INCOME, SUMMARY)).toBe(cell(SUMMARY, INCOME));
  expect(cell(SUMMARY, INCOME).members).toEqual([SUMMARY, INCOME]);
  expect(new Set(cell(SUMMARY, INCOME).relations.map(({ rule }) => rule))).toEqual(new Set(['X1-2']));
  // Nothing is declared between the income form and the three public expenses.
  expect(cell(INCOME, THREE_PUBLIC).state).toBeNull();
  expect(cell('self-assessment', EXPENDITURE).state).toBe('held');
});

test('relations within a form stand on its own cell, the broken ones first', async () => {
  const { cell } = coverageOf(await reviewWithout());
  const own = cell('self-assessment', 'self-assessment');
  expect(own.state).toBe('broken');
  expect(own.relations[0]?.state).toBe('broken');
  expect(own.relations.at(-1)?.state).toBe('held');
  expect(own.counts.broken).toBe(own.relations.filter(({ state }) => state === 'broken').length);
});

test('a missing form makes its pairs not checkable, and says which form is missing', async () => {
  const review = await reviewWithout(2);
  const { members, cell } = coverageOf(review);
  expect(members[2]).toMatchObject({ member: EXPENDITURE, presence: { state: 'missing', forms: [] } });
  expect(cell(SUMMARY, EXPENDITURE).state).toBe('notCheckable');
  expect(
    cell(EXPENDITURE, GENERAL).relations.every(({ reason }) => reason?.values['form'] === '支出决算表'),
  ).toBe(true);
  expect(cell(EXPENDITURE, EXPENDITURE).state).toBe('nothing');
  expect(cell(APPROPRIATION, GENERAL).state).toBe('held');
});

test('a pair that the rules left unevaluated is shown all the same', async () => {
  // Without 公开07–09: the amounts of APPROPRIATION for both funds are zero, so that no rule asked for FUND or CAPITAL.
  const { cell } = coverageOf(await reviewWithout(6, 7, 8));
  for (const form of [FUND, CAPITAL] as const) {
    expect(cell(APPROPRIATION, form).state).toBe('notCheckable');
    expect(cell(APPROPRIATION, form).relations[0]?.reason?.key).toBe('reasonFormMissing');
  }
  expect(cell(BASIC, THREE_PUBLIC).state).toBe('notCheckable');
});

test('a form that is there twice is not compared, and it is said that it is', async () => {
  const snapshot = await sample('zhuzhou-shifeng-2021');
  const [, income] = snapshot.sheets;
  const again = income === undefined ? [] : [{ ...income, name: '收入（2）' }];
  const { members, cell } = coverageOf(
    reviewWorkbook({ ...snapshot, sheets: [...snapshot.sheets, ...again] }),
  );
  expect(members[1]).toMatchObject({ member: INCOME, presence: { state: 'several' } });
  expect(cell(SUMMARY, INCOME).state).toBe('notCheckable');
  expect(cell(SUMMARY, INCOME).relations.some(({ reason }) => reason?.key === 'reasonSeveralForms')).toBe(
    true,
  );
});

test('an error that is no relation colours its form', async () => {
  const snapshot = await sample('zhuzhou-shifeng-2021');
  const expenditure = reviewWorkbook(snapshot).forms.find(({ id }) => id === EXPENDITURE);
  const total = expenditure === undefined ? undefined : lineOf(expenditure, 'total')?.figures.get('total');
  if (total === undefined) throw new Error('The sample has no total of expenditure.');
  const unreadable = withCell(snapshot, total.place, { value: '约一千四百万', format: 'General' });
  const { cell } = coverageOf(reviewWorkbook(unreadable));
  expect(cell(EXPENDITURE, EXPENDITURE).findings.map(({ rule }) => rule)).toContain('P-READ');
  expect(cell(EXPENDITURE, EXPENDITURE).state).toBe('broken');
});

test('the written explanation stands in the matrix with the forms that it speaks of', async () => {
  const text = `三、支出决算情况说明
支出合计1,474.07万元，按性质分：基本支出335.54万元，项目支出1,138.64万元。`;
  const review = reviewWorkbook(await sample('zhuzhou-shifeng-2021'), { narrative: narrativeOf(text) });
  const { members, cell } = coverageOf(review);
  expect(members.at(-1)).toMatchObject({ member: 'text', presence: { state: 'found' } });
  // The form has 1,138.54 for the projects.
  expect(cell('text', EXPENDITURE).counts).toMatchObject({ held: 2, broken: 1 });
  expect(cell('text', EXPENDITURE).state).toBe('broken');
  expect(cell('text', FUND).state).toBeNull();
});
