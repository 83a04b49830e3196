import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cell, Worksheet } from '@cj-tech-master/excelts';
import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import type { Correction, Finding } from '../../src/disclosure/findings';
import type { Review } from '../../src/disclosure/review-types';
import { sentence } from '../../src/disclosure/sentence';
import { reviewWorkbook } from '../../src/disclosure/review';
import { parseA1 } from '../../src/disclosure/sheet/address';
import type { AnnotatedCopy } from '../../src/review-files/annotate';
import { annotatedCopy } from '../../src/review-files/annotate';
import type { CorrectionChoice } from '../../src/review-files/apply-corrections';
import { standingBy } from '../../src/review-files/kept-decisions';
import type { OpenedWorkbook } from '../../src/review-files/read-workbook';
import { openWorkbook } from '../../src/review-files/read-workbook';
import { handmadeWorkbook } from './handmade';
import { Decimal } from '../../src/disclosure/sheet/decimal';
import { amounting } from '../../src/disclosure/value';
import { libraryWorkbook, noteTexts, partTexts } from './library';

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

const load = libraryWorkbook;

async function copyOf(bytes: Uint8Array, review: Review, choice = EVERYTHING): Promise<AnnotatedCopy> {
  const { source } = await open(bytes);
  if (source === null) throw new Error('only read');
  return annotatedCopy(source, { review, standing: standingBy(null, review) }, choice, 'zh-CN');
}

