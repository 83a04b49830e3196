import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/disclosure/findings';
import { applyCorrections, journal, undo } from '../../src/excel';
import { saveWorkbook } from '../../src/preview/host';
import { openWorkbook } from '../preview/workbooks';
import { at, byHand, connect, failureIn, valueOf, values, workbookWith } from './excel';
import { inventory } from './inventory';

/** A correction of the given cell; the rule does not matter here. */
function correction(
  sheet: string,
  address: string,
  from: Correction['from'],
  to: Correction['to'],
  formula = false,
): Correction {
  return { place: at(sheet, address), from, to, rule: 'SA-EXEC', rounding: false, formula };
}

const KEEP_FORMULAS = { overwriteFormulas: false };

/** A sheet with a cell of every kind. */
async function scoreSheet() {
  return workbookWith(['表1', '表2'], (sheet) => {
    sheet('表1').getRange('A1:C1').values = [['得分', 9.5, '自评得分：90']];
    sheet('表1').getRange('B2').numberFormat = [['0.00%']];
    sheet('表1').getRange('B2').values = [[0.8826]];
    sheet('表1').getRange('B3').values = [["'88.27%"]];
    sheet('表1').getRange('B4').numberFormat = [['@']];
    sheet('表1').getRange('B4').values = [['10']];
    sheet('表1').getRange('B5').formulas = [['=B1*2']];
    sheet('表2').getRange('D9').values = [[3]];
  });
}

