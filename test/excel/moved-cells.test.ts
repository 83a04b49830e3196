import { ICommandService } from '@univerjs/core';
import { CopySheetCommand, InsertRowCommand } from '@univerjs/sheets';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/disclosure/findings';
import { applyCorrections, journal, undo } from '../../src/excel';
import type { Host } from '../../src/preview/host';
import { at, byHand, connect, valueOf, values, workbookWith } from './excel';

/** A self-assessment in small: names, targets, weights, scores. */
const FORM: readonly (readonly (string | number)[])[] = [
  ['项目自评表', '', '', ''],
  ['指标', '指标值', '分值', '得分'],
  ['按期完成率', '≥95%', 10, 8],
  ['验收合格率', '100%', 10, 8],
  ['群众满意度', '≥90%', 10, 8],
  ['总分', '', 30, 24],
];

/** Scores that equal their neighbours', so that only the rows' names tell them apart. */
const scores: readonly Correction[] = ['D3', 'D4'].map((address) => ({
  place: at('自评', address),
  from: 8,
  to: 10,
  rule: 'SA-IND',
  rounding: false,
  formula: false,
}));

async function corrected(): Promise<Host> {
  const host = await workbookWith(['自评', '别的'], (sheet) => {
    sheet('自评').getRange('A1:D6').values = FORM.map((row) => [...row]);
    sheet('别的').getRange('A1').values = [['说明']];
  });
  valueOf(await applyCorrections(scores, { overwriteFormulas: false }));
  expect(await values('自评', 'D2:D6')).toEqual([['得分'], [10], [10], [8], [24]]);
  return host;
}

/** What the user does with rows and columns, which the host's own object model does not cover. */
async function command(
  { workbook }: Host,
  id: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const subUnitId = workbook.sheets.find('自评')?.id;
  const done = await workbook.injector
    .get(ICommandService)
    .executeCommand(id, { unitId: workbook.unitId, subUnitId, ...params });
  expect(done).toBe(true);
}

const range = (top: number, bottom: number, left = 0, right = 25) => ({
  startRow: top,
  endRow: bottom,
  startColumn: left,
  endColumn: right,
});

const insertRow = (host: Host, row: number) =>
  command(host, InsertRowCommand.id, { range: range(row, row), direction: 0 });
const removeRow = (host: Host, row: number) =>
  command(host, 'sheet.command.remove-row', { range: range(row, row) });
const insertColumn = (host: Host, column: number) =>
  command(host, 'sheet.command.insert-col', { range: range(0, 199, column, column), direction: 0 });

const left = async (): Promise<readonly number[]> => valueOf(await journal()).map(({ cells }) => cells);

