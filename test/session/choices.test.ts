import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Form } from '../../src/disclosure/forms/form';
import { MINISTRY_SCHEME, WUHAN_SCHEME } from '../../src/disclosure/scoring/scheme';
import { derivationLine } from '../../src/presentation/report/derivation-lines';
import { reference } from '../../src/disclosure/sheet/address';
import {
  matchChoices,
  rememberedForm,
  scoredForms,
  withWeight,
} from '../../src/record/choices/match-choices';
import type { Session } from '../../src/session/session';
import { ministryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';
import { openSample, place, reopened, type Opened } from './headless';
import { waitFor } from '../wait-for';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** 年度目标1 of the department's form: two targets are missed, so that only the bounds of their weights are known. */
const SHEET = '部门整体绩效自评表';
const PROJECTS = place(SHEET, 9, 6);
const IN_TIME = place(SHEET, 10, 6);
const openDepartment = (): Promise<Opened> => openSample('wuhan-dongxihu-2020');

const derivationAt = (session: Session, at: string): string => {
  const found = session
    .getState()
    .reviewed?.review.derivations.find((derivation) => reference(derivation.place) === at);
  return found === undefined ? '' : derivationLine(found, 'zh-CN');
};
const ruleAt = (session: Session, at: string): readonly string[] =>
  (session.getState().reviewed?.review.findings ?? [])
    .filter(({ cells: [cell] }) => cell !== undefined && reference(cell) === at)
    .map(({ rule }) => rule);
const partCount = ({ other }: Opened): Promise<number> =>
  other(async (context) => {
    const count = context.workbook.customXmlParts
      .getByNamespace('urn:final-accounts-check:choices')
      .getCount();
    await context.sync();
    return count.value;
  });

describe('a typed weight', () => {
  test('determines the score, and the other weight of its block', async () => {
    const opened = await openDepartment();
    const { session } = opened;
    await session.check();
    expect(ruleAt(session, `${SHEET}!G10`)).toContain('SA-WEIGHT');
    expect(ruleAt(session, `${SHEET}!G11`)).toContain('SA-WEIGHT');
    await session.typeWeight(PROJECTS, '1');
    expect(session.getState().notice).toEqual({ kind: 'choicesSaved', afterwards: null });
    expect(session.getState().reviewed?.options.weights).toEqual(new Map([[`${SHEET}!G10`, '1']]));
    // 1 of 1–2 points is typed, so that 3 of 2–3 are left: 2 of 3 projects, and 90 of 95 per cent.
    expect(derivationAt(session, `${SHEET}!G10`)).toMatch(/^1 × 66\.67%.*= 0\.67，表中1$/u);
    expect(derivationAt(session, `${SHEET}!G11`)).toMatch(/^3（.*） × 94\.74%.*= 2\.84，表中2$/u);
    expect(ruleAt(session, `${SHEET}!G10`)).not.toContain('SA-WEIGHT');
    expect(ruleAt(session, `${SHEET}!G11`)).not.toContain('SA-WEIGHT');
    const changes = session
      .getState()
      .preparation?.plan.changes.map(
        ({ correction }) => `${reference(correction.place)} ${String(correction.to)}`,
      );
    expect(changes).toContain(`${SHEET}!G10 0.67`);
  });

  test('is there again after the file was saved and opened, and can be taken back', async () => {
    const opened = await openDepartment();
    await opened.session.check();
    await opened.session.typeWeight(PROJECTS, '1.5');
    await opened.session.typeWeight(PROJECTS, '1');
    const again = await reopened(opened);
    await again.session.check();
    expect(derivationAt(again.session, `${SHEET}!G10`)).toMatch(/^1 × 66\.67%/u);
    expect(await partCount(again)).toBe(1);
    await again.session.typeWeight(PROJECTS, null);
    expect(ruleAt(again.session, `${SHEET}!G10`)).toContain('SA-WEIGHT');
    expect(await partCount(again)).toBe(0);
  });

  test('fails in words where it cannot be kept', async () => {
    const { session, host } = await openDepartment();
    await session.check();
    host.faults.refuse('cellEditMode', Infinity);
    await session.typeWeight(IN_TIME, '2');
    host.faults.heal();
    expect(session.getState().notice).toMatchObject({
      kind: 'failed',
      operation: 'choose',
      failure: { kind: 'editMode' },
    });
    expect(session.getState().reviewed?.options.weights?.size).toBe(0);
  });
});

describe('a chosen scheme', () => {
  const assessment = (session: Session) => session.getState().reviewed?.review.assessments[0];
  const form = (session: Session): Form => {
    const found = assessment(session)?.form;
    if (found === undefined) throw new Error('no form');
    return found;
  };

  test('is kept whole, outlasts the file, and can be left again', async () => {
    const opened = await openDepartment();
    const { session } = opened;
    await session.check();
    expect(assessment(session)).toMatchObject({ by: 'remarks', scheme: { id: 'wuhan' } });
    const own = { ...WUHAN_SCHEME, id: 'custom', name: '本区', decimals: 1 };
    await session.chooseScheme(form(session), MINISTRY_SCHEME);
    expect(assessment(session)).toMatchObject({ by: 'user', scheme: { id: 'ministry' } });
    await session.chooseScheme(form(session), own);
    expect(assessment(session)).toMatchObject({ by: 'user', scheme: own });
    const again = await reopened(opened);
    await again.session.check();
    expect(assessment(again.session)?.scheme).toEqual(own);
    // 2 of 3 projects with a weight of 1, to one decimal.
    expect(derivationAt(again.session, `${SHEET}!G63`)).toMatch(/= 0\.7，表中1$/u);
    await again.session.chooseScheme(form(again.session), null);
    expect(assessment(again.session)?.by).toBe('remarks');
    expect(await partCount(again)).toBe(0);
  });

  test('gives way to decimals that the user has chosen for everything', async () => {
    const { session } = await openDepartment();
    await session.check();
    await session.chooseScheme(form(session), { ...WUHAN_SCHEME, decimals: 1 });
    session.prefer({ decimals: 3 });
    await waitFor(() => {
      expect(derivationAt(session, `${SHEET}!G63`)).toMatch(/= 0\.667，表中1$/u);
    });
    session.prefer({ decimals: null });
    await waitFor(() => {
      expect(derivationAt(session, `${SHEET}!G63`)).toMatch(/= 0\.7，表中1$/u);
    });
  });
});

test('choices of a newer version are told and kept, and one chooses beside them', async () => {
  const opened = await openDepartment();
  await opened.other(async (context) => {
    context.workbook.customXmlParts.add('<choices xmlns="urn:final-accounts-check:choices" version="9"/>');
    await context.sync();
  });
  await opened.session.check();
  const { reviewed, notice } = opened.session.getState();
  expect(notice?.kind).toBe('checked');
  expect(reviewed?.choices.unread).toMatchObject([{ why: 'newer', name: 'choices 9' }]);
  await opened.session.typeWeight(PROJECTS, '1');
  expect(opened.session.getState().notice).toMatchObject({ kind: 'choicesSaved' });
  expect(await partCount(opened)).toBe(2);
});

describe('which form and which indicator are meant', () => {
  const blank = (rows: number) => Array.from({ length: rows }, () => []);
  const formsOf = (...forms: readonly ReturnType<typeof ministryForm>[]): readonly Form[] =>
    scoredForms({ sheets: [sheetOf(forms.flatMap((rows) => [...rows, ...blank(2)]))] });
  const [before] = formsOf(ministryForm());
  if (before === undefined) throw new Error('no form');
  const remembered = rememberedForm(before, new Map());
  const choices = {
    schemes: [{ form: remembered, scheme: WUHAN_SCHEME }],
    weights: [{ form: remembered, label: '司勤人员', row: 11, column: 7, weight: '10' }],
  };
  const matched = (forms: readonly Form[]) => {
    const { options, unmatched } = matchChoices(choices, forms);
    return {
      schemes: [...(options.schemes?.keys() ?? [])],
      weights: [...(options.weights?.keys() ?? [])],
      unmatched: unmatched.schemes.length + unmatched.weights.length,
    };
  };

  test('those that are where they were', () => {
    expect(matched(formsOf(ministryForm()))).toEqual({
      schemes: ['表!A1'],
      weights: ['表!H12'],
      unmatched: 0,
    });
  });

  test('those that have moved down the sheet', () => {
    expect(matched(formsOf(blank(3), ministryForm()))).toEqual({
      schemes: ['表!A6'],
      weights: ['表!H17'],
      unmatched: 0,
    });
  });

  test('not another form that has come to stand there', () => {
    const other = ministryForm().map((row, index) => (index === 1 ? ['项目名称', '别的项目'] : row));
    expect(matched(formsOf(other))).toEqual({ schemes: [], weights: [], unmatched: 2 });
    const titled = ministryForm().map((row, index) => (index === 0 ? ['2022年度项目支出绩效自评表'] : row));
    expect(matched(formsOf(titled))).toEqual({ schemes: [], weights: [], unmatched: 2 });
  });

  test('not an indicator of another name', () => {
    const renamed = ministryForm().map((row, index) =>
      index === 11 ? row.map((cell) => (cell === '司勤人员' ? '驾驶员' : cell)) : row,
    );
    expect(matched(formsOf(renamed))).toEqual({ schemes: ['表!A1'], weights: [], unmatched: 1 });
  });

  test('a weight that has moved is replaced, not doubled', () => {
    const forms = formsOf(blank(3), ministryForm());
    const next = withWeight(choices, forms, { sheet: '表', row: 16, column: 7 }, null);
    expect(next.weights).toEqual([]);
  });
});
