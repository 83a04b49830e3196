import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasWhere } from '../../src/preview/host/model/area-groups';
import { errorCode, openExcel } from './excel';

/** What one asks the first sheet of a new workbook. */
async function asked<Answer>(
  ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Answer>,
): Promise<Answer> {
  const { Excel } = await openExcel();
  return Excel.run(async (context) => ask(context.workbook.worksheets.getItem('Sheet1'), context));
}

describe('cells as Excel copies, fills and finds them', () => {
  it('copies contents, values, formats or all, and turns them round', async () => {
    const found = await asked(async (sheet, context) => {
      sheet.getRange('A1:B1').formulas = [[2, '=A1*3']];
      sheet.getRange('A1').format.fill.color = '#FF0000';
      await context.sync();
      sheet.getRange('A3').copyFrom('A1:B1');
      sheet.getRange('A4').copyFrom('A1:B1', 'Values');
      sheet.getRange('A5').copyFrom('A1:B1', 'Formats');
      sheet.getRange('D1').copyFrom('A1:B1', 'Values', false, true);
      await context.sync();
      const copies = sheet.getRange('A3:B5').load('formulas');
      const turned = sheet.getRange('D1:D2').load('values');
      const fills = ['A3', 'A4', 'A5'].map((cell) => sheet.getRange(cell).format.fill.load('color'));
      await context.sync();
      return [copies.formulas, turned.values, fills.map(({ color }) => color)];
    });
    expect(found).toEqual([
      [
        [2, '=A3*3'],
        [2, 6],
        ['', ''],
      ],
      [[2], [6]],
      ['#FF0000', '#FFFFFF', '#FF0000'],
    ]);
  });

  it('fills on: formulas move along, numbers follow their line, texts count', async () => {
    const found = await asked(async (sheet, context) => {
      sheet.getRange('A1:D2').formulas = [
        [1, 10, '项目1', '=A1*2'],
        [2, 30, '', ''],
      ];
      await context.sync();
      sheet.getRange('A1:B2').autoFill('A1:B4');
      sheet.getRange('C1').autoFill('C1:C4');
      sheet.getRange('D1').autoFill('D1:D4', 'FillValues');
      await context.sync();
      const range = sheet.getRange('A1:D4').load('formulas');
      await context.sync();
      return range.formulas;
    });
    expect(found).toEqual([
      [1, 10, '项目1', '=A1*2'],
      [2, 30, '项目2', '=A2*2'],
      [3, 50, '项目3', '=A3*2'],
      [4, 70, '项目4', '=A4*2'],
    ]);
  });

  it('finds formulas, constants and blanks, and says where there are none', async () => {
    const found = await asked(async (sheet, context) => {
      sheet.getRange('A1:C2').formulas = [
        [1, 'x', '=A1'],
        ['', 'y', '=1/0'],
      ];
      await context.sync();
      const range = sheet.getRange('A1:C2');
      const addresses = (
        [
          ['Formulas', 'All'],
          ['Formulas', 'Errors'],
          ['Constants', 'Text'],
          ['Blanks', 'All'],
        ] as const
      ).map(([kind, of]) => range.getSpecialCells(kind, of).load('address'));
      const none = range.getSpecialCellsOrNullObject('Constants', 'Logical').load('address');
      await context.sync();
      return [addresses.map(({ address }) => address), none.isNullObject];
    });
    expect(found).toEqual([['Sheet1!C1:C2', 'Sheet1!C2', 'Sheet1!B1:B2', 'Sheet1!A2'], true]);
  });

  it('finds texts, whole or in part, and replaces them', async () => {
    const found = await asked(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [['Total'], ['total cost'], ['sub*total']];
      await context.sync();
      const part = sheet.findAll('TOTAL', { completeMatch: false, matchCase: false }).load('cellCount');
      const whole = sheet.findAll('total', { completeMatch: true, matchCase: false }).load('address');
      const star = sheet.findAll('b~*t', {}).load('address');
      const last = sheet.getRange('A1:A3').find('total', { searchDirection: 'Backwards' }).load('address');
      const count = sheet.getRange('A1:A3').replaceAll('total', '合计', { matchCase: true });
      await context.sync();
      const after = sheet.getRange('A1:A3').load('values');
      await context.sync();
      return [part.cellCount, whole.address, star.address, last.address, count.value, after.values];
    });
    expect(found).toEqual([
      3,
      'Sheet1!A1',
      'Sheet1!A3',
      'Sheet1!A3',
      2,
      [['Total'], ['合计 cost'], ['sub*合计']],
    ]);
    const missing = asked(async (sheet, context) => {
      sheet.getRange('A1').find('none', {}).load('address');
      await context.sync();
    });
    expect(await errorCode(missing)).toBe('ItemNotFound');
  });

  it('spills what a formula makes into the cells beside it', async () => {
    const found = await asked(async (sheet, context) => {
      sheet.getRange('B2').formulas = [['=SEQUENCE(2,2)']];
      await context.sync();
      const range = sheet.getRange('B2:C3').load('values');
      const spilled = sheet.getRange('B2').getSpillingToRange().load('address');
      const parent = sheet.getRange('C3').getSpillParent().load('address');
      const used = sheet.getUsedRange(true).load('address');
      await context.sync();
      return [range.values, spilled.address, parent.address, used.address];
    });
    expect(found).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      'Sheet1!B2:C3',
      'Sheet1!B2',
      'Sheet1!B2:C3',
    ]);
  });

  it('goes where Ctrl and an arrow go', async () => {
    const found = await asked(async (sheet, context) => {
      sheet.getRange('B2:B4').values = [[1], [2], [3]];
      sheet.getRange('B8').values = [[4]];
      await context.sync();
      const edges = (
        [
          ['B2', 'Down'],
          ['B4', 'Down'],
          ['B8', 'Down'],
          ['B8', 'Left'],
        ] as const
      ).map(([from, way]) => sheet.getRange(from).getRangeEdge(way).load('address'));
      const extended = sheet.getRange('B2').getExtendedRange('Down').load('address');
      await context.sync();
      return [...edges.map(({ address }) => address), extended.address];
    });
    expect(found).toEqual(['Sheet1!B4', 'Sheet1!B8', 'Sheet1!B1048576', 'Sheet1!A8', 'Sheet1!B2:B4']);
  });

  it('groups rows, hides them by level and shows them when they are ungrouped', async () => {
    const found = await asked(async (sheet, context) => {
      sheet.getRange('2:5').group('ByRows');
      sheet.getRange('3:4').group('ByRows');
      sheet.showOutlineLevels(2, 0);
      const look = async (): Promise<(boolean | null)[]> => {
        const rows = ['2:2', '3:3', '5:5'].map((address) => sheet.getRange(address).load('rowHidden'));
        await context.sync();
        return rows.map(({ rowHidden }) => rowHidden);
      };
      const second = await look();
      sheet.showOutlineLevels(1, 0);
      const first = await look();
      sheet.getRange('1:9').ungroup('ByRows');
      sheet.getRange('1:9').ungroup('ByRows');
      return [second, first, await look()];
    });
    expect(found).toEqual([
      [false, true, false],
      [true, true, true],
      [false, false, false],
    ]);
  });

  it('gives cells a style by name, and copies a sheet with its tables', async () => {
    const found = await asked(async (sheet, context) => {
      sheet.getRange('A1').style = 'Bad';
      sheet.tables.add('A3:B5', true).name = 'T_one';
      const copy = sheet.copy('Beginning');
      copy.load('name,position');
      copy.tables.load('items/name');
      const cell = copy.getRange('A1').load('style');
      const fill = cell.format.fill.load('color');
      const mixed = sheet.getRange('A1:A2').load('style');
      await context.sync();
      const names = copy.tables.items.map(({ name }) => name);
      return [copy.name, copy.position, names, cell.style, fill.color, mixed.style];
    });
    expect(found).toEqual(['Sheet1 (2)', 0, ['T_one2'], 'Bad', '#FFC7CE', null]);
  });

  it('covers exactly the cells that are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (cells) => {
        const area = { row: 3, column: 2, rows: 4, columns: 5 };
        const wanted = (row: number, column: number): boolean => cells[(row - 3) * 5 + column - 2] === true;
        const covered = areasWhere(area, wanted).flatMap(({ row, column, rows, columns }) =>
          Array.from({ length: rows * columns }, (_, index) => {
            const at = [row + Math.floor(index / columns), column + (index % columns)] as const;
            return wanted(...at) ? at.join() : 'outside';
          }),
        );
        expect(new Set(covered).size).toBe(covered.length);
        expect(covered).toHaveLength(cells.filter(Boolean).length);
        expect(covered).not.toContain('outside');
      }),
    );
  });
});

