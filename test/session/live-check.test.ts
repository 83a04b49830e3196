import { afterEach, describe, expect, test, vi } from 'vitest';
import type { WorkbookChange } from '../../src/session/room/changes';
import { onWorkbookChanged, readWorkbook, savePreferences } from '../../src/excel';
import type { WorkbookRoom } from '../../src/session/room/workbook-room';
import type { Live, SessionState } from '../../src/session/state';
import type { Opened } from './headless';
import { openSample, place, sampleBytes, type, valueOf } from './headless';
import { waitFor } from '../wait-for';

afterEach(() => {
  savePreferences({ liveCheck: true, decimals: null });
  vi.unstubAllGlobals();
});

const PROJECT = '附件2公车平台';
const SCORE = place(PROJECT, 13, 7);
const TOTAL = place(PROJECT, 21, 7);

const openProject = (live = 30, room: Partial<WorkbookRoom> = {}): Promise<Opened> =>
  openSample('zhuzhou-shifeng-2021', { live, selection: 10 }, room);

/** Opens the sample and checks it. */
async function checked(live?: number): Promise<Opened> {
  const opened = await openProject(live);
  await opened.session.check();
  opened.session.dismissNotice();
  return opened;
}

/** Whether the score of the 14 people of 15 is reported. */
const isReported = ({ session }: Opened): boolean =>
  session
    .getState()
    .reviewed?.review.findings.some(
      ({ rule, cells: [cell] }) => rule === 'SA-IND' && cell?.sheet === PROJECT && cell.row === SCORE.row,
    ) ?? false;

/** What the state shows from now on, each different thing once. */
function watched<Value>({ session }: Opened, what: (state: SessionState) => Value): readonly Value[] {
  const values: Value[] = [];
  session.subscribe(() => {
    const value = what(session.getState());
    if (value !== values.at(-1)) values.push(value);
  });
  return values;
}

const settled = ({ session }: Opened): Promise<void> =>
  waitFor(() => {
    expect(session.getState().live).toBe('idle');
  });

describe('an edit', () => {
  test('is checked by itself, quietly', async () => {
    const opened = await checked();
    const { session } = opened;
    expect(isReported(opened)).toBe(true);
    const live = watched(opened, (state) => state.live);
    const others = watched(opened, ({ activity, notice }) => activity ?? notice);
    const outdated = watched(opened, ({ reviewed }) => reviewed?.changedSince);
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(isReported(opened)).toBe(false);
    });
    await settled(opened);
    expect(live).toEqual<Live[]>(['waiting', 'checking', 'idle']);
    expect(others).toEqual([null]);
    expect(outdated).toEqual([false]);
    const { preparation } = session.getState();
    const writes = preparation?.plan.changes.filter(({ correction }) => correction.place.sheet === PROJECT);
    expect(writes?.map(({ correction }) => [correction.place.row, correction.to])).toEqual([[21, 91.33]]);
  });

  test('leaves the marks as they are', async () => {
    const opened = await checked();
    const marks = (): Promise<number> =>
      opened.other(async (context) => {
        const formats = context.workbook.worksheets.getItem(PROJECT).getRange('H14').conditionalFormats;
        const count = formats.getCount();
        await context.sync();
        return count.value;
      });
    expect(await marks()).toBe(1);
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(isReported(opened)).toBe(false);
    });
    expect(await marks()).toBe(1);
  });

  test('has only its own sheet read again', async () => {
    const opened = await checked();
    const before = opened.session.getState().reviewed?.snapshot.sheets ?? [];
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(isReported(opened)).toBe(false);
    });
    const after = opened.session.getState().reviewed?.snapshot.sheets ?? [];
    const others = after.filter((sheet, index) => sheet !== before[index]).map(({ name }) => name);
    expect(others).toEqual([PROJECT]);
  });

  test('waits for the next one', async () => {
    const opened = await checked(60);
    const live = watched(opened, (state) => state.live);
    await type(opened, SCORE, 9);
    await type(opened, SCORE, 9.3);
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(isReported(opened)).toBe(false);
    });
    await settled(opened);
    expect(live.filter((value) => value === 'checking')).toHaveLength(1);
  });

  test('of a sheet that is added or deleted is checked, too', async () => {
    const opened = await checked();
    const forms = (): number => opened.session.getState().reviewed?.review.forms.length ?? 0;
    const before = forms();
    await opened.other(async (context) => {
      context.workbook.worksheets.getItem(PROJECT).delete();
      await context.sync();
    });
    await waitFor(() => {
      expect(forms()).toBe(before - 1);
    });
    await opened.other(async (context) => {
      context.workbook.worksheets.add('说明');
      await context.sync();
    });
    await waitFor(() => {
      const { reviewed } = opened.session.getState();
      expect(reviewed?.review.unrecognised.map(({ sheet }) => sheet)).toContain('说明');
    });
  });

  test('on the add-in’s own sheets is none of its business', async () => {
    const opened = await checked();
    await opened.session.writeReport();
    const live = watched(opened, (state) => state.live);
    await type(opened, place('核对报告', 0, 30), '备注');
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(isReported(opened)).toBe(false);
    });
    await settled(opened);
    expect(live).toEqual<Live[]>(['waiting', 'checking', 'idle']);
  });

  test('renews the comparison with another file', async () => {
    const opened = await checked();
    const { session } = opened;
    await session.compareWith({ name: '初稿.xlsx', bytes: await sampleBytes('zhuzhou-shifeng-2021') });
    expect(session.getState().comparison?.comparison.figures).toEqual([]);
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      const { comparison } = session.getState();
      expect(comparison?.comparison.figures).toMatchObject([{ place: SCORE, before: '10', now: '9.33' }]);
      expect(comparison?.comparison.fixed.map(({ rule }) => rule)).toEqual(['SA-IND']);
    });
  });

  test('before any check is none', async () => {
    const opened = await openProject();
    await opened.session.start();
    const live = watched(opened, (state) => state.live);
    await type(opened, SCORE, 9.33);
    await opened.session.check();
    await settled(opened);
    expect(live).not.toContain('checking');
    expect(isReported(opened)).toBe(false);
  });
});

