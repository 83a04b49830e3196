import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { a1 } from '../../src/disclosure/sheet/address';
import type { SheetSnapshot } from '../../src/disclosure/sheet/snapshot';
import { valueText } from '../../src/disclosure/sheet/snapshot';
import { readNarrative } from '../../src/files';
import { LIMITS } from '../../src/files/limits';
import { paragraph, table, word } from './word';
import type { WordCell } from './word';

interface Published {
  readonly text: readonly string[];
  readonly tables: readonly SheetSnapshot[];
}

async function published(...body: readonly string[]): Promise<Published> {
  const read = await readNarrative(word(...body));
  if (!read.ok) throw new Error(read.failure);
  const { paragraphs, tables = [] } = read.value;
  return { text: paragraphs.map(({ text }) => text), tables };
}

/** The cells of a sheet that hold something, as "B3 text". */
function cellsOf(sheet: SheetSnapshot | undefined): readonly string[] {
  return (sheet?.rows ?? []).flatMap(({ row, firstColumn, cells }) =>
    cells.flatMap(({ value }, index) =>
      value === null ? [] : [`${a1({ row, column: firstColumn + index })} ${valueText(value)}`],
    ),
  );
}

const areasOf = ({ merges }: SheetSnapshot): readonly string[] =>
  merges.map(
    ({ top, left, bottom, right }) =>
      `${a1({ row: top, column: left })}:${a1({ row: bottom, column: right })}`,
  );

const HEAD = ['科目编码', '科目名称', '合计'];

describe('a table of a .docx', () => {
  it('is a sheet, with the lines right above it as its head and the notes below it; all else stays text', async () => {
    const { text, tables } = await published(
      paragraph('第二部分 2023年度部门决算表'),
      paragraph('一段说明。'),
      paragraph('公开03表'),
      paragraph('支出决算表'),
      paragraph(''),
      paragraph('部门：某局\t金额单位：万元'),
      table(HEAD, ['201', '一般公共服务支出', '１，２３４．５０']),
      paragraph('注：本表反映本年度支出。'),
      paragraph('三、支出决算情况说明'),
    );
    expect(text).toEqual(['第二部分 2023年度部门决算表', '一段说明。', '三、支出决算情况说明']);
    expect(tables.map(({ name }) => name)).toEqual(['Word 文档 表1 支出决算表']);
    expect(cellsOf(tables[0])).toEqual([
      'A1 公开03表',
      'A2 支出决算表',
      'A3 部门：某局',
      'C3 金额单位：万元',
      'A4 科目编码',
      'B4 科目名称',
      'C4 合计',
      'A5 201',
      'B5 一般公共服务支出',
      'C5 １，２３４．５０',
      'A7 注：本表反映本年度支出。',
    ]);
  });

  it('has merged areas where its cells are merged, and its rows where they are even if some are empty', async () => {
    const { tables } = await published(
      table(
        [{ text: '项目', span: 2 }, '决算数'],
        [{ text: '编码', merge: 'restart' }, '名称', { text: '金额', merge: 'restart' }],
        [{ merge: 'continue' }, '类', { merge: 'continue' }],
        ['', '', ''],
        ['205', '教育支出', '8.00'],
      ),
    );
    const [sheet] = tables;
    expect(sheet === undefined ? [] : areasOf(sheet)).toEqual(['A1:B1', 'A2:A3', 'C2:C3']);
    expect(cellsOf(sheet)).toEqual([
      'A1 项目',
      'C1 决算数',
      'A2 编码',
      'B2 名称',
      'C2 金额',
      'B3 类',
      'A5 205',
      'B5 教育支出',
      'C5 8.00',
    ]);
  });

  it('keeps what stands in a cell that only says that it goes on with the one above', async () => {
    const { tables } = await published(
      table([{ text: '甲', merge: 'restart' }, '1'], [{ text: '乙', merge: 'continue' }, '2']),
    );
    expect(cellsOf(tables[0])).toEqual(['A1 甲', 'B1 1', 'A2 乙', 'B2 2']);
  });

  it('is one table where it goes on behind a page with the same head', async () => {
    const above = [paragraph('公开03表'), paragraph('支出决算表'), paragraph('单位：万元')];
    const { text, tables } = await published(
      ...above,
      table(HEAD, ['合计', '', '30.00'], ['201', '一般公共服务支出', '10.00']),
      paragraph(''),
      paragraph('支出决算表（续表）'),
      paragraph('单位：万元'),
      table(HEAD, ['205', '教育支出', '20.00']),
      paragraph('正文。'),
    );
    expect(text).toEqual(['正文。']);
    expect(tables).toHaveLength(1);
    expect(cellsOf(tables[0]).slice(-6)).toEqual([
      'A6 201',
      'B6 一般公共服务支出',
      'C6 10.00',
      'A7 205',
      'B7 教育支出',
      'C7 20.00',
    ]);
  });

  it.each([
    [
      'another head',
      [
        ['科目编码', '科目名称', '小计'],
        ['205', '教育支出', '20.00'],
      ],
      [],
    ],
    ['a line that is there already', [HEAD, ['合计', '', '20.00']], []],
    [
      'another width',
      [
        [...HEAD, '备注'],
        ['205', '教育支出', '20.00', ''],
      ],
      [],
    ],
    ['another title', [HEAD, ['205', '教育支出', '20.00']], ['收入决算表']],
    ['a sentence between them', [HEAD, ['205', '教育支出', '20.00']], ['以下为另一张表的数据。']],
  ])('is not joined with one of %s', async (_why, rows, between) => {
    const { tables } = await published(
      paragraph('支出决算表'),
      table(HEAD, ['合计', '', '10.00'], ['201', '一般公共服务支出', '10.00']),
      ...between.map(paragraph),
      table(...rows),
    );
    expect(tables).toHaveLength(2);
  });

  it('has its head once where it repeats it in its midst', async () => {
    const { tables } = await published(
      table(HEAD, ['合计', '', '30.00'], ['201', '服务', '10.00'], HEAD, ['205', '教育', '20.00']),
    );
    expect(cellsOf(tables[0]).filter((cell) => cell.includes('科目编码'))).toEqual(['A1 科目编码']);
    expect(cellsOf(tables[0])).toContain('A4 205');
  });

  it('is two sheets where it stands in a cell of another one', async () => {
    const { tables } = await published(
      table(['甲', { text: '乙', inside: table(['丙', '1'], ['丁', '2']) }], ['戊', '3']),
    );
    expect(tables.map(cellsOf)).toEqual([
      ['A1 甲', 'B1 乙', 'A2 戊', 'B2 3'],
      ['A1 丙', 'B1 1', 'A2 丁', 'B2 2'],
    ]);
  });

  it('is read in a text box, and is text where it only frames some', async () => {
    const box = `<w:p><w:r><w:txbxContent>${table(['甲', '1'])}${paragraph('框内的字。')}</w:txbxContent></w:r></w:p>`;
    const { text, tables } = await published(
      table([{ text: '一、收入支出决算总体情况说明', inside: paragraph('框中的段落。') }]),
      box,
    );
    expect(text).toEqual(['框中的段落。', '一、收入支出决算总体情况说明', '框内的字。']);
    expect(tables.map(cellsOf)).toEqual([['A1 甲', 'B1 1']]);
  });

  it('has no row that was deleted, and the columns that its rows leave out', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${paragraph('旧')}</w:tc><w:tc>${paragraph('9')}</w:tc></w:tr>`;
    const shifted = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${paragraph('2')}</w:tc></w:tr>`;
    const { tables } = await published(
      `<w:tbl>${deleted}<w:tr><w:tc>${paragraph('甲')}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr>${shifted}</w:tbl>`,
    );
    expect(cellsOf(tables[0])).toEqual(['A1 甲', 'B1 1', 'B2 2']);
  });

  it('may be all that the document holds', async () => {
    expect(await published(table(['甲', '1']))).toMatchObject({ text: [] });
  });
});

