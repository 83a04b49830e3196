import { afterEach, expect, it, vi } from 'vitest';
import { openWithWorkbook } from '../../src/excel/open-with-workbook';

const SETTING = 'Office.AutoShowTaskpaneWithDocument';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The settings of a workbook as Office gives them; what is saved, and how often. */
function office(status: 'succeeded' | 'failed' = 'succeeded') {
  const kept = new Map<string, unknown>();
  const saved: (readonly string[])[] = [];
  vi.stubGlobal('Office', {
    AsyncResultStatus: { Succeeded: 'succeeded' },
    context: {
      document: {
        settings: {
          get: (name: string) => kept.get(name) ?? null,
          set: (name: string, value: unknown) => kept.set(name, value),
          remove: (name: string) => kept.delete(name),
          saveAsync: (done: (result: unknown) => void) => {
            saved.push([...kept.keys()]);
            done({ status, error: { code: 5000, message: 'no' } });
          },
        },
      },
    },
  });
  return saved;
}

it('is kept in the workbook once, and taken out again', async () => {
  const saved = office();
  expect(await openWithWorkbook(false)).toEqual({ ok: true, value: undefined });
  await openWithWorkbook(true);
  await openWithWorkbook(true);
  await openWithWorkbook(false);
  expect(saved).toEqual([[SETTING], []]);
});

it('is a failure where Office does not keep it, or there is no Office', async () => {
  office('failed');
  expect((await openWithWorkbook(true)).ok).toBe(false);
  vi.unstubAllGlobals();
  expect((await openWithWorkbook(true)).ok).toBe(false);
});
