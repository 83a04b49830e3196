import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Correction, Finding } from '../../src/disclosure/findings';
import type { Review } from '../../src/disclosure/review-types';
import { sentence } from '../../src/disclosure/sentence';
import { reviewWorkbook } from '../../src/disclosure/review';
import { parseA1 } from '../../src/disclosure/sheet/address';
import type { CellSnapshot, SheetSnapshot } from '../../src/disclosure/sheet/snapshot';
import type { AnnotatedCopy } from '../../src/files/copy/annotate';
import { annotatedCopy } from '../../src/files/copy/annotate';
import type { CorrectionChoice } from '../../src/files/copy/apply-corrections';
import { standingBy } from '../../src/outcome/kept/kept-decisions';
import type { OpenedWorkbook } from '../../src/review-files/read-workbook';
import { openWorkbook } from '../../src/review-files/read-workbook';
import { handmadeStyles, handmadeWorkbook } from './handmade';
import { Decimal } from '../../src/disclosure/sheet/decimal';
import { amounting } from '../../src/disclosure/value';
import { noteTexts, partTexts, writtenCells } from './package-texts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SAMPLES = join(import.meta.dirname, '../../assets/samples');
const EVERYTHING: CorrectionChoice = { formulas: true, live: false };
/** What the findings of these tests say. */
const EMPTY = sentence({ key: 'sheetEmpty', values: {} });
const NOTHING_FOUND = reviewWorkbook({ sheets: [] });

async function open(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const opened = await openWorkbook('x.xlsx', bytes);
  if (!opened.ok) throw new Error(opened.failure);
  return opened.value;
}

async function copyOf(bytes: Uint8Array, review: Review, choice = EVERYTHING): Promise<AnnotatedCopy> {
  const { source } = await open(bytes);
  if (source === null) throw new Error('only read');
  return annotatedCopy(source, { review, standing: standingBy(null, review) }, choice, 'zh-CN');
}

/** The parts of the sheets as they are written, by the sheets' names. */
async function sheetTexts(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const { source } = await open(bytes);
  const parts = partTexts(bytes);
  return Object.fromEntries((source?.book.sheets ?? []).map(({ name, part }) => [name, parts[part] ?? '']));
}