describe('conditional formats', () => {
  /** Where a format on some cells is once rows, columns or cells were inserted or deleted. */
  async function after(
    cells: string,
    move: (sheet: Excel.Worksheet) => void,
  ): Promise<readonly (readonly string[])[]> {
    return asked(async (sheet, context) => {
      const format = sheet.getRanges(cells).conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      await context.sync();
      move(sheet);
      await context.sync();
      const all = sheet.getRange().conditionalFormats.load('items/id');
      await context.sync();
      const areas = all.items.map((one) => one.getRanges().load('address'));
      await context.sync();
      return areas.map(({ address }) => address.replaceAll('Sheet1!', '').split(','));
    });
  }

  it.each<[string, string, (sheet: Excel.Worksheet) => void, readonly string[]]>([
    ['rows above', 'B3,D5', (sheet) => sheet.getRange('2:3').insert('Down'), ['B5', 'D7']],
    ['a row within', 'B3:B5', (sheet) => sheet.getRange('4:4').insert('Down'), ['B3:B6']],
    ['a row below', 'B3', (sheet) => sheet.getRange('4:4').insert('Down'), ['B3']],
    ['columns before', 'B3', (sheet) => sheet.getRange('A:A').insert('Right'), ['C3']],
    ['cells of one column', 'B3:C3', (sheet) => sheet.getRange('B1').insert('Down'), ['C3', 'B4']],
    [
      'a row less',
      'B3',
      (sheet) => {
        sheet.getRange('1:1').delete('Up');
      },
      ['B2'],
    ],
  ])('follow their cells: %s', async (_what, cells, move, areas) => {
    expect(await after(cells, move)).toEqual([areas]);
  });

  it('go with the last of their cells', async () => {
    expect(
      await after('B3:C3', (sheet) => {
        sheet.getRange('3:3').delete('Up');
      }),
    ).toEqual([]);
  });
});
