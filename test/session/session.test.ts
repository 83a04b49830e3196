import { afterEach, describe, expect, test, vi } from 'vitest';
import { a1 } from '../../src/disclosure/sheet/address';
import { savePreferences } from '../../src/excel';
import type { OfferedChange } from '../../src/session/recalculation-plan';
import type { Session } from '../../src/session/session';
import { openNew, openSample, place, reopened, selected, type, valueOf } from './headless';
import { waitFor } from '../wait-for';

afterEach(() => {
  savePreferences({ liveCheck: true });
  vi.unstubAllGlobals();
});

/** 14 of 15 people and yet full marks: 10 × 14/15 = 9.33, so that the total is 91.33, not 92. */
const PROJECT = '附件2公车平台';
const SCORE = place(PROJECT, 13, 7);
const TOTAL = place(PROJECT, 21, 7);
const openProject = () => openSample('zhuzhou-shifeng-2021');

const changesOf = (session: Session): readonly string[] =>
  (session.getState().preparation?.plan.changes ?? []).map(
    ({ correction: { place: at, to }, choice }: OfferedChange) =>
      `${at.sheet}!${a1(at)} ${String(to)} ${choice}`,
  );

describe('check', () => {
  test('reviews the workbook, marks what it finds and says so', async () => {
    const opened = await openProject();
    const { session } = opened;
    await session.check();
    const { reviewed, notice, marked, activity } = session.getState();
    expect(reviewed?.workbook).toBe('zhuzhou-shifeng-2021.xlsx');
    expect(reviewed?.review.findings.some(({ cells: [cell] }) => cell?.sheet === PROJECT)).toBe(true);
    expect(reviewed?.figures.get(`${PROJECT}!H14`)?.line.label).toBe('公车平台司勤人员');
    expect(notice?.kind).toBe('checked');
    expect(marked).toBe(true);
    expect(activity).toBeNull();
    const formats = await opened.other(async (context) => {
      const range = context.workbook.worksheets.getItem(PROJECT).getRange('H14');
      const count = range.conditionalFormats.getCount();
      await context.sync();
      return count.value;
    });
    expect(formats).toBe(1);
  });

  test('marks nothing where the user does not want it', async () => {
    const { session } = await openProject();
    session.prefer({ markOnCheck: false });
    await session.check();
    session.prefer({ markOnCheck: true });
    expect(session.getState().marked).toBe(false);
    await session.highlight();
    expect(session.getState().marked).toBe(true);
    expect(session.getState().notice).toMatchObject({ kind: 'marked', unmarked: [] });
  });

  test('of a workbook without any form finds none', async () => {
    const { session } = await openNew();
    await session.check();
    expect(session.getState().notice).toMatchObject({ kind: 'checked', forms: 0, errors: 0, warnings: 0 });
    expect(session.getState().reviewed?.review.unrecognised).toHaveLength(1);
    expect(session.getState().marked).toBe(false);
  });

  test('says which protected sheets could not be marked', async () => {
    const opened = await openProject();
    await opened.other(async (context) => {
      context.workbook.worksheets.getItem(PROJECT).protection.protect();
      await context.sync();
    });
    await opened.session.check();
    expect(opened.session.getState().notice).toMatchObject({ kind: 'checked', unmarked: [PROJECT] });
  });

  test('fails in words while a cell is being edited', async () => {
    const { session, host } = await openProject();
    await session.start();
    host.faults.refuse('cellEditMode', Infinity);
    await session.check();
    expect(session.getState().notice).toMatchObject({
      kind: 'failed',
      operation: 'check',
      failure: { kind: 'editMode' },
    });
    expect(session.getState().reviewed).toBeNull();
    host.faults.heal();
    await session.check();
    expect(session.getState().notice?.kind).toBe('checked');
  });

  test('keeps the review where only the marking fails', async () => {
    const { session, host } = await openProject();
    await session.start();
    host.faults.failWrite(1, 'GeneralException');
    await session.check();
    expect(session.getState().notice).toMatchObject({ kind: 'failed', operation: 'highlight' });
    expect(session.getState().reviewed?.review.findings.length).toBeGreaterThan(0);
  });
});

