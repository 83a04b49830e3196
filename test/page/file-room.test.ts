import { describe, expect, test } from 'vitest';
import { a1 } from '../../src/disclosure/sheet/address';
import { cellIn } from '../../src/disclosure/sheet/cell-at';
import { sampleBytes } from '../session/headless';
import { copyOf, openFile } from './open-file';

/** 14 of 15 people and yet full marks: 10 × 14/15 = 9.33, so that the total is 91.33, not 92. */
const PROJECT = '附件2公车平台';
const SCORE = { row: 13, column: 7 };
const TOTAL = { row: 21, column: 7 };
const NAME = 'zhuzhou-shifeng-2021.xlsx';
const openProject = async () => openFile(await sampleBytes('zhuzhou-shifeng-2021'), NAME);

describe('a file', () => {
  test('is checked, corrected and undone, and its copy says so', async () => {
    const opened = await openProject();
    const { session, room } = opened;
    await session.check();
    expect(session.getState().notice).toMatchObject({ kind: 'checked' });
    expect(room.isUnsaved()).toBe(false);
    await session.recalculate();
    await session.apply();
    expect(session.getState().notice).toMatchObject({ kind: 'applied', stale: [], unwritable: [] });
    const sheet = room.shown().sheets.find(({ name }) => name === PROJECT);
    expect(sheet && cellIn(sheet, SCORE)?.value).toBe(9.33);
    expect(room.isUnsaved()).toBe(true);

    const copy = await copyOf(opened);
    expect(copy.name).toBe('zhuzhou-shifeng-2021-核对.xlsx');
    expect(room.isUnsaved()).toBe(false);
    const again = await openFile(copy.bytes, copy.name);
    await again.session.check();
    expect(again.session.getState().canUndo).toBe(true);
    const corrected = again.room.shown().sheets.find(({ name }) => name === PROJECT);
    expect([SCORE, TOTAL].map((at) => corrected && cellIn(corrected, at)?.value)).toEqual([9.33, 91.33]);
    await again.session.undo();
    const restored = again.room.shown().sheets.find(({ name }) => name === PROJECT);
    expect([SCORE, TOTAL].map((at) => restored && cellIn(restored, at)?.value)).toEqual([10, 92]);
    expect(again.session.getState().canUndo).toBe(false);
  });

  test('in which nothing is written is copied byte for byte', async () => {
    const bytes = await sampleBytes('zhuzhou-shifeng-2021');
    const opened = await openFile(bytes, NAME);
    expect(Buffer.from((await copyOf(opened)).bytes).equals(Buffer.from(bytes))).toBe(true);
    await opened.session.check();
    await opened.session.recalculate();
    await opened.session.apply();
    await opened.session.undo();
    await opened.session.clearMarks();
    expect(Buffer.from((await copyOf(opened)).bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test('shows where it goes, and what is selected', async () => {
    const { session, room } = await openProject();
    const shown: string[] = [];
    room.onGoTo((place) => shown.push(`${place.sheet}!${a1(place)}`));
    await session.goTo({ sheet: PROJECT, ...TOTAL });
    expect(shown).toEqual([`${PROJECT}!H22`]);
  });
});
