import { zipSync, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CellPlace } from '../../src/disclosure/sheet/address';
import { parseA1 } from '../../src/disclosure/sheet/address';
import { openWorkbook } from '../../src/files';
import type { WorkbookCopy } from '../../src/files/patch/workbook-editor';
import { WorkbookEditor } from '../../src/files/patch/workbook-editor';
import type { HandmadeSheet } from '../review-files/handmade';
import { handmadeWorkbook } from '../review-files/handmade';
import { noteTexts, partTexts } from '../review-files/package-texts';
import { inOrder } from './element-order';
import { sheetOfOneCell } from './made-sheet';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COLOURS = { fill: '#FFC7CE', font: '#4A1000', bold: false } as const;
const SHEET = 'xl/worksheets/sheet1.xml';
const RELS = 'xl/worksheets/_rels/sheet1.xml.rels';

function at(address: string, sheet = '表'): CellPlace {
  return { sheet, ...(parseA1(address) ?? { row: 0, column: 0 }) };
}

function rels(...entries: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const elements = entries.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join('')}</Relationships>`;
}

interface Edited {
  readonly copy: WorkbookCopy;
  readonly parts: Readonly<Record<string, string>>;
}

async function editedBytes(bytes: Uint8Array, edit: (editor: WorkbookEditor) => void): Promise<Edited> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok || opened.value.source === null) throw new Error('not read');
  const editor = new WorkbookEditor(opened.value.source, '核对人');
  edit(editor);
  const copy = editor.finish();
  const parts = partTexts(copy.bytes);
  for (const [path, xml] of Object.entries(parts)) expect(inOrder(xml), path).toEqual([]);
  const again = await openWorkbook(copy.bytes);
  expect(again.ok).toBe(true);
  return { copy, parts };
}

function edited(
  sheet: string | HandmadeSheet,
  edit: (editor: WorkbookEditor) => void,
  more: Record<string, string> = {},
): Promise<Edited> {
  const given = typeof sheet === 'string' ? { name: '表', xml: sheet } : sheet;
  return editedBytes(handmadeWorkbook([given], more), edit);
}

describe('a copy', () => {
  const others = Object.fromEntries(
    Array.from({ length: 39 }, (_, index) => [`xl/other/part${index}.bin`, `内容${index}`]),
  );
  const sheet =
    '<sheetPr codeName="S"/><dimension ref="A1:B2"/><sheetData><row r="1" spans="1:2"><c r="A1" s="1"><v>0.5</v></c>' +
    '<c r="B1"><v>2</v></c></row></sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>';

  it('is the original byte for byte but for the parts that a change touches', async () => {
    const bytes = handmadeWorkbook([{ name: '表', xml: sheet }], others);
    const before = unzipSync(bytes);
    const { copy } = await editedBytes(bytes, (editor) => {
      editor.write(at('A1'), { value: 0.8827 });
      editor.colour('表', [at('A1')], COLOURS, '=TRUE');
      editor.note(at('A1'), '应为 88.27%');
      editor.addSheet('核对报告', sheetOfOneCell({ value: '类别' }));
    });
    const after = unzipSync(copy.bytes);
    const same = Object.entries(before).filter(
      ([path, part]) => after[path] !== undefined && Buffer.from(part).equals(after[path]),
    );
    expect(Object.keys(before)).toHaveLength(45);
    expect(same).toHaveLength(40);
    expect(
      Object.keys(after)
        .filter((path) => before[path] === undefined)
        .sort(),
    ).toEqual(['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml', RELS, 'xl/worksheets/sheet2.xml']);
  });

  it('without changes has the same parts, however the original was packed', async () => {
    const bytes = zipSync(unzipSync(handmadeWorkbook([{ name: '表', xml: sheet }], others)), { level: 0 });
    const { copy } = await editedBytes(bytes, () => undefined);
    expect(unzipSync(copy.bytes)).toEqual(unzipSync(bytes));
  });
});

describe('a sheet that is added', () => {
  it('is of the usual edition where the workbook is of none that is known', async () => {
    const { parts } = await editedBytes(
      handmadeWorkbook([{ name: '表', xml: '<sheetData/>' }], {
        'xl/workbook.xml':
          `<workbook xmlns="&amp;" xmlns:r="${RELATIONS}"><sheets>` +
          '<sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
      }),
      (editor) => {
        editor.addSheet('核对报告', sheetOfOneCell({ value: '类别' }));
      },
    );
    expect(parts['xl/worksheets/sheet2.xml']).toContain(
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    );
  });

  it('can be written into, coloured and noted', async () => {
    const { copy, parts } = await edited('<sheetData/>', (editor) => {
      editor.addSheet('规则', sheetOfOneCell({ value: '编号' }));
      expect(editor.write(at('A2', '规则'), { value: '甲-1' })).toBeNull();
      editor.colour('规则', [at('A2')], COLOURS, '=TRUE');
      editor.note(at('A2', '规则'), '看不懂');
    });
    expect(parts['xl/worksheets/sheet2.xml']).toContain('甲-1');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<conditionalFormatting sqref="A2">');
    expect(noteTexts(copy.bytes)['A2']).toContain('看不懂');
  });

  it('is not written into once it is taken away', async () => {
    const { parts } = await edited({ name: '表', xml: '<sheetData/>' }, (editor) => {
      editor.write(at('A1'), { value: 1 });
      editor.replaceSheet('表', sheetOfOneCell({ value: '新的' }));
    });
    expect(parts[SHEET]).toContain('新的');
    expect(parts[SHEET]).not.toContain('<v>1</v>');
  });
});

describe('cells', () => {
  it('are written where there is none, in order, with the style of their row or column', async () => {
    const { parts } = await edited(
      '<dimension ref="B2"/><cols><col min="4" max="4" style="3"/></cols>' +
        '<sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="5" s="1" customFormat="1"/></sheetData>',
      (editor) => {
        for (const address of ['D2', 'A2', 'A5', 'D4', 'A9']) editor.write(at(address), { value: 7 });
      },
    );
    expect(parts[SHEET]).toContain(
      '<dimension ref="A2:D9"/><cols><col min="4" max="4" style="3"/></cols><sheetData>' +
        '<row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>1</v></c><c r="D2" s="3"><v>7</v></c></row>' +
        '<row r="4"><c r="D4" s="3"><v>7</v></c></row>' +
        '<row r="5" s="1" customFormat="1"><c r="A5" s="1"><v>7</v></c></row>' +
        '<row r="9"><c r="A9"><v>7</v></c></row></sheetData>',
    );
  });

  it('give a shared formula with signs that XML cannot hold as it was', async () => {
    const { parts } = await edited(
      '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1&amp;"_x0001_"</f><v>2</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row></sheetData>',
      (editor) => {
        editor.write(at('B1'), { value: 9 });
      },
    );
    expect(parts[SHEET]).toContain('<c r="B2"><f>A2&amp;"_x0001_"</f><v>4</v></c>');
  });

  it('give the formula that others share to each of them, and drop the order of calculation', async () => {
    const { parts } = await edited(
      '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2&amp;"&lt;"</f><v>2</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3" s="1"><f t="shared" si="0"/><v>6</v></c></row></sheetData>',
      (editor) => {
        editor.write(at('B1'), { value: 9 });
        editor.write(at('B3'), { value: 9, formula: '=ROUND(A3,2)' });
      },
      {
        'xl/calcChain.xml': '<calcChain/>',
        'xl/_rels/workbook.xml.rels': rels(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'calcChain', 'calcChain.xml'],
        ),
      },
    );
    expect(parts[SHEET]).toContain(
      '<row r="1"><c r="B1"><v>9</v></c></row><row r="2"><c r="B2"><f>A2*2&amp;"&lt;"</f><v>4</v></c></row>' +
        '<row r="3"><c r="B3" s="1"><f>ROUND(A3,2)</f><v>9</v></c></row>',
    );
    expect(parts['xl/calcChain.xml']).toBeUndefined();
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(parts['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  it('are never written into array formulas, data tables and the heads of tables', async () => {
    const refusals: unknown[] = [];
    const { parts } = await edited(
      '<sheetData><row r="1"><c r="A1" t="str"><v>预算</v></c><c r="D1"><f t="array" ref="D1:D3">A1:A3</f><v>1</v></c>' +
        '<c r="F1"><f t="dataTable" ref="F1:F2" r1="A1"/><v>1</v></c></row></sheetData><tableParts count="1"><tablePart r:id="t"/></tableParts>',
      (editor) => {
        for (const address of ['A1', 'A2', 'D3', 'F2', 'D4'])
          refusals.push(editor.write(at(address), { value: 5 }));
      },
      {
        [RELS]: rels(['t', 'table', '../tables/table1.xml']),
        'xl/tables/table1.xml': '<table ref="A1:B4"/>',
      },
    );
    expect(refusals).toEqual(['tableHead', null, 'array', 'array', null]);
    expect(parts[SHEET]).toContain('<c r="A1" t="str"><v>预算</v></c>');
  });

  it('hold any text, and keep what else a cell has', async () => {
    const { parts } = await edited(
      '<sheetData><row r="1"><c r="A1" s="2" t="s" cm="1" vm="2"><v>0</v><extLst><ext uri="x"/></extLst></c></row></sheetData>',
      (editor) => editor.write(at('A1'), { value: ' <良>\u0001_x0041_\ufffe' }),
      {
        'xl/sharedStrings.xml': '<sst><si><t>优</t></si></sst>',
        'xl/_rels/workbook.xml.rels': rels(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'sharedStrings', 'sharedStrings.xml'],
          ['rId3', 'styles', 'styles.xml'],
        ),
      },
    );
    expect(parts[SHEET]).toContain(
      '<c r="A1" s="2" t="inlineStr"><is><t xml:space="preserve"> &lt;良&gt;_x0001__x005F_x0041__xFFFE_</t></is><extLst><ext uri="x"/></extLst></c>',
    );
  });
});

describe('colours and notes', () => {
  it('shift the priorities of other rules, of extensions too', async () => {
    const { parts } = await edited(
      '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="duplicateValues" dxfId="0" priority="1" stopIfTrue="1"/></conditionalFormatting>' +
        '<extLst><ext uri="u" xmlns:x14="urn:x14"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" priority="2" id="{1}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      (editor) => {
        editor.colour('表', [at('B2')], COLOURS, '=TRUE');
      },
    );
    const rules = [...(parts[SHEET] ?? '').matchAll(/cfRule type="(\w+)"[^>]*priority="(\d)"/gu)];
    expect(rules.map(([, type, priority]) => [type, priority])).toEqual([
      ['duplicateValues', '2'],
      ['expression', '1'],
      ['dataBar', '3'],
    ]);
  });

  it('leave a conversation and a drawing that is not well-formed alone, and say so', async () => {
    const conversation = {
      [RELS]: rels(['t', 'threadedComment', '../threadedComments/threadedComment1.xml']),
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><threadedComment ref="A1"/></ThreadedComments>',
    };
    const threaded = await edited(
      '<sheetData/>',
      (editor) => {
        editor.note(at('A1'), '甲');
        editor.note(at('A2'), '乙');
      },
      conversation,
    );
    expect(threaded.copy.threaded).toBe(1);
    expect(noteTexts(threaded.copy.bytes)).toEqual({ A2: '乙' });
    const drawn = await edited(
      '<sheetData/><legacyDrawing r:id="v"/>',
      (editor) => {
        editor.note(at('A1'), '甲');
      },
      {
        [RELS]: rels(['v', 'vmlDrawing', '../drawings/vmlDrawing1.vml']),
        'xl/drawings/vmlDrawing1.vml': '<xml><br></xml>',
      },
    );
    expect(drawn.copy.drawing).toBe(1);
    expect(noteTexts(drawn.copy.bytes)).toEqual({});
  });

  it('stand below the note of a cell, before phonetic hints', async () => {
    const { copy } = await edited(
      '<sheetData/><legacyDrawing r:id="v"/>',
      (editor) => {
        editor.note(at('B2'), '应为 97');
      },
      {
        [RELS]: rels(
          ['v', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['c', 'comments', '../comments1.xml'],
        ),
        'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:v"><v:shape id="_x0000_s1025"/></xml>',
        'xl/comments1.xml':
          '<comments><authors><author>会计</author></authors><commentList><comment ref="B2" authorId="0"><text><t>请补依据</t><rPh sb="0" eb="1"><t/></rPh></text></comment></commentList></comments>',
      },
    );
    const xml = partTexts(copy.bytes)['xl/comments1.xml'];
    expect(xml).toContain(
      '<text><r><t>请补依据</t></r><r><t xml:space="preserve">\n\n应为 97</t></r><rPh sb="0" eb="1">',
    );
  });
});

describe('odd packages', () => {
  it('keep their edition and their prefix', async () => {
    const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const relations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const bytes = handmadeWorkbook([{ name: '表', xml: '' }], {
      'xl/workbook.xml': `<x:workbook xmlns:x="${main}" xmlns:q="${relations}"><x:sheets><x:sheet name="表" sheetId="4" q:id="rId1"/></x:sheets></x:workbook>`,
      [SHEET]: `<x:worksheet xmlns:x="${main}"><x:sheetData/></x:worksheet>`,
      'xl/styles.xml': `<x:styleSheet xmlns:x="${main}"><x:cellXfs count="1"><x:xf numFmtId="0"/></x:cellXfs></x:styleSheet>`,
    });
    const { parts } = await editedBytes(bytes, (editor) => {
      editor.write(at('A1'), { value: 0.5 }, '0.00%');
      editor.write(at('A2'), { value: 2 });
      editor.colour('表', [at('A1')], COLOURS, '=TRUE');
      editor.note(at('A1'), '甲');
      editor.addSheet('核对报告', sheetOfOneCell({ value: '类别', link: at('A1') }));
    });
    expect(parts[SHEET]).toBe(
      `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" s="2"><x:v>0.5</x:v></x:c></x:row>` +
        '<x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row></x:sheetData><x:conditionalFormatting sqref="A1">' +
        '<x:cfRule type="expression" dxfId="0" priority="1"><x:formula>TRUE</x:formula></x:cfRule></x:conditionalFormatting>' +
        `<x:legacyDrawing xmlns:r="${relations}" r:id="rId1"/></x:worksheet>`,
    );
    expect(parts['xl/workbook.xml']).toContain(
      '<x:sheet name="核对报告" sheetId="5" q:id="rId2"/></x:sheets><x:definedNames>' +
        `<x:definedName name="_xlnm.Print_Area" localSheetId="1">'核对报告'!$A$1:$A$1</x:definedName>` +
        `<x:definedName name="_xlnm.Print_Titles" localSheetId="1">'核对报告'!$1:$1</x:definedName>` +
        '</x:definedNames><x:calcPr fullCalcOnLoad="1"/>',
    );
    expect(parts['xl/styles.xml']).toContain('<x:xf numFmtId="10" applyNumberFormat="1"/>');
    expect(parts['xl/_rels/workbook.xml.rels']).toContain(`Type="${relations}/worksheet"`);
  });

  it('are given the styles that they lack, and lose signatures that no longer fit', async () => {
    const signature = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature';
    const bytes = handmadeWorkbook([{ name: '表', xml: '<sheetData/>' }], {
      'xl/_rels/workbook.xml.rels': rels(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="b" Type="${signature}/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
      '_xmlsignatures/origin.sigs': '',
      '_xmlsignatures/_rels/origin.sigs.rels': `<Relationships><Relationship Id="a" Type="${signature}/signature" Target="sig1.xml"/></Relationships>`,
      '_xmlsignatures/sig1.xml': '<Signature/>',
    });
    const { copy, parts } = await editedBytes(bytes, (editor) => {
      editor.colour('表', [at('A1')], COLOURS, '=TRUE');
    });
    expect(copy.signaturesRemoved).toBe(true);
    expect(Object.keys(parts).filter((path) => path.startsWith('_xmlsignatures/'))).toEqual([]);
    // A part of the usual name is there, but belongs to nothing.
    expect(parts['xl/styles1.xml']).toContain(
      '<dxfs count="1"><dxf><font><color rgb="FF4A1000"/></font><fill>',
    );
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('/styles" Target="styles1.xml"');
  });
});
