import { describe, expect, it } from 'vitest';
import { errorCode, openExcel } from './excel';

describe('values', () => {
  it('come back as they were written, with their types', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:E1');
      range.values = [['苹果', 3.5, true, '', '#N/A']];
      range.load('values,valueTypes,text,address,rowIndex,columnIndex,rowCount,columnCount,cellCount');
      await context.sync();
      expect(range.values).toEqual([['苹果', 3.5, true, '', '#N/A']]);
      expect(range.valueTypes).toEqual([['String', 'Double', 'Boolean', 'Empty', 'Error']]);
      expect(range.text).toEqual([['苹果', '3.5', 'TRUE', '', '#N/A']]);
      expect([range.address, range.rowIndex, range.columnIndex]).toEqual(['Sheet1!A1:E1', 0, 0]);
      expect([range.rowCount, range.columnCount, range.cellCount]).toEqual([1, 5, 5]);
    });
  });

  it('are taken as if typed, unless the cell is formatted as text', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A2').numberFormat = [['@']];
      sheet.getRange('A1:A4').values = [['1,234.50'], ['1,234.50'], ["'00123"], ['88.27%']];
      const range = sheet.getRange('A1:A4').load('values,valueTypes,text,numberFormat');
      await context.sync();
      expect(range.values).toEqual([[1234.5], ['1,234.50'], ['00123'], [0.8827]]);
      expect(range.valueTypes.flat()).toEqual(['Double', 'String', 'String', 'Double']);
      expect(range.text.flat()).toEqual(['1,234.50', '1,234.50', '00123', '88.27%']);
      expect(range.numberFormat.flat()).toEqual(['#,##0.00', '@', 'General', '0.00%']);
    });
  });

  it('stay where null is written, and one value fills a range', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.values = [[1, 2], [3, 4]]; // prettier-ignore
      await context.sync();
      range.values = [[null, 20], [30, null]]; // prettier-ignore
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[1, 20], [30, 4]]); // prettier-ignore
      (range as { values: unknown }).values = 7;
      const again = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').load('values');
      await context.sync();
      expect(again.values).toEqual([[7, 7], [7, 7]]); // prettier-ignore
    });
  });

  it('must have the size of the range', async () => {
    const { Excel } = await openExcel();
    const writing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    });
    expect(await errorCode(writing)).toBe('InvalidArgument');
  });

  it('are written in chunks when there are many', async () => {
    const { Excel, host } = await openExcel();
    const values = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => row * 10 + column),
    );
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('C5:L404').values = values;
      await context.sync();
      const range = sheet.getUsedRange(true).load('values,address');
      await context.sync();
      expect(range.address).toBe('Sheet1!C5:L404');
      expect(range.values).toEqual(values);
    });
    expect(host.counters.requests).toBeLessThanOrEqual(4);
  });
});

describe('formulas', () => {
  it('are calculated before they are read, in the same batch', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('B1:B4').formulas = [
        ['=SUM(A1:A3)'],
        ['=B1*2'],
        ['=1/0'],
        ['=VLOOKUP(9,A1:A3,1,FALSE)'],
      ];
      const results = sheet.getRange('B1:B4').load('values,formulas,valueTypes,text');
      await context.sync();
      expect(results.values.flat()).toEqual([6, 12, '#DIV/0!', '#N/A']);
      expect(results.valueTypes.flat()).toEqual(['Double', 'Double', 'Error', 'Error']);
      expect(results.formulas.flat()).toEqual(['=SUM(A1:A3)', '=B1*2', '=1/0', '=VLOOKUP(9,A1:A3,1,FALSE)']);
      sheet.getRange('A1').values = [[10]];
      const after = sheet.getRange('B1:B2').load('values');
      await context.sync();
      expect(after.values.flat()).toEqual([15, 30]);
    });
  });

  it('go when a value is written over them', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B1').formulas = [['2', '=A1+1']];
      await context.sync();
      sheet.getRange('B1').values = [[100]];
      sheet.getRange('A1').values = [[5]];
      const range = sheet.getRange('A1:B1').load('values,formulas');
      await context.sync();
      expect(range.values).toEqual([[5, 100]]);
      expect(range.formulas).toEqual([[5, 100]]);
    });
  });

  it('see other sheets', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add('数据 2');
      other.getRange('A1').values = [[41]];
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.formulas = [["='数据 2'!A1+1"]];
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[42]]);
    });
  });

  it('wait for calculate() in manual mode', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B1').formulas = [['1', '=A1+1']];
      await context.sync();
      context.workbook.application.calculationMode = 'Manual';
      sheet.getRange('A1').values = [[10]];
      const before = sheet.getRange('B1').load('values');
      await context.sync();
      expect(before.values).toEqual([[2]]);
      context.workbook.application.calculate('Full');
      const after = sheet.getRange('B1').load('values');
      await context.sync();
      expect(after.values).toEqual([[11]]);
    });
  });
});