test('what is cancelled leaves no trace', async () => {
  const { session, host } = await openProject();
  await session.start();
  const writes = host.counters.requests;
  const stop = session.subscribe(() => {
    if (session.getState().activity?.stage === 'reading') session.cancel();
  });
  await session.check();
  stop();
  expect(session.getState()).toMatchObject({
    reviewed: null,
    activity: null,
    marked: false,
    notice: { kind: 'cancelled' },
  });
  expect(host.counters.requests).toBe(writes);
});

test('one operation runs at a time', async () => {
  const { session } = await openProject();
  const stages: (string | null)[] = [];
  session.subscribe(() => {
    const stage = session.getState().activity?.stage ?? null;
    if (stage !== null && stage !== stages.at(-1)) stages.push(stage);
  });
  await Promise.all([session.check(), session.check(), session.writeReport()]);
  expect(stages).toEqual(['reading', 'reviewing', 'marking']);
});

describe('a change by somebody else', () => {
  test('outdates the review, and a recalculation reads the workbook first', async () => {
    const opened = await openProject();
    const { session } = opened;
    session.prefer({ liveCheck: false });
    await session.check();
    expect(session.getState().reviewed?.changedSince).toBe(false);
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(session.getState().reviewed?.changedSince).toBe(true);
    });
    await session.recalculate();
    expect(session.getState()).toMatchObject({ view: 'recalculation', reviewed: { changedSince: false } });
    expect(changesOf(session)).not.toContain(`${PROJECT}!H14 9.33 chosen`);
    expect(changesOf(session)).toContain(`${PROJECT}!H22 91.33 chosen`);
  });

  test('keeps what it changed from being overwritten', async () => {
    const opened = await openProject();
    const { session } = opened;
    await session.check();
    await type(opened, SCORE, 8);
    await session.apply();
    expect(session.getState().notice).toMatchObject({ kind: 'applied', stale: [SCORE] });
    expect(await valueOf(opened, PROJECT, 'H14')).toBe(8);
  });
});

test('a recalculation whose inputs were changed meanwhile is shown anew, and not written', async () => {
  const opened = await openProject();
  const { session } = opened;
  session.prefer({ liveCheck: false });
  await session.check();
  await type(opened, place(PROJECT, 13, 5), '12 人');
  await waitFor(() => {
    expect(session.getState().reviewed?.changedSince).toBe(true);
  });
  await session.apply();
  expect(session.getState().notice).toMatchObject({ kind: 'applied', written: 0, stale: [SCORE, TOTAL] });
  expect(await valueOf(opened, PROJECT, 'H14')).toBe(10);
  // 12 of 15 people: 8 points, and 90 in all.
  expect(changesOf(session)).toContain(`${PROJECT}!H14 8 chosen`);
  expect(changesOf(session)).toContain(`${PROJECT}!H22 90 chosen`);
  await session.apply();
  expect(await valueOf(opened, PROJECT, 'H22')).toBe(90);
});

