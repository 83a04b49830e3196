import { afterEach, describe, expect, it, vi } from 'vitest';
import { readWorkbook } from '../../src/excel';
import { byHand, valueOf, workbookWith } from './excel';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A sheet whose B1 adds up A1 and A2; calculation is manual, and A1 was 1 when the sum was calculated. */
async function edited() {
  const host = await workbookWith(['表1'], (sheet, { application }) => {
    sheet('表1').getRange('A1:A2').values = [[1], [2]];
    sheet('表1').getRange('B1').formulas = [['=A1+A2']];
    application.calculationMode = 'Automatic';
  });
  await byHand(({ workbook }) => {
    workbook.worksheets.getItem('表1').getRange('B1').load('values');
  });
  await byHand(({ workbook }) => {
    workbook.application.calculationMode = 'Manual';
    workbook.worksheets.getItem('表1').getRange('A1').values = [[10]];
  });
  host.counters.reset();
  return host;
}

/** What is read of B1. */
async function sum(since?: Parameters<typeof readWorkbook>[0]) {
  const reading = valueOf(await readWorkbook(since));
  const [row] = reading.snapshot.sheets[0]?.rows ?? [];
  return { value: row?.cells[1]?.value, isCalculated: reading.isCalculated, reading };
}

describe('a workbook with manual calculation', () => {
  it('is calculated before it is read, in a request more', async () => {
    const host = await edited();
    expect(await sum()).toMatchObject({ value: 12, isCalculated: true });
    expect(host.counters.requests).toBe(3);
    expect(host.session.calculationMode).toBe('Manual');
    host.counters.reset();
    expect(await sum()).toMatchObject({ value: 12, isCalculated: true });
    expect(host.counters.requests).toBe(2);
  });

  it('is said to be old where Excel does not calculate it, and read anew in full the next time', async () => {
    const host = await edited();
    const answer = host.processRequest.bind(host);
    vi.spyOn(host, 'processRequest').mockImplementation((body) => {
      if (body.includes('"Name":"Calculate"')) host.faults.refuse('accessDenied');
      return answer(body);
    });
    const stale = await sum();
    expect(stale).toMatchObject({ value: 3, isCalculated: false });
    vi.restoreAllMocks();
    expect(await sum({ before: stale.reading, changed: new Set() })).toMatchObject({
      value: 12,
      isCalculated: true,
    });
  });
});