describe('number formats', () => {
  it('show numbers as Excel prints them', async () => {
    const { Excel } = await openExcel();
    const cases: [number, string, string][] = [
      [1474.071, '#,##0.00', '1,474.07'],
      [0.8827, '0.00%', '88.27%'],
      [-5, '0.00;[Red]-0.00', '-5.00'],
      [45000, 'yyyy"年"m"月"d"日"', '2023年3月15日'],
      [0, '0.00', '0.00'],
      [1234567.891, 'General', '1234567.891'],
    ];
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange(`A1:A${cases.length}`);
      range.values = cases.map(([value]) => [value]);
      range.numberFormat = cases.map(([, format]) => [format]);
      range.load('text,numberFormat,values');
      await context.sync();
      expect(range.text).toEqual(cases.map(([, , text]) => [text]));
      expect(range.numberFormat).toEqual(cases.map(([, format]) => [format]));
      expect(range.values).toEqual(cases.map(([value]) => [value]));
    });
  });
});

describe('navigation', () => {
  it('goes from range to range', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('B2:D5');
      const found = {
        cell: range.getCell(1, 2),
        row: range.getRow(3),
        column: range.getColumn(0),
        offset: range.getOffsetRange(1, -1),
        resized: range.getResizedRange(-1, 1),
        bounding: range.getBoundingRect('F1'),
        intersection: range.getIntersectionOrNullObject('C1:C3'),
        entireRow: range.getEntireRow(),
        entireColumn: range.getEntireColumn(),
        last: range.getLastCell(),
        byIndexes: sheet.getRangeByIndexes(0, 0, 2, 3),
      };
      const nothing = range.getIntersectionOrNullObject('H1').load('address');
      for (const one of Object.values(found)) one.load('address');
      await context.sync();
      expect(Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one.address]))).toEqual({
        cell: 'Sheet1!D3',
        row: 'Sheet1!B5:D5',
        column: 'Sheet1!B2:B5',
        offset: 'Sheet1!A3:C6',
        resized: 'Sheet1!B2:E4',
        bounding: 'Sheet1!B1:F5',
        intersection: 'Sheet1!C2:C3',
        entireRow: 'Sheet1!2:5',
        entireColumn: 'Sheet1!B:D',
        last: 'Sheet1!D5',
        byIndexes: 'Sheet1!A1:C2',
      });
      expect(nothing.isNullObject).toBe(true);
    });
  });

  it('leaves the sheet with InvalidArgument', async () => {
    const { Excel } = await openExcel();
    const leaving = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
    });
    expect(await errorCode(leaving)).toBe('InvalidArgument');
  });

  it('finds the used range, with and without formats', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const empty = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      expect(empty.isNullObject).toBe(true);
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D9').format.fill.color = '#FFFF00';
      const all = sheet.getUsedRange().load('address');
      const valuesOnly = sheet.getUsedRange(true).load('address');
      await context.sync();
      expect([all.address, valuesOnly.address]).toEqual(['Sheet1!B2:D9', 'Sheet1!B2']);
    });
  });
});

