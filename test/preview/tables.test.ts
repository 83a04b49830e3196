import { ICommandService, IUniverInstanceService, RedoCommand, UndoCommand } from '@univerjs/core';
import { describe, expect, it } from 'vitest';
import { notSaved } from '../../src/preview/host';
import { errorCode, openExcel } from './excel';

/** Three offices with what they spent, in a table at B2. */
async function asked<Answer>(
  ask: (table: Excel.Table, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Answer>,
): Promise<Answer> {
  const { Excel } = await openExcel();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const table = sheet.tables.add('B2:C2', true);
    table.name = '支出';
    table.getHeaderRowRange().values = [['单位', '金额']];
    table.rows.add(undefined, [
      ['甲', 30],
      ['乙', 10],
      ['丙', 20],
    ]);
    await context.sync();
    return ask(table, context, sheet);
  });
}

/** What stands in an area. */
async function valuesAt(sheet: Excel.Worksheet, address: string): Promise<unknown[][]> {
  const range = sheet.getRange(address).load('values');
  await sheet.context.sync();
  return range.values;
}

describe('a table', () => {
  it('begins with one empty row, whose place the first rows take', async () => {
    const found = await asked(async (table, context) => {
      table.rows.load('count');
      const [all, head, body] = [
        table.getRange().load('address'),
        table.getHeaderRowRange().load('address'),
        table.getDataBodyRange().load('values'),
      ];
      await context.sync();
      return [table.rows.count, all.address, head.address, body.values];
    });
    expect(found).toEqual([
      3,
      'Sheet1!B2:C5',
      'Sheet1!B2:C2',
      [
        ['甲', 30],
        ['乙', 10],
        ['丙', 20],
      ],
    ]);
  });

  it('is found by its name whatever its case, and lists its columns by their heads', async () => {
    const found = await asked(async (table, context, sheet) => {
      table.name = 'Spent';
      sheet.getRange('C2').values = [['元']];
      await context.sync();
      const again = context.workbook.tables.getItem('SPENT');
      again.columns.load('items/name,items/index');
      context.workbook.tables.load('count');
      const none = context.workbook.tables.getItemOrNullObject('支出').load('name');
      await context.sync();
      return [again.columns.items.map(({ name }) => name), context.workbook.tables.count, none.isNullObject];
    });
    expect(found).toEqual([['单位', '元'], 1, true]);
  });

  it('makes room for rows and columns in its midst, and what stands beside it moves', async () => {
    const found = await asked(async (table, context, sheet) => {
      sheet.getRange('B7:D7').values = [['below', 1, 'aside']];
      sheet.getRange('D3').values = [['right']];
      await context.sync();
      table.rows.add(1, [['丁', 5]]);
      table.columns.add(1, [['人数'], [1], [2], [3], [4]]);
      await context.sync();
      return [await valuesAt(sheet, 'B2:E6'), await valuesAt(sheet, 'B8:E8'), await valuesAt(sheet, 'D7')];
    });
    expect(found).toEqual([
      [
        ['单位', '人数', '金额', ''],
        ['甲', 1, 30, 'right'],
        ['丁', 2, 5, ''],
        ['乙', 3, 10, ''],
        ['丙', 4, 20, ''],
      ],
      [['below', 1, '', '']],
      [['aside']],
    ]);
  });

  it('goes without rows and columns that are deleted', async () => {
    const found = await asked(async (table, context, sheet) => {
      table.rows.getItemAt(0).delete();
      table.columns.getItem('单位').delete();
      await context.sync();
      table.columns.load('count');
      const all = table.getRange().load('address');
      await context.sync();
      return [table.columns.count, all.address, await valuesAt(sheet, 'B2:C5')];
    });
    expect(found).toEqual([
      1,
      'Sheet1!B2:B4',
      [
        ['金额', ''],
        [10, ''],
        [20, ''],
        ['', ''],
      ],
    ]);
  });

  it('moves and grows with the rows of its sheet', async () => {
    const found = await asked(async (table, context, sheet) => {
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('5:6').insert('Down');
      await context.sync();
      const all = table.getRange().load('address');
      await context.sync();
      return all.address;
    });
    expect(found).toBe('Sheet1!B3:C8');
  });

  it('is named by formulas, and its totals sum the rows that its filter leaves', async () => {
    const found = await asked(async (table, context, sheet) => {
      sheet.getRange('F1').formulas = [['=SUM(支出[金额])']];
      table.showTotals = true;
      await context.sync();
      const whole = await valuesAt(sheet, 'F1');
      table.columns.getItem('金额').filter.applyCustomFilter('>15');
      await context.sync();
      const rows = ['3:3', '4:4', '5:5'].map((address) => sheet.getRange(address).load('rowHidden'));
      const totals = table.getTotalRowRange().load('formulas,address');
      await context.sync();
      return [whole, rows.map(({ rowHidden }) => rowHidden), totals.address, totals.formulas];
    });
    expect(found).toEqual([
      [[60]],
      [false, true, false],
      'Sheet1!B6:C6',
      [['汇总', '=SUBTOTAL(109,支出[金额])']],
    ]);
  });

  it.each<[string, Partial<Excel.FilterCriteria> & { filterOn: 'Values' }, boolean[]]>([
    ['a list of values', { filterOn: 'Values', values: ['10', '30'] }, [false, false, true]],
    ['the greatest', { filterOn: 'TopItems' as 'Values', criterion1: '1' }, [false, true, true]],
    ['a share of them', { filterOn: 'TopPercent' as 'Values', criterion1: '70' }, [false, true, false]],
    [
      'less than the mean',
      { filterOn: 'Dynamic' as 'Values', dynamicCriteria: 'BelowAverage' },
      [true, false, true],
    ],
  ])('filters by %s and shows all again', async (_what, criteria, hidden) => {
    const found = await asked(async (table, context, sheet) => {
      const look = async (): Promise<(boolean | null)[]> => {
        const rows = ['3:3', '4:4', '5:5'].map((address) => sheet.getRange(address).load('rowHidden'));
        await context.sync();
        return rows.map(({ rowHidden }) => rowHidden);
      };
      table.columns.getItem('金额').filter.apply(criteria);
      const filtered = await look();
      table.clearFilters();
      return [filtered, await look()];
    });
    expect(found).toEqual([hidden, [false, false, false]]);
  });

  it('sorts its rows and leaves its head', async () => {
    const found = await asked(async (table, context, sheet) => {
      sheet.getRange('C3').formulas = [['=LEN(B3)+29']];
      table.sort.apply([{ key: 1, ascending: true }]);
      await context.sync();
      const range = sheet.getRange('B2:C5').load('formulas,values');
      await context.sync();
      return [range.values, range.formulas[3]];
    });
    expect(found).toEqual([
      [
        ['单位', '金额'],
        ['乙', 10],
        ['丙', 20],
        ['甲', 30],
      ],
      ['甲', '=LEN(B5)+29'],
    ]);
  });

  it('reaches as far as it is resized, and leaves its cells when it is a range again', async () => {
    const found = await asked(async (table, context, sheet) => {
      table.resize('B2:D9');
      await context.sync();
      const all = table.getRange().load('address');
      table.columns.load('items/name');
      await context.sync();
      const names = table.columns.items.map(({ name }) => name);
      table.convertToRange();
      const count = context.workbook.tables.getCount();
      await context.sync();
      return [all.address, names, count.value, await valuesAt(sheet, 'B2:D3')];
    });
    expect(found).toEqual([
      'Sheet1!B2:D9',
      ['单位', '金额', '列3'],
      0,
      [
        ['单位', '金额', '列3'],
        ['甲', 30, ''],
      ],
    ]);
  });

  it('tells what was edited in it', async () => {
    const seen: unknown[] = [];
    await asked(async (table, context, sheet) => {
      table.load('id');
      await context.sync();
      table.onChanged.add(async ({ address, tableId }) => {
        await Promise.resolve(seen.push([address, tableId === table.id]));
      });
      await context.sync();
      sheet.getRange('A3:B3').values = [['outside', '戊']];
      sheet.getRange('A9').values = [['elsewhere']];
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(seen).toEqual([['B3', true]]);
  });

  it('is refused over another one, over merged cells, and with a name that is taken', async () => {
    const codes = await asked(async (_table, context, sheet) => {
      sheet.getRange('F8:G8').merge();
      await context.sync();
      const refused = async (act: () => void): Promise<string> => {
        act();
        return errorCode(context.sync());
      };
      return [
        await refused(() => sheet.tables.add('C4:D6', true)),
        await refused(() => sheet.tables.add('F7:G9', true)),
        await refused(() => {
          sheet.tables.add('I1:I3', true).name = '支出';
        }),
        await refused(() => sheet.tables.getItem('支出').rows.add(undefined, [['one']])),
        await refused(() => sheet.tables.getItem('none').load('name')),
      ];
    });
    expect(codes).toEqual([
      'InvalidOperation',
      'InvalidOperation',
      'InvalidArgument',
      'InvalidArgument',
      'ItemNotFound',
    ]);
  });

  it('comes and goes with what made it: undo and redo', async () => {
    const { Excel, workbook } = await openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').tables.add('A1:B3', true);
      await context.sync();
    });
    workbook.injector.get(IUniverInstanceService).focusUnit(workbook.unitId);
    const commands = workbook.injector.get(ICommandService);
    const rows = (): readonly number[] => workbook.tables.all().map(({ area }) => area.rows);
    expect(rows()).toEqual([3]);
    await commands.executeCommand(UndoCommand.id);
    expect(rows()).toEqual([]);
    await commands.executeCommand(RedoCommand.id);
    expect(rows()).toEqual([3]);
  });
});

describe('saving', () => {
  it('says that tables and groups that were made are not written', async () => {
    const { Excel, workbook } = await openExcel();
    expect(notSaved(workbook)).toEqual([]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.tables.add('A1:B3', true);
      sheet.getRange('5:6').group('ByRows');
      await context.sync();
    });
    expect(notSaved(workbook)).toEqual(['tables made here', 'outline levels']);
  });
});
