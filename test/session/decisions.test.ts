import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DecisionBook, FindingKey } from '../../src/disclosure/decisions/decision';
import { markOf, stepsInTurn } from '../../src/disclosure/decisions/decision';
import type { FindingStanding } from '../../src/disclosure/decisions/standing';
import { savePreferences } from '../../src/excel';
import { DECISIONS_PART } from '../../src/record/decisions/decisions-part';
import { correctionFor } from '../../src/session/corrections';
import { readBack, xmlOf } from '../record/parts';
import type { Opened } from './headless';
import { openNew, openSample, place, reopened, type, valueOf } from './headless';
import { waitFor } from '../wait-for';
import { notation } from '../../src/disclosure/value';

afterEach(() => {
  savePreferences({ role: 'accountant', userName: '', liveCheck: true, markOnCheck: true });
  vi.unstubAllGlobals();
});

const PROJECT = '附件2公车平台';
const SCORE = place(PROJECT, 13, 7);
/** 14 of 15 people and yet full marks: 10 instead of 9.33. */
const STAFF: FindingKey =
  'SA-IND | project-self-assessment 公车平台经费 | first-level 产出指标 / indicator 公车平台司勤人员 | score';
/** 公开03表: a sum that is off by rounding. No correction. */
const ROUNDED: FindingKey = 'T3-C | expenditure | named 合计 | project';

const openProject = (): Promise<Opened> => openSample('zhuzhou-shifeng-2021');

function standing({ session }: Opened, key: FindingKey): FindingStanding | undefined {
  return session.getState().reviewed?.standing.findings.find((finding) => finding.key === key);
}

function steps(opened: Opened, key: FindingKey): readonly string[] {
  const decision = standing(opened, key)?.decision;
  return decision === null || decision === undefined
    ? []
    : stepsInTurn(decision).map(({ role, step: { by, kind, text } }) => `${role} ${by} ${kind} ${text}`);
}

/** Changes the part with the decisions as another program would. */
function changePart({ other }: Opened, change: (xml: string) => string): Promise<void> {
  return other(async (context) => {
    const part = context.workbook.customXmlParts.getByNamespace(DECISIONS_PART.namespace).getOnlyItem();
    const xml = part.getXml();
    await context.sync();
    part.setXml(change(xml.value));
    await context.sync();
  });
}

