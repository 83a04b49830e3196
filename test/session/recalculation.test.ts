import { expect, test } from 'vitest';
import { NO_DECISIONS } from '../../src/disclosure/decisions/decision';
import { reference } from '../../src/disclosure/sheet/address';
import { valueText, type WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import type { Preferences, WorkbookReading } from '../../src/excel';
import type { Choices } from '../../src/record/choices/choices';
import { NO_CHOICES } from '../../src/record/choices/choices';
import { derivationLine } from '../../src/presentation/report/derivation-lines';
import { reviewWorkbook } from '../../src/disclosure/review';
import { prepareRecalculation, reviewReading, withLeft, type ReviewTerms } from '../../src/session/prepare';
import { chosenCorrections, planRecalculation } from '../../src/session/recalculation';
import type { Preparation } from '../../src/session/state';
import { ministryForm, type MinistryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';

const PREFERENCES: Preferences = {
  language: null,
  markRounding: false,
  overwriteFormulas: false,
  decimals: null,
  markOnCheck: true,
  liveFormulas: false,
  role: 'accountant',
  userName: '',
  liveCheck: true,
  tourSeen: true,
  markPalette: 'standard',
};

const terms = (preferences: Preferences): ReviewTerms => ({
  engine: reviewWorkbook,
  preferences,
  text: null,
});

const workbook = (form: MinistryForm): WorkbookSnapshot => ({ sheets: [sheetOf(ministryForm(form))] });

const reading = (snapshot: WorkbookSnapshot, choices: Choices = NO_CHOICES): WorkbookReading => ({
  snapshot,
  name: '',
  sheetIds: new Map(),
  choices: { value: choices, unread: [] },
  decisions: { value: NO_DECISIONS, unread: [] },
  unreadJournal: [],
});

const brief = ({ plan }: Preparation): readonly string[] =>
  plan.changes.map(
    ({ correction: { place, from, to }, choice }) =>
      `${reference(place)} ${valueText(from)} → ${String(to)} ${choice}`,
  );

function prepared(form: MinistryForm, preferences: Partial<Preferences> = {}) {
  const kept = { ...PREFERENCES, ...preferences };
  const reviewed = reviewReading(reading(workbook(form)), terms(kept));
  return { reviewed, preparation: prepareRecalculation(reviewed, kept, null), kept };
}

// 14 of 15 people: 10 × 14/15 = 9.33; the total is 92 − 10 + 9.33 = 91.33.
const missedTarget: MinistryForm = { staff: ['15 人', '14 人', 10, 10, ''] };

test('a score and the total that follows from it are offered', () => {
  const { preparation } = prepared(missedTarget);
  expect(brief(preparation)).toEqual(['表!H12 10 → 9.33 chosen', '表!H20 92 → 91.33 chosen']);
});

test('a total needs no change where the score below it is left', () => {
  const { reviewed, preparation } = prepared(missedTarget);
  const left = withLeft(reviewed, preparation, ['表!H12'], true);
  expect(brief(left)).toEqual(['表!H12 10 → 9.33 left', '表!H20 92 → 91.33 unneeded']);
  expect(chosenCorrections(left.plan)).toEqual([]);
  const back = withLeft(reviewed, left, ['表!H12'], false);
  expect(brief(back)).toEqual(brief(preparation));
});

test('a change that only follows from a choice stays in sight', () => {
  // The score is 0.67 too high and the total 0.67 too low: with the score corrected, the total is right as it is.
  const { reviewed, preparation } = prepared({ ...missedTarget, total: 91.33 });
  expect(brief(preparation)).toEqual(['表!H12 10 → 9.33 chosen']);
  const left = withLeft(reviewed, preparation, ['表!H12'], true);
  expect(brief(left)).toEqual(['表!H12 10 → 9.33 left', '表!H20 91.33 → 92 chosen']);
  const back = withLeft(reviewed, left, ['表!H12'], false);
  expect(brief(back)).toEqual(['表!H12 10 → 9.33 chosen', '表!H20 91.33 → 92 unneeded']);
});

const withFormula: MinistryForm = { total: { value: 90, formula: '=SUM(H11:H19)' } };

test('a formula is left unless the user wants formulas overwritten', () => {
  expect(brief(prepared(withFormula).preparation)).toEqual(['表!H20 90 → 92 left']);
  expect(brief(prepared(withFormula, { overwriteFormulas: true }).preparation)).toEqual([
    '表!H20 90 → 92 chosen',
  ]);
});

test('choices outlast a new review', () => {
  const { reviewed, preparation, kept } = prepared({ ...missedTarget, ...withFormula });
  const chosen = withLeft(reviewed, preparation, ['表!H20'], false);
  const left = withLeft(reviewed, chosen, ['表!H12'], true);
  expect(brief(prepareRecalculation(reviewed, kept, left))).toEqual([
    '表!H12 10 → 9.33 left',
    '表!H20 90 → 92 chosen',
  ]);
});

test('the decimals of scores are the user’s', () => {
  expect(brief(prepared(missedTarget, { decimals: 1 }).preparation)).toEqual([
    '表!H12 10 → 9.3 chosen',
    '表!H20 92 → 91.3 chosen',
  ]);
});

test('changes stand in the order of the sheets', () => {
  const snapshot: WorkbookSnapshot = {
    sheets: ['乙', '甲'].map((name) => sheetOf(ministryForm(missedTarget), { name })),
  };
  const reviewed = reviewReading(reading(snapshot), terms(PREFERENCES));
  const plan = planRecalculation({ reviewed, left: new Set(['乙!H12']), offered: [] });
  expect(plan.changes.map(({ correction: { place } }) => reference(place))).toEqual(['甲!H12', '甲!H20']);
  const { changes } = planRecalculation({
    reviewed,
    left: new Set(),
    offered: chosenCorrections(plan),
  });
  expect(changes.map(({ correction: { place } }) => reference(place))).toEqual([
    '乙!H12',
    '乙!H20',
    '甲!H12',
    '甲!H20',
  ]);
});

test('a change says how its new value comes about, with what the form prints now', () => {
  const { preparation } = prepared(missedTarget);
  const lines = [...preparation.plan.explanations].flatMap(([at, derivation]) =>
    ['表!H12', '表!H20'].includes(at) ? [`${at} ${derivationLine(derivation, 'zh-CN')}`] : [],
  );
  expect(lines).toEqual([
    '表!H12 10 × 93.33%（目标15人，完成14人；越大越好：属“数量”）= 9.33，表中10',
    // The indicators are 10 + 9.33 + 5 + 5 + 10 + 10 + 12 + 10 + 10 once the score is corrected.
    '表!H20 10 + 81.33 = 91.33，表中92',
  ]);
});
