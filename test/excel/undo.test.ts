import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/disclosure/findings';
import { applyCorrections, forgetCorrections, journal, undo } from '../../src/excel';
import { saveWorkbook } from '../../src/preview/host';
import { at, byHand, connect, failureIn, valueOf, values, workbookWith } from './excel';
import { inventory } from './inventory';
import { openWorkbook } from '../preview/workbooks';

function correction(
  address: string,
  from: Correction['from'],
  to: Correction['to'],
  formula = false,
): Correction {
  return { place: at('表1', address), from, to, rule: 'SA-EXEC', rounding: false, formula };
}

const ALSO_FORMULAS = { overwriteFormulas: true };
const AS_FORMULAS = { overwriteFormulas: true, live: true };

async function threeCells() {
  return workbookWith(['表1'], (sheet) => {
    sheet('表1').getRange('A1').values = [[1]];
    sheet('表1').getRange('A2').values = [["'2%"]];
    sheet('表1').getRange('A3').formulas = [['=A1+2']];
    sheet('表1').getRange('A3').numberFormat = [['0.00']];
  });
}

const THREE = [correction('A1', 1, 10), correction('A2', '2%', '20%'), correction('A3', 3, 30, true)];

describe('undo', () => {
  it('has nothing to take back in a new workbook', async () => {
    await threeCells();
    expect(valueOf(await undo())).toBeNull();
  });

  it('gives the workbook back exactly, with no part of the journal left', async () => {
    await threeCells();
    const before = await inventory();
    const { journalId } = valueOf(await applyCorrections(THREE, ALSO_FORMULAS));
    expect(valueOf(await journal())).toMatchObject([{ id: journalId, kind: 'corrections', cells: 3 }]);
    const undone = valueOf(await undo());
    expect(undone?.restored).toEqual([at('表1', 'A1'), at('表1', 'A2'), at('表1', 'A3')]);
    expect(undone?.entry.id).toBe(journalId);
    expect(await inventory()).toEqual(before);
  });

  it('takes back one writing after the other, the last one first', async () => {
    await threeCells();
    valueOf(await applyCorrections([correction('A1', 1, 10)], ALSO_FORMULAS));
    valueOf(await applyCorrections([correction('A1', 10, 11)], ALSO_FORMULAS));
    expect(valueOf(await undo())?.restored).toHaveLength(1);
    expect(await values('表1', 'A1')).toEqual([[10]]);
    expect(valueOf(await undo())?.restored).toHaveLength(1);
    expect(await values('表1', 'A1')).toEqual([[1]]);
    expect(valueOf(await undo())).toBeNull();
  });

  it('leaves cells alone that somebody has changed since, and tells them', async () => {
    await threeCells();
    valueOf(await applyCorrections(THREE, ALSO_FORMULAS));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').getRange('A2').values = [['改过']];
      workbook.worksheets.getItem('表1').getRange('A1').numberFormat = [['0.000']];
    });
    const undone = valueOf(await undo());
    expect(undone?.changedSince).toEqual([at('表1', 'A2')]);
    expect(undone?.restored).toEqual([at('表1', 'A1'), at('表1', 'A3')]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表1').getRange('A1:A3');
      range.load('formulas,numberFormat');
      await context.sync();
      expect(range.formulas).toEqual([[1], ['改过'], ['=A1+2']]);
      // The format that the user chose in between stays.
      expect(range.numberFormat).toEqual([['0.000'], ['General'], ['0.00']]);
    });
  });

  it('finds a sheet that was renamed, and reports the cells of one that was deleted', async () => {
    await workbookWith(['表1', '表2'], (sheet) => {
      for (const name of ['表1', '表2']) sheet(name).getRange('A1').values = [[1]];
    });
    const both = ['表1', '表2'].map((sheet): Correction => ({
      ...correction('A1', 1, 2),
      place: at(sheet, 'A1'),
    }));
    valueOf(await applyCorrections(both, ALSO_FORMULAS));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').name = '新名';
      workbook.worksheets.getItem('表2').delete();
    });
    const undone = valueOf(await undo());
    expect(undone?.restored).toEqual([at('新名', 'A1')]);
    expect(undone?.changedSince).toEqual([]);
    expect(undone?.lost).toEqual([at('表2', 'A1')]);
    expect(await values('新名', 'A1')).toEqual([[1]]);
    expect(valueOf(await journal())).toMatchObject([{ kind: 'corrections', cells: 1 }]);
  });

  it('works after the workbook was saved, closed and opened again', async () => {
    const host = await threeCells();
    const before = await values('表1', 'A1:A3');
    valueOf(await applyCorrections(THREE, ALSO_FORMULAS));
    const reopened = await openWorkbook(await saveWorkbook(host.workbook), '决算.xlsx');
    await connect(reopened);
    expect(await values('表1', 'A1:A3')).toEqual([[10], ['20%'], [30]]);
    const undone = valueOf(await undo());
    expect(undone?.restored).toHaveLength(3);
    expect(await values('表1', 'A1:A3')).toEqual(before);
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('表1').getRange('A3');
      cell.load('formulas,numberFormat');
      const parts = context.workbook.customXmlParts.getCount();
      await context.sync();
      expect(cell.formulas).toEqual([['=A1+2']]);
      expect(cell.numberFormat).toEqual([['0.00']]);
      expect(parts.value).toBe(0);
    });
  });

  it('changes nothing when a sheet has been protected since', async () => {
    await threeCells();
    valueOf(await applyCorrections(THREE, ALSO_FORMULAS));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').protection.protect();
    });
    const before = await inventory();
    expect(failureIn(await undo())).toMatchObject({ kind: 'protectedSheet', values: { sheet: '表1' } });
    expect(await inventory()).toEqual(before);
  });

  it('can be given up: the corrections stay', async () => {
    await threeCells();
    valueOf(await applyCorrections(THREE, ALSO_FORMULAS));
    valueOf(await forgetCorrections());
    expect(valueOf(await undo())).toBeNull();
    expect(await values('表1', 'A1')).toEqual([[10]]);
    expect(valueOf(await journal())).toEqual([]);
  });
});