describe('accountant and supervisor in turn', () => {
  test('find what the other decided in the file that was saved', async () => {
    const first = await openProject();
    first.session.prefer({ userName: '张会计' });
    await first.session.check();
    await first.session.decide([STAFF, ROUNDED], { kind: 'explained', text: ' 1 人月末离职 ' });
    expect(first.session.getState().notice).toEqual({ kind: 'decided', step: 'explained', findings: 2 });
    expect(standing(first, STAFF)?.unit).toBe('explained');

    const second = await reopened(first);
    second.session.prefer({ role: 'supervisor', userName: '李审核' });
    await second.session.check();
    expect(standing(second, STAFF)?.unit).toBe('explained');
    await second.session.decide([STAFF], { kind: 'returned', text: '应按比例扣分' });
    await second.session.conclude('  除一处外同意。 ');
    expect(second.session.getState().notice).toEqual({ kind: 'concluded' });

    const third = await reopened(second);
    third.session.prefer({ role: 'accountant', userName: '张会计' });
    await third.session.check();
    expect(steps(third, STAFF)).toEqual([
      'accountant 张会计 explained 1 人月末离职',
      'supervisor 李审核 returned 应按比例扣分',
    ]);
    expect(standing(third, STAFF)).toMatchObject({ unit: 'explained', review: 'returned' });
    expect(standing(third, ROUNDED)?.unit).toBe('explained');
    const { reviewed } = third.session.getState();
    expect(reviewed?.decisions).toMatchObject({
      value: { conclusion: { text: '除一处外同意。', by: '李审核' } },
    });

    // The accountant puts the figure right by hand: the finding is gone, its history is not.
    await type(third, SCORE, 9.33);
    await third.session.check();
    expect(standing(third, STAFF)).toBeUndefined();
    expect(
      third.session
        .getState()
        .reviewed?.standing.gone.map(({ state, decision }) => [state, decision.finding]),
    ).toEqual([['closed', STAFF]]);
    // The opinion on the whole is the supervisor's, to give and to take away.
    await third.session.conclude('');
    expect(third.session.getState().notice).toEqual({ kind: 'reviewersOnly' });
    third.session.prefer({ role: 'supervisor', userName: '李审核' });
    await third.session.conclude('');
    expect(third.session.getState().reviewed?.decisions).toMatchObject({ value: { conclusion: null } });
  });

  test('a step that nobody has taken cannot be taken back', async () => {
    const opened = await openProject();
    await opened.session.check();
    await opened.session.decide([STAFF], { kind: 'ignored', text: '' });
    await opened.session.decide([STAFF], { kind: 'withdrawn', text: '' });
    expect(opened.session.getState().notice).toEqual({ kind: 'decided', step: 'withdrawn', findings: 1 });
    await opened.session.decide([STAFF], { kind: 'withdrawn', text: '' });
    expect(opened.session.getState().notice).toEqual({ kind: 'decided', step: 'withdrawn', findings: 0 });
    expect(standing(opened, STAFF)?.unit).toBe('open');
  });

  test('nothing is decided about findings that are not there, or before a check', async () => {
    const opened = await openProject();
    await opened.session.decide([STAFF], { kind: 'ignored', text: '' });
    expect(opened.session.getState().notice).toBeNull();
    await opened.session.check();
    opened.session.dismissNotice();
    await opened.session.decide(['SA-IND | elsewhere'], { kind: 'ignored', text: '' });
    expect(opened.session.getState().notice).toBeNull();
  });
});

test('what a co-author has decided meanwhile stays', async () => {
  const opened = await openProject();
  const { session } = opened;
  await session.check();
  await session.decide([STAFF], { kind: 'explained', text: '一' });
  await changePart(opened, (xml) => {
    const before: DecisionBook = readBack(DECISIONS_PART, xml).value;
    const decisions = before.decisions.map((decision) => ({
      ...decision,
      steps: {
        ...decision.steps,
        supervisor: [
          {
            kind: 'passed',
            text: '',
            by: '李审核',
            time: '2022-03-02',
            figures: [],
            about: decision.steps.accountant.map(markOf).at(-1) ?? null,
          } as const,
        ],
      },
    }));
    return xmlOf(DECISIONS_PART, { ...before, decisions });
  });
  await session.decide([ROUNDED], { kind: 'ignored', text: '' });
  expect(steps(opened, STAFF)).toEqual(['accountant  explained 一', 'supervisor 李审核 passed ']);
  expect(standing(opened, ROUNDED)?.unit).toBe('ignored');
});

test('decisions of a newer version are told and kept, and one goes on deciding beside them', async () => {
  const opened = await openProject();
  const { session } = opened;
  await session.check();
  await session.decide([STAFF], { kind: 'explained', text: '一' });
  await changePart(opened, (xml) => xml.replace('version="3"', 'version="9"'));
  await session.check();
  const { reviewed, notice } = session.getState();
  expect(notice?.kind).toBe('checked');
  expect(reviewed?.decisions.unread).toMatchObject([{ why: 'newer', name: 'SA-IND 附件2公车平台!H14' }]);
  expect(standing(opened, STAFF)?.unit).toBe('open');
  await session.decide([STAFF], { kind: 'ignored', text: '' });
  expect(session.getState().notice).toEqual({ kind: 'decided', step: 'ignored', findings: 1 });
  expect(standing(opened, STAFF)?.unit).toBe('ignored');
  session.prefer({ role: 'supervisor' });
  await session.writeOpinion();
  expect(session.getState().notice).toMatchObject({ kind: 'opinionWritten' });
  session.prefer({ role: 'accountant' });
  const later = await reopened(opened);
  await later.session.check();
  expect(standing(later, STAFF)?.unit).toBe('ignored');
  expect(later.session.getState().reviewed?.decisions.unread).toMatchObject([
    { why: 'newer', name: 'SA-IND 附件2公车平台!H14' },
  ]);
});