describe('merged cells', () => {
  it('keep the first value and are found again', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:B2');
      range.values = [[1, 2], [3, 4]]; // prettier-ignore
      range.merge();
      const merged = sheet.getRange('A1:F9').getMergedAreasOrNullObject().load('address,areaCount');
      range.load('values');
      await context.sync();
      expect([merged.address, merged.areaCount]).toEqual(['Sheet1!A1:B2', 1]);
      expect(range.values).toEqual([[1, ''], ['', '']]); // prettier-ignore
      sheet.getRange('B2').unmerge();
      const none = sheet.getRange('A1:F9').getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe('formats', () => {
  it('are read as they were written, and null where cells differ', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const { format } = sheet.getRange('A1:B2');
      format.fill.color = '#FFC7CE';
      format.font.bold = true;
      format.font.color = 'red';
      format.font.size = 14;
      format.font.name = '黑体';
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.borders.getItem('EdgeBottom').style = 'Continuous';
      format.borders.getItem('EdgeBottom').color = '#0000FF';
      format.columnWidth = 75;
      format.rowHeight = 30;
      const read = sheet.getRange('B2').format;
      read.load('horizontalAlignment,verticalAlignment,wrapText,columnWidth,rowHeight');
      read.fill.load('color');
      read.font.load('bold,italic,color,size,name,underline');
      const border = read.borders.getItem('EdgeBottom').load('style,color,weight');
      const mixed = sheet.getRange('A1:C1').format.fill.load('color');
      await context.sync();
      expect(read.toJSON()).toMatchObject({
        horizontalAlignment: 'Center',
        verticalAlignment: 'Top',
        wrapText: true,
        columnWidth: 75,
        rowHeight: 30,
        fill: { color: '#FFC7CE' },
        font: { bold: true, italic: false, color: '#FF0000', size: 14, name: '黑体', underline: 'None' },
      });
      expect(border.toJSON()).toMatchObject({ style: 'Continuous', color: '#0000FF', weight: 'Thin' });
      expect(mixed.color).toBeNull();
    });
  });

  it('go with clear(Formats), contents with clear(Contents)', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:B1');
      range.values = [['007', 2]];
      range.format.fill.color = '#00FF00';
      sheet.getRange('A1').clear('Formats');
      sheet.getRange('B1').clear('Contents');
      range.load('values');
      const fills = ['A1', 'B1'].map((address) => sheet.getRange(address).format.fill.load('color'));
      await context.sync();
      expect(range.values).toEqual([[7, '']]);
      expect(fills.map((fill) => fill.color)).toEqual(['#FFFFFF', '#00FF00']);
    });
  });

  it('of whole columns reach no cell that is not used', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A:B').format.fill.color = '#00FF00';
      sheet.getRange('5:5').format.font.bold = true;
      const used = sheet.getUsedRange().load('address');
      const fills = ['A1', 'B9', 'C1'].map((address) => sheet.getRange(address).format.fill.load('color'));
      const bold = sheet.getRange('H5').format.font.load('bold');
      sheet.getRange('B7').values = [[1.5]];
      const cell = sheet.getRange('B7').load('text');
      await context.sync();
      expect(used.address).toBe('Sheet1!A1');
      expect(fills.map(({ color }) => color)).toEqual(['#00FF00', '#00FF00', '#FFFFFF']);
      expect([bold.bold, cell.text]).toEqual([true, [['1.5']]]);
    });
  });

  it('leave texts that look like numbers alone', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.values = [["'2023"]];
      cell.format.fill.color = '#00FF00';
      cell.load('values,valueTypes');
      await context.sync();
      expect([cell.values, cell.valueTypes]).toEqual([[['2023']], [['String']]]);
    });
  });
});

describe('several areas', () => {
  it('are formatted together', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const areas = sheet.getRanges('A1,C3:D4');
      areas.format.fill.color = '#ABCDEF';
      areas.load('address,areaCount,cellCount');
      areas.areas.load('items/address');
      const fill = sheet.getRange('D4').format.fill.load('color');
      await context.sync();
      expect(areas.address).toBe('Sheet1!A1,Sheet1!C3:D4');
      expect([areas.areaCount, areas.cellCount]).toEqual([2, 5]);
      expect(areas.areas.items.map((item) => item.address)).toEqual(['Sheet1!A1', 'Sheet1!C3:D4']);
      expect(fill.color).toBe('#ABCDEF');
    });
  });
});
