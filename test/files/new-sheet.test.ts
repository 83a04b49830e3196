import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/files';
import { WorkbookEditor } from '../../src/files/patch/workbook-editor';
import type { MadeSheet } from '../../src/presentation/own-sheets/made-sheet';
import { handmadeWorkbook } from '../review-files/handmade';
import { partTexts } from '../review-files/package-texts';
import { cellLook, type CellLook } from './cell-look';
import { inOrder } from './element-order';

const MADE: MadeSheet = {
  // A hundred points are 133⅓ pixels, of which a digit takes seven.
  widths: [100, 50, 50],
  font: { name: '楷体', size: 10 },
  gridlines: false,
  rows: [
    {
      cells: [
        { value: '标题', span: 2 },
        { value: '年度', span: 1 },
      ],
      look: { bold: true, size: 18, horizontal: 'Center', fill: '#E7ECF2' },
      height: 41,
    },
    { cells: [{ value: '级别' }, { value: '率' }, { value: '' }], look: { wrap: true } },
    {
      cells: [
        { value: '错误', look: { colour: '#C00000' } },
        { value: 0.8827, look: { format: '0.00%' } },
        { value: '去', link: { sheet: "附件'1", row: 2, column: 1 } },
      ],
      look: { vertical: 'Center', wrap: true },
      height: 'fit',
    },
  ],
  head: 1,
  frozen: false,
  filter: null,
  boxes: [{ top: 1, left: 0, bottom: 2, right: 1 }],
  charts: [],
  printed: { top: 0, left: 0, bottom: 2, right: 2 },
  footer: '第 &P 页',
};

async function withSheet(bytes: Uint8Array, name = '审核意见', made = MADE): Promise<Uint8Array> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok || opened.value.source === null) throw new Error('not read');
  const editor = new WorkbookEditor(opened.value.source, '核对人');
  editor.addSheet(name, made);
  const copy = editor.finish().bytes;
  for (const [path, xml] of Object.entries(partTexts(copy))) expect(inOrder(xml), path).toEqual([]);
  return copy;
}

/** The part of the sheet that is added. */
const SHEET = 'xl/worksheets/sheet2.xml';

const PLAIN = handmadeWorkbook([{ name: "附件'1", xml: '<sheetData/>' }]);

