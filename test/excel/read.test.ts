import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/excel';
import { defaultRequirementSets } from '../../src/preview/host';
import { reviewWorkbook } from '../../src/disclosure/review';
import { byHand, valueOf, workbookWith } from './excel';

describe('reading a workbook', () => {
  it('gives values, formulas, formats, texts and errors as they are', async () => {
    await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('B2:D2').values = [['项目', 1474.07, true]];
      sheet('表1').getRange('C2').numberFormat = [['#,##0.00']];
      sheet('表1').getRange('B4:D4').formulas = [['=C2*2', '=1/0', '=""']];
      sheet('表1').getRange('B4').numberFormat = [['0.0']];
      sheet('表1').getRange('B5').numberFormat = [['@']];
      sheet('表1').getRange('B5').values = [['=C2']];
      sheet('表1').getRange('C5').values = [["'#REF!"]];
    });
    const { snapshot } = valueOf(await readWorkbook());
    expect(snapshot.sheets).toEqual([
      {
        name: '表1',
        visibility: 'visible',
        protected: false,
        merges: [],
        rows: [
          {
            row: 1,
            firstColumn: 1,
            cells: [
              { value: '项目', format: 'General', text: '项目' },
              { value: 1474.07, format: '#,##0.00', text: '1,474.07' },
              { value: true, format: 'General', text: 'TRUE' },
            ],
          },
          {
            row: 3,
            firstColumn: 1,
            cells: [
              { value: 2948.14, formula: '=C2*2', format: '0.0', text: '2948.1' },
              { value: { error: '#DIV/0!' }, formula: '=1/0', format: 'General', text: '#DIV/0!' },
              { value: '', formula: '=""', format: 'General', text: '' },
            ],
          },
          {
            row: 4,
            firstColumn: 1,
            cells: [
              { value: '=C2', format: '@', text: '=C2' },
              { value: '#REF!', format: 'General', text: '#REF!' },
              { value: null, format: 'General', text: '' },
            ],
          },
        ],
      },
    ]);
  });

  it('knows hidden, very hidden, protected and empty sheets, in the order of their tabs', async () => {
    await workbookWith(['甲', '乙', '丙', '丁'], (sheet) => {
      sheet('乙').visibility = 'Hidden';
      sheet('乙').getRange('A1').values = [[1]];
      sheet('丙').visibility = 'VeryHidden';
      sheet('丁').protection.protect();
    });
    const { snapshot, sheetIds } = valueOf(await readWorkbook());
    expect(
      snapshot.sheets.map(({ name, visibility, protected: isProtected, rows }) => [
        name,
        visibility,
        isProtected,
        rows.length,
      ]),
    ).toEqual([
      ['甲', 'visible', false, 0],
      ['乙', 'hidden', false, 1],
      ['丙', 'veryHidden', false, 0],
      ['丁', 'visible', true, 0],
    ]);
    expect([...sheetIds.keys()]).toEqual(['甲', '乙', '丙', '丁']);
    expect(new Set(sheetIds.values()).size).toBe(4);
  });

  it('reads merges, also where they reach beyond the last value', async () => {
    await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('A1').values = [['标题']];
      sheet('表1').getRange('A1:D1').merge();
      sheet('表1').getRange('A3').values = [['说明']];
      sheet('表1').getRange('A3:B5').merge();
      sheet('表1').getRange('A1:D5').format.horizontalAlignment = 'Center';
    });
    const { snapshot } = valueOf(await readWorkbook());
    expect(snapshot.sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 2, left: 0, bottom: 4, right: 1 },
    ]);
    expect(snapshot.sheets[0]?.rows.map(({ row }) => row)).toEqual([0, 2]);
  });

  it('goes without merges where Excel does not tell them', async () => {
    await workbookWith(
      ['表1'],
      (sheet) => {
        sheet('表1').getRange('A1:B1').merge();
      },
      {
        requirementSets: { ...defaultRequirementSets, ExcelApi: '1.10' },
      },
    );
    expect(valueOf(await readWorkbook()).snapshot.sheets[0]?.merges).toEqual([]);
  });

  it('leaves the cells of the report out', async () => {
    await workbookWith(['表1', '核对报告'], (sheet) => {
      sheet('核对报告').getRange('A1').values = [['错误 3']];
    });
    const { snapshot } = valueOf(await readWorkbook());
    expect(snapshot.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['表1', 0],
      ['核对报告', 0],
    ]);
  });

  it.each([1, 10, 100])('takes two syncs for %i sheets', async (count) => {
    const names = Array.from({ length: count }, (_, index) => `表${index + 1}`);
    const host = await workbookWith(names, (sheet) => {
      for (const name of names)
        sheet(name).getRange('A1:C2').values = [
          ['收入', 1, 2],
          [name, 3, 4],
        ];
    });
    const { snapshot } = valueOf(await readWorkbook());
    expect(host.counters.requests).toBe(2);
    expect(snapshot.sheets.map(({ rows }) => rows[1]?.cells[0]?.value)).toEqual(names);
  });

  it('reads in pieces what is too large for one answer, and gets the same', async () => {
    const fill = (sheet: (name: string) => Excel.Worksheet): void => {
      for (const name of ['大', '小']) {
        sheet(name).getRange('A1:E40').values = Array.from({ length: 40 }, (_, row) =>
          Array.from({ length: 5 }, (__, column) => `${name} ${row} ${column}`),
        );
        sheet(name).getRange('A1:E1').merge();
        sheet(name).getRange('A40:B41').merge();
      }
    };
    await workbookWith(['大', '小'], fill);
    const whole = valueOf(await readWorkbook());
    const host = await workbookWith(['大', '小'], fill, { maxResponseBytes: 6000 });
    const pieces = valueOf(await readWorkbook());
    expect(pieces.snapshot).toEqual(whole.snapshot);
    expect(host.counters.requests).toBeGreaterThan(4);
  });

  it('names the cell that is too large even alone, and reads the other sheets', async () => {
    await workbookWith(
      ['表1', '表2'],
      (sheet) => {
        sheet('表1').getRange('A1:B3').values = [
          ['甲', 1],
          ['很'.repeat(2000), 2],
          ['乙', 3],
        ];
        sheet('表2').getRange('A1').values = [['在']];
      },
      { maxResponseBytes: 4000 },
    );
    const { snapshot } = valueOf(await readWorkbook());
    expect(snapshot.sheets.map(({ rows, unreadAreas }) => [rows.length, unreadAreas])).toEqual([
      [0, [{ top: 1, left: 0, bottom: 1, right: 0 }]],
      [1, undefined],
    ]);
    expect(reviewWorkbook(snapshot).unrecognised).toMatchObject([
      { sheet: '表1', reason: { key: 'areasUnreadable', values: { areas: 'A2' } } },
      { sheet: '表2' },
    ]);
  });

  it('sees what changed since', async () => {
    await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('A1').values = [[1]];
    });
    await readWorkbook();
    await byHand(({ workbook }) => {
      workbook.worksheets.getItem('表1').getRange('A1').values = [[2]];
      workbook.worksheets.add('表2');
    });
    const { snapshot, name } = valueOf(await readWorkbook());
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(['表1', '表2']);
    expect(snapshot.sheets[0]?.rows[0]?.cells[0]?.value).toBe(2);
    expect(name).toMatch(/\.xlsx$/u);
  });
});

