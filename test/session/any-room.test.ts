import { afterEach, describe, expect, test, vi } from 'vitest';
import { WUHAN_SCHEME } from '../../src/disclosure/scoring/scheme';
import { reference } from '../../src/disclosure/sheet/address';
import { savePreferences } from '../../src/excel';
import { openWorkbook } from '../../src/files';
import type { Session } from '../../src/session/session';
import { createSession } from '../../src/session/session';
import { openFile } from '../page/open-file';
import { openBytes, place, sampleBytes } from './headless';
import { memoryRoom } from './memory/memory-room';
import { MemoryWorkbook } from './memory/memory-workbook';

/** 14 of 15 people and yet full marks: 10 × 14/15 = 9.33, so that the total is 91.33, not 92. */
const SAMPLE = 'zhuzhou-shifeng-2021';
const PROJECT = '附件2公车平台';
const SCORE = place(PROJECT, 13, 7);
const TOTAL = place(PROJECT, 21, 7);

async function inMemory(bytes: Uint8Array): Promise<Session> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.failure);
  return createSession(memoryRoom(new MemoryWorkbook(`${SAMPLE}.xlsx`, opened.value.snapshot)));
}

/** Wherever a workbook is open, a session on it does the same. */
const ROOMS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Session>>> = {
  'in Excel': async (bytes) => (await openBytes(bytes, `${SAMPLE}.xlsx`)).session,
  'in memory': inMemory,
  'in a file on the page': async (bytes) => (await openFile(bytes, `${SAMPLE}.xlsx`)).session,
};

afterEach(() => {
  savePreferences({ role: 'accountant', userName: '' });
  vi.unstubAllGlobals();
});

describe.each(Object.entries(ROOMS))('a workbook %s', (_where, open) => {
  const opened = async (): Promise<Session> => open(await sampleBytes(SAMPLE));

  test('is checked and marked, and cleared again', async () => {
    const session = await opened();
    await session.check();
    const { reviewed, notice, marked, activity } = session.getState();
    expect(reviewed?.workbook).toBe(`${SAMPLE}.xlsx`);
    expect(reviewed?.figures.get(`${PROJECT}!H14`)?.line.label).toBe('公车平台司勤人员');
    expect(notice?.kind).toBe('checked');
    expect(marked).toBe(true);
    expect(activity).toBeNull();
    await session.clearMarks();
    expect(session.getState().marked).toBe(false);
    await session.clearMarks();
    expect(session.getState().notice).toMatchObject({ cells: 0 });
  });

  test('is corrected but for what is left, and has it back', async () => {
    const session = await opened();
    await session.check();
    await session.recalculate();
    const changes = () =>
      (session.getState().preparation?.plan.changes ?? []).map(
        ({ correction: { place: at, to }, choice }) => `${reference(at)} ${String(to)} ${choice}`,
      );
    const before = changes();
    expect(before).toContain(`${reference(SCORE)} 9.33 chosen`);
    const others = (session.getState().preparation?.plan.changes ?? [])
      .map(({ correction: { place: at } }) => at)
      .filter(({ sheet }) => sheet !== PROJECT);
    session.leave(others.map(reference), true);
    await session.apply();
    expect(session.getState().notice).toMatchObject({ kind: 'applied', written: 2, stale: [] });
    expect(session.getState().canUndo).toBe(true);
    expect(session.getState().reviewed?.figures.get(reference(TOTAL))?.figure.value).toBe(91.33);
    await session.undo();
    expect(session.getState().notice).toMatchObject({ kind: 'undone', restored: 2, lost: [] });
    expect(session.getState().canUndo).toBe(false);
    expect(session.getState().reviewed?.figures.get(reference(TOTAL))?.figure.value).toBe(92);
    await session.undo();
    expect(session.getState().notice?.kind).toBe('nothingToUndo');
  });

  test('keeps what either side decides, and the opinion', async () => {
    const session = await opened();
    session.prefer({ userName: '张三' });
    await session.check();
    const [first] = session.getState().reviewed?.standing.findings ?? [];
    if (first === undefined) throw new Error('nothing found');
    await session.decide([first.key], { kind: 'explained', text: '按原表照录' });
    session.prefer({ role: 'supervisor', userName: '李四' });
    await session.decide([first.key], { kind: 'returned', text: '请附依据' });
    await session.conclude('补正后再报');
    await session.check();
    const { value } = session.getState().reviewed?.decisions ?? {};
    expect(value?.conclusion).toMatchObject({ text: '补正后再报', by: '李四' });
    expect(value?.decisions.map(({ steps }) => [steps.accountant[0]?.by, steps.supervisor[0]?.text])).toEqual(
      [['张三', '请附依据']],
    );
    await session.writeOpinion();
    expect(session.getState().notice).toMatchObject({ kind: 'opinionWritten', sheet: '审核意见' });
    await session.removeOpinion();
    expect(session.getState().notice).toMatchObject({ kind: 'opinionRemoved' });
  });

  test('keeps a scoring scheme that was chosen', async () => {
    const session = await opened();
    await session.check();
    const form = session.getState().reviewed?.review.forms.find(({ sheet }) => sheet === PROJECT);
    if (form === undefined) throw new Error('no form');
    await session.chooseScheme(form, WUHAN_SCHEME);
    await session.check();
    const { value } = session.getState().reviewed?.choices ?? {};
    expect(value?.schemes.map(({ form: { sheet }, scheme }) => [sheet.name, scheme.id])).toEqual([
      [PROJECT, WUHAN_SCHEME.id],
    ]);
    await session.chooseScheme(form, null);
    expect(session.getState().reviewed?.choices.value.schemes).toEqual([]);
  });

  test('has one report, written anew and taken away', async () => {
    const session = await opened();
    await session.check();
    await session.writeReport();
    expect(session.getState().notice).toMatchObject({ kind: 'reported', sheet: '核对报告' });
    await session.writeReport();
    expect(session.getState().notice).toMatchObject({ kind: 'reported', sheet: '核对报告' });
    await session.removeReport();
    expect(session.getState().notice?.kind).toBe('reportRemoved');
  });

  test('shows its cells, and says of a sheet that is not there that it is gone', async () => {
    const session = await opened();
    await session.start();
    await session.goTo(TOTAL);
    expect(session.getState().notice).toBeNull();
    await session.goTo(place('没有', 0, 0));
    expect(session.getState().notice).toMatchObject({ kind: 'failed', failure: { kind: 'sheetGone' } });
  });
});