async function sheetOf(bytes: Uint8Array, name = '表'): Promise<SheetSnapshot> {
  const found = (await open(bytes)).snapshot.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

function cellAt({ rows }: SheetSnapshot, address: string): CellSnapshot | undefined {
  const { row, column } = parseA1(address) ?? { row: 0, column: 0 };
  const found = rows.find((one) => one.row === row);
  return found?.cells[column - found.firstColumn];
}

function finding(severity: Finding['severity'], address: string, key: 'sheetEmpty' = 'sheetEmpty'): Finding {
  const position = parseA1(address) ?? { row: 0, column: 0 };
  return {
    rule: 'SA-TOTAL',
    severity,
    form: 'department-self-assessment',
    cells: [{ sheet: '表', ...position }],
    expected: amounting('points', new Decimal('97')),
    actual: amounting('points', new Decimal('92')),
    difference: amounting('points', new Decimal('-5')),
    message: { key, values: {} },
  };
}

function correction(address: string, to: string | number, more: Partial<Correction> = {}): Correction {
  const position = parseA1(address) ?? { row: 0, column: 0 };
  const place = { sheet: '表', ...position };
  return { place, from: 1, to, rule: 'SA-TOTAL', rounding: false, formula: false, ...more };
}

/** A workbook with a sheet 表: the XML of its rows, and what stands behind them. */
function smallWorkbook(rows: string, behind = '', more: Readonly<Record<string, string>> = {}): Uint8Array {
  return handmadeWorkbook([{ name: '表', xml: `<sheetData>${rows}</sheetData>${behind}` }], more);
}

describe('the copy of a sample', () => {
  const file = 'zhuzhou-shifeng-2021.xlsx';

  it('changes the corrected cells and no other', async () => {
    const bytes = await readFile(join(SAMPLES, file));
    const before = await open(bytes);
    const review = reviewWorkbook(before.snapshot);
    const copy = await copyOf(bytes, review);
    const [original, after] = [await sheetTexts(bytes), await sheetTexts(copy.bytes)];
    const changed: string[] = [];
    for (const [name, xml] of Object.entries(original)) {
      const cells = writtenCells(after[name] ?? '');
      const known = writtenCells(xml);
      expect([...cells.keys()]).toEqual([...known.keys()]);
      for (const [address, { style, content }] of known) {
        expect(cells.get(address)?.style, address).toBe(style);
        if (cells.get(address)?.content !== content) changed.push(`${name}!${address}`);
      }
    }
    expect(changed).toEqual(['附件1部门整体!H22', '附件2公车平台!H14', '附件2公车平台!H22']);
    expect(cellAt(await sheetOf(copy.bytes, '附件1部门整体'), 'H22')?.value).toBe(97);
    // The rates and the scores: a file gets the figures, but no drawing of them.
    expect(copy.remarks).toEqual([{ kind: 'copyNoCharts', count: 2 }]);
  });

  it('keeps widths, heights, merges and the page setup', async () => {
    const bytes = await readFile(join(SAMPLES, file));
    const copy = await copyOf(bytes, reviewWorkbook((await open(bytes)).snapshot));
    const [original, after] = [await sheetTexts(bytes), await sheetTexts(copy.bytes)];
    const kept = (xml = ''): unknown => [
      /<cols>.*<\/cols>/u.exec(xml)?.[0],
      /<mergeCells .*<\/mergeCells>/u.exec(xml)?.[0],
      /<pageSetup [^>]*>/u.exec(xml)?.[0],
      [...xml.matchAll(/<row r="(\d+)" ht="([\d.]+)"/gu)].map(([, row, height]) => [row, height]),
    ];
    for (const [name, xml] of Object.entries(original)) {
      expect(kept(xml)).not.toContain(undefined);
      expect(kept(after[name])).toEqual(kept(xml));
    }
  });

  it.each(['zhuzhou-shifeng-2021.xlsx', 'wuhan-hongshan-2020.xlsx', 'wuhan-dongxihu-2020.xlsx'])(
    'proposes nothing more when %s is reviewed again',
    async (name) => {
      const bytes = await readFile(join(SAMPLES, name));
      const copy = await copyOf(bytes, reviewWorkbook((await open(bytes)).snapshot));
      const again = reviewWorkbook((await open(copy.bytes)).snapshot);
      expect(again.corrections).toEqual([]);
    },
  );

  it('lists every finding and correction with a link to its cell', async () => {
    const bytes = await readFile(join(SAMPLES, file));
    const { snapshot } = await open(bytes);
    const review = reviewWorkbook(snapshot);
    const copy = await copyOf(bytes, review);
    const report = await sheetOf(copy.bytes, '核对报告');
    const xml = (await sheetTexts(copy.bytes))['核对报告'] ?? '';
    // The title, the counts of findings, relations, forms and scores, where the comparison is, then the head.
    expect(xml).toMatch(/<pane ySplit="7" [^>]*state="frozen"\/>/u);
    expect(cellAt(report, 'A7')?.value).toBe('类别');
    const rows = new Map(report.rows.map(({ row, cells }) => [row, cells.map(({ value }) => value)]));
    const kinds = [...rows.values()].map(([kind]) => kind);
    expect(kinds.filter((kind) => kind === '问题' || kind === '不平')).toHaveLength(review.findings.length);
    // The points of the 产出指标, the hundred of all, the total: one problem, with six cells that may be wrong.
    expect(kinds.filter((kind) => kind === '不平')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === '诊断')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === '疑错数')).toHaveLength(6);
    expect(kinds.filter((kind) => kind === '更正')).toHaveLength(review.corrections.length);
    expect([...rows.values()].find((row) => row[3] === '附件1部门整体!H22')).toEqual([
      '不平',
      null,
      '2021年度部门整体支出绩效自评表',
      '附件1部门整体!H22',
      97,
      92,
      -5,
      '各部分得分之和为97，表中总分为92。',
      '待处理',
      'SA-TOTAL 总分 = 各部分得分之和',
    ]);
    const links = [...xml.matchAll(/<hyperlink ref="D(\d+)" location="'([^']+)'!([A-Z]+\d+)"/gu)];
    expect(links).toHaveLength(
      review.findings.length + review.corrections.length + review.derivations.length + 6,
    );
    for (const [, row, name = '', address = ''] of links) {
      expect(snapshot.sheets.map((one) => one.name)).toContain(name);
      expect(rows.get(Number(row) - 1)?.[3]).toBe(`${name}!${address}`);
    }
  });
});

