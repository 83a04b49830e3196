import { ICommandService } from '@univerjs/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { notSaved, saveWorkbook } from '../../src/preview/host';
import { inOrder } from '../files/element-order';
import { handmadeStyles, handmadeWorkbook } from '../review-files/handmade';
import { openExcel, type TestExcel } from './excel';
import { openWorkbook } from './workbooks';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a sheet refers to, in the order of its relationships. */
const relationships = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships>${targets
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** A workbook with much that the preview does not show. */
const RICH = handmadeWorkbook(
  [
    {
      name: '一',
      xml:
        '<sheetPr codeName="Sheet1"><tabColor theme="4" tint="0.4"/></sheetPr><dimension ref="A1:C5"/>' +
        '<cols><col min="1" max="4" width="20" customWidth="1" outlineLevel="1"/></cols>' +
        '<sheetData><row r="1" spans="1:3"><c r="A1" s="4" t="inlineStr"><is><t>项目</t></is></c><c r="B1"><v>1</v></c><c r="C1"><f>B1*2</f><v>2</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">B3+1</f><v>1</v></c><c r="B3"><v>0</v></c></row>' +
        '<row r="4"><c r="A4"><f t="shared" si="0"/><v>1</v></c></row></sheetData>' +
        '<protectedRanges><protectedRange sqref="B1" name="可改"/></protectedRanges>' +
        '<conditionalFormatting sqref="B1:B9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>' +
        '<cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="list" sqref="A5"><formula1>"是,否"</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="A1" location="二!A1" tooltip="看二"/></hyperlinks>' +
        '<pageSetup orientation="portrait" horizontalDpi="300"/><legacyDrawing r:id="rId2"/>',
    },
    { name: '二', xml: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' },
    { name: '三', xml: '<sheetData/>', state: 'hidden' },
  ],
  {
    'xl/comments1.xml':
      '<comments><authors><author>会计甲</author></authors><commentList><comment ref="B3" authorId="0"><text><r><rPr><b/></rPr><t>旧</t></r><r><t>注</t></r></text></comment></commentList></comments>',
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" fillcolor="#ffcc99"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['comments', '../comments1.xml'],
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ]),
    'xl/vbaProject.bin': 'macros',
    'xl/styles.xml': handmadeStyles(
      '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>',
    ).replace(
      '</styleSheet>',
      '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>',
    ),
  },
);

/** The workbook with names beside its sheets. */
const NAMED = withBook(
  '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">一!$1:$1</definedName><definedName name="税率">0.13</definedName>' +
    '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">二!$A$1</definedName></definedNames>',
);

function withBook(names: string): Uint8Array {
  const parts = unzipSync(RICH);
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(book.replace('</sheets>', `</sheets>${names}`)) });
}

/** Opens the workbook, has an add-in do something, saves it. Gives the parts before and after, as texts. */
async function changed(
  work: (excel: TestExcel) => Promise<void>,
  bytes = NAMED,
): Promise<{
  readonly parts: Readonly<Record<string, string>>;
  /** The parts that are other than before, new or gone. */
  readonly touched: readonly string[];
  readonly bytes: Uint8Array;
  readonly notSaved: readonly string[];
}> {
  const workbook = await openWorkbook(bytes, '丰.xlsx');
  await work(await openExcel({}, workbook));
  const saved = await saveWorkbook(workbook);
  const [before, after] = [bytes, saved].map((file) =>
    Object.fromEntries(Object.entries(unzipSync(file)).map(([path, part]) => [path, strFromU8(part)])),
  );
  for (const [path, xml] of Object.entries(after ?? {}))
    if (path.endsWith('.xml')) expect(inOrder(xml), path).toEqual([]);
  const paths = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return {
    parts: after ?? {},
    touched: [...paths].filter((path) => before?.[path] !== after?.[path]).sort(),
    bytes: saved,
    notSaved: notSaved(workbook),
  };
}

const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';