describe('hostile tables', () => {
  it.each([
    ['wider than any row may be', table([{ text: '甲', span: 1_000_000_000 }, '乙']), 'tooWide'],
    [
      'with more cells than may be read',
      `<w:tbl><w:tr>${'<w:tc/>'.repeat(LIMITS.cells + 1)}</w:tr></w:tbl>`,
      'tooManyCells',
    ],
  ])('are refused: %s', async (_what, body, failure) => {
    expect(await readNarrative(word(body))).toMatchObject({ ok: false, failure });
  });
});

/** A text that stands once in its document, or none. */
const MARK = '@';
const words = fc.constantFrom('', MARK, MARK);

const cell: fc.Arbitrary<WordCell> = fc.oneof(
  words,
  fc.record({ text: words, span: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ text: words, merge: fc.constantFrom('restart' as const, 'continue' as const) }),
  fc.record({
    text: words,
    inside: fc
      .array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
      .map((rows) => table(...rows)),
  }),
);
const block = fc.oneof(
  words.map(paragraph),
  fc.constantFrom('公开01表', '支出决算表', '单位：万元', '注：本表为空。', '第三部分 说明').map(paragraph),
  fc
    .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((rows) => table(...rows)),
);

it('loses nothing: what stands in a document is in a sheet or in the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
      let count = 0;
      const body = blocks.join('').replaceAll(MARK, () => `文${(count += 1)}号`);
      const read = await readNarrative(word(body));
      if (!read.ok) return count === 0 && read.failure === 'noText';
      const { paragraphs, tables = [] } = read.value;
      const all = [...tables.flatMap(cellsOf), ...paragraphs.map(({ text }) => text)].join('\n');
      const found = all.match(/文\d+号/gu) ?? [];
      return found.length === count && new Set(found).size === count;
    }),
    { numRuns: 300 },
  );
});