describe('accepting a finding', () => {
  test('writes the correction of its cell alone, and can be taken back', async () => {
    const opened = await openProject();
    const { session } = opened;
    await session.check();
    const { reviewed } = session.getState();
    const finding = standing(opened, STAFF);
    if (reviewed === null || finding === undefined) throw new Error('There is no such finding');
    expect(correctionFor(reviewed, finding)).toMatchObject({ place: SCORE, from: 10, to: 9.33 });
    await session.acceptCorrection(STAFF);
    expect(session.getState()).toMatchObject({
      notice: { kind: 'applied', written: 1, stale: [], afterwards: null },
      canUndo: true,
    });
    expect(await valueOf(opened, PROJECT, 'H14')).toBe(9.33);
    // The total follows from it, and is written only when it is accepted, too.
    expect(await valueOf(opened, PROJECT, 'H22')).toBe(92);
    const gone = session.getState().reviewed?.standing.gone ?? [];
    expect(gone.map(({ state, decision }) => [state, decision.steps.accountant.at(-1)?.kind])).toEqual([
      ['closed', 'accepted'],
    ]);
    await session.undo();
    expect(await valueOf(opened, PROJECT, 'H14')).toBe(10);
    expect(standing(opened, STAFF)?.unit).toBe('accepted');
  });

  test('gives a total that follows the other cells as they are', async () => {
    const opened = await openProject();
    const { session } = opened;
    await session.check();
    await session.acceptCorrection(STAFF);
    const total = session
      .getState()
      .reviewed?.standing.findings.find(
        ({ finding }) => finding.rule === 'SA-TOTAL' && finding.cells[0]?.sheet === PROJECT,
      );
    if (total === undefined) throw new Error('The total is not missed');
    await session.acceptCorrection(total.key);
    // 92 − 10 + 9.33
    expect(await valueOf(opened, PROJECT, 'H22')).toBe(91.33);
  });

  test('is kept as a step alone where the rules give nothing to write', async () => {
    const opened = await openProject();
    const { session } = opened;
    await session.check();
    await session.acceptCorrection(ROUNDED);
    expect(session.getState().notice).toEqual({ kind: 'decided', step: 'accepted', findings: 1 });
    expect(session.getState().canUndo).toBe(false);
    expect(standing(opened, ROUNDED)?.unit).toBe('accepted');
  });

  test('writes and keeps nothing where the cell holds something else by now', async () => {
    const opened = await openProject();
    const { session } = opened;
    session.prefer({ liveCheck: false });
    await session.check();
    await type(opened, SCORE, 8);
    await session.acceptCorrection(STAFF);
    expect(session.getState().notice).toMatchObject({ kind: 'applied', written: 0, stale: [SCORE] });
    expect(await valueOf(opened, PROJECT, 'H14')).toBe(8);
    expect(standing(opened, STAFF)?.decision).toBeNull();
  });

  test('writes nothing that an edit of another cell has made another value', async () => {
    const opened = await openSample('zhuzhou-shifeng-2021', { live: 60_000, selection: 10 });
    const { session } = opened;
    await session.check();
    await type(opened, place(PROJECT, 13, 5), '12 人');
    await waitFor(() => {
      expect(session.getState().live).toBe('waiting');
    });
    await session.acceptCorrection(STAFF);
    // 12 of 15 people are 8 points: nobody has agreed to these yet.
    expect(session.getState().notice).toMatchObject({ kind: 'applied', written: 0, stale: [SCORE] });
    expect(await valueOf(opened, PROJECT, 'H14')).toBe(10);
    expect(notation(standing(opened, STAFF)?.finding.expected ?? null)).toBe('8');
    await session.acceptCorrection(STAFF);
    expect(await valueOf(opened, PROJECT, 'H14')).toBe(8);
  });

  test('writes nothing into a protected sheet, and keeps no step', async () => {
    const opened = await openProject();
    const { session } = opened;
    await session.check();
    await opened.other(async (context) => {
      context.workbook.worksheets.getItem(PROJECT).protection.protect();
      await context.sync();
    });
    await session.acceptCorrection(STAFF);
    expect(session.getState().notice).toMatchObject({
      kind: 'failed',
      operation: 'apply',
      failure: { kind: 'protectedSheet' },
    });
    await session.check();
    expect(standing(opened, STAFF)?.decision).toBeNull();
  });
});