/** The conditional formats of a sheet's part: where, priority, type. */
function formatsIn(xml = ''): readonly unknown[] {
  const lists = xml.matchAll(/<conditionalFormatting sqref="([^"]*)"><cfRule ([^>]*)>/gu);
  return [...lists].map(([, areas, rule = '']) => [
    areas,
    Number(/priority="(\d+)"/u.exec(rule)?.[1]),
    /type="(\w+)"/u.exec(rule)?.[1],
  ]);
}

describe('marks', () => {
  it('colours by a rule before the sheet’s own, over the whole of a merged cell', async () => {
    const bytes = smallWorkbook(
      '<row r="2"><c r="B2"><v>92</v></c></row>',
      '<mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>' +
        '<conditionalFormatting sqref="A1:F9"><cfRule type="expression" priority="1"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>',
    );
    const review = { ...NOTHING_FOUND, findings: [finding('error', 'B2'), finding('warning', 'E5')] };
    const copy = await copyOf(bytes, review);
    expect(formatsIn((await sheetTexts(copy.bytes))['表'])).toEqual([
      ['A1:F9', 3, 'expression'],
      ['B2:C3', 1, 'expression'],
      ['E5', 2, 'expression'],
    ]);
    expect(copy.marked).toBe(2);
  });

  it('marks neither rounding nor info, and gives a cell its gravest colour once', async () => {
    const bytes = smallWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>');
    const findings = [
      finding('rounding', 'A2'),
      finding('info', 'A3'),
      finding('warning', 'A4'),
      finding('error', 'A4'),
    ];
    const copy = await copyOf(bytes, { ...NOTHING_FOUND, findings });
    expect(formatsIn((await sheetTexts(copy.bytes))['表'])).toEqual([['A4', 1, 'expression']]);
    expect(copy.marked).toBe(1);
    expect(noteTexts(copy.bytes)).toEqual({
      A4: `【决算核对】${EMPTY} [SA-TOTAL]\n${EMPTY} [SA-TOTAL]`,
    });
  });

  it('adds its note below the one that the cell has', async () => {
    const bytes = smallWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>', '<legacyDrawing r:id="rId2"/>', {
      'xl/comments1.xml':
        '<comments><authors><author>甲</author></authors><commentList>' +
        '<comment ref="A1" authorId="0"><text><t>领导已阅</t></text></comment>' +
        '<comment ref="A2" authorId="0"><text><r><rPr><b/></rPr><t>张三：</t></r><r><t>请补依据</t></r></text></comment>' +
        '</commentList></comments>',
      'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>',
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`,
    });
    const review = { ...NOTHING_FOUND, findings: [finding('error', 'A1'), finding('error', 'A2')] };
    expect(noteTexts((await copyOf(bytes, review)).bytes)).toEqual({
      A1: `领导已阅\n\n【决算核对】${EMPTY} [SA-TOTAL]`,
      A2: `张三：请补依据\n\n【决算核对】${EMPTY} [SA-TOTAL]`,
    });
  });
});

describe('notes as other programs store them', () => {
  const bytes = handmadeWorkbook(
    [
      {
        name: '甲 &amp; 乙',
        xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><legacyDrawing r:id="anysvml"/>',
      },
    ],
    {
      'xl/comments/comment1.xml':
        '<comments><authors><author>甲</author></authors><commentList><comment ref="A1" authorId="0"><text><t>一</t></text></comment>' +
        '<comment ref="C9" authorId="0"><text><r><t>二 </t></r><r><t>&lt;三&gt;</t></r></text></comment></commentList></comments>',
      'xl/drawings/commentsDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>',
      'xl/worksheets/_rels/sheet1.xml.rels':
        `<Relationships><Relationship Id="comments" Type="${RELATIONS}/comments" Target="/xl/comments/comment1.xml"/>` +
        `<Relationship Id="anysvml" Type="${RELATIONS}/vmlDrawing" Target="/xl/drawings/commentsDrawing1.vml"/></Relationships>`,
    },
  );

  it('keeps them, of empty cells too', async () => {
    const copy = await copyOf(bytes, NOTHING_FOUND);
    expect(noteTexts(copy.bytes)).toEqual({ A1: '一', C9: '二 &lt;三&gt;' });
    expect(copy.remarks).toEqual([]);
  });
});

describe('corrections', () => {
  const review = (...corrections: Correction[]): Review => ({ ...NOTHING_FOUND, corrections });

  it('keeps a number a number with its format, and a text a text', async () => {
    const bytes = smallWorkbook(
      '<row r="1"><c r="A1" s="1"><v>0.5</v></c></row><row r="2"><c r="A2" t="str"><v>88.20%</v></c></row>',
    );
    const copy = await copyOf(bytes, review(correction('A1', 0.8827), correction('A2', '88.27%')));
    const one = await sheetOf(copy.bytes);
    expect(cellAt(one, 'A1')).toEqual({ value: 0.8827, format: '0.00%' });
    expect(cellAt(one, 'A2')?.value).toBe('88.27%');
    expect(copy.corrected).toBe(2);
  });

  it('gives an empty cell a format where it has none, and no other cell of the same style', async () => {
    const bytes = smallWorkbook(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="4"/></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="4"/></row>' +
        '<row r="3"><c r="B3" s="1"/></row>',
      '',
      { 'xl/styles.xml': BOLD_STYLES },
    );
    const copy = await copyOf(
      bytes,
      review(...['A1', 'B1', 'B3'].map((address) => ({ ...correction(address, 0.8554), format: '0.0%' }))),
    );
    const one = await sheetOf(copy.bytes);
    const formats = ['A1', 'B1', 'B2', 'B3'].map((address) => cellAt(one, address)?.format);
    expect(formats).toEqual(['General', '0.0%', 'General', '0.00%']);
    expect(cellAt(one, 'B1')?.value).toBe(0.8554);
    const styles = [...(partTexts(copy.bytes)['xl/styles.xml'] ?? '').matchAll(/<xf [^>]*xfId[^>]*>/gu)];
    const { style } = writtenCells((await sheetTexts(copy.bytes))['表'] ?? '').get('B1') ?? { style: '' };
    expect(styles[Number(style)]?.[0]).toContain('fontId="1"');
  });

  it('leaves formulas where that is asked for, and says so in the report; writes live formulas on demand', async () => {
    const bytes = smallWorkbook(
      '<row r="1"><c r="A1"><f>B1*2</f><v>3</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    );
    const copy = await copyOf(
      bytes,
      review(correction('A1', 4, { formula: true }), correction('A2', 2.4, { live: '=ROUND(B1*0.8,2)' })),
      { formulas: false, live: true },
    );
    const one = await sheetOf(copy.bytes);
    expect(cellAt(one, 'A1')).toMatchObject({ formula: '=B1*2', value: 3 });
    expect(cellAt(one, 'A2')).toMatchObject({ formula: '=ROUND(B1*0.8,2)', value: 2.4 });
    expect(copy.corrected).toBe(1);
    const report = await sheetOf(copy.bytes, '核对报告');
    // The title and three lines of counts, the head, then the corrections.
    expect(['I6', 'I7'].map((at) => cellAt(report, at)?.value)).toEqual(['公式单元格，未改', '已更正']);
    expect(cellAt(report, 'H6')?.value).toBe('总分 = 各部分得分之和，公式单元格');
  });

  it('replaces a formula that others share without taking theirs away', async () => {
    const bytes = smallWorkbook(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>',
    );
    const copy = await copyOf(bytes, review(correction('B1', 9, { formula: true })));
    const one = await sheetOf(copy.bytes);
    expect(
      ['B1', 'B2', 'B3'].map((address) => cellAt(one, address)?.formula ?? cellAt(one, address)?.value),
    ).toEqual([9, '=A2*2', '=A3*2']);
  });

  it('finds a free name for the report', async () => {
    const bytes = handmadeWorkbook([{ name: '核对报告', xml: '<sheetData/>' }]);
    const copy = await copyOf(bytes, NOTHING_FOUND);
    const { sheets } = (await open(copy.bytes)).snapshot;
    expect(sheets.map(({ name }) => name)).toEqual(['核对报告', '核对报告 (2)']);
  });
});

/** The styles of hand-made workbooks with a bold one behind them, number 4. */
const BOLD_STYLES = handmadeStyles(
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
);
