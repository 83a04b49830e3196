import { describe, expect, it } from 'vitest';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/disclosure/sheet/snapshot';
import { openWorkbook } from '../../src/review-files/read-workbook';
import type { HandmadeSheet } from './handmade';
import { handmadeWorkbook } from './handmade';

async function snapshotOf(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const opened = await openWorkbook('x.xlsx', bytes);
  if (!opened.ok) throw new Error(opened.failure);
  return opened.value.snapshot;
}

async function sheetOf(
  sheet: Partial<HandmadeSheet>,
  more: Record<string, string> = {},
): Promise<SheetSnapshot> {
  const bytes = handmadeWorkbook([{ name: '表', xml: '<sheetData/>', ...sheet }], more);
  const [first] = (await snapshotOf(bytes)).sheets;
  if (first === undefined) throw new Error('no sheet');
  return first;
}

async function cellsOf(row: string, more: Record<string, string> = {}): Promise<unknown> {
  const sheet = await sheetOf({ xml: `<sheetData><row r="1">${row}</row></sheetData>` }, more);
  return sheet.rows[0]?.cells;
}

describe('values', () => {
  it('reads numbers, texts, booleans and errors', async () => {
    const cells = await cellsOf(
      '<c r="A1"><v>1474.07</v></c><c r="B1" t="str"><v>合计 &amp; 小计</v></c><c r="C1" t="b"><v>1</v></c>' +
        '<c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="inlineStr"><is><t>文字</t></is></c>',
    );
    expect(cells).toEqual([
      { value: 1474.07, format: 'General' },
      { value: '合计 & 小计', format: 'General' },
      { value: true, format: 'General' },
      { value: { error: '#REF!' }, format: 'General' },
      { value: '文字', format: 'General' },
    ]);
  });

  it('keeps number formats and reads a date as its number', async () => {
    expect(
      await cellsOf(
        '<c r="A1" s="1"><v>0.8827</v></c><c r="B1" s="2"><v>44313</v></c><c r="C1" s="3"><v>0</v></c>',
      ),
    ).toEqual([
      { value: 0.8827, format: '0.00%' },
      { value: 44313, format: 'yyyy/m/d' },
      { value: 0, format: '#,##0.00' },
    ]);
  });

  it('reads rich text and hyperlinks as their texts', async () => {
    const bytes = handmadeWorkbook([
      {
        name: '表',
        xml:
          '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>自评</t></r><r><rPr><b/></rPr><t>得分：</t></r></is></c>' +
          '<c r="B1" t="inlineStr"><is><t>说明</t></is></c></row></sheetData>' +
          '<hyperlinks><hyperlink ref="B1" location="表!A1"/></hyperlinks>',
      },
    ]);
    const [read] = (await snapshotOf(bytes)).sheets;
    expect(read?.rows[0]?.cells.map(({ value }) => value)).toEqual(['自评得分：', '说明']);
  });
});

describe('formulas', () => {
  it('keeps the formula beside its cached result', async () => {
    expect(
      await cellsOf(
        '<c r="A1"><f>ROUND(B1/C1,4)</f><v>0.95</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      ),
    ).toEqual([
      { value: 0.95, formula: '=ROUND(B1/C1,4)', format: 'General' },
      { value: { error: '#DIV/0!' }, formula: '=1/0', format: 'General' },
    ]);
  });

  it('has no value where no result is cached', async () => {
    expect(await cellsOf('<c r="A1"><f>SUM(B1:B9)</f></c>')).toEqual([
      { value: null, formula: '=SUM(B1:B9)', format: 'General' },
    ]);
  });

  it('gives every cell of a shared formula its own', async () => {
    const sheet = await sheetOf({
      xml:
        '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>4</v></c></row>' +
        '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row>' +
        '<row r="3"><c r="A3"><v>4</v></c><c r="B3"><f t="shared" si="0"/><v>8</v></c></row></sheetData>',
    });
    expect(sheet.rows.map(({ cells }) => cells[1])).toEqual([
      { value: 4, formula: '=A1*2', format: 'General' },
      { value: 6, formula: '=A2*2', format: 'General' },
      { value: 8, formula: '=A3*2', format: 'General' },
    ]);
  });
});

describe('sheets', () => {
  it('reads merges, and nothing in the cells that they cover', async () => {
    const sheet = await sheetOf({
      xml:
        '<sheetData><row r="2"><c r="B2" t="str"><v>产出指标</v></c><c r="C2" s="1"/><c r="D2"><v>5</v></c></row>' +
        '<row r="3"><c r="B3" s="1"/><c r="C3" s="1"/></row></sheetData><mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>',
    });
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.rows[0]).toMatchObject({ row: 1, firstColumn: 1 });
    expect(sheet.rows[0]?.cells.map(({ value }) => value)).toEqual(['产出指标', null, 5]);
  });

  it('keeps the format of an empty cell inside the filled columns', async () => {
    expect(await cellsOf('<c r="A1"><v>1</v></c><c r="B1" s="1"/><c r="D1"><v>2</v></c>')).toEqual([
      { value: 1, format: 'General' },
      { value: null, format: '0.00%' },
      { value: null, format: 'General' },
      { value: 2, format: 'General' },
    ]);
  });

  it('knows hidden and protected sheets', async () => {
    const bytes = handmadeWorkbook([
      { name: '一', xml: '<sheetData/>' },
      { name: '二', xml: '<sheetData/><sheetProtection sheet="1"/>', state: 'hidden' },
      { name: '三', xml: '<sheetData/>', state: 'veryHidden' },
    ]);
    const { sheets } = await snapshotOf(bytes);
    expect(
      sheets.map(({ name, visibility, protected: isProtected }) => [name, visibility, isProtected]),
    ).toEqual([
      ['一', 'visible', false],
      ['二', 'hidden', true],
      ['三', 'veryHidden', false],
    ]);
  });

  it('follows absolute targets, as some programs write them', async () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = handmadeWorkbook(
      [{ name: '表', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
      {
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
      },
    );
    expect((await snapshotOf(bytes)).sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['表', 1],
    ]);
  });

  it('holds only the filled rows of a sheet that spans a million', async () => {
    const sheet = await sheetOf({
      xml:
        '<dimension ref="A1:C1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><v>2</v></c></row><row r="1048576"><c r="C1048576"><v>3</v></c></row></sheetData>',
    });
    expect(
      sheet.rows.map(({ row, firstColumn, cells }) => [row, firstColumn, cells.map(({ value }) => value)]),
    ).toEqual([
      [0, 0, [1]],
      [1, 1, [2]],
      [1_048_575, 2, [3]],
    ]);
  });
});
