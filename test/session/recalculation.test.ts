import { describe, expect, test } from 'vitest';
import { NO_DECISIONS } from '../../src/disclosure/decisions/decision';
import { reference } from '../../src/disclosure/sheet/address';
import { valueText, type SheetSnapshot, type WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import type { Preferences } from '../../src/session/room/preferences';
import type { WorkbookReading } from '../../src/session/room/reading/workbook-reading';
import type { Choices } from '../../src/record/choices/choices';
import { NO_CHOICES } from '../../src/record/choices/choices';
import { derivationLine } from '../../src/presentation/report/derivation-lines';
import { createEngineInProcess } from '../../src/session/engine/in-process';
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
  openWithDecisions: true,
  tourSeen: true,
  undoListTold: true,
  markPalette: 'standard',
};

const terms = (preferences: Preferences): ReviewTerms => ({
  engine: createEngineInProcess(),
  preferences,
  text: null,
  lastYear: null,
  rules: [],
});

const workbook = (form: MinistryForm): WorkbookSnapshot => ({ sheets: [sheetOf(ministryForm(form))] });

const reading = (snapshot: WorkbookSnapshot, choices: Choices = NO_CHOICES): WorkbookReading => ({
  snapshot,
  name: '',
  sheetIds: new Map(),
  choices: { value: choices, unread: [] },
  decisions: { value: NO_DECISIONS, unread: [] },
  unreadJournal: [],
  isCalculated: true,
});

const brief = ({ plan }: Preparation): readonly string[] =>
  plan.changes.map(
    ({ correction: { place, from, to }, choice }) =>
      `${reference(place)} ${valueText(from)} → ${String(to)} ${choice}`,
  );

async function prepared(form: MinistryForm, preferences: Partial<Preferences> = {}) {
  const kept = { ...PREFERENCES, ...preferences };
  const reviewed = await reviewReading(reading(workbook(form)), terms(kept));
  return { reviewed, preparation: prepareRecalculation(reviewed, kept, null), kept };
}

// 14 of 15 people: 10 × 14/15 = 9.33; the total is 92 − 10 + 9.33 = 91.33.
const missedTarget: MinistryForm = { staff: ['15 人', '14 人', 10, 10, ''] };

test('a score and the total that follows from it are offered', async () => {
  const { preparation } = await prepared(missedTarget);
  expect(brief(preparation)).toEqual(['表!H12 10 → 9.33 chosen', '表!H20 92 → 91.33 chosen']);
});

test('a total needs no change where the score below it is left', async () => {
  const { reviewed, preparation } = await prepared(missedTarget);
  const left = withLeft(reviewed, preparation, ['表!H12'], true);
  expect(brief(left)).toEqual(['表!H12 10 → 9.33 left', '表!H20 92 → 91.33 unneeded']);
  expect(chosenCorrections(left.plan)).toEqual([]);
  const back = withLeft(reviewed, left, ['表!H12'], false);
  expect(brief(back)).toEqual(brief(preparation));
});

test('a change that only follows from a choice stays in sight', async () => {
  // The score is 0.67 too high and the total 0.67 too low: with the score corrected, the total is right as it is.
  const { reviewed, preparation } = await prepared({ ...missedTarget, total: 91.33 });
  expect(brief(preparation)).toEqual(['表!H12 10 → 9.33 chosen']);
  const left = withLeft(reviewed, preparation, ['表!H12'], true);
  expect(brief(left)).toEqual(['表!H12 10 → 9.33 left', '表!H20 91.33 → 92 chosen']);
  const back = withLeft(reviewed, left, ['表!H12'], false);
  expect(brief(back)).toEqual(['表!H12 10 → 9.33 chosen', '表!H20 91.33 → 92 unneeded']);
});

const withFormula: MinistryForm = { total: { value: 90, formula: '=SUM(H11:H19)' } };

test('a formula is left unless the user wants formulas overwritten', async () => {
  expect(brief((await prepared(withFormula)).preparation)).toEqual(['表!H20 90 → 92 left']);
  expect(brief((await prepared(withFormula, { overwriteFormulas: true })).preparation)).toEqual([
    '表!H20 90 → 92 chosen',
  ]);
});

test('choices outlast a new review', async () => {
  const { reviewed, preparation, kept } = await prepared({ ...missedTarget, ...withFormula });
  const chosen = withLeft(reviewed, preparation, ['表!H20'], false);
  const left = withLeft(reviewed, chosen, ['表!H12'], true);
  expect(brief(prepareRecalculation(reviewed, kept, left))).toEqual([
    '表!H12 10 → 9.33 left',
    '表!H20 90 → 92 chosen',
  ]);
});

test('the decimals of scores are the user’s', async () => {
  expect(brief((await prepared(missedTarget, { decimals: 1 })).preparation)).toEqual([
    '表!H12 10 → 9.3 chosen',
    '表!H20 92 → 91.3 chosen',
  ]);
});