describe('recalculation', () => {
  test('writes what is chosen, reviews anew, and can be taken back', async () => {
    const opened = await openProject();
    const { session } = opened;
    await session.check();
    const before = changesOf(session);
    expect(before).toContain(`${PROJECT}!H14 9.33 chosen`);
    expect(before).toContain(`${PROJECT}!H22 91.33 chosen`);
    await session.apply();
    expect(session.getState().notice).toMatchObject({ kind: 'applied', written: before.length, stale: [] });
    expect(session.getState()).toMatchObject({ canUndo: true, marked: true });
    expect(changesOf(session)).toEqual([]);
    expect(await valueOf(opened, PROJECT, 'H14')).toBe(9.33);
    expect(await valueOf(opened, PROJECT, 'H22')).toBe(91.33);

    await session.undo();
    expect(session.getState().notice).toMatchObject({
      kind: 'undone',
      restored: before.length,
      changedSince: [],
    });
    expect(session.getState().canUndo).toBe(false);
    expect(changesOf(session)).toEqual(before);
    expect(await valueOf(opened, PROJECT, 'H14')).toBe(10);
    expect(await valueOf(opened, PROJECT, 'H22')).toBe(92);
  });

  test('leaves what the user leaves, and what follows from it', async () => {
    const opened = await openProject();
    const { session } = opened;
    await session.check();
    session.leave([`${PROJECT}!H14`], true);
    expect(changesOf(session)).toContain(`${PROJECT}!H22 91.33 unneeded`);
    await session.apply();
    expect(await valueOf(opened, PROJECT, 'H14')).toBe(10);
    expect(await valueOf(opened, PROJECT, 'H22')).toBe(92);
    expect(changesOf(session)).toEqual([
      `${PROJECT}!H14 9.33 left`,
      ...changesOf(session).filter((change) => !change.startsWith(`${PROJECT}!H14`)),
    ]);
  });

  test('leaves a protected sheet alone, writes the rest, and says which it is', async () => {
    const opened = await openProject();
    const { session } = opened;
    await session.check();
    await opened.other(async (context) => {
      context.workbook.worksheets.getItem(PROJECT).protection.protect();
      await context.sync();
    });
    await session.apply();
    expect(session.getState().notice).toMatchObject({
      kind: 'applied',
      written: 1,
      protectedSheets: [PROJECT],
    });
    expect(await valueOf(opened, PROJECT, 'H14')).toBe(10);
  });

  test('can be taken back after the file was saved and opened again', async () => {
    const { session, ...first } = await openProject();
    await session.check();
    await session.apply();
    const opened = await reopened({ session, ...first });
    await opened.session.start();
    expect(opened.session.getState()).toMatchObject({ canUndo: true, marked: true, reviewed: null });
    await opened.session.undo();
    expect(await valueOf(opened, PROJECT, 'H14')).toBe(10);
    await opened.session.clearMarks();
    expect(opened.session.getState()).toMatchObject({ canUndo: false, marked: false });
  });

  test('is written even where the new review fails, which cannot be cancelled', async () => {
    const opened = await openProject();
    const { session, host } = opened;
    await session.check();
    session.subscribe(() => {
      const { activity } = session.getState();
      if (activity?.operation !== 'apply' || activity.stage !== 'reading') return;
      session.cancel();
      host.faults.refuse('cellEditMode', Infinity);
    });
    await session.apply();
    host.faults.heal();
    expect(session.getState()).toMatchObject({
      notice: { kind: 'applied', afterwards: { operation: 'check', failure: { kind: 'editMode' } } },
      reviewed: { changedSince: true },
      canUndo: true,
    });
    expect(await valueOf(opened, PROJECT, 'H14')).toBe(9.33);
  });

  test('to other decimals needs no new reading', async () => {
    const { session, host } = await openProject();
    await session.check();
    const requests = host.counters.requests;
    session.prefer({ decimals: 1 });
    await waitFor(() => {
      expect(changesOf(session)).toContain(`${PROJECT}!H14 9.3 chosen`);
    });
    session.prefer({ decimals: 2 });
    await waitFor(() => {
      expect(changesOf(session)).toContain(`${PROJECT}!H14 9.33 chosen`);
    });
    expect(host.counters.requests).toBe(requests);
  });
});

test('with nothing written there is nothing to undo', async () => {
  const { session } = await openProject();
  await session.undo();
  expect(session.getState().notice).toEqual({ kind: 'nothingToUndo' });
});

test('marks are cleared and counted', async () => {
  const { session } = await openProject();
  await session.check();
  await session.clearMarks();
  expect(session.getState()).toMatchObject({ marked: false, notice: { kind: 'cleared' } });
});

test('the report is written and removed, and does not outdate the review', async () => {
  const opened = await openProject();
  const { session } = opened;
  await session.writeReport();
  expect(session.getState().notice).toEqual({ kind: 'reported', sheet: '核对报告' });
  expect(session.getState().reviewed?.changedSince).toBe(false);
  await session.removeReport();
  expect(session.getState().notice).toEqual({ kind: 'reportRemoved' });
  expect(opened.workbook.sheets.all().some(({ name }) => name === '核对报告')).toBe(false);
});

describe('going to a cell', () => {
  test('selects it', async () => {
    const opened = await openProject();
    await opened.session.goTo(TOTAL);
    expect(await selected(opened)).toBe(`${PROJECT}!H22`);
  });

  test('of a hidden sheet is refused in words', async () => {
    const opened = await openProject();
    await opened.other(async (context) => {
      context.workbook.worksheets.getItem(PROJECT).visibility = 'Hidden';
      await context.sync();
    });
    await opened.session.goTo(TOTAL);
    expect(opened.session.getState().notice).toMatchObject({
      kind: 'failed',
      operation: 'goTo',
      failure: { kind: 'hiddenSheet', values: { sheet: PROJECT } },
    });
  });
});
