import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/disclosure/findings';
import { applyCorrections, journal, readWorkbook, undo } from '../../src/excel';
import { saveWorkbook } from '../../src/preview/host';
import { openWorkbook } from '../preview/workbooks';
import { at, byHand, connect, failureIn, valueOf, values, workbookWith } from './excel';

const correction = (
  address: string,
  from: Correction['from'],
  to: Correction['to'],
  more: Partial<Correction> = {},
): Correction => ({
  place: at('表1', address),
  from,
  to,
  rule: 'SA-EXEC',
  rounding: false,
  formula: false,
  ...more,
});

const OPTIONS = { overwriteFormulas: false };

/** 表1 is protected, but A1 and A3:B3 are unlocked; what stands at the side is nobody's. */
const protectedSheet = () =>
  workbookWith(['表1', '表2'], (sheet) => {
    const form = sheet('表1');
    form.getRange('A1:C3').values = [
      [1, 2, ''],
      [3, 4, ''],
      [5, "'6", ''],
    ];
    form.getRange('A1').format.protection.locked = false;
    form.getRange('A3:C3').format.protection.locked = false;
    sheet('表2').getRange('A1').values = [[1]];
    form.protection.protect();
  });

describe('a protected sheet with unlocked cells', () => {
  it('is read with them in two syncs; a sheet that is not protected has no locks', async () => {
    const host = await protectedSheet();
    const { snapshot } = valueOf(await readWorkbook());
    expect(host.counters.requests).toBe(2);
    const [form, other] = snapshot.sheets;
    expect(form?.rows.map(({ cells }) => cells.map(({ unlocked = false }) => unlocked))).toEqual([
      [true, false],
      [false, false],
      [true, true],
    ]);
    expect(other?.rows[0]?.cells[0]).toEqual({ value: 1, format: 'General', text: '1' });
  });

  it('has these written and the others left and told, in two syncs after a reading', async () => {
    const host = await protectedSheet();
    valueOf(await readWorkbook());
    host.counters.reset();
    const wanted = [correction('A1', 1, 10), correction('B1', 2, 20), correction('A3', 5, 50)];
    const applied = valueOf(await applyCorrections(wanted, OPTIONS));
    expect(host.counters.requests).toBe(2);
    expect(applied).toMatchObject({
      written: [at('表1', 'A1'), at('表1', 'A3')],
      protectedSheets: ['表1'],
      stale: [],
    });
    expect(await values('表1', 'A1:B3')).toEqual([
      [10, 2],
      [3, 4],
      [50, '6'],
    ]);
  });

  it('is written in one sync more where nobody knew that it is protected', async () => {
    const host = await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('A1').values = [[1]];
      sheet('表1').getRange('A1').format.protection.locked = false;
    });
    valueOf(await readWorkbook());
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').protection.protect();
    });
    host.counters.reset();
    expect(valueOf(await applyCorrections([correction('A1', 1, 2)], OPTIONS)).written).toHaveLength(1);
    expect(host.counters.requests).toBe(3);
  });

  it.each<readonly [string, Correction]>([
    ['text that looks like a number', correction('B3', '6', '7')],
    ['a format given along', correction('C3', null, 0.5, { format: '0.00%' })],
  ])('keeps what would need a number format: %s', async (_name, wanted) => {
    await protectedSheet();
    expect(failureIn(await applyCorrections([wanted], OPTIONS))).toMatchObject({
      kind: 'protectedSheet',
      values: { sheet: '表1' },
    });
    expect(valueOf(await journal())).toEqual([]);
  });

  it('is given back what it held, also where it was locked since: that stays in the journal', async () => {
    await protectedSheet();
    valueOf(await applyCorrections([correction('A1', 1, 10), correction('A3', 5, 50)], OPTIONS));
    await byHand(({ workbook }) => {
      const form = workbook.worksheets.getItem('表1');
      form.protection.unprotect();
      form.getRange('A3').format.protection.locked = true;
      form.protection.protect();
    });
    expect(valueOf(await undo())).toMatchObject({
      restored: [at('表1', 'A1')],
      protectedSheets: ['表1'],
    });
    expect(await values('表1', 'A1:A3')).toEqual([[1], [3], [50]]);
    expect(failureIn(await undo()).kind).toBe('protectedSheet');
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').protection.unprotect();
    });
    expect(valueOf(await undo())?.restored).toEqual([at('表1', 'A3')]);
    expect(await values('表1', 'A1:A3')).toEqual([[1], [3], [5]]);
    expect(valueOf(await journal())).toEqual([]);
  });

  it('has them still after it was saved and opened again', async () => {
    const host = await protectedSheet();
    await connect(await openWorkbook(await saveWorkbook(host.workbook), 'book.xlsx'));
    const applied = valueOf(
      await applyCorrections([correction('A1', 1, 10), correction('B1', 2, 20)], OPTIONS),
    );
    expect(applied).toMatchObject({ written: [at('表1', 'A1')], protectedSheets: ['表1'] });
  });
});