describe('a batch that fails half-way', () => {
  // The writing actions: events off, the journal, a value, a format with a value and a format, a value, events on.
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is taken back by undo: action %i of the corrections', async (nth) => {
    const host = await threeCells();
    const before = await inventory();
    host.faults.failWrite(nth);
    const failure = failureIn(await applyCorrections(THREE, ALSO_FORMULAS));
    expect(failure.kind).toBe('unexpected');
    valueOf(await undo());
    expect(await inventory()).toEqual(before);
    expect(valueOf(await applyCorrections(THREE, ALSO_FORMULAS)).written).toHaveLength(3);
  });

  // Events off, a value, a format with a value and a format, a formula and a format, the journal, events on.
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'does not lose what undo has to take back: action %i of undo',
    async (nth) => {
      const host = await threeCells();
      const before = await inventory();
      valueOf(await applyCorrections(THREE, ALSO_FORMULAS));
      host.faults.failWrite(nth);
      expect(failureIn(await undo()).kind).toBe('unexpected');
      await undo();
      expect(await inventory()).toEqual(before);
    },
  );
});

describe('any corrections, any edits afterwards', () => {
  const cellValue = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => value + 0),
    fc.constantFrom(
      '100%',
      '12.50',
      '自评得分：94.61',
      '3月5日',
      'TRUE',
      '=A1',
      "'引号",
      '完成',
      '-',
      '１２',
    ),
  );
  const formats = fc.constantFrom('General', '0.00', '0.00%', '@', 'yyyy-mm-dd');
  const cell = fc.record({
    value: fc.oneof(cellValue, fc.constant(null)),
    format: formats,
    formula: fc.boolean(),
  });

  it('undo restores what nobody has touched, and touches nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ cell, to: cellValue, isLive: fc.boolean(), edited: fc.option(cellValue) }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.boolean(),
        async (cases, asFormulas) => {
          await workbookWith(['表1'], (sheet) => {
            sheet('表1').getRange('A1:B1').values = [['指标', '得分']];
            cases.forEach(({ cell: { value, format, formula } }, row) => {
              sheet('表1').getCell(row * 20 + 1, 0).values = [[`指标${row}之名`]];
              const range = sheet('表1').getCell(row * 20 + 1, 1);
              if (formula) range.formulas = [[`=${row}+1`]];
              else if (typeof value === 'string') {
                range.numberFormat = [['@']];
                range.values = [[value.startsWith("'") ? `'${value}` : value]];
              } else range.values = [[value ?? '']];
              range.numberFormat = [[format]];
            });
          });
          const original = await inventory();
          const corrections = cases.map(({ cell: { value, formula }, to, isLive }, row): Correction => ({
            ...correction(`B${row * 20 + 2}`, formula ? row + 1 : value, to, formula),
            ...(isLive ? { live: `=ROUND(${row}+7.126,2)` } : {}),
          }));
          const options = asFormulas ? AS_FORMULAS : ALSO_FORMULAS;
          const { written, stale } = valueOf(await applyCorrections(corrections, options));
          expect(stale).toEqual([]);
          expect(written).toHaveLength(cases.length);
          for (const [
            row,
            {
              to,
              isLive,
              cell: { format },
            },
          ] of cases.entries()) {
            const isFormula = asFormulas && isLive && format !== '@';
            expect(await values('表1', `B${row * 20 + 2}`)).toEqual([
              [isFormula ? Number(`${row + 7}.13`) : to],
            ]);
          }
          await byHand(({ workbook }) => {
            cases.forEach(({ edited }, row) => {
              if (edited === null) return;
              const range = workbook.worksheets.getItem('表1').getCell(row * 20 + 1, 1);
              range.numberFormat = [['@']];
              range.values = [[`改 ${edited}`]];
            });
          });
          const edited = await inventory();
          const undone = valueOf(await undo());
          const changed = cases.flatMap((one, row) =>
            one.edited === null ? [] : [at('表1', `B${row * 20 + 2}`)],
          );
          expect(undone?.changedSince).toEqual(changed);
          if (changed.length === 0) expect(await inventory()).toEqual(original);
          else if (changed.length === cases.length)
            expect({ ...((await inventory()) as object), customXml: [] }).toEqual({
              ...(edited as object),
              customXml: [],
            });
          for (const [row, one] of cases.entries()) {
            const expected =
              one.edited === null
                ? one.cell.formula
                  ? row + 1
                  : (one.cell.value ?? '')
                : `改 ${one.edited}`;
            expect(await values('表1', `B${row * 20 + 2}`)).toEqual([[expected]]);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