describe('applying corrections', () => {
  it('writes, keeping each cell its kind and its number format', async () => {
    const host = await scoreSheet();
    const applied = valueOf(
      await applyCorrections(
        [
          correction('表1', 'B1', 9.5, 9.62),
          correction('表1', 'C1', '自评得分：90', '自评得分：94.61'),
          correction('表1', 'B2', 0.8826, 0.8827),
          correction('表1', 'B3', '88.27%', '91.05%'),
          correction('表1', 'B4', '10', '9.5'),
          correction('表2', 'D9', 3, 4),
          correction('表2', 'D10', null, 7),
        ],
        KEEP_FORMULAS,
      ),
    );
    expect(host.counters.requests).toBe(2);
    expect(applied.written).toHaveLength(7);
    expect(applied.stale).toEqual([]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表1').getRange('B1:C5');
      range.load('values,valueTypes,numberFormat');
      await context.sync();
      expect(range.values).toEqual([
        [9.62, '自评得分：94.61'],
        [0.8827, ''],
        ['91.05%', ''],
        ['9.5', ''],
        [19.24, ''],
      ]);
      expect(range.valueTypes[2]?.[0]).toBe('String');
      expect(range.numberFormat.map(([format]) => format as unknown)).toEqual([
        'General',
        '0.00%',
        'General',
        '@',
        'General',
      ]);
    });
    expect(await values('表2', 'D9:D10')).toEqual([[4], [7]]);
  });

  it('writes a number into a text cell that holds a number', async () => {
    await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('A1').values = [[5]];
      sheet('表1').getRange('A1').numberFormat = [['@']];
    });
    const before = await inventory();
    valueOf(await applyCorrections([correction('表1', 'A1', 5, 6)], KEEP_FORMULAS));
    expect(await values('表1', 'A1')).toEqual([[6]]);
    valueOf(await undo());
    expect(await inventory()).toEqual(before);
  });

  it('leaves cells alone that no longer hold what the review saw', async () => {
    await scoreSheet();
    const applied = valueOf(
      await applyCorrections(
        [
          correction('表1', 'B1', 9.4, 9.62),
          correction('表1', 'B3', 0.8827, 0.9),
          correction('表1', 'B5', 19, 20),
          correction('没有', 'B3', 1, 2),
          correction('表2', 'D9', 3, 4),
        ],
        { overwriteFormulas: true },
      ),
    );
    expect(applied.stale).toEqual([at('表1', 'B1'), at('表1', 'B3'), at('表1', 'B5'), at('没有', 'B3')]);
    expect(applied.written).toEqual([at('表2', 'D9')]);
    expect(await values('表1', 'B1:B5')).toEqual([[9.5], [0.8826], ['88.27%'], ['10'], [19]]);
  });

  it('leaves formulas alone unless told otherwise', async () => {
    await scoreSheet();
    const corrections = [correction('表1', 'B5', 19, 20, true)];
    const kept = valueOf(await applyCorrections(corrections, KEEP_FORMULAS));
    expect(kept).toEqual({
      written: [],
      stale: [],
      protectedSheets: [],
      formulas: [at('表1', 'B5')],
      journalId: null,
    });
    expect(valueOf(await journal())).toEqual([]);
    const before = await inventory();
    const written = valueOf(await applyCorrections(corrections, { overwriteFormulas: true }));
    expect(written.written).toEqual([at('表1', 'B5')]);
    expect(await values('表1', 'B5')).toEqual([[20]]);
    valueOf(await undo());
    expect(await inventory()).toEqual(before);
  });

  it('takes only the cells of a protected sheet out of a writing, and names it', async () => {
    await scoreSheet();
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表2').protection.protect();
    });
    const before = await inventory();
    const applied = valueOf(
      await applyCorrections(
        [correction('表1', 'B1', 9.5, 9.62), correction('表2', 'D9', 3, 4)],
        KEEP_FORMULAS,
      ),
    );
    expect(applied).toMatchObject({ written: [at('表1', 'B1')], protectedSheets: ['表2'] });
    expect(await values('表1', 'B1')).toEqual([[9.62]]);
    expect(await values('表2', 'D9')).toEqual([[3]]);
    expect(valueOf(await undo())?.restored).toEqual([at('表1', 'B1')]);
    expect(await inventory()).toEqual(before);
  });

  it('fails where there are none but protected sheets', async () => {
    await scoreSheet();
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表2').protection.protect();
    });
    const before = await inventory();
    const failure = failureIn(await applyCorrections([correction('表2', 'D9', 3, 4)], KEEP_FORMULAS));
    expect(failure).toMatchObject({ kind: 'protectedSheet', values: { sheet: '表2' } });
    expect(await inventory()).toEqual(before);
  });

  it('writes a formula where one is given and wanted, keeping the number format', async () => {
    await scoreSheet();
    const before = await inventory();
    const live = { ...correction('表1', 'B2', 0.8826, 0.8827), live: '=ROUND(B1/10.7627,4)' };
    const plain = correction('表1', 'B1', 9.5, 9.62);
    expect(valueOf(await applyCorrections([live, plain], { ...KEEP_FORMULAS, live: true })).written).toEqual([
      at('表1', 'B2'),
      at('表1', 'B1'),
    ]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表1').getRange('B1:B2');
      range.load('formulas,values,numberFormat');
      await context.sync();
      // 9.62 ÷ 10.7627 = 0.89382…: the formula follows its input.
      expect(range.formulas).toEqual([[9.62], ['=ROUND(B1/10.7627,4)']]);
      expect(range.values[1]).toEqual([0.8938]);
      expect(range.numberFormat).toEqual([['General'], ['0.00%']]);
    });
    valueOf(await undo());
    expect(await inventory()).toEqual(before);
  });

  it('gives an empty cell a format where it has none, as a value or a formula, and takes both back', async () => {
    const host = await scoreSheet();
    const before = await inventory();
    const rate = { ...correction('表1', 'C2', null, 0.8554), format: '0.00%' };
    const live = { ...correction('表1', 'C3', null, 0.95), format: '0.00%', live: '=ROUND(B1/10,4)' };
    // A cell with a number and one with a format of its own keep what they have.
    const number = { ...correction('表1', 'B1', 9.5, 0.9), format: '0.00%' };
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').getRange('C4').numberFormat = [['0.0']];
    });
    const formatted = await inventory();
    const own = { ...correction('表1', 'C4', null, 0.9), format: '0.00%' };
    const requests = host.counters.requests;
    valueOf(await applyCorrections([rate, live, number, own], { ...KEEP_FORMULAS, live: true }));
    expect(host.counters.requests - requests).toBe(2);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表1').getRange('B1:C4');
      range.load('formulas,numberFormat,valueTypes');
      await context.sync();
      expect(range.formulas.map(([, cell]) => cell as unknown)).toEqual([
        '自评得分：90',
        0.8554,
        '=ROUND(B1/10,4)',
        0.9,
      ]);
      expect(range.numberFormat.map(([, format]) => format as unknown)).toEqual([
        'General',
        '0.00%',
        '0.00%',
        '0.0',
      ]);
      expect(range.numberFormat[0]?.[0]).toBe('General');
      expect(range.valueTypes[1]?.[1]).toBe('Double');
    });
    valueOf(await undo());
    expect(await inventory()).toEqual(formatted);
    expect(formatted).not.toEqual(before);
  });

  it('takes back a given format also after the file was saved and opened again', async () => {
    const { workbook } = await scoreSheet();
    const before = await inventory();
    const rate = { ...correction('表1', 'C2', null, 0.8554), format: '0.00%' };
    valueOf(await applyCorrections([rate], KEEP_FORMULAS));
    await connect(await openWorkbook(await saveWorkbook(workbook), '再次打开.xlsx'));
    expect(await values('表1', 'C2')).toEqual([[0.8554]]);
    expect(valueOf(await undo())?.restored).toEqual([at('表1', 'C2')]);
    expect(await inventory()).toEqual(before);
  });

  it('leaves a format that somebody has chosen since', async () => {
    await scoreSheet();
    const rate = { ...correction('表1', 'C2', null, 0.8554), format: '0.00%' };
    valueOf(await applyCorrections([rate], KEEP_FORMULAS));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').getRange('C2').numberFormat = [['0%']];
    });
    valueOf(await undo());
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表1').getRange('C2').load('values,numberFormat');
      await context.sync();
      expect([range.values, range.numberFormat]).toEqual([[['']], [['0%']]]);
    });
  });

  it('takes a formula back although its inputs have changed since', async () => {
    await scoreSheet();
    const live = { ...correction('表1', 'B2', 0.8826, 0.95), live: '=ROUND(B1/10,4)' };
    valueOf(await applyCorrections([live], { ...KEEP_FORMULAS, live: true }));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').getRange('B1').values = [[5]];
    });
    expect(await values('表1', 'B1:B2')).toEqual([[5], [0.5]]);
    expect(valueOf(await undo())).toMatchObject({ restored: [at('表1', 'B2')], changedSince: [] });
    expect(await values('表1', 'B1:B2')).toEqual([[5], [0.8826]]);
  });

  it('writes a value into a text cell, whatever is wanted', async () => {
    await scoreSheet();
    const live = { ...correction('表1', 'B4', '10', '9.5'), live: '=ROUND(9.5,2)' };
    valueOf(await applyCorrections([live], { ...KEEP_FORMULAS, live: true }));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表1').getRange('B4');
      range.load('formulas');
      await context.sync();
      expect(range.formulas).toEqual([['9.5']]);
    });
  });

  it('writes into the first cell of a merge', async () => {
    await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('A1').values = [[1]];
      sheet('表1').getRange('A1:B2').merge();
    });
    const before = await inventory();
    valueOf(await applyCorrections([correction('表1', 'A1', 1, 2)], KEEP_FORMULAS));
    expect(await values('表1', 'A1:B2')).toEqual([
      [2, ''],
      ['', ''],
    ]);
    valueOf(await undo());
    expect(await inventory()).toEqual(before);
  });

  it('writes into hidden sheets without showing them', async () => {
    await workbookWith(['表1', '表2'], (sheet) => {
      sheet('表2').getRange('A1').values = [[1]];
      sheet('表2').visibility = 'Hidden';
    });
    const before = await inventory();
    valueOf(await applyCorrections([correction('表2', 'A1', 1, 2)], KEEP_FORMULAS));
    expect(await values('表2', 'A1')).toEqual([[2]]);
    valueOf(await undo());
    expect(await inventory()).toEqual(before);
  });

  it('writes a cell once even if it is asked twice', async () => {
    await scoreSheet();
    const twice = [correction('表2', 'D9', 3, 4), correction('表2', 'D9', 3, 5)];
    expect(valueOf(await applyCorrections(twice, KEEP_FORMULAS)).written).toEqual([at('表2', 'D9')]);
    expect(await values('表2', 'D9')).toEqual([[4]]);
  });

  it('writes and takes back in pieces what is too much for one request', async () => {
    const rows = 5000;
    const host = await workbookWith(
      ['表1'],
      (sheet) => {
        for (let row = 0; row < rows; row += 1000)
          sheet('表1').getRangeByIndexes(row, 0, 1000, 1).values = Array.from({ length: 1000 }, () => [1]);
      },
      { maxRequestBytes: 2_000_000 },
    );
    const corrections = Array.from({ length: rows }, (_, row) => correction('表1', `A${row + 1}`, 1, 2));
    expect(valueOf(await applyCorrections(corrections, KEEP_FORMULAS)).written).toHaveLength(rows);
    expect(host.counters.requests).toBe(3);
    expect(valueOf(await undo())?.restored).toHaveLength(rows);
    expect((await values('表1', `A1:A${rows}`)).every(([value]) => value === 1)).toBe(true);
  });

  it.each([1, 10, 100])('takes two syncs, and two to undo, for %i sheets', async (count) => {
    const names = Array.from({ length: count }, (_, index) => `表${index + 1}`);
    const host = await workbookWith(names, (sheet) => {
      for (const name of names) {
        sheet(name).getRange('A1').values = [[1]];
        sheet(name).getRange('C90').values = [[2]];
      }
    });
    const corrections = names.flatMap((name) => [
      correction(name, 'A1', 1, 10),
      correction(name, 'C90', 2, 20),
    ]);
    expect(valueOf(await applyCorrections(corrections, KEEP_FORMULAS)).written).toHaveLength(2 * count);
    expect(host.counters.requests).toBe(2);
    host.counters.reset();
    expect(valueOf(await undo())?.restored).toHaveLength(2 * count);
    expect(host.counters.requests).toBe(2);
  });
});