describe('the switch', () => {
  test('off, leaves it to the user', async () => {
    const opened = await openProject();
    const { session } = opened;
    session.prefer({ liveCheck: false });
    await session.check();
    expect(session.getState().live).toBe('off');
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(session.getState().reviewed?.changedSince).toBe(true);
    });
    expect(isReported(opened)).toBe(true);
    // What was missed meanwhile only a whole check can tell.
    session.prefer({ liveCheck: true });
    expect(session.getState()).toMatchObject({ live: 'idle', reviewed: { changedSince: true } });
    await session.check();
    expect(session.getState().reviewed?.changedSince).toBe(false);
    await type(opened, SCORE, 10);
    await waitFor(() => {
      expect(isReported(opened)).toBe(true);
    });
  });

  test('off while an edit waits, leaves the review outdated', async () => {
    const opened = await checked(60_000);
    const { session } = opened;
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(session.getState().live).toBe('waiting');
    });
    expect(session.getState().reviewed?.changedSince).toBe(false);
    session.prefer({ liveCheck: false });
    expect(session.getState()).toMatchObject({ live: 'off', reviewed: { changedSince: true } });
  });
});

describe('an operation', () => {
  test('that reads the workbook takes a waiting edit with it', async () => {
    const opened = await checked(60_000);
    const { session } = opened;
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(session.getState().live).toBe('waiting');
    });
    await session.check();
    expect(isReported(opened)).toBe(false);
    expect(session.getState()).toMatchObject({ live: 'idle', reviewed: { changedSince: false } });
  });

  test('that does not read it leaves the edit waiting', async () => {
    const opened = await checked(60_000);
    const { session } = opened;
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(session.getState().live).toBe('waiting');
    });
    await session.conclude('同意');
    expect(session.getState().live).toBe('waiting');
    // Nor is a recalculation prepared from figures that are not there any more.
    await session.recalculate();
    expect(isReported(opened)).toBe(false);
    expect(session.getState()).toMatchObject({ live: 'idle', view: 'recalculation' });
  });

  test('makes a check that has begun void', async () => {
    const opened = await checked();
    const { session } = opened;
    const reviews = watched(opened, ({ reviewed }) => reviewed?.time);
    const running: Promise<void>[] = [];
    const stop = session.subscribe(() => {
      if (session.getState().live === 'checking' && running.length === 0) running.push(session.clearMarks());
    });
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(running).toHaveLength(1);
    });
    stop();
    await Promise.all(running);
    expect(session.getState().notice?.kind).toBe('cleared');
    // What the check had read is not shown; the edit is checked afterwards.
    expect(isReported(opened)).toBe(true);
    await waitFor(() => {
      expect(isReported(opened)).toBe(false);
    });
    expect(new Set(reviews).size).toBe(2);
    expect(session.getState().notice?.kind).toBe('cleared');
  });

  test('is not held up by it', async () => {
    const opened = await checked();
    const { session } = opened;
    const applied: Promise<void>[] = [];
    const stop = session.subscribe(() => {
      if (session.getState().live === 'checking' && applied.length === 0) applied.push(session.apply());
    });
    await type(opened, place(PROJECT, 14, 7), 4);
    await waitFor(() => {
      expect(applied).toHaveLength(1);
    });
    stop();
    await Promise.all(applied);
    // The edit has made another total: it is shown, and not written unseen.
    expect(session.getState().notice).toMatchObject({ kind: 'applied', written: 0, stale: [TOTAL] });
    expect(session.getState()).toMatchObject({ live: 'idle', reviewed: { changedSince: false } });
    await session.apply();
    expect(await valueOf(opened, PROJECT, 'H14')).toBe(9.33);
    // 92 − 10 + 9.33 − 5 + 4
    expect(await valueOf(opened, PROJECT, 'H22')).toBe(90.33);
    expect(session.getState().notice).toMatchObject({ kind: 'applied', stale: [], afterwards: null });
  });
});