function sheet(workbook: Workbook, name: string): Worksheet {
  const found = workbook.getWorksheet(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
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

async function smallWorkbook(fill: (sheet: Worksheet) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  fill(workbook.addWorksheet('表'));
  return workbook.xlsx.writeBuffer();
}

describe('the copy of a sample', () => {
  const file = 'zhuzhou-shifeng-2021.xlsx';

  it('changes the corrected cells and no other', async () => {
    const bytes = await readFile(join(SAMPLES, file));
    const before = await open(bytes);
    const review = reviewWorkbook(before.snapshot);
    const copy = await copyOf(bytes, review);
    const after = await load(copy.bytes);
    const original = await load(bytes);
    const changed: string[] = [];
    for (const one of original.worksheets) {
      expect(sheet(after, one.name).rowCount).toBe(one.rowCount);
      one.eachRow({ includeEmpty: true }, (row) => {
        row.eachCell({ includeEmpty: true }, (cell) => {
          const other = sheet(after, one.name).getCell(cell.address);
          expect(other.style, cell.address).toEqual(cell.style);
          if (JSON.stringify(other.value) !== JSON.stringify(cell.value)) {
            changed.push(`${one.name}!${cell.address}`);
          }
        });
      });
    }
    expect(changed).toEqual(['附件1部门整体!H22', '附件2公车平台!H14', '附件2公车平台!H22']);
    expect(sheet(after, '附件1部门整体').getCell('H22').value).toBe(97);
    // The rates and the scores: a file gets the figures, but no drawing of them.
    expect(copy.remarks).toEqual([{ kind: 'copyNoCharts', count: 2 }]);
  });

  it('keeps widths, heights, merges and the page setup', async () => {
    const bytes = await readFile(join(SAMPLES, file));
    const copy = await load((await copyOf(bytes, reviewWorkbook((await open(bytes)).snapshot))).bytes);
    const original = await load(bytes);
    for (const one of original.worksheets) {
      const other = sheet(copy, one.name);
      expect(other.model.merges).toEqual(one.model.merges);
      expect(other.columns.map(({ width }) => width)).toEqual(one.columns.map(({ width }) => width));
      expect(other.getRow(9).height).toBe(one.getRow(9).height);
      expect(other.pageSetup.orientation).toBe(one.pageSetup.orientation);
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
    const report = sheet(await load((await copyOf(bytes, review)).bytes), '核对报告');
    // The title, the counts of findings, relations, forms and scores, where the comparison is, then the head.
    expect(report.views[0]).toMatchObject({ state: 'frozen', ySplit: 7 });
    expect(report.getCell('A7').text).toBe('类别');
    const kinds = Array.from({ length: report.rowCount }, (_, row) => report.getCell(row + 1, 1).text);
    expect(kinds.filter((kind) => kind === '问题' || kind === '不平')).toHaveLength(review.findings.length);
    // The points of the 产出指标, the hundred of all, the total: one problem, with six cells that may be wrong.
    expect(kinds.filter((kind) => kind === '不平')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === '诊断')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === '疑错数')).toHaveLength(6);
    expect(kinds.filter((kind) => kind === '更正')).toHaveLength(review.corrections.length);
    const total = rowWith(report, '附件1部门整体!H22');
    expect(total.map(({ text, value }) => (typeof value === 'number' ? value : text))).toEqual([
      '不平',
      '',
      '2021年度部门整体支出绩效自评表',
      '附件1部门整体!H22',
      97,
      92,
      -5,
      '各部分得分之和为97，表中总分为92。',
      '待处理',
      'SA-TOTAL 总分 = 各部分得分之和',
    ]);
    const parts = Object.values(partTexts((await copyOf(bytes, review)).bytes));
    const xml = parts.find((part) => part.includes('<hyperlinks>')) ?? '';
    const links = [...xml.matchAll(/<hyperlink ref="D(\d+)" location="'([^']+)'!([A-Z]+\d+)"/gu)];
    expect(links).toHaveLength(
      review.findings.length + review.corrections.length + review.derivations.length + 6,
    );
    for (const [, row, name = '', address = ''] of links) {
      expect(snapshot.sheets.map((one) => one.name)).toContain(name);
      expect(report.getCell(Number(row), 4).text).toBe(`${name}!${address}`);
    }
  });
});

/** The first row of the report whose link shows a cell. */
function rowWith(report: Worksheet, shown: string): Cell[] {
  for (let row = 2; row <= report.rowCount; row++) {
    if (report.getCell(row, 4).text !== shown) continue;
    return Array.from({ length: report.columnCount }, (_, column) => report.getCell(row, column + 1));
  }
  throw new Error(`no row for ${shown}`);
}

describe('marks', () => {
  it('colours by a rule before the sheet’s own, over the whole of a merged cell', async () => {
    const bytes = await smallWorkbook((one) => {
      one.getCell('B2').value = 92;
      one.mergeCells('B2:C3');
      one.addConditionalFormatting({
        ref: 'A1:F9',
        rules: [{ type: 'expression', formulae: ['A1>0'], style: { font: { bold: true } } }],
      });
    });
    const review = { ...NOTHING_FOUND, findings: [finding('error', 'B2'), finding('warning', 'E5')] };
    const copy = await copyOf(bytes, review);
    const rules = sheet(await load(copy.bytes), '表').conditionalFormattings;
    expect(rules.map(({ ref, rules: [rule] }) => [ref, rule?.priority, rule?.type])).toEqual([
      ['A1:F9', 3, 'expression'],
      ['B2:C3', 1, 'expression'],
      ['E5', 2, 'expression'],
    ]);
    expect(copy.marked).toBe(2);
  });

  it('marks neither rounding nor info, and gives a cell its gravest colour once', async () => {
    const bytes = await smallWorkbook((one) => {
      one.getCell('A1').value = 1;
    });
    const findings = [
      finding('rounding', 'A2'),
      finding('info', 'A3'),
      finding('warning', 'A4'),
      finding('error', 'A4'),
    ];
    const copy = await copyOf(bytes, { ...NOTHING_FOUND, findings });
    const one = sheet(await load(copy.bytes), '表');
    expect(one.conditionalFormattings.map(({ ref }) => ref)).toEqual(['A4']);
    expect(copy.marked).toBe(1);
    expect(noteTexts(copy.bytes)).toEqual({
      A4: `【决算核对】${EMPTY} [SA-TOTAL]\n${EMPTY} [SA-TOTAL]`,
    });
  });

  it('adds its note below the one that the cell has', async () => {
    const bytes = await smallWorkbook((one) => {
      one.getCell('A1').note = '领导已阅';
      one.getCell('A2').note = { texts: [{ font: { bold: true }, text: '张三：' }, { text: '请补依据' }] };
    });
    const review = { ...NOTHING_FOUND, findings: [finding('error', 'A1'), finding('error', 'A2')] };
    expect(noteTexts((await copyOf(bytes, review)).bytes)).toEqual({
      A1: `领导已阅\n\n【决算核对】${EMPTY} [SA-TOTAL]`,
      A2: `张三：请补依据\n\n【决算核对】${EMPTY} [SA-TOTAL]`,
    });
  });
});

describe('notes as other programs store them', () => {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
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
        `<Relationships><Relationship Id="comments" Type="${relations}/comments" Target="/xl/comments/comment1.xml"/>` +
        `<Relationship Id="anysvml" Type="${relations}/vmlDrawing" Target="/xl/drawings/commentsDrawing1.vml"/></Relationships>`,
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
    const bytes = await smallWorkbook((one) => {
      one.getCell('A1').value = 0.5;
      one.getCell('A1').numFmt = '0.00%';
      one.getCell('A2').value = '88.20%';
    });
    const copy = await copyOf(bytes, review(correction('A1', 0.8827), correction('A2', '88.27%')));
    const one = sheet(await load(copy.bytes), '表');
    expect([one.getCell('A1').value, one.getCell('A1').numFmt]).toEqual([0.8827, '0.00%']);
    expect(one.getCell('A2').value).toBe('88.27%');
    expect(copy.corrected).toBe(2);
  });

  it('gives an empty cell a format where it has none, and no other cell of the same style', async () => {
    const bytes = await smallWorkbook((one) => {
      one.getCell('A1').value = 1;
      one.getCell('B1').font = { bold: true };
      one.getCell('B2').font = { bold: true };
      one.getCell('B3').numFmt = '0.0';
    });
    const copy = await copyOf(
      bytes,
      review(...['A1', 'B1', 'B3'].map((address) => ({ ...correction(address, 0.8554), format: '0.00%' }))),
    );
    const one = sheet(await load(copy.bytes), '表');
    const formats = ['A1', 'B1', 'B2', 'B3'].map((address) => one.getCell(address).numFmt ?? 'General');
    expect(formats).toEqual(['General', '0.00%', 'General', '0.0']);
    expect([one.getCell('B1').value, one.getCell('B1').font?.bold]).toEqual([0.8554, true]);
  });

  it('leaves formulas where that is asked for, and says so in the report; writes live formulas on demand', async () => {
    const bytes = await smallWorkbook((one) => {
      one.getCell('A1').value = { formula: 'B1*2', result: 3 };
      one.getCell('A2').value = 2;
    });
    const copy = await copyOf(
      bytes,
      review(correction('A1', 4, { formula: true }), correction('A2', 2.4, { live: '=ROUND(B1*0.8,2)' })),
      { formulas: false, live: true },
    );
    const workbook = await load(copy.bytes);
    expect(sheet(workbook, '表').getCell('A1').formula).toBe('B1*2');
    expect(sheet(workbook, '表').getCell('A2').value).toEqual({ formula: 'ROUND(B1*0.8,2)', result: 2.4 });
    expect(copy.corrected).toBe(1);
    const report = sheet(workbook, '核对报告');
    // The title and three lines of counts, the head, then the corrections.
    expect([6, 7].map((row) => report.getCell(row, 9).value)).toEqual(['公式单元格，未改', '已更正']);
    expect(report.getCell(6, 8).value).toBe('公式单元格');
  });

  it('replaces a formula that others share without taking theirs away', async () => {
    const bytes = await smallWorkbook((one) => {
      one.fillFormula('B1:B3', 'A1*2', [2, 4, 6]);
    });
    const copy = await copyOf(bytes, review(correction('B1', 9, { formula: true })));
    const one = sheet(await load(copy.bytes), '表');
    expect(
      ['B1', 'B2', 'B3'].map((address) => one.getCell(address).formula ?? one.getCell(address).value),
    ).toEqual([9, 'A2*2', 'A3*2']);
  });

  it('finds a free name for the report', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('核对报告');
    const copy = await copyOf(await workbook.xlsx.writeBuffer(), NOTHING_FOUND);
    expect((await load(copy.bytes)).worksheets.map(({ name }) => name)).toEqual(['核对报告', '核对报告 (2)']);
  });
});
