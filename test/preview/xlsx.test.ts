import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { notSaved, saveWorkbook, type PreviewWorkbook } from '../../src/preview/host';
import { inOrder } from '../files/element-order';
import { handmadeStyles, handmadeWorkbook } from '../review-files/handmade';
import { openExcel } from './excel';
import { newWorkbook, openWorkbook } from './workbooks';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Saves and opens again. */
async function reopened(workbook: PreviewWorkbook): Promise<PreviewWorkbook> {
  const bytes = await saveWorkbook(workbook);
  for (const [path, part] of Object.entries(unzipSync(bytes)))
    if (path.endsWith('.xml')) expect(inOrder(strFromU8(part)), path).toEqual([]);
  return openWorkbook(bytes, workbook.name);
}

/** Everything the library can see of the cells of a workbook. */
async function cellsOf(workbook: PreviewWorkbook): Promise<unknown> {
  const { Excel } = await openExcel({}, workbook);
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility,items/tabColor,items/showGridlines');
    await context.sync();
    const ranges = worksheets.items.map((sheet) => {
      const used = sheet
        .getUsedRangeOrNullObject()
        .load('address,values,formulas,numberFormat,text,valueTypes');
      const merged = sheet.getRange().getMergedAreasOrNullObject().load('address');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      return { sheet: sheet.toJSON(), used, merged, frozen };
    });
    await context.sync();
    return ranges.map(({ sheet: { name, visibility, tabColor, showGridlines }, used, merged, frozen }) => ({
      sheet: { name, visibility, tabColor, showGridlines },
      used: used.isNullObject ? null : used.toJSON(),
      merged: merged.isNullObject ? null : merged.address,
      frozen: frozen.isNullObject ? null : frozen.address,
    }));
  });
}