test('changes stand in the order of the sheets', async () => {
  const snapshot: WorkbookSnapshot = {
    sheets: ['乙', '甲'].map((name) => sheetOf(ministryForm(missedTarget), { name })),
  };
  const reviewed = await reviewReading(reading(snapshot), terms(PREFERENCES));
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

test('a change says how its new value comes about, with what the form prints now', async () => {
  const { preparation } = await prepared(missedTarget);
  const lines = [...preparation.plan.explanations].flatMap(([at, derivation]) =>
    ['表!H12', '表!H20'].includes(at) ? [`${at} ${derivationLine(derivation, 'zh-CN')}`] : [],
  );
  expect(lines).toEqual([
    '表!H12 10 × 93.33%（目标15人，完成14人；越大越好：属“数量”）= 9.33，表中10',
    // The indicators are 10 + 9.33 + 5 + 5 + 10 + 10 + 12 + 10 + 10 once the score is corrected.
    '表!H20 10 + 81.33 = 91.33，表中92',
  ]);
});

describe('what is hidden or locked', () => {
  const plain = workbook(missedTarget).sheets[0] ?? sheetOf([]);
  /** The form twice: as it is, and in a sheet that is closed in some way. */
  const prepareWith = async (closed: Partial<SheetSnapshot>, before: Preparation | null = null) => {
    const snapshot = { sheets: [plain, { ...plain, name: '乙', ...closed }] };
    const reviewed = await reviewReading(reading(snapshot), terms(PREFERENCES));
    return { reviewed, preparation: prepareRecalculation(reviewed, PREFERENCES, before) };
  };
  const unlocked = (...references: readonly string[]) =>
    plain.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) => {
        const at = reference({ sheet: '乙', row: row.row, column: row.firstColumn + index });
        return references.includes(at) ? { ...cell, unlocked: true as const } : cell;
      }),
    }));
  const reasons = ({ plan }: Preparation) =>
    plan.changes.map(
      ({ correction: { place }, hindrances }) => `${reference(place)} ${hindrances.join('+')}`,
    );

  test.each<readonly [Partial<SheetSnapshot>, string]>([
    [{ visibility: 'hidden' }, 'hidden'],
    [{ visibility: 'veryHidden' }, 'veryHidden'],
    [{ protected: true }, 'protected'],
    [{ visibility: 'hidden', protected: true }, 'hidden+protected'],
  ])('is not ticked at first, with its reason: %j', async (closed, reason) => {
    const { preparation } = await prepareWith(closed);
    expect(brief(preparation)).toEqual([
      '表!H12 10 → 9.33 chosen',
      '表!H20 92 → 91.33 chosen',
      '乙!H12 10 → 9.33 left',
      // With the score left at 10, the total of 92 is right.
      '乙!H20 92 → 91.33 left',
    ]);
    expect(reasons(preparation)).toEqual(['表!H12 ', '表!H20 ', `乙!H12 ${reason}`, `乙!H20 ${reason}`]);
  });

  test('is written where the user ticks it', async () => {
    const { reviewed, preparation } = await prepareWith({ visibility: 'hidden' });
    const ticked = withLeft(reviewed, preparation, ['乙!H12', '乙!H20'], false);
    expect(brief(ticked).slice(2)).toEqual(['乙!H12 10 → 9.33 chosen', '乙!H20 92 → 91.33 chosen']);
    expect(brief((await prepareWith({ visibility: 'hidden' }, ticked)).preparation)).toEqual(brief(ticked));
  });

  test('does not come up ticked because of what is left', async () => {
    // As printed, the total fits the corrected score; with the score left, the rule wants 92.
    const sheet = sheetOf(ministryForm({ ...missedTarget, total: 91.33 }));
    const hidden = { ...sheet, visibility: 'hidden' as const };
    const reviewed = await reviewReading(reading({ sheets: [hidden] }), terms(PREFERENCES));
    const preparation = prepareRecalculation(reviewed, PREFERENCES, null);
    expect(brief(preparation)).toEqual(['表!H12 10 → 9.33 left', '表!H20 91.33 → 92 left']);
    expect(chosenCorrections(preparation.plan)).toEqual([]);
  });

  test('an unlocked cell of a protected sheet is ticked like any other', async () => {
    const { preparation } = await prepareWith({ protected: true, rows: unlocked('乙!H12') });
    expect(brief(preparation).slice(2)).toEqual(['乙!H12 10 → 9.33 chosen', '乙!H20 92 → 91.33 left']);
    expect(reasons(preparation).slice(2)).toEqual(['乙!H12 ', '乙!H20 protected']);
  });

  test('a sheet that is hidden by now is no longer ticked, and one that is shown again is', async () => {
    const shown = (await prepareWith({})).preparation;
    const hidden = (await prepareWith({ visibility: 'hidden' }, shown)).preparation;
    expect(brief(hidden).slice(2)).toEqual(['乙!H12 10 → 9.33 left', '乙!H20 92 → 91.33 left']);
    expect(brief((await prepareWith({}, hidden)).preparation)).toEqual(brief(shown));
  });
});

test('a formula that only follows from a choice is left, too', async () => {
  const { reviewed, preparation } = await prepared({
    ...missedTarget,
    total: { value: 91.33, formula: '=91.33' },
  });
  expect(brief(preparation)).toEqual(['表!H12 10 → 9.33 chosen']);
  expect(brief(withLeft(reviewed, preparation, ['表!H12'], true))).toEqual([
    '表!H12 10 → 9.33 left',
    '表!H20 91.33 → 92 left',
  ]);
});
