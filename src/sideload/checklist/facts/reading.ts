import type { Fact } from './fact';
import { bare, outcomeOf } from './fact';

/** Merged areas that Excel gives at once, and one more. */
const TOO_MANY_MERGES = 513;

/** A whole address of more than 8,192 characters. */
const TOO_LONG = Array.from({ length: 1500 }, (_one, index) => `A${index * 2 + 10_001}`).join(',');

/** How cells are read. */
export const READING: readonly Fact[] = [
  {
    id: 'used-range-of-nothing',
    what: { zh: '空白工作表没有已用区域', en: 'An empty sheet has no used range' },
    source: 'Worksheet.getUsedRangeOrNullObject',
    expected: true,
    ask: async ({ context, sheet }) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      await context.sync();
      return used.isNullObject;
    },
  },
  {
    id: 'used-range-of-formats',
    what: {
      zh: '已用区域可以只按值算，也可以连格式一起算',
      en: 'The used range is told by values alone, or with formats',
    },
    source: 'Worksheet.getUsedRangeOrNullObject',
    expected: ['A1', 'A1:C3'],
    ask: async ({ context, sheet }) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('C3').format.fill.color = '#FFFF00';
      const [byValues, byFormats] = [
        sheet.getUsedRangeOrNullObject(true).load('address'),
        sheet.getUsedRangeOrNullObject(false).load('address'),
      ];
      await context.sync();
      return [bare(byValues.address), bare(byFormats.address)];
    },
  },
  {
    id: 'unbounded-values',
    what: { zh: '整列的值读出来是 null', en: 'The values of a whole column are null' },
    source: 'Work with ranges: unbounded ranges',
    expected: true,
    ask: async ({ context, sheet }) => {
      sheet.getRange('A1').values = [[1]];
      const column = sheet.getRange('A:A').load('values');
      await context.sync();
      return (column.values as unknown) === null;
    },
  },
  {
    id: 'merges-none',
    what: { zh: '没有合并单元格时得到空对象', en: 'Where nothing is merged, the answer is a null object' },
    source: 'Range.getMergedAreasOrNullObject',
    expected: true,
    ask: async ({ context, sheet }) => {
      const merged = sheet.getRange('A1:D9').getMergedAreasOrNullObject();
      merged.load('areaCount');
      await context.sync();
      return merged.isNullObject;
    },
  },
  {
    id: 'merges-listed',
    what: { zh: '合并单元格逐块列出', en: 'Merged areas are listed one by one' },
    source: 'Range.getMergedAreasOrNullObject',
    expected: ['A1:B2', 'D4:E4'],
    ask: async ({ context, sheet }) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('D4:E4').merge();
      const { areas } = sheet.getRange('A1:F9').getMergedAreasOrNullObject();
      areas.load('items/address');
      await context.sync();
      return areas.items.map(({ address }) => bare(address)).sort();
    },
  },
  {
    id: 'merges-beyond-512',
    what: { zh: '超过 512 块合并单元格时拒绝', en: 'More than 512 merged areas are refused' },
    source: 'Range.getMergedAreasOrNullObject',
    expected: 'refused',
    ask: async (place) => {
      const { context, sheet } = place;
      for (let row = 0; row < TOO_MANY_MERGES; row += 1) sheet.getRangeByIndexes(row, 0, 1, 2).merge();
      await context.sync();
      return outcomeOf(place, () =>
        sheet.getRangeByIndexes(0, 0, TOO_MANY_MERGES, 2).getMergedAreasOrNullObject().load('areaCount'),
      );
    },
  },
  {
    id: 'address-beyond-8192',
    what: { zh: '超过 8192 个字符的地址拒绝', en: 'An address beyond 8,192 characters is refused' },
    source: 'Worksheet.getRanges; office-js issue 5198',
    expected: 'refused',
    ask: (place) => outcomeOf(place, () => place.sheet.getRanges(TOO_LONG).load('areaCount')),
  },
  {
    id: 'error-cells',
    what: { zh: '错误值读成文字，类型是 Error', en: 'An error reads as its text, of the type Error' },
    source: 'Range.valueTypes',
    expected: ['#DIV/0!', 'Error'],
    ask: async ({ context, sheet }) => {
      const cell = sheet.getRange('A1');
      cell.formulas = [['=1/0']];
      await context.sync();
      cell.load('values,valueTypes');
      await context.sync();
      return [String(cell.values[0]?.[0]), String(cell.valueTypes[0]?.[0])];
    },
  },
  {
    id: 'dates-are-numbers',
    what: { zh: '日期的值是序列数', en: 'The value of a date is its serial number' },
    source: 'Range.values',
    expected: 45_352,
    ask: async ({ context, sheet }) => {
      const cell = sheet.getRange('A1');
      cell.values = [['2024-03-01']];
      cell.load('values');
      await context.sync();
      return Number(cell.values[0]?.[0]);
    },
  },
  {
    id: 'text-is-what-is-shown',
    what: { zh: 'text 是单元格显示的内容', en: 'The text is what the cell shows' },
    source: 'Range.text',
    expected: ['88.27%', '1,474.07'],
    ask: async ({ context, sheet }) => {
      const cells = sheet.getRange('A1:B1');
      cells.values = [[0.8827, 1474.074]];
      cells.numberFormat = [['0.00%', '#,##0.00']];
      cells.load('text');
      await context.sync();
      return (cells.text[0] ?? []).map(String);
    },
  },
  {
    id: 'text-of-narrow-cells',
    what: { zh: '列太窄显示成 ### 时，text 仍是数', en: 'Where a cell shows ###, its text is the number' },
    source: 'Range.text: “The # sign substitution … will not affect the text value”',
    expected: '1,234,567.89',
    ask: async ({ context, sheet }) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['#,##0.00']];
      cell.values = [[1_234_567.89]];
      cell.format.columnWidth = 8;
      await context.sync();
      cell.load('text');
      await context.sync();
      return String(cell.text[0]?.[0]);
    },
  },
  {
    id: 'hidden-sheets-are-read',
    what: { zh: '隐藏工作表里的值照样读得到', en: 'The values of hidden sheets are read' },
    source: 'Worksheet.visibility',
    expected: [7, 'VeryHidden'],
    ask: async ({ context, sheet }) => {
      sheet.getRange('B2').values = [[7]];
      sheet.visibility = 'VeryHidden';
      await context.sync();
      const used = sheet.getUsedRangeOrNullObject(true).load('values');
      sheet.load('visibility');
      await context.sync();
      const seen = [Number(used.values[0]?.[0]), sheet.visibility];
      sheet.visibility = 'Visible';
      await context.sync();
      return seen;
    },
  },
  {
    id: 'locks-of-cells',
    what: { zh: '逐个单元格读出是否锁定', en: 'The locks of cells are told one by one' },
    source: 'Range.getCellProperties',
    expected: [true, false],
    ask: async ({ context, sheet }) => {
      sheet.getRange('B1').format.protection.locked = false;
      const properties = sheet.getRange('A1:B1').getCellProperties({ format: { protection: true } });
      await context.sync();
      return (properties.value[0] ?? []).map((cell) => cell.format?.protection?.locked ?? null);
    },
  },
  {
    id: 'text-that-begins-with-equals',
    what: {
      zh: '文本单元格里以“=”开头的文字，公式与值相同',
      en: 'A text that begins with "=" reads as its own formula',
    },
    source: 'Range.formulas',
    expected: ['=1+1', '=1+1'],
    ask: async ({ context, sheet }) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['@']];
      cell.values = [['=1+1']];
      cell.load('values,formulas');
      await context.sync();
      return [String(cell.values[0]?.[0]), String(cell.formulas[0]?.[0])];
    },
  },
];
