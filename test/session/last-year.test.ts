import { afterEach, expect, test, vi } from 'vitest';
import { sentence } from '../../src/disclosure/sentence';
import { openSample, sampleBytes } from './headless';

afterEach(() => {
  vi.unstubAllGlobals();
});

const SAMPLE = 'zhuzhou-shifeng-2021';

test('last year’s workbook is reviewed along, also at later checks, until it is forgotten', async () => {
  const { session, host } = await openSample(SAMPLE);
  await session.check();
  const requests = host.counters.requests;
  await session.readLastYear({ name: '2021.xlsx', bytes: await sampleBytes(SAMPLE) });
  // The workbook itself is not read again.
  expect(host.counters.requests).toBe(requests);
  const { notice } = session.getState();
  expect(notice).toMatchObject({ kind: 'lastYearRead', name: '2021.xlsx', forms: 0 });
  // It is this year's own: of 2021, and not of the year before.
  expect(notice?.kind === 'lastYearRead' && notice.hindrance !== null ? sentence(notice.hindrance) : '').toBe(
    '给出的上年工作簿是2021年度的，应为2020年度，没有与上年比较。',
  );
  await session.check();
  expect(session.getState().reviewed?.review.lastYear?.name).toBe('2021.xlsx');
  await session.forgetLastYear();
  expect(session.getState()).toMatchObject({ lastYear: null, notice: null });
  expect(session.getState().reviewed?.review.lastYear).toBeUndefined();
});

test('a file that cannot be read is told, and the earlier one stays', async () => {
  const { session } = await openSample(SAMPLE);
  await session.readLastYear({ name: '2020.xlsx', bytes: await sampleBytes(SAMPLE) });
  await session.readLastYear({ name: '坏.xlsx', bytes: new Uint8Array([1, 2, 3]) });
  expect(session.getState()).toMatchObject({
    notice: { kind: 'fileFailed', operation: 'readLastYear', name: '坏.xlsx' },
    lastYear: { name: '2020.xlsx' },
  });
});
