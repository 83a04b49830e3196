import { describe, expect, it } from 'vitest';
import { errorCode, openExcel } from './excel';

describe('conditional formats', () => {
  it('are added by formula, read back and taken away', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const format = sheet.getRange('B2:B3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      format.custom.format.fill.color = '#FFC7CE';
      format.custom.format.font.color = '#9C0006';
      format.custom.format.font.bold = true;
      format.custom.format.borders.getItem('EdgeBottom').color = '#9C0006';
      format.stopIfTrue = true;
      const second = sheet.getRanges('A1,C3').conditionalFormats.add('Custom');
      second.custom.rule.formula = '=A1>100';
      second.load('id');
      await context.sync();

      const all = sheet
        .getRange()
        .conditionalFormats.load('items/id,items/type,items/priority,items/stopIfTrue');
      const here = sheet.getRange('B2').conditionalFormats.load('items/id');
      await context.sync();
      expect(all.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue])).toEqual([
        ['Custom', 0, false],
        ['Custom', 1, true],
      ]);
      const [item] = here.items;
      if (!item) throw new Error('no conditional format at B2');
      item.custom.rule.load('formula');
      item.custom.format.fill.load('color');
      item.custom.format.font.load('color,bold');
      const range = item.getRange().load('address');
      const ranges = all.getItem(second.id).getRanges().load('address');
      await context.sync();
      expect(item.custom.rule.formula).toBe('=TRUE');
      expect(item.custom.format.fill.color).toBe('#FFC7CE');
      expect([item.custom.format.font.color, item.custom.format.font.bold]).toEqual(['#9C0006', true]);
      expect([range.address, ranges.address]).toEqual(['Sheet1!B2:B3', 'Sheet1!A1,Sheet1!C3']);

      item.delete();
      const count = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      sheet.getRange().conditionalFormats.clearAll();
      const after = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      expect(after.value).toBe(0);
    });
  });

  it('leave the cells’ own formats alone', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.format.fill.color = '#00FF00';
      const format = cell.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      format.custom.format.fill.color = '#FF0000';
      const fill = cell.format.fill.load('color');
      await context.sync();
      expect(fill.color).toBe('#00FF00');
    });
  });

  it('change places', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      const formulas = ['=A1>1', '=A1>2', '=A1>3'];
      for (const formula of formulas) conditionalFormats.add('Custom').custom.rule.formula = formula;
      conditionalFormats.getItemAt(2).priority = 0;
      conditionalFormats.load('items/custom/rule/formula');
      await context.sync();
      expect(conditionalFormats.items.map(({ custom }) => custom.rule.formula)).toEqual([
        '=A1>1',
        '=A1>3',
        '=A1>2',
      ]);
    });
  });

  it('compare values', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const format = context.workbook.worksheets
        .getItem('Sheet1')
        .getRange('A1:A5')
        .conditionalFormats.add('CellValue');
      format.cellValue.rule = { operator: 'Between', formula1: '=1', formula2: '=5' };
      format.cellValue.format.font.color = '#0000FF';
      format.cellValue.load('rule');
      format.load('type');
      await context.sync();
      expect(format.type).toBe('CellValue');
      expect(format.cellValue.rule).toEqual({ operator: 'Between', formula1: '=1', formula2: '=5' });
    });
  });
});

describe('comments', () => {
  it('are found by cell, id and reply among two thousand, in reading order, and removed one by one', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      const rows = Array.from({ length: 1000 }, (_, index) => 1000 - index);
      const cells = rows.flatMap((row) => [`B${row}`, `A${row}`]);
      const added = cells.map((cell) => comments.add(`Sheet1!${cell}`, cell).load('id'));
      await context.sync();
      const reply = comments
        .getItem(added[0]?.id ?? '')
        .replies.add('reply')
        .load('id');
      comments.load('items/content');
      await context.sync();
      const all = comments.items;
      expect(all.slice(0, 4).map(({ content }) => content)).toEqual(['A1', 'B1', 'A2', 'B2']);
      expect(all).toHaveLength(2000);
      const replied = comments.getItemByReplyId(reply.id).load('content');
      const middle = comments.getItemByCell('Sheet1!B500').load('content');
      for (const comment of all.slice(1)) comment.delete();
      const count = comments.getCount();
      await context.sync();
      expect([replied.content, middle.content, count.value]).toEqual(['B1000', 'B500', 1]);
    });
  });

  it('are added, found, answered, resolved and deleted', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.add('Sheet1!B2', '合计不符');
      const second = context.workbook.worksheets.getItem('Sheet1').comments.add('A1', '第二条\n两行');
      second.replies.add('已核实');
      second.resolved = true;
      const found = comments.getItemByCell('Sheet1!B2').load('content,authorName,id,resolved');
      comments.load('items/content,items/id,items/resolved');
      second.replies.load('items/content');
      const location = found.getLocation().load('address');
      await context.sync();
      expect(comments.items.map(({ content, resolved }) => [content, resolved])).toEqual([
        ['第二条\n两行', true],
        ['合计不符', false],
      ]);
      expect([found.content, location.address]).toEqual(['合计不符', 'Sheet1!B2']);
      expect(found.authorName).not.toBe('');
      expect(second.replies.items.map(({ content }) => content)).toEqual(['已核实']);
      found.content = '改过了';
      const again = comments.getItem(found.id).load('content');
      await context.sync();
      expect(again.content).toBe('改过了');
      found.delete();
      second.delete();
      const count = comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it('are one to a cell, and not found where there is none', async () => {
    const { Excel } = await openExcel();
    const missing = Excel.run(async (context) => {
      context.workbook.comments.getItemByCell('Sheet1!C9').load('content');
      await context.sync();
    });
    expect(await errorCode(missing)).toBe('ItemNotFound');
    const twice = Excel.run(async (context) => {
      context.workbook.comments.add('Sheet1!A1', 'one');
      context.workbook.comments.add('Sheet1!A1', 'two');
      await context.sync();
    });
    expect(await errorCode(twice)).toBe('InvalidOperation');
  });
});

describe('custom XML parts', () => {
  const namespace = 'urn:example:journal';
  const xml = `<journal xmlns="${namespace}"><entry cell="A1">1 &lt; 2</entry></journal>`;

  it('are added, found by namespace, changed and deleted', async () => {
    const { Excel } = await openExcel();
    await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const none = customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject().load('id');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      customXmlParts.add(xml);
      customXmlParts.add('<other xmlns="urn:other"/>');
      await context.sync();
      const part = customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject().load('id,namespaceUri');
      const text = part.getXml();
      const count = customXmlParts.getByNamespace(namespace).getCount();
      const all = customXmlParts.getCount();
      await context.sync();
      expect([part.namespaceUri, text.value, count.value, all.value]).toEqual([namespace, xml, 1, 2]);
      part.setXml(xml.replace('A1', 'B2'));
      const changed = customXmlParts.getItem(part.id).getXml();
      await context.sync();
      expect(changed.value).toContain('cell="B2"');
      part.delete();
      const after = customXmlParts.getByNamespace(namespace).load('items/id');
      await context.sync();
      expect(after.items).toEqual([]);
    });
  });

  it('must be XML', async () => {
    const { Excel } = await openExcel();
    const adding = Excel.run(async (context) => {
      context.workbook.customXmlParts.add('<open>');
      await context.sync();
    });
    expect(await errorCode(adding)).toBe('InvalidArgument');
  });
});