describe('a made sheet in a file', () => {
  it('has its texts, merges, fonts, colours, boxes, formats and heights', async () => {
    const bytes = await withSheet(PLAIN);
    const xml = partTexts(bytes)[SHEET] ?? '';
    const opened = await openWorkbook(bytes);
    if (!opened.ok) throw new Error(opened.failure);
    const sheet = opened.value.snapshot.sheets.find(({ name }) => name === '审核意见');
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(sheet?.rows[0]?.cells[2]?.value).toBe('年度');
    expect(xml).toContain('<row r="1" ht="41" customHeight="1">');
    expect(xml).toContain('<row r="3">');
    const look = (address: string): CellLook => cellLook(bytes, SHEET, address);
    const title = look('A1');
    expect(title.font).toMatchObject({ name: '楷体', sz: '18', b: '' });
    expect(title.fill).toBe('FFE7ECF2');
    expect(title.alignment).toMatchObject({ horizontal: 'center' });
    const error = look('A3');
    expect(error.font).toMatchObject({ name: '楷体', sz: '10', color: 'FFC00000' });
    expect(error.alignment).toMatchObject({ vertical: 'center', wrapText: '1' });
    expect(sheet?.rows[2]?.cells[1]).toEqual({ value: 0.8827, format: '0.00%' });
    expect(['A1', 'A2', 'B3', 'C3'].map((address) => look(address).top)).toEqual([
      undefined,
      'thin',
      'thin',
      undefined,
    ]);
    const width = /<col min="1" max="1" width="([\d.]+)"/u.exec(xml)?.[1];
    expect(Number(width)).toBeCloseTo(100 / 0.75 / 7, 1);
    expect(xml).toContain('showGridLines="0"');
  });

  it('leaves a row of several lines the room that they take, and free to be fitted', async () => {
    const fit = (value: string): MadeSheet['rows'][number] => ({
      cells: [{ value }],
      look: {},
      height: 'fit',
    });
    const sheetXml = partTexts(
      await withSheet(PLAIN, '审核意见', { ...MADE, rows: [fit('一行'), fit('甲\n乙\n丙')] }),
    );
    const rows = [...(sheetXml['xl/worksheets/sheet2.xml'] ?? '').matchAll(/<row [^>]*>/gu)].map(
      ([tag]) => tag,
    );
    expect(rows[0]).toBe('<row r="1">');
    // Three lines of a font of ten points, with what is between them.
    expect(Number(/ ht="(\d+)"/u.exec(rows[1] ?? '')?.[1])).toBeGreaterThanOrEqual(3 * 12);
    expect(rows[1]).not.toContain('customHeight');
  });

  it('prints as it is meant to, and leads where it says', async () => {
    const parts = partTexts(await withSheet(PLAIN));
    const xml = parts['xl/worksheets/sheet2.xml'] ?? '';
    expect(xml).toContain('<hyperlink ref="C3" location="\'附件\'\'1\'!B3"');
    expect(xml).toContain('<oddFooter>&amp;C第 &amp;P 页</oddFooter>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
    // 54 of the 72 points of an inch.
    expect(xml).toContain(' top="0.75"');
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="1">\'审核意见\'!$A$1:$C$3</definedName>' +
        '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'审核意见\'!$2:$2</definedName>',
    );
  });

  it('is named beside the names that the workbook has', async () => {
    const book = partTexts(PLAIN)['xl/workbook.xml'] ?? '';
    const names = '<definedNames><definedName name="税率">0.13</definedName></definedNames>';
    const bytes = handmadeWorkbook([{ name: "附件'1", xml: '<sheetData/>' }], {
      'xl/workbook.xml': book.replace('</sheets>', `</sheets>${names}`),
    });
    const copy = partTexts(await withSheet(bytes, "甲'乙"))['xl/workbook.xml'] ?? '';
    expect(copy).toContain(
      '<definedNames><definedName name="税率">0.13</definedName><definedName name="_xlnm',
    );
    expect(copy).toContain("'甲''乙'!$A$1:$C$3");
    expect(copy.match(/<definedNames>/gu)).toHaveLength(1);
  });

  it('goes beside another one that is added', async () => {
    const opened = await openWorkbook(PLAIN);
    if (!opened.ok || opened.value.source === null) throw new Error('not read');
    const editor = new WorkbookEditor(opened.value.source, '核对人');
    editor.addSheet('核对报告', MADE);
    editor.addSheet('审核意见', MADE);
    const copy = editor.finish().bytes;
    const book = partTexts(copy)['xl/workbook.xml'] ?? '';
    expect(
      [...book.matchAll(/<sheet name="([^"]+)" sheetId="(\d)"/gu)].map(([, name, id]) => [name, id]),
    ).toEqual([
      ["附件'1", '1'],
      ['核对报告', '2'],
      ['审核意见', '3'],
    ]);
    expect(
      [...book.matchAll(/localSheetId="(\d)">'([^']+)'/gu)].map(([, sheet, name]) => [sheet, name]),
    ).toEqual([
      ['1', '核对报告'],
      ['1', '核对报告'],
      ['2', '审核意见'],
      ['2', '审核意见'],
    ]);
    expect(book.match(/<definedNames>/gu)).toHaveLength(1);
    const again = await openWorkbook(copy);
    expect(again.ok && again.value.snapshot.sheets.map(({ name }) => name)).toEqual([
      "附件'1",
      '核对报告',
      '审核意见',
    ]);
  });

  it('does not take the fills and borders that have a meaning of their own for its colours', async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/></fonts>' +
      '<cellXfs><xf/></cellXfs></styleSheet>';
    const bytes = handmadeWorkbook([{ name: "附件'1", xml: '<sheetData/>' }], { 'xl/styles.xml': styles });
    const copy = await withSheet(bytes);
    const look = (address: string): CellLook => cellLook(copy, SHEET, address);
    expect(look('A1').fill).toBe('FFE7ECF2');
    expect(look('A3').fill).toBeUndefined();
    expect(look('A1').top).toBeUndefined();
    expect(look('A2').top).toBe('thin');
  });
});