describe('a workbook of a file', () => {
  it('is saved as the same bytes when nothing changed', async () => {
    const { bytes } = await changed(() => Promise.resolve());
    expect(bytes).toEqual(NAMED);
  });

  it('differs in the cells that were written and what depends on them, and nowhere else', async () => {
    const {
      parts,
      touched,
      notSaved: left,
    } = await changed(async ({ Excel }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('一');
        sheet.getRange('B1').values = [[21]];
        sheet.getRange('A5').values = [['是']];
        await context.sync();
      });
    });
    expect(touched).toEqual([BOOK, SHEET]);
    expect(parts[BOOK]).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(parts[SHEET]).toContain(
      '<row r="1"><c r="A1" s="4" t="inlineStr"><is><t>项目</t></is></c><c r="B1"><v>21</v></c><c r="C1"><f>B1*2</f><v>42</v></c></row>',
    );
    expect(parts[SHEET]).toContain(
      '<row r="5"><c r="A5" t="inlineStr"><is><t xml:space="preserve">是</t></is></c></row>',
    );
    expect(parts[SHEET]).toContain('<f t="shared" si="0"/>');
    for (const kept of [
      'codeName="Sheet1"',
      'tint="0.4"',
      'outlineLevel="1"',
      '可改',
      'dataBar',
      '"是,否"',
      '看二',
      'horizontalDpi',
    ])
      expect(parts[SHEET], kept).toContain(kept);
    expect(left).toEqual([]);
  });

  it('gives those that shared a formula their own when the first of them is overwritten', async () => {
    const { parts } = await changed(async ({ Excel }) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('一').getRange('A3').values = [[5]];
        await context.sync();
      });
    });
    expect(parts[SHEET]).toContain('<c r="A3"><v>5</v></c>');
    expect(parts[SHEET]).toContain('<c r="A4"><f>B4+1</f><v>1</v></c>');
  });

  it('keeps of a cell’s style what was not changed, and all styles that there were', async () => {
    const { parts, touched } = await changed(async ({ Excel }) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('一').getRange('A1').format.fill.color = '#FFCC00';
        await context.sync();
      });
    });
    expect(touched).toEqual(['xl/styles.xml', SHEET]);
    const styles = parts['xl/styles.xml'] ?? '';
    // The sixth, behind the five that there were: bold and unlocked as before, with the new fill.
    expect(styles).toMatch(
      /<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyProtection="1" applyFill="1"><protection locked="0"\/><\/xf><\/cellXfs>/u,
    );
    expect(styles).toContain('<fgColor rgb="FFFFCC00"/>');
    expect(parts[SHEET]).toContain('<c r="A1" s="5" t="inlineStr">');
  });

  it('takes conditional formats before those that it cannot show, which stay', async () => {
    const { parts } = await changed(async ({ Excel }) => {
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('一').getRange('C1');
        const format = range.conditionalFormats.add('Custom');
        format.custom.rule.formula = '=$B1<9';
        format.custom.format.fill.color = '#FFC7CE';
        await context.sync();
      });
    });
    const rules = [...(parts[SHEET] ?? '').matchAll(/<cfRule [^>]*>/gu)].map(([rule]) => [
      /type="(\w+)"/u.exec(rule)?.[1],
      /priority="(\d)"/u.exec(rule)?.[1],
    ]);
    expect(rules).toEqual([
      ['dataBar', '2'],
      ['cellIs', '3'],
      ['expression', '1'],
    ]);
    expect(parts[SHEET]).toContain('<formula>$B1&lt;9</formula>');
    expect(parts['xl/styles.xml']).toMatch(
      /<dxfs count="2"><dxf><font><color rgb="FF9C0006"\/><\/font><\/dxf><dxf>/u,
    );
  });

  it('takes comments beside the notes that it has', async () => {
    const { parts, touched } = await changed(async ({ Excel }) => {
      await Excel.run(async (context) => {
        context.workbook.comments.add('一!C1', '不符');
        await context.sync();
      });
    });
    expect(touched).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/persons/person.xml',
      'xl/threadedComments/threadedComment1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
    ]);
    expect(parts['xl/comments1.xml']).toContain(
      '<comment ref="B3" authorId="0"><text><r><rPr><b/></rPr><t>旧</t></r><r><t>注</t></r></text></comment>',
    );
    expect(parts['xl/comments1.xml']).toMatch(/<author>会计甲<\/author><author>tc=\{[0-9A-F-]+\}<\/author>/u);
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('fillcolor="#ffcc99"');
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<x:Row>0</x:Row><x:Column>2</x:Column>');
  });

  it('loses a comment with its shape, and no other', async () => {
    const added = await changed(async ({ Excel }) => {
      await Excel.run(async (context) => {
        context.workbook.comments.add('一!C1', '不符');
        context.workbook.comments.add('一!C3', '再看');
        await context.sync();
      });
    });
    const { parts } = await changed(async ({ Excel }) => {
      await Excel.run(async (context) => {
        context.workbook.comments.getItemByCell('一!C1').delete();
        await context.sync();
      });
    }, added.bytes);
    const refs = [...(parts['xl/comments1.xml'] ?? '').matchAll(/<comment ref="(\w+)"/gu)].map(
      ([, ref]) => ref,
    );
    expect(refs).toEqual(['B3', 'C3']);
    const shapes = [...(parts['xl/drawings/vmlDrawing1.vml'] ?? '').matchAll(/<x:Row>(\d)<\/x:Row>/gu)];
    expect(shapes.map(([, row]) => row)).toEqual(['2', '2']);
    expect(parts['xl/threadedComments/threadedComment1.xml']).not.toContain('不符');
    expect(parts['xl/threadedComments/threadedComment1.xml']).toContain('再看');
  });

  it('takes sheets, gives them up, renames them; names stay with their sheets', async () => {
    const { parts, touched } = await changed(async ({ Excel }) => {
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem('二').delete();
        worksheets.getItem('三').name = '叁';
        const added = worksheets.add('四');
        added.getRange('A1').values = [[4]];
        context.workbook.names.add('新', added.getRange('A1'));
        await context.sync();
      });
    });
    expect(touched).toContain('xl/worksheets/sheet2.xml');
    expect(parts['xl/worksheets/sheet2.xml']).toBeUndefined();
    expect(parts['xl/worksheets/sheet4.xml']).toContain('<c r="A1"><v>4</v></c>');
    const sheets = [...(parts[BOOK] ?? '').matchAll(/<sheet name="([^"]*)" sheetId="(\d)"/gu)];
    expect(sheets.map(([, name, id]) => [name, id])).toEqual([
      ['一', '1'],
      ['叁', '3'],
      ['四', '4'],
    ]);
    expect(parts[BOOK]).toContain('<definedName name="税率">0.13</definedName>');
    expect(parts[BOOK]).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">一!$1:$1</definedName>',
    );
    expect(parts[BOOK]).toContain('<definedName name="新">');
    expect(parts[BOOK]).not.toContain('_FilterDatabase');
  });

  it('keeps custom XML parts of others and writes its own', async () => {
    const { touched, parts } = await changed(async ({ Excel }) => {
      await Excel.run(async (context) => {
        context.workbook.customXmlParts.add('<a xmlns="urn:a"/>');
        await context.sync();
      });
    });
    expect(touched).toEqual([
      '[Content_Types].xml',
      'customXml/_rels/item1.xml.rels',
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'xl/_rels/workbook.xml.rels',
    ]);
    expect(parts['xl/vbaProject.bin']).toBe('macros');
  });

  it('changes sizes, panes and printing without what stands beside them', async () => {
    const { parts } = await changed(async ({ Excel }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('一');
        sheet.getRange('B:B').columnHidden = true;
        sheet.getRange('3:3').format.rowHeight = 30;
        sheet.freezePanes.freezeRows(1);
        sheet.pageLayout.orientation = 'Landscape';
        sheet.tabColor = '';
        await context.sync();
      });
    });
    const xml = parts[SHEET] ?? '';
    expect([...xml.matchAll(/<col [^>]*>/gu)].map(([col]) => [
      /min="(\d)"/u.exec(col)?.[1],
      /max="(\d)"/u.exec(col)?.[1],
      col.includes('hidden="1"'),
      col.includes('outlineLevel="1"'),
    ])).toEqual([
      ['1', '1', false, true],
      ['2', '2', true, true],
      ['3', '4', false, true],
    ]); // prettier-ignore
    expect(xml).toContain('<row r="3" ht="30" customHeight="1">');
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<pageSetup orientation="landscape" horizontalDpi="300"/>');
    expect(xml).toContain('<sheetPr codeName="Sheet1">');
    expect(xml).not.toContain('tabColor');
  });

  it('is written anew where rows came in between, and says what that costs', async () => {
    const { parts, notSaved: left } = await changed(async ({ workbook }) => {
      const done = await workbook.injector.get(ICommandService).executeCommand('sheet.command.insert-row', {
        unitId: workbook.unitId,
        subUnitId: workbook.sheets.find('一')?.id,
        range: { startRow: 1, endRow: 1, startColumn: 0, endColumn: 25 },
        direction: 0,
      });
      expect(done).toBe(true);
    });
    expect(left).toEqual([
      'data validations (一)',
      'outline levels (一)',
      'ranges that may be edited (一)',
      'conditional formats (dataBar) (一)',
    ]);
    expect(parts[SHEET]).toBeUndefined();
    expect(parts[BOOK]).toMatch(/<sheet name="一" sheetId="\d"/u);
    expect(parts['xl/worksheets/sheet2.xml']).toBe(
      strFromU8(unzipSync(NAMED)['xl/worksheets/sheet2.xml'] ?? new Uint8Array()),
    );
  });
});