describe('what Excel does not give at once', () => {
  it.each([
    // One refused, the sizes, the rows, and merges whole and by halves.
    [600, 7],
    [1300, 11],
  ])('%i merges are read in pieces', async (count, requests) => {
    const host = await workbookWith(['表1'], (sheet) => {
      for (let index = 0; index < count; index += 1) {
        const row = 2 * index + 1;
        sheet('表1').getRange(`A${row}:B${row}`).merge();
      }
      sheet('表1').getRange('A1').values = [['标题']];
    });
    const [sheet] = valueOf(await readWorkbook()).snapshot.sheets;
    expect(sheet?.merges).toHaveLength(count);
    expect(sheet?.merges.at(-1)).toEqual({
      top: 2 * count - 2,
      left: 0,
      bottom: 2 * count - 2,
      right: 1,
    });
    expect(sheet?.unreadAreas).toBeUndefined();
    expect(host.counters.requests).toBeLessThanOrEqual(requests);
  });

  it('a stray value in the last row costs a few requests, and is read', async () => {
    const host = await workbookWith(['表1', '表2'], (sheet) => {
      sheet('表1').getRange('A1:J1').values = [Array.from({ length: 10 }, (_one, index) => index)];
      sheet('表1').getRange('J1048576').values = [['尾']];
      sheet('表1').getRange('XFD3').values = [['边']];
      sheet('表2').getRange('A1').values = [[1]];
    });
    const [sheet] = valueOf(await readWorkbook()).snapshot.sheets;
    expect(sheet?.rows.map(({ row, firstColumn, cells }) => [row, firstColumn, cells.length])).toEqual([
      [0, 0, 10],
      [2, 16_383, 1],
      [1_048_575, 9, 1],
    ]);
    expect(host.counters.requests).toBeLessThanOrEqual(7);
  });

  it('values that are null are asked for in smaller ranges', async () => {
    const fill = (sheet: (name: string) => Excel.Worksheet): void => {
      sheet('表1').getRange('A1:C40').values = Array.from({ length: 40 }, (_one, row) => [
        row,
        '项',
        row * 2,
      ]);
    };
    await workbookWith(['表1'], fill);
    const whole = valueOf(await readWorkbook()).snapshot;
    const host = await workbookWith(['表1'], fill);
    host.faults.nullBeyond(30);
    expect(valueOf(await readWorkbook()).snapshot).toEqual(whole);
    expect(host.counters.requests).toBeLessThan(20);
  });

  it('a sheet that gives nothing is named as a whole, after a bounded number of requests', async () => {
    const host = await workbookWith(['表1'], (sheet) => {
      sheet('表1').getRange('A1:C2000').values = Array.from({ length: 2000 }, () => ['甲', '乙', '丙']);
    });
    host.faults.nullBeyond(0);
    const { snapshot } = valueOf(await readWorkbook());
    expect(snapshot.sheets[0]?.rows).toEqual([]);
    expect(snapshot.sheets[0]?.unreadAreas?.length).toBeGreaterThan(0);
    expect(host.counters.requests).toBeLessThanOrEqual(260);
  });
});