describe('undo, after the user', () => {
  it.each([
    ['inserted a row above', 0, 'D3:D7', [['得分'], [8], [8], [8], [24]]],
    ['inserted a row right above the first', 2, 'D2:D7', [['得分'], [''], [8], [8], [8], [24]]],
    ['inserted a row between', 3, 'D2:D7', [['得分'], [8], [''], [8], [8], [24]]],
    ['inserted a row below', 4, 'D2:D7', [['得分'], [8], [8], [''], [8], [24]]],
  ])('%s, restores the right cells', async (_what, row, address, expected) => {
    const host = await corrected();
    await insertRow(host, row);
    const undone = valueOf(await undo());
    expect(undone?.restored).toHaveLength(2);
    expect(undone?.lost).toEqual([]);
    expect(await values('自评', address)).toEqual(expected);
    expect(await left()).toEqual([]);
  });

  it('inserted a row that says the same as a corrected one, restores nothing where that is not certain', async () => {
    const host = await corrected();
    await insertRow(host, 2);
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('自评').getRange('A3:D3').values = [['按期完成率', '≥95%', 10, 10]];
    });
    const undone = valueOf(await undo());
    expect(undone?.restored).toEqual([at('自评', 'D5')]);
    expect(undone?.lost).toEqual([at('自评', 'D3')]);
    expect(await values('自评', 'D2:D7')).toEqual([['得分'], [10], [10], [8], [8], [24]]);
    expect(await left()).toEqual([1]);
  });

  it('deleted the row of one, restores the other, and keeps the record of the one', async () => {
    const host = await corrected();
    await removeRow(host, 2);
    const undone = valueOf(await undo());
    expect(undone?.restored).toEqual([at('自评', 'D3')]);
    expect(undone?.lost).toEqual([at('自评', 'D3')]);
    expect(await values('自评', 'D2:D5')).toEqual([['得分'], [8], [8], [24]]);
    expect(await left()).toEqual([1]);
    const again = valueOf(await undo());
    expect(again).toMatchObject({ restored: [], lost: [at('自评', 'D3')] });
    expect(await left()).toEqual([1]);
  });

  it('inserted a column before the scores, restores the scores and not the weights', async () => {
    const host = await corrected();
    await insertColumn(host, 1);
    const undone = valueOf(await undo());
    expect(undone?.restored).toEqual([at('自评', 'E3'), at('自评', 'E4')]);
    expect(await values('自评', 'D3:E5')).toEqual([
      [10, 8],
      [10, 8],
      [10, 8],
    ]);
  });

  it('renamed the sheet and gave its name to another, follows the sheet', async () => {
    await corrected();
    await byHand(({ workbook }) => {
      const { worksheets } = workbook;
      worksheets.getItem('自评').name = '旧自评';
      worksheets.getItem('别的').name = '自评';
      worksheets.getItem('自评').getRange('A1:D6').values = FORM.map((row) => [...row]);
      worksheets.getItem('自评').getRange('D3:D4').values = [[10], [10]];
    });
    expect(valueOf(await undo())?.restored).toEqual([at('旧自评', 'D3'), at('旧自评', 'D4')]);
    expect(await values('自评', 'D3:D4')).toEqual([[10], [10]]);
    expect(await values('旧自评', 'D3:D4')).toEqual([[8], [8]]);
  });

  it('copied the sheet, leaves the copy alone', async () => {
    const host = await corrected();
    await command(host, CopySheetCommand.id);
    const copy =
      host.workbook.sheets.all().find(({ name }) => name !== '自评' && name !== '别的')?.name ?? '';
    expect(await values(copy, 'D3:D4')).toEqual([[10], [10]]);
    expect(valueOf(await undo())?.restored).toHaveLength(2);
    expect(await values(copy, 'D3:D4')).toEqual([[10], [10]]);
    expect(await values('自评', 'D3:D4')).toEqual([[8], [8]]);
  });

  it('put a copy in the place of the sheet, keeps the record and writes nowhere', async () => {
    const host = await corrected();
    await command(host, CopySheetCommand.id);
    const copy =
      host.workbook.sheets.all().find(({ name }) => name !== '自评' && name !== '别的')?.name ?? '';
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('自评').delete();
      workbook.worksheets.getItem(copy).name = '自评';
    });
    expect(valueOf(await undo())).toMatchObject({ restored: [], lost: [at('自评', 'D3'), at('自评', 'D4')] });
    expect(await values('自评', 'D3:D4')).toEqual([[10], [10]]);
    expect(await left()).toEqual([2]);
  });

  it('moved the sheet, restores its cells', async () => {
    await corrected();
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('自评').position = 1;
    });
    expect(valueOf(await undo())?.restored).toHaveLength(2);
    expect(await values('自评', 'D3:D4')).toEqual([[8], [8]]);
  });

  it('deleted a sheet, takes back what was written before on another', async () => {
    await corrected();
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('别的').getRange('B1').values = [[1]];
    });
    const other: Correction = {
      place: at('别的', 'B1'),
      from: 1,
      to: 2,
      rule: 'SA-IND',
      rounding: false,
      formula: false,
    };
    valueOf(await applyCorrections([other], { overwriteFormulas: false }));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('别的').delete();
    });
    const undone = valueOf(await undo());
    expect(undone?.restored).toHaveLength(2);
    expect(undone?.lost).toEqual([at('别的', 'B1')]);
    expect(await left()).toEqual([1]);
  });
});

describe('undo with a protected sheet', () => {
  it('takes back the rest and keeps what is protected', async () => {
    await corrected();
    const host = await connect((await corrected()).workbook);
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('别的').getRange('B1').values = [[1]];
    });
    const both = [scoreAgain(), { ...scoreAgain(), place: at('别的', 'B1'), from: 1, to: 2 }];
    valueOf(await applyCorrections(both, { overwriteFormulas: false }));
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('别的').protection.protect();
    });
    expect(valueOf(await undo())).toMatchObject({
      restored: [at('自评', 'D5')],
      protectedSheets: ['别的'],
    });
    expect(await left()).toEqual([2, 1]);
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('别的').protection.unprotect();
    });
    expect(valueOf(await undo())?.restored).toEqual([at('别的', 'B1')]);
    expect(host.workbook.sheets.all()).toHaveLength(2);
  });
});

function scoreAgain(): Correction {
  return { place: at('自评', 'D5'), from: 8, to: 9, rule: 'SA-IND', rounding: false, formula: false };
}
