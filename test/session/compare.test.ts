import { afterEach, describe, expect, test, vi } from 'vitest';
import { savePreferences } from '../../src/excel';
import type { Opened } from './headless';
import { openSample, place, sampleBytes, type } from './headless';
import { waitFor } from '../wait-for';

afterEach(() => {
  savePreferences({ liveCheck: true, decimals: null });
  vi.unstubAllGlobals();
});

const SAMPLE = 'zhuzhou-shifeng-2021';
const PROJECT = '附件2公车平台';
const SCORE = place(PROJECT, 13, 7);

const open = (): Promise<Opened> => openSample(SAMPLE);
const earlier = async () => ({ name: '初稿.xlsx', bytes: await sampleBytes(SAMPLE) });

test('a workbook is compared with an earlier file, also at every later check', async () => {
  const opened = await open();
  const { session } = opened;
  session.prefer({ liveCheck: false });
  await session.compareWith(await earlier());
  // There was no review before.
  expect(session.getState().reviewed).not.toBeNull();
  expect(session.getState()).toMatchObject({
    notice: { kind: 'compared', name: '初稿.xlsx', figures: 0, found: 0, fixed: 0 },
    comparison: { name: '初稿.xlsx', comparison: { kind: 'version', figures: [], found: [], fixed: [] } },
    marked: false,
  });
  await type(opened, SCORE, 9.33);
  await session.check();
  expect(session.getState().comparison?.comparison).toMatchObject({
    figures: [{ place: SCORE, before: '10', now: '9.33', difference: '-0.67', rate: '-0.067' }],
    fixed: [{ rule: 'SA-IND' }],
  });
  session.closeComparison();
  await session.check();
  expect(session.getState().comparison).toBeNull();
});

test('a stale review is renewed before it is compared', async () => {
  const opened = await open();
  const { session } = opened;
  session.prefer({ liveCheck: false });
  await session.check();
  await type(opened, SCORE, 9.33);
  await waitFor(() => {
    expect(session.getState().reviewed?.changedSince).toBe(true);
  });
  await session.compareWith(await earlier());
  expect(session.getState().comparison?.comparison.figures).toHaveLength(1);
  expect(session.getState().reviewed?.changedSince).toBe(false);
});

test('both files are reviewed with the same choices and decimals', async () => {
  const { session } = await open();
  await session.compareWith(await earlier());
  session.prefer({ decimals: 1 });
  await session.typeWeight(SCORE, '8');
  const { comparison } = session.getState();
  expect(comparison?.options).toMatchObject({ scoreDecimals: 1 });
  expect(comparison?.comparison).toMatchObject({ figures: [], found: [], fixed: [] });
});

test('what is found in a text beside the workbook is nothing new', async () => {
  const { session } = await open();
  await session.compareWith(await earlier());
  await session.readText({ kind: 'pasted', text: '收入合计100万元，其中：基本50万元，项目60万元。' });
  const { comparison, reviewed } = session.getState();
  expect(reviewed?.review.findings.some(({ text }) => text !== undefined)).toBe(true);
  expect(comparison?.comparison.found).toEqual([]);
});

describe('a file that cannot be read', () => {
  test.each([
    ['notXlsx', new TextEncoder().encode('不是工作簿')],
    ['empty', new Uint8Array()],
    ['oldFormat', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['damaged', new Uint8Array([0x50, 0x4b, 3, 4])],
  ])('is refused: %s', async (failure, bytes) => {
    const { session } = await open();
    await session.compareWith(await earlier());
    const before = session.getState().comparison;
    await session.compareWith({ name: '旧.xls', bytes });
    expect(session.getState().notice).toEqual({
      kind: 'fileFailed',
      operation: 'compare',
      name: '旧.xls',
      failure,
    });
    expect(session.getState().comparison).toBe(before);
  });
});

test.each(['opening', 'reading', 'comparing'] as const)(
  'a comparison that is cancelled while %s leaves no trace',
  async (stage) => {
    const { session } = await open();
    const stages: unknown[] = [];
    const stop = session.subscribe(() => {
      const { activity } = session.getState();
      if (activity?.stage !== stage) return;
      stages.push(activity);
      session.cancel();
    });
    await session.compareWith(await earlier());
    stop();
    expect(stages[0]).toEqual({ operation: 'compare', stage, cancellable: true });
    expect(session.getState()).toMatchObject({
      comparison: null,
      activity: null,
      notice: { kind: 'cancelled' },
    });
    // Nothing of it turns up later.
    await session.check();
    expect(session.getState().comparison).toBeNull();
  },
);