describe('a failure', () => {
  test('leaves the review outdated, and says nothing', async () => {
    const opened = await checked();
    const { session, host } = opened;
    host.faults.vanish();
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(session.getState().reviewed?.changedSince).toBe(true);
    });
    expect(session.getState()).toMatchObject({ live: 'idle', notice: null, activity: null });
    host.faults.heal();
    await session.check();
    expect(isReported(opened)).toBe(false);
  });

  test('while the user is typing on is tried again', async () => {
    const opened = await checked(5);
    opened.host.faults.refuse('cellEditMode', 2);
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(isReported(opened)).toBe(false);
    });
    expect(opened.session.getState().reviewed?.changedSince).toBe(false);
  });

  test('while a cell stays open is given up in the end', async () => {
    const opened = await checked(1);
    opened.host.faults.refuse('cellEditMode', Infinity);
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(opened.session.getState().reviewed?.changedSince).toBe(true);
    });
    expect(opened.session.getState()).toMatchObject({ live: 'idle', notice: null });
  });
});

test('an edit while the workbook is being marked is not missed', async () => {
  const opened = await openProject();
  const { session } = opened;
  const typing: Promise<void>[] = [];
  const stop = session.subscribe(() => {
    const isMarking = session.getState().activity?.stage === 'marking';
    if (isMarking && typing.length === 0) typing.push(type(opened, SCORE, 9.33));
  });
  await session.check();
  stop();
  await Promise.all(typing);
  expect(typing).toHaveLength(1);
  await waitFor(() => {
    expect(isReported(opened)).toBe(false);
  });
  await settled(opened);
});

test('an edit after the workbook was read, before its review is on show, is not missed', async () => {
  const noted: string[] = [];
  const typing: (() => Promise<void>)[] = [];
  const opened = await openProject(30, {
    onWorkbookChanged: (handler) =>
      onWorkbookChanged((change) => {
        handler(change);
        noted.push(change.sheet);
      }),
    readWorkbook: async (since) => {
      const reading = await readWorkbook(since);
      await typing.pop()?.();
      return reading;
    },
  });
  typing.push(async () => {
    await type(opened, SCORE, 9.33);
    await waitFor(() => {
      expect(noted).toEqual([PROJECT]);
    });
  });
  await opened.session.check();
  expect(typing).toEqual([]);
  await waitFor(() => {
    expect(isReported(opened)).toBe(false);
  });
  await settled(opened);
});

test('what the add-in has changed itself is no edit', async () => {
  const handlers: ((change: WorkbookChange) => void)[] = [];
  const opened = await openProject(60_000, {
    onWorkbookChanged: (handler) => {
      handlers.push(handler);
      return onWorkbookChanged(() => undefined);
    },
  });
  const { session } = opened;
  await session.check();
  const tell = (ours: boolean): Live => {
    for (const handler of handlers) handler({ kind: 'edited', sheet: PROJECT, address: 'H14', ours });
    return session.getState().live;
  };
  expect(handlers).toHaveLength(1);
  expect([tell(true), tell(false)]).toEqual<Live[]>(['idle', 'waiting']);
});

test('other decimals hold for the checks to come', async () => {
  const opened = await checked();
  opened.session.prefer({ decimals: 1 });
  await type(opened, place(PROJECT, 14, 7), 4);
  await waitFor(() => {
    const { preparation } = opened.session.getState();
    const total = preparation?.plan.changes.find(
      ({ correction: { place: at } }) => at.sheet === PROJECT && at.row === 21,
    );
    // 92 − 10 + 9.3 − 5 + 4
    expect(total?.correction.to).toBe(90.3);
  });
});

test('where edits may have gone untold, every sheet is read again', async () => {
  const handlers: ((change: WorkbookChange) => void)[] = [];
  const opened = await openProject(30, {
    onWorkbookChanged: (handler) => {
      handlers.push(handler);
      return onWorkbookChanged(() => undefined);
    },
  });
  await opened.session.check();
  await type(opened, SCORE, 9.33);
  expect(isReported(opened)).toBe(true);
  for (const handler of handlers) handler({ kind: 'missed', sheet: '', address: '', ours: false });
  await waitFor(() => {
    expect(isReported(opened)).toBe(false);
  });
  await settled(opened);
});
