import { unzipSync } from 'fflate';
import { handmadeWorkbook } from '../../review-files/handmade';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

const SHEET =
  '<dimension ref="A1:D6"/><cols><col min="2" max="3" width="12" style="1"/></cols><sheetData>' +
  '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"/></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>合计</t></is></c><c r="B2" s="3"><v>1474.07</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2</f><v>2948.14</v></c></row>' +
  '<row r="3"><c r="B3" t="b"><v>1</v></c><c r="C3"><f t="shared" si="0"/><v>4</v></c><c r="D3"><f t="array" ref="D3:D4">B3:B4</f><v>1</v></c></row>' +
  '<row r="4"><c r="C4"><f t="shared" si="0"/><v>6</v></c></row><row r="6"><c r="A6" t="e"><v>#REF!</v></c></row></sheetData>' +
  '<sheetProtection sheet="1"/><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A2:A3"/></mergeCells>' +
  '<conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="0" priority="1"><formula>B2&gt;1</formula></cfRule></conditionalFormatting>' +
  '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><legacyDrawing r:id="v"/><tableParts count="1"><tablePart r:id="t"/></tableParts>';

const MORE: Readonly<Record<string, string>> = {
  'xl/sharedStrings.xml':
    '<sst count="1"><si><r><t>收入</t></r><r><t xml:space="preserve"> 表</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>',
  'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'worksheet', '/xl/worksheets/sheet2.xml')}${relation('s', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', 'styles.xml')}${relation('c', 'calcChain', 'calcChain.xml')}</Relationships>`,
  'xl/calcChain.xml': '<calcChain><c r="C2" i="1"/></calcChain>',
  'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relation('v', 'vmlDrawing', '../drawings/vmlDrawing1.vml')}${relation('n', 'comments', '../comments1.xml')}${relation('t', 'table', '../tables/table1.xml')}</Relationships>`,
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"/></xml>',
  'xl/comments1.xml':
    '<comments><authors><author>会计</author></authors><commentList><comment ref="B2" authorId="0"><text><t>请补依据</t></text></comment></commentList></comments>',
  'xl/tables/table1.xml': '<table id="1" ref="F1:G3"/>',
};

/** The parts of a book that has something of everything that is read or changed. */
export function baseParts(): Readonly<Record<string, Uint8Array>> {
  const second = '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/></sheetData>';
  return unzipSync(
    handmadeWorkbook(
      [
        { name: '公开01表', xml: SHEET },
        { name: '二', xml: second, state: 'hidden' },
      ],
      MORE,
    ),
  );
}
