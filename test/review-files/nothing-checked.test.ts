import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewWorkbook } from '../../src/disclosure/review';
import type { Request } from '../../src/review-files/arguments';
import type { ReviewDocument } from '../../src/outcome/document/json';
import { reviewLines } from '../../src/outcome/lines/print';
import { reviewFiles } from '../../src/review-files/review-files';
import { sheetOf } from '../disclosure/sheets';
import { handmadeWorkbook } from './handmade';

const text = (cell: string, words: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;
const row = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;
const book = (...rows: readonly string[]): Uint8Array =>
  handmadeWorkbook([{ name: '表', xml: `<sheetData>${rows.join('')}</sheetData>` }]);

/** A list of telephones: no form at all. */
const UNKNOWN = book(row(1, text('A1', '通讯录')), row(2, text('A2', '姓名'), text('B2', '电话')));

/** 三公 as a list: 1 + 5 + 2 = 8, of the vehicles 2 + 3 = 5; the total may be another. */
const publicExpenses = (total: number): Uint8Array =>
  book(
    row(1, text('A1', '财政拨款“三公”经费支出决算表')),
    row(2, text('A2', '项目'), text('B2', '预算数'), text('C2', '决算数')),
    ...(
      [
        ['合计', total],
        ['因公出国（境）费', 1],
        ['公务用车购置及运行维护费', 5],
        ['公务用车购置费', 2],
        ['公务用车运行维护费', 3],
        ['公务接待费', 2],
      ] as const
    ).map(([name, amount], index) =>
      row(
        index + 3,
        text(`A${index + 3}`, name),
        `<c r="B${index + 3}"><v>${amount}</v></c><c r="C${index + 3}"><v>${amount}</v></c>`,
      ),
    ),
  );

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nothing-checked-'));
  await Promise.all([
    writeFile(join(folder, 'unknown.xlsx'), UNKNOWN),
    writeFile(join(folder, 'right.xlsx'), publicExpenses(8)),
    writeFile(join(folder, 'wrong.xlsx'), publicExpenses(80)),
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

interface Run {
  readonly status: number;
  readonly lines: readonly string[];
}

async function run(names: readonly string[], changes: Partial<Request> = {}): Promise<Run> {
  const lines: string[] = [];
  const request: Request = {
    files: names.map((name) => join(folder, name)),
    format: 'text',
    limits: {},
    out: null,
    formulas: false,
    keepRounded: false,
    live: false,
    language: 'zh-CN',
    ...changes,
  };
  const status = await reviewFiles(request, { out: (line) => lines.push(line), err: () => undefined });
  return { status, lines };
}

describe('a workbook in which nothing is recognised', () => {
  it('ends with a status of its own and in words, never as one without problems', async () => {
    const { status, lines } = await run(['unknown.xlsx']);
    expect(status).toBe(3);
    expect(lines).toContain('没有认出可以核对的表或文字，未作任何核对。');
    expect(lines.join('')).not.toContain('没有发现');
  });

  it('says so in the document', async () => {
    const { lines } = await run(['unknown.xlsx', 'right.xlsx'], { format: 'json' });
    const { files } = JSON.parse(lines.join('')) as ReviewDocument;
    expect(files.map(({ nothingChecked }) => nothingChecked)).toEqual([true, false]);
  });

  it.each([
    [['right.xlsx'], 0],
    [['right.xlsx', 'unknown.xlsx'], 3],
    [['unknown.xlsx', 'right.xlsx'], 3],
    [['wrong.xlsx', 'unknown.xlsx'], 1],
    [['unknown.xlsx', 'wrong.xlsx'], 1],
    [['none.xlsx', 'unknown.xlsx', 'wrong.xlsx'], 2],
    [['unknown.xlsx', 'none.xlsx'], 2],
  ])('counts less than an error, which counts less than a file that fails: %j', async (names, status) => {
    expect((await run(names)).status).toBe(status);
  });

  it('is also one that holds nothing but a table that is known and not checked', () => {
    const details = sheetOf([
      ['财政拨款支出决算明细表'],
      ['科目编码', '科目名称', '合计'],
      ['201', '一般公共服务支出', 7],
    ]);
    const lines = reviewLines('明细.xlsx', reviewWorkbook({ sheets: [details] }), 'en');
    expect(lines).toContain('No form or text to check was recognised: nothing has been checked.');
  });
});