describe('saving and opening', () => {
  it('keeps cells, formats, sizes and sheets', async () => {
    const { Excel, workbook } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.name = '财决01';
      sheet.getRange('A1:C3').values = [
        ['项目', '金额', '比例'],
        ['基本支出', 1474.07, 0.8827],
        ["'00123", true, '#N/A'],
      ];
      sheet.getRange('B4:C4').formulas = [['=B2*2', '=1/0']];
      sheet.getRange('B2').numberFormat = [['#,##0.00']];
      sheet.getRange('C2').numberFormat = [['0.00%']];
      sheet.getRange('A5').values = [[45000]];
      sheet.getRange('A5').numberFormat = [['yyyy-mm-dd']];
      sheet.getRange('A6').values = [['两行\n文字 <&"\'>']];
      sheet.getRange('A8:C8').merge();
      sheet.freezePanes.freezeRows(1);
      sheet.tabColor = '#FF8800';
      const header = sheet.getRange('A1:C1').format;
      header.fill.color = '#DDEBF7';
      header.font.bold = true;
      header.font.color = '#1F4E78';
      header.font.name = '黑体';
      header.font.size = 14;
      header.horizontalAlignment = 'Center';
      header.wrapText = true;
      header.indentLevel = 0;
      header.borders.getItem('EdgeBottom').style = 'Double';
      sheet.getRange('A:A').format.columnWidth = 120;
      sheet.getRange('1:1').format.rowHeight = 33;
      sheet.getRange('7:7').rowHidden = true;
      sheet.getRange('F:F').format.fill.color = '#EEEEEE';
      sheet.getRange('12:12').format.font.italic = true;
      const hidden = context.workbook.worksheets.add('隐藏');
      hidden.getRange('B2').values = [['x']];
      hidden.visibility = 'VeryHidden';
      await context.sync();
    });
    const before = await cellsOf(workbook);
    const after = await reopened(workbook);
    expect(await cellsOf(after)).toEqual(before);
    const again = await openExcel({}, after);
    await again.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('财决01');
      const header = sheet.getRange('B1').format.load('horizontalAlignment,wrapText,rowHeight');
      header.fill.load('color');
      header.font.load('bold,color,name,size');
      const border = header.borders.getItem('EdgeBottom').load('style');
      const column = sheet.getRange('A1').format.load('columnWidth');
      const row = sheet.getRange('A7').load('rowHidden');
      const blank = sheet.getRange('F99').format.fill.load('color');
      const slanted = sheet.getRange('Z12').format.font.load('italic');
      await context.sync();
      expect(header.toJSON()).toMatchObject({
        horizontalAlignment: 'Center',
        wrapText: true,
        rowHeight: 33,
        fill: { color: '#DDEBF7' },
        font: { bold: true, color: '#1F4E78', name: '黑体', size: 14 },
      });
      expect([border.style, column.columnWidth, row.rowHidden]).toEqual(['Double', 120, true]);
      expect([blank.color, slanted.italic]).toEqual(['#EEEEEE', true]);
    });
  });

  it('keeps marks, comments, names, links, printing and protection', async () => {
    const { Excel, workbook } = await openExcel();
    const xml = '<journal xmlns="urn:example:journal"><entry>一 &lt; 二</entry></journal>';
    const ids = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const other = context.workbook.worksheets.add("it's 2");
      sheet.getRange('A1:B3').values = [['a', 1], ['b', 2], ['c', 3]]; // prettier-ignore
      const format = sheet.getRanges('B1:B2,D4').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$B1>1';
      format.custom.format.fill.color = '#FFC7CE';
      format.custom.format.font.color = '#9C0006';
      format.stopIfTrue = true;
      const second = sheet.getRange('A1').conditionalFormats.add('CellValue');
      second.cellValue.rule = { operator: 'GreaterThan', formula1: '=5' };
      second.cellValue.format.fill.color = '#00FF00';
      const comment = sheet.comments.add('B2', '合计不符 <1 & 2>');
      comment.replies.add('已核实');
      comment.resolved = true;
      comment.load('id');
      sheet.comments.add('A1', '另一条');
      const part = context.workbook.customXmlParts.add(xml).load('id');
      context.workbook.names.add('合计', sheet.getRange('B1:B3'));
      other.names.add('local', other.getRange('A1'));
      sheet.getRange('B1').hyperlink = { documentReference: "'it''s 2'!C3" };
      sheet.getRange('A3').hyperlink = { address: 'https://example.org/?a=1&b=2', textToDisplay: '网站' };
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.setPrintArea('A1:B3');
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '第&P页';
      sheet.autoFilter.apply(sheet.getRange('A1:B3'));
      sheet.activate();
      sheet.protection.protect({ allowSort: true });
      await context.sync();
      return { comment: comment.id, part: part.id };
    });
    expect(notSaved(workbook)).toEqual([]);
    const again = await openExcel({}, await reopened(workbook));
    await again.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const formats = sheet
        .getRange()
        .conditionalFormats.load('items/type,items/stopIfTrue,items/customOrNullObject/rule/formula');
      const comment = context.workbook.comments
        .getItem(ids.comment)
        .load('content,resolved,authorName,creationDate,replies/content');
      const location = comment.getLocation().load('address');
      const part = context.workbook.customXmlParts
        .getByNamespace('urn:example:journal')
        .getOnlyItem()
        .load('id');
      const text = part.getXml();
      const name = context.workbook.names.getItem('合计').load('formula');
      const local = context.workbook.worksheets.getItem("it's 2").names.getItem('local').load('formula');
      const links = ['B1', 'A3'].map((address) => sheet.getRange(address).load('hyperlink,values'));
      const filter = sheet.autoFilter.getRangeOrNullObject().load('address');
      const printArea = sheet.pageLayout.getPrintArea().load('address');
      const titles = sheet.pageLayout.getPrintTitleRows().load('address');
      const footer = sheet.pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
      sheet.pageLayout.load('orientation');
      sheet.protection.load('protected,options');
      await context.sync();
      expect(formats.items.map(({ type, stopIfTrue }) => [type, stopIfTrue])).toEqual([
        ['CellValue', false],
        ['Custom', true],
      ]);
      const custom = formats.items[1];
      const ranges = custom?.getRanges().load('address');
      const fill = custom?.custom.format.fill.load('color');
      const rule = custom?.custom.rule.load('formula');
      await context.sync();
      expect([ranges?.address, fill?.color, rule?.formula]).toEqual([
        'Sheet1!B1:B2,Sheet1!D4',
        '#FFC7CE',
        '=$B1>1',
      ]);
      expect([comment.content, comment.resolved, location.address]).toEqual([
        '合计不符 <1 & 2>',
        true,
        'Sheet1!B2',
      ]);
      expect(comment.replies.items.map(({ content }) => content)).toEqual(['已核实']);
      expect([part.id, text.value]).toEqual([ids.part, xml]);
      expect([name.formula, local.formula]).toEqual(['=Sheet1!$B$1:$B$3', "='it''s 2'!$A$1"]);
      expect(links.map(({ hyperlink, values }) => [hyperlink, values])).toEqual([
        [{ documentReference: "'it''s 2'!C3", textToDisplay: '1' }, [[1]]],
        [{ address: 'https://example.org/?a=1&b=2', textToDisplay: '网站' }, [['网站']]],
      ]);
      expect([filter.address, printArea.address, titles.address, footer.centerFooter]).toEqual([
        'Sheet1!A1:B3',
        'Sheet1!A1:B3',
        'Sheet1!1:1',
        '第&P页',
      ]);
      expect([sheet.pageLayout.orientation, sheet.protection.protected]).toEqual(['Landscape', true]);
      expect(sheet.protection.options).toMatchObject({ allowSort: true, allowFormatCells: false });
    });
  });

  it('keeps random cells', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('abc 0123456789,.%-=\'"<>&万元年()（）\n')),
    });
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.boolean(),
      text.map((one) => `'${one}`),
      fc.constant(''),
      fc.constantFrom('#N/A', '#REF!'),
    );
    const grid = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    const formats = fc.array(fc.constantFrom('General', '0.00', '#,##0', '0.00%', '@'), {
      minLength: 4,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(grid, formats, async (values, patterns) => {
        const { Excel, workbook } = await openExcel();
        await Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('Sheet1').getRange(`B2:E${values.length + 1}`);
          range.values = values;
          range.numberFormat = values.map(() => patterns);
          await context.sync();
        });
        const before = await cellsOf(workbook);
        const after = await reopened(workbook);
        expect(await cellsOf(after)).toEqual(before);
        after.dispose();
        workbook.dispose();
      }),
      { numRuns: 40 },
    );
  });
});

