import type { Fact, Place } from './fact';
import { codeOf, outcomeOf } from './fact';

/** The code of the error that Excel refuses something with; "done" where it does not. */
async function code({ context }: Place, queue: () => unknown): Promise<string> {
  try {
    queue();
    await context.sync();
    return 'done';
  } catch (thrown) {
    return codeOf(thrown);
  }
}

/** How cells are written. */
export const WRITING: readonly Fact[] = [
  {
    id: 'null-leaves',
    what: { zh: '写入 null 的单元格不变', en: 'Null leaves a cell as it is' },
    source: 'Range.values',
    expected: [1, 3],
    ask: async ({ context, sheet }) => {
      const cells = sheet.getRange('A1:B1');
      cells.values = [[1, 2]];
      await context.sync();
      cells.values = [[null, 3]];
      cells.load('values');
      await context.sync();
      return (cells.values[0] ?? []).map(Number);
    },
  },
  {
    id: 'numbers-in-text-cells',
    what: {
      zh: '写进文本格式单元格的数变成文字',
      en: 'A number that is written to a text cell becomes text',
    },
    source: 'Range.values, Range.numberFormat',
    expected: 'string',
    ask: async ({ context, sheet }) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['@']];
      cell.values = [[5]];
      cell.load('values');
      await context.sync();
      return typeof cell.values[0]?.[0];
    },
  },
  {
    id: 'text-stays-text',
    what: {
      zh: '先设文本格式写入、再改回常规，像日期的文字仍是文字',
      en: 'A text that looks like a date stays text when its cell is no text cell any more',
    },
    source: 'Range.numberFormat',
    expected: ['1-2', 'General'],
    ask: async ({ context, sheet }) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['@']];
      cell.values = [['1-2']];
      cell.numberFormat = [['General']];
      cell.load('values,numberFormat');
      await context.sync();
      return [String(cell.values[0]?.[0]), String(cell.numberFormat[0]?.[0])];
    },
  },
  {
    id: 'apostrophe',
    what: { zh: '开头的撇号表示文本，不算内容', en: 'A first apostrophe says that text follows' },
    source: 'Range.values',
    expected: '00123',
    ask: async ({ context, sheet }) => {
      const cell = sheet.getRange('A1');
      cell.values = [["'00123"]];
      cell.load('values');
      await context.sync();
      return String(cell.values[0]?.[0]);
    },
  },
  {
    id: 'batch-stops',
    what: {
      zh: '一批操作中途失败时，前面的已经生效',
      en: 'Where a batch fails half-way, what came before stays done',
    },
    source: 'Not documented; the journal goes first because of it',
    expected: [1, 'refused'],
    ask: async (place) => {
      const { context, sheet } = place;
      const ended = await outcomeOf(place, () => {
        sheet.getRange('A1').values = [[1]];
        sheet.charts.getItem('none of this name').delete();
        sheet.getRange('A1').values = [[2]];
      });
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      return [Number(cell.values[0]?.[0]), ended];
    },
  },
  {
    id: 'locked-cells',
    what: { zh: '受保护工作表的锁定单元格拒绝写入', en: 'A locked cell of a protected sheet is refused' },
    source: 'WorksheetProtection',
    expected: 'AccessDenied',
    ask: (place) => {
      const { sheet } = place;
      sheet.protection.protect();
      return code(place, () => (sheet.getRange('A1').values = [[1]]));
    },
  },
  {
    id: 'unlocked-cells',
    what: {
      zh: '受保护工作表的未锁定单元格可以写入',
      en: 'An unlocked cell of a protected sheet is written',
    },
    source: 'FormatProtection.locked',
    expected: 'done',
    ask: (place) => {
      const { sheet } = place;
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect();
      return code(place, () => (sheet.getRange('A1').values = [[1]]));
    },
  },
  {
    id: 'formats-of-protected-sheets',
    what: {
      zh: '受保护工作表的未锁定单元格不能改数字格式',
      en: 'The number format of an unlocked cell of a protected sheet is refused',
    },
    source: 'WorksheetProtectionOptions.allowFormatCells',
    expected: 'AccessDenied',
    ask: (place) => {
      const { sheet } = place;
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect();
      return code(place, () => (sheet.getRange('A1').numberFormat = [['0.00']]));
    },
  },
  {
    id: 'formulas-in-english',
    what: { zh: '公式用英文函数名和逗号', en: 'Formulas are English, with commas' },
    source: 'Range.formulas',
    expected: '=SUM(A1,B1)',
    ask: async ({ context, sheet }) => {
      const cell = sheet.getRange('C1');
      cell.formulas = [['=sum(a1,b1)']];
      cell.load('formulas');
      await context.sync();
      return String(cell.formulas[0]?.[0]);
    },
  },
];
