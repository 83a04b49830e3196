import { describe, expect, test } from 'vitest';
import { fileRoom } from '../../src/page/room/file-room';
import { openFileInWorker } from '../../src/page/worker/file-in-worker';
import { createSession } from '../../src/session/session';
import type { Session } from '../../src/session/session';
import { sampleBytes } from '../session/headless';
import type { OpenFile } from './open-file';
import { copyOf, openFile, surroundings } from './open-file';
import { pageCaller } from './served';

const SAMPLE = 'zhuzhou-shifeng-2021';
const NAME = `${SAMPLE}.xlsx`;

async function openThere(bytes: Uint8Array): Promise<OpenFile> {
  const opened = await openFileInWorker(pageCaller(), NAME, bytes);
  if (!opened.ok) throw new Error(opened.failure);
  const room = await fileRoom(opened.value, surroundings());
  return { room, session: createSession(room) };
}

/** Checks, corrects, decides, reports, and takes one thing back. */
async function work(session: Session): Promise<void> {
  session.prefer({ userName: '张三' });
  await session.check();
  await session.recalculate();
  await session.apply();
  const [first] = session.getState().reviewed?.standing.findings ?? [];
  if (first === undefined) throw new Error('nothing found');
  await session.decide([first.key], { kind: 'explained', text: '按原表照录' });
  await session.writeReport();
}

describe('a file that is open in a worker', () => {
  test('is what it is here', async () => {
    const bytes = await sampleBytes(SAMPLE);
    const [here, there] = [await openFile(bytes, NAME), await openThere(bytes)];
    await work(here.session);
    await work(there.session);
    const state = ({ session }: OpenFile) => {
      const { notice, canUndo, marked, reviewed } = session.getState();
      const findings = reviewed?.review.findings.map(({ rule, cells }) => ({ rule, cells }));
      const decided = reviewed?.decisions.value.decisions.map(({ finding }) => finding);
      return { notice, canUndo, marked, findings, decided };
    };
    expect(state(there)).toEqual(state(here));
    expect(there.room.isUnsaved()).toBe(true);
    const copies = [await copyOf(here), await copyOf(there)];
    expect(copies.map(({ name, remarks }) => ({ name, remarks }))[1]).toEqual({
      name: `${SAMPLE}-核对.xlsx`,
      remarks: copies[0]?.remarks,
    });
    const again = await openThere(copies[1]?.bytes ?? new Uint8Array());
    await again.session.check();
    expect(again.session.getState().reviewed?.decisions.value.decisions).toHaveLength(1);
    await again.session.undo();
    expect(again.session.getState().notice).toMatchObject({ kind: 'undone', lost: [], changedSince: [] });
  });

  test('keeps the sheets the same objects in which nothing has changed', async () => {
    const { session, room } = await openThere(await sampleBytes(SAMPLE));
    session.prefer({ markOnCheck: false });
    await session.check();
    const before = new Map(room.shown().sheets.map((sheet) => [sheet.name, sheet]));
    await session.recalculate();
    await session.apply();
    const changed = room.shown().sheets.filter((sheet) => before.get(sheet.name) !== sheet);
    expect(changed.map(({ name }) => name)).toEqual(['附件1部门整体', '附件2公车平台']);
  });

  test('that is none says why', async () => {
    expect(await openFileInWorker(pageCaller(), 'a.xlsx', new Uint8Array([1, 2, 3]))).toEqual({
      ok: false,
      failure: 'notXlsx',
    });
  });
});
