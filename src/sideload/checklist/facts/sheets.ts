import type { Fact } from './fact';
import { bare } from './fact';

/** How sheets are known and made. */
export const SHEETS: readonly Fact[] = [
  {
    id: 'sheet-id',
    what: { zh: '改名、移动后工作表的标识不变', en: 'A sheet keeps its id when it is renamed and moved' },
    source: 'Worksheet.id',
    expected: true,
    ask: async ({ context, sheet, name }) => {
      sheet.load('id');
      await context.sync();
      const before = sheet.id;
      sheet.name = `${name}x`;
      sheet.position = 0;
      sheet.load('id');
      await context.sync();
      return sheet.id === before;
    },
  },
  {
    id: 'sheet-missing',
    what: { zh: '没有的工作表是空对象', en: 'A sheet that is not there is a null object' },
    source: 'WorksheetCollection.getItemOrNullObject',
    expected: true,
    ask: async ({ context, name }) => {
      const none = context.workbook.worksheets.getItemOrNullObject(`${name}none`).load('name');
      await context.sync();
      return none.isNullObject;
    },
  },
  {
    id: 'rows-inserted',
    what: { zh: '插入行时公式随之改写', en: 'Formulas follow inserted rows' },
    source: 'Range.insert',
    expected: '=A2',
    ask: async ({ context, sheet }) => {
      sheet.getRange('B5').formulas = [['=A1']];
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      const cell = sheet.getRange('B6').load('formulas');
      await context.sync();
      return String(cell.formulas[0]?.[0]);
    },
  },
  {
    id: 'link-text',
    what: { zh: '链接显示所给的文字', en: 'A link shows the text that it is given' },
    source: 'RangeHyperlink.textToDisplay',
    expected: '转到',
    ask: async ({ context, sheet, name }) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { documentReference: `${name}!B2`, textToDisplay: '转到' };
      cell.load('values');
      await context.sync();
      return String(cell.values[0]?.[0]);
    },
  },
  {
    id: 'print-area',
    what: { zh: '打印区域和标题行按所设读回', en: 'Print area and title rows are as they were set' },
    source: 'PageLayout.setPrintArea, setPrintTitleRows',
    expected: ['A1:C9', '$1:$2'],
    ask: async ({ context, sheet }) => {
      const { pageLayout } = sheet;
      pageLayout.setPrintArea('A1:C9');
      pageLayout.setPrintTitleRows('$1:$2');
      await context.sync();
      const area = pageLayout.getPrintArea().load('address');
      const titles = pageLayout.getPrintTitleRows().load('address');
      await context.sync();
      const rows = bare(titles.address)
        .replaceAll('$', '')
        .split(':')
        .map((row) => `$${row}`)
        .join(':');
      return [bare(area.address), rows];
    },
  },
];