describe('files', () => {
  it('of others tell what is not carried', async () => {
    const bytes = handmadeWorkbook(
      [
        {
          name: '数据',
          xml:
            '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></is></c></row>' +
            '<row r="2"><c r="A2"><f>SUM(1,2)</f></c></row><row r="3"><c r="A3" s="2"><v>45293</v></c></row></sheetData>' +
            '<conditionalFormatting sqref="A1:A9"><cfRule type="top10" priority="1" rank="3"/></conditionalFormatting>' +
            '<dataValidations count="1"><dataValidation type="list" sqref="A5"><formula1>"是,否"</formula1></dataValidation></dataValidations>' +
            '<tableParts count="1"><tablePart r:id="rId2"/></tableParts>',
        },
      ],
      {
        'xl/comments1.xml':
          '<comments><authors><author>甲</author></authors><commentList><comment ref="A4" authorId="0"><text><t>旧式批注</t></text></comment></commentList></comments>',
        'xl/tables/table1.xml':
          '<table id="1" name="T" displayName="T" ref="C1:C2"><tableColumns count="1"><tableColumn id="1" name="x"/></tableColumns></table>',
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/table" Target="../tables/table1.xml"/></Relationships>`,
      },
    );
    const opened = await openWorkbook(bytes, '别处.xlsx');
    expect([...opened.notCarried].sort()).toEqual([
      'conditional formats (top10)',
      'data validations',
      'tables',
    ]);
    const { Excel } = await openExcel({}, opened);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('数据').getRange('A1:A3').load('values,text');
      await context.sync();
      expect(range.values).toEqual([['粗细'], [3], [45293]]);
      expect(range.text).toEqual([['粗细'], ['3'], ['2024/1/2']]);
    });
    const saved = await saveWorkbook(opened);
    expect(saved).toEqual(bytes);
  });

  it('hold custom XML, threads and people where Excel looks for them', async () => {
    const { Excel, workbook } = await openExcel();
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.add('<a xmlns="urn:a"/>');
      context.workbook.comments.add('Sheet1!C3', 'hello');
      await context.sync();
    });
    const files = unzipSync(await saveWorkbook(workbook));
    const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    expect(text('customXml/item1.xml')).toBe('<a xmlns="urn:a"/>');
    expect(text('customXml/itemProps1.xml')).toContain('ds:uri="urn:a"');
    expect(text('xl/_rels/workbook.xml.rels')).toContain('Target="../customXml/item1.xml"');
    expect(text('xl/threadedComments/threadedComment1.xml')).toContain('<text>hello</text>');
    expect(text('xl/persons/person.xml')).toContain('displayName=');
    expect(text('xl/comments1.xml')).toMatch(/<author>tc=\{[0-9A-F-]{36}\}<\/author>/);
    const types = text('[Content_Types].xml');
    for (const part of ['threadedComment1', 'person', 'itemProps1']) expect(types).toContain(part);
  });

  it('with a styled column keep the plain cells in it plain', async () => {
    const fill = (color: string): string =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill></fill>`;
    const styles = handmadeStyles(
      '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0"/>',
      '<xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0"/>',
    ).replace('</fills>', `${fill('FFFFFF00')}${fill('FF00FF00')}</fills>`);
    const bytes = handmadeWorkbook(
      [
        {
          name: '数据',
          xml:
            '<cols><col min="2" max="2" width="9" style="5"/></cols><sheetData><row r="1"><c r="B1"><v>5</v></c></row>' +
            '<row r="2"><c r="B2" s="4"><v>6</v></c></row></sheetData>',
        },
      ],
      { 'xl/styles.xml': styles },
    );
    const opened = await openWorkbook(bytes, '列.xlsx');
    for (const workbook of [opened, await reopened(opened)]) {
      const { Excel } = await openExcel({}, workbook);
      await Excel.run(async (context) => {
        const fills = ['B1', 'B2', 'B3'].map((address) =>
          context.workbook.worksheets.getItem('数据').getRange(address).format.fill.load('color'),
        );
        await context.sync();
        expect(fills.map(({ color }) => color)).toEqual(['#FFFFFF', '#FFFF00', '#00FF00']);
      });
    }
  });

  it('have the charts of columns and bars, drawn from the cells', async () => {
    const { Excel, workbook } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.name = "表'1";
      sheet.getRange('B2:D4').values = [
        ['项目', '表中', '重算'],
        ['甲 <1>', 0.9, 0.8],
        ['乙', 1, 1],
      ];
      context.workbook.comments.add("'表''1'!A1", '批注');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B2:D4'), 'Columns');
      chart.title.text = '执行率 & 得分';
      chart.legend.position = 'Bottom';
      chart.axes.valueAxis.minimum = 0;
      chart.setPosition('F3', 'J20');
      sheet.charts.add('BarClustered', sheet.getRange('B2:D4'), 'Rows');
      await context.sync();
    });
    expect(notSaved(workbook)).toEqual([]);
    const bytes = await saveWorkbook(workbook);
    const files = unzipSync(bytes);
    const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    const chart = text('xl/charts/chart1.xml');
    expect([...chart.matchAll(/<c:f>(.*?)<\/c:f>/gu)].map(([, reference]) => reference)).toEqual([
      "'表''1'!$C$2",
      "'表''1'!$B$3:$B$4",
      "'表''1'!$C$3:$C$4",
      "'表''1'!$D$2",
      "'表''1'!$B$3:$B$4",
      "'表''1'!$D$3:$D$4",
    ]);
    expect(chart).toContain('<a:t>执行率 &amp; 得分</a:t>');
    expect(chart).toContain('<c:legendPos val="b"/>');
    expect(chart).toContain('<c:min val="0"/>');
    expect(chart).toContain('<c:barDir val="col"/>');
    const bars = text('xl/charts/chart2.xml');
    expect(bars).toContain('<c:barDir val="bar"/>');
    expect(bars.match(/<c:f>[^<]*<\/c:f>/gu)?.slice(0, 3)).toEqual([
      "<c:f>'表''1'!$B$3</c:f>",
      "<c:f>'表''1'!$C$2:$D$2</c:f>",
      "<c:f>'表''1'!$C$3:$D$3</c:f>",
    ]);
    const drawing = text('xl/drawings/drawing1.xml');
    // From the corner of F3 to that of K21: the cells that the chart covers.
    expect([...drawing.matchAll(/<xdr:(col|row)>(\d+)</gu)].slice(0, 4).map(([, , index]) => index)).toEqual([
      '5',
      '2',
      '10',
      '20',
    ]);
    expect(text('xl/worksheets/sheet1.xml')).toMatch(/<drawing [^>]*r:id="[^"]+"\/><legacyDrawing/u);
    expect(text('[Content_Types].xml')).toContain('/xl/charts/chart2.xml');
    // The model draws nothing, so it says what it would lose.
    const opened = await openWorkbook(bytes, '图.xlsx');
    expect(opened.notCarried).toEqual(['charts', 'drawings']);
  });

  it('do not have other charts, and the workbook says so', async () => {
    const { Excel, workbook } = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.charts.add('Line', sheet.getRange('A1:B3'), 'Auto');
      await context.sync();
    });
    expect(notSaved(workbook)).toEqual(['charts other than clustered columns and bars']);
    const files = unzipSync(await saveWorkbook(workbook));
    expect(Object.keys(files).filter((path) => path.includes('chart'))).toEqual([]);
  });

  it('keep the protection of the structure, and a password that they came with', async () => {
    const { Excel, workbook } = await openExcel();
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const protectedIn = async (opened: PreviewWorkbook, unprotect: boolean): Promise<boolean> =>
      (await openExcel({}, opened)).Excel.run(async (context) => {
        const { protection } = context.workbook;
        if (unprotect) protection.unprotect();
        protection.load('protected');
        await context.sync();
        return protection.protected;
      });
    const again = await reopened(workbook);
    expect(await protectedIn(again, false)).toBe(true);
    expect(await protectedIn(again, true)).toBe(false);
    const files = unzipSync(await saveWorkbook(workbook));
    const book = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    const sealed = {
      ...files,
      'xl/workbook.xml': strToU8(
        book.replace('lockStructure="1"', 'workbookPassword="CC1A" lockStructure="1"'),
      ),
    };
    const kept = await reopened(await openWorkbook(zipSync(sealed), '密码.xlsx'));
    expect(await protectedIn(kept, false)).toBe(true);
    await expect(protectedIn(kept, true)).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('that are none are refused', async () => {
    await expect(openWorkbook(new TextEncoder().encode('no workbook'), 'x.xlsx')).rejects.toThrow();
  });

  const samples = new URL('../../assets/samples/', import.meta.url);
  it.each(readdirSync(samples).filter((name) => name.endsWith('.xlsx')))(
    '%s comes back as it was',
    async (name) => {
      const workbook = await openWorkbook(new Uint8Array(readFileSync(new URL(name, samples))), name);
      expect(workbook.notCarried).toEqual([]);
      const before = await cellsOf(workbook);
      expect(await cellsOf(await reopened(workbook))).toEqual(before);
    },
  );

  it('of new workbooks have one sheet', async () => {
    expect(await cellsOf(await reopened(newWorkbook('新.xlsx')))).toMatchObject([
      { sheet: { name: 'Sheet1', visibility: 'Visible' }, used: null },
    ]);
  });
});
