import { ICommandService, IUniverInstanceService, UndoCommand } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { describe, expect, it, vi } from 'vitest';
import { openExcel, type TestExcel } from './excel';
import { waitFor } from '../wait-for';

/** Types a value into a cell of the first sheet, as the grid does for a user. */
async function type({ workbook }: TestExcel, row: number, column: number, v: number | string): Promise<void> {
  await workbook.injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, {
    unitId: workbook.unitId,
    subUnitId: workbook.sheets.all()[0]?.id,
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    value: { v },
  });
}

describe('events', () => {
  it('tell of changes by the add-in and by the user, on the sheet and on all sheets', async () => {
    const excel = await openExcel();
    const seen: [string, string, string, string][] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const note = (where: string) => (args: Excel.WorksheetChangedEventArgs) => {
        seen.push([where, args.address, args.changeType, args.triggerSource]);
        return Promise.resolve();
      };
      sheet.onChanged.add(note('sheet'));
      context.workbook.worksheets.onChanged.add(note('all'));
      await context.sync();
      sheet.getRange('A1:B2').values = [[1, 2], [3, 4]]; // prettier-ignore
      await context.sync();
    });
    await waitFor(() => { expect(seen).toHaveLength(2); }); // prettier-ignore
    await type(excel, 4, 2, 'typed');
    await waitFor(() => { expect(seen).toHaveLength(4); }); // prettier-ignore
    expect(seen.sort()).toEqual([
      ['all', 'A1:B2', 'RangeEdited', 'ThisLocalAddin'],
      ['all', 'C5', 'RangeEdited', 'Unknown'],
      ['sheet', 'A1:B2', 'RangeEdited', 'ThisLocalAddin'],
      ['sheet', 'C5', 'RangeEdited', 'Unknown'],
    ]);
  });

  it('carry the range, and an edit on the grid is calculated before it is read', async () => {
    const excel = await openExcel();
    const read: unknown[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B1').formulas = [['=A1*2']];
      sheet.onChanged.add(async (args) => {
        await excel.Excel.run(async (inner) => {
          const range = args.getRange(inner).load('address,values');
          const result = inner.workbook.worksheets.getItem('Sheet1').getRange('B1').load('values');
          await inner.sync();
          read.push([range.address, range.values, result.values]);
        });
      });
      await context.sync();
    });
    await type(excel, 0, 0, 21);
    await waitFor(() => { expect(read).toEqual([['Sheet1!A1', [[21]], [[42]]]]); }); // prettier-ignore
  });

  it('tell what a cell held and holds', async () => {
    const excel = await openExcel();
    const details: Excel.ChangedEventDetail[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[1]];
      sheet.onChanged.add((args) => {
        details.push(args.details);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').values = [['one']];
      await context.sync();
    });
    await waitFor(() => {
      expect(details).toEqual([
        { valueBefore: 1, valueAfter: 'one', valueTypeBefore: 'Double', valueTypeAfter: 'String' },
      ]);
    });
  });

  it('tell of sheets, selection and calculation', async () => {
    const excel = await openExcel();
    const seen: string[] = [];
    const note = (name: string) => () => {
      seen.push(name);
      return Promise.resolve();
    };
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(note('added'));
      worksheets.onDeleted.add(note('deleted'));
      worksheets.onActivated.add(note('activated'));
      worksheets.onSelectionChanged.add(note('selection'));
      worksheets.onCalculated.add(note('calculated'));
      worksheets.onNameChanged.add(note('renamed'));
      await context.sync();
      const sheet = worksheets.add('new');
      await context.sync();
      sheet.activate();
      sheet.getRange('B2').select();
      sheet.getRange('A1').formulas = [['=1+1']];
      sheet.name = 'renamed';
      await context.sync();
      worksheets.getItem('Sheet1').activate();
      sheet.delete();
      await context.sync();
    });
    await waitFor(() => {
      expect(new Set(seen)).toEqual(
        new Set(['added', 'deleted', 'activated', 'selection', 'calculated', 'renamed']),
      );
    });
  });

  it('are not pushed while events are switched off, nor after the handler was removed', async () => {
    const excel = await openExcel();
    const handler = vi.fn(() => Promise.resolve());
    let registration: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      registration = sheet.onChanged.add(handler);
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    });
    await waitFor(() => { expect(handler).toHaveBeenCalledTimes(1); }); // prettier-ignore
    registration?.remove();
    await registration?.context.sync();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A3').values = [[3]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(handler).toHaveBeenCalledTimes(1);
  });
});

describe('undo', () => {
  it('takes a whole batch back in one step', async () => {
    const { Excel, workbook } = await openExcel();
    workbook.injector.get(IUniverInstanceService).focusUnit(workbook.unitId);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('C1:D1').merge();
      await context.sync();
    });
    await workbook.injector.get(ICommandService).executeCommand(UndoCommand.id);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const used = sheet.getUsedRangeOrNullObject().load('address');
      const merged = sheet.getRange().getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect([used.isNullObject, merged.isNullObject]).toEqual([true, true]);
    });
  });
});