describe('an accountant', () => {
  test('gives no opinion, and is told so', async () => {
    const opened = await openProject();
    const { session, host } = opened;
    await session.check();
    const requests = host.counters.requests;
    for (const forbidden of [
      () => session.conclude('同意'),
      session.writeOpinion,
      session.removeOpinion,
      () => session.decide([STAFF], { kind: 'passed', text: '' }),
      () => session.decide([STAFF], { kind: 'returned', text: '改' }),
    ]) {
      session.dismissNotice();
      await forbidden();
      expect(session.getState()).toMatchObject({ notice: { kind: 'reviewersOnly' }, activity: null });
    }
    expect(host.counters.requests).toBe(requests);
    expect(standing(opened, STAFF)?.decision).toBeNull();
  });
});

describe('a supervisor', () => {
  test('writes nothing into the forms, and is told so', async () => {
    const opened = await openProject();
    const { session, host } = opened;
    session.prefer({ role: 'supervisor' });
    await session.check();
    expect(session.getState()).toMatchObject({ marked: false, notice: { kind: 'checked', unmarked: [] } });
    const [form] = session.getState().reviewed?.review.forms ?? [];
    if (form === undefined) throw new Error('There is no form');
    const requests = host.counters.requests;
    for (const forbidden of [
      session.recalculate,
      session.apply,
      session.undo,
      session.highlight,
      session.forgetUnmatched,
      () => session.typeWeight(SCORE, '5'),
      () => session.chooseScheme(form, null),
      () => session.acceptCorrection(STAFF),
      () => session.decide([STAFF], { kind: 'ignored', text: '小额' }),
    ]) {
      session.dismissNotice();
      await forbidden();
      expect(session.getState()).toMatchObject({ notice: { kind: 'readOnlyRole' }, activity: null });
    }
    expect(host.counters.requests).toBe(requests);
    expect(session.getState().view).toBe('findings');
  });

  test('decides, concludes, and writes the report and the opinions', async () => {
    const opened = await openProject();
    const { session, workbook } = opened;
    session.prefer({ role: 'supervisor', userName: '李审核' });
    await session.check();
    await session.decide([STAFF], { kind: 'passed', text: '' });
    await session.conclude('同意');
    await session.writeReport();
    expect(session.getState().notice).toEqual({ kind: 'reported', sheet: '核对报告' });
    await session.writeOpinion();
    expect(session.getState().notice).toEqual({ kind: 'opinionWritten', sheet: '审核意见' });
    expect(session.getState().reviewed?.changedSince).toBe(false);
    const names = (): readonly string[] => workbook.sheets.all().map(({ name }) => name);
    expect(names()).toEqual(expect.arrayContaining(['核对报告', '审核意见']));
    await session.check();
    expect(session.getState().reviewed?.review.unrecognised.map(({ sheet }) => sheet)).not.toContain(
      '审核意见',
    );
    await session.removeOpinion();
    expect(session.getState().notice).toEqual({ kind: 'opinionRemoved' });
    expect(names()).not.toContain('审核意见');
  });
});

test('the opinions of a workbook that was never checked are written after a check', async () => {
  const { session } = await openNew();
  session.prefer({ role: 'supervisor' });
  await session.writeOpinion();
  expect(session.getState().notice).toMatchObject({ kind: 'opinionWritten' });
  expect(session.getState().reviewed).not.toBeNull();
});
