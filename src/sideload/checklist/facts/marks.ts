import type { Fact, Place } from './fact';
import { bare, outcomeOf } from './fact';

/** The formula of a mark's conditional format: always true, and told from anybody else's. */
const FORMULA = '="final-accounts-check:error"<>""';

/** Queues a conditional format as a mark has one. */
function addRule({ sheet }: Pick<Place, 'sheet'>, address: string): Excel.ConditionalFormat {
  const rule = sheet.getRanges(address).conditionalFormats.add('Custom');
  rule.custom.rule.formula = FORMULA;
  rule.custom.format.fill.color = '#FFC7CE';
  return rule;
}

/** How cells are marked: conditional formats and comments. */
export const MARKS: readonly Fact[] = [
  {
    id: 'rule-formula',
    what: { zh: '条件格式的公式原样读回', en: 'The formula of a conditional format reads as it was written' },
    source: 'ConditionalFormatRule.formula',
    expected: FORMULA,
    ask: async (place) => {
      const { rule } = addRule(place, 'A1').custom;
      await place.context.sync();
      rule.load('formula');
      await place.context.sync();
      return rule.formula;
    },
  },
  {
    id: 'rule-of-areas',
    what: {
      zh: '几处单元格的条件格式是一条，整张表只列一次',
      en: 'A conditional format of several cells is one, and listed once',
    },
    source: 'RangeAreas.conditionalFormats',
    expected: [1, 'A1,C3'],
    ask: async (place) => {
      addRule(place, 'A1,C3');
      await place.context.sync();
      const all = place.sheet.getRange().conditionalFormats;
      all.load('items/id');
      await place.context.sync();
      const areas = all.items[0]?.getRanges().load('address');
      await place.context.sync();
      return [all.items.length, (areas?.address ?? '').split(',').map(bare).join()];
    },
  },
  {
    id: 'rule-by-id',
    what: { zh: '按标识找到并删除条件格式', en: 'A conditional format is found and deleted by its id' },
    source: 'ConditionalFormatCollection.getItem',
    expected: [true, 0],
    ask: async (place) => {
      const { context, sheet } = place;
      const rule = addRule(place, 'B2').load('id');
      const all = sheet.getRange().conditionalFormats;
      all.load('items/id');
      await context.sync();
      const isSame = all.items[0]?.id === rule.id;
      all.getItem(rule.id).delete();
      const left = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return [isSame, left.value];
    },
  },
  {
    id: 'rules-of-other-types',
    what: {
      zh: '其他类型的条件格式一并读出，没有自定义公式的是空对象',
      en: 'Conditional formats of other types are loaded along, without a formula of their own',
    },
    source: 'ConditionalFormat.customOrNullObject; office-js issues 5222, 6396, 6827',
    expected: ['CellValue', true],
    ask: async ({ context, sheet }) => {
      const rule = sheet.getRange('C3').conditionalFormats.add('CellValue');
      rule.cellValue.format.fill.color = '#00FF00';
      rule.cellValue.rule = { formula1: '=5', operator: 'GreaterThan' };
      await context.sync();
      const all = sheet.getRange().conditionalFormats;
      all.load('items/id,items/type,items/customOrNullObject/rule/formula');
      await context.sync();
      const [first] = all.items;
      return [String(first?.type), first?.customOrNullObject.isNullObject ?? null];
    },
  },
  {
    id: 'rule-moves',
    what: { zh: '插入行时条件格式随单元格移动', en: 'A conditional format moves with inserted rows' },
    source: 'Range.insert',
    expected: 'A3',
    ask: async (place) => {
      const { context, sheet } = place;
      const rule = addRule(place, 'A2').load('id');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      const range = sheet.getRange().conditionalFormats.getItem(rule.id).getRanges().load('address');
      await context.sync();
      return bare(range.address);
    },
  },
  {
    id: 'fill-stays',
    what: {
      zh: '条件格式不改单元格自己的底色',
      en: 'A conditional format leaves the fill of a cell as it is',
    },
    source: 'RangeFill.color',
    expected: '#00B0F0',
    ask: async (place) => {
      const { context, sheet } = place;
      const { fill } = sheet.getRange('A1').format;
      fill.color = '#00B0F0';
      addRule(place, 'A1');
      fill.load('color');
      await context.sync();
      return fill.color.toUpperCase();
    },
  },
  {
    id: 'comment-text',
    what: { zh: '批注的文字原样读回（空白除外）', en: 'A comment reads as it was written, blanks aside' },
    source: 'Comment.content',
    expected: '【决算核对】一 二',
    ask: async ({ context, name }) => {
      const comment = context.workbook.comments.add(`${name}!A1`, '【决算核对】一\n二').load('content');
      await context.sync();
      return comment.content.replace(/\s+/gu, ' ').trim();
    },
  },
  {
    id: 'comment-place',
    what: { zh: '批注说得出自己在哪个单元格', en: 'A comment tells its cell' },
    source: 'Comment.getLocation',
    expected: 'C3',
    ask: async ({ context, name }) => {
      const comment = context.workbook.comments.add(`${name}!C3`, 'x');
      await context.sync();
      const range = comment.getLocation().load('address');
      await context.sync();
      return bare(range.address);
    },
  },
  {
    id: 'comment-second',
    what: { zh: '已有批注的单元格拒绝第二条', en: 'A cell takes no second comment' },
    source: 'CommentCollection.add; office-js issue 1416',
    expected: 'refused',
    ask: async (place) => {
      const { context, name } = place;
      context.workbook.comments.add(`${name}!A1`, 'x');
      await context.sync();
      return outcomeOf(place, () => context.workbook.comments.add(`${name}!A1`, 'y'));
    },
  },
  {
    id: 'comment-of-quoted-sheet',
    what: {
      zh: '工作表名加引号也能加批注',
      en: 'A comment is added by the quoted name of its sheet',
    },
    source: 'CommentCollection.add',
    expected: 'done',
    ask: (place) => outcomeOf(place, () => place.context.workbook.comments.add(`'${place.name}'!A1`, 'x')),
  },
  {
    id: 'comment-replies',
    what: { zh: '回复与批注一并读出', en: 'Replies are loaded with their comment' },
    source: 'Comment.replies',
    expected: 1,
    ask: async ({ context, sheet, name }) => {
      context.workbook.comments.add(`${name}!A1`, 'x').replies.add('y');
      await context.sync();
      const { comments } = sheet;
      comments.load('items/content,items/replies/items/id');
      await context.sync();
      return comments.items.reduce((sum, { replies }) => sum + replies.items.length, 0);
    },
  },
];
