import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/review-files/arguments';
import type { FileDocument, ReviewDocument } from '../../src/outcome/document/json';
import { reviewFiles } from '../../src/review-files/review-files';
import { sample } from '../disclosure/samples';
import { paragraph, publishedBook, table, word } from '../files/word';

const SAMPLE = 'assets/samples/zhuzhou-shifeng-2021-split-codes.xlsx';
const TEXT = [paragraph('三、支出决算情况说明'), paragraph('2021年度支出合计1,474.07万元。')];

let folder = '';
const path = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'word-'));
  const pages = publishedBook(await sample('zhuzhou-shifeng-2021-broken-heads'));
  // 1,138.54 万元 of projects, in all of the document's tables, as an old version had it.
  const old = pages.map((page) => page.replaceAll('1138.54', '1138.45').replaceAll('1,138.54', '1,138.45'));
  await writeFile(path('公开.docx'), word(...pages, ...TEXT));
  await writeFile(path('旧.docx'), word(...old, ...TEXT));
  await writeFile(path('另.docx'), word(table(['甲', '1'], ['乙', '2']), ...TEXT));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: readonly string[]): Promise<{ status: number; out: string }> {
  const parsed = parseArguments(args);
  if (parsed.kind !== 'review') throw new Error(parsed.kind);
  const out: string[] = [];
  const status = await reviewFiles(parsed.request, { out: (line) => out.push(line), err: () => undefined });
  return { status, out: out.join('\n') };
}

async function json(...args: readonly string[]): Promise<FileDocument> {
  const { files } = JSON.parse((await run('--json', ...args)).out) as ReviewDocument;
  const [file] = files;
  if (file === undefined) throw new Error('no file');
  return file;
}

describe('a .docx alone', () => {
  it('is a whole disclosure: its tables are the forms that its text is about', async () => {
    const { forms, narratives, published, findings } = await json(path('公开.docx'));
    expect(forms).toHaveLength(9);
    expect(forms[2]).toMatchObject({ sheet: 'Word 文档 表3 2021年度支出决算表', form: 'expenditure' });
    expect(published).toBeUndefined();
    expect(narratives?.[0]?.claims[0]?.cells[0]?.sheet).toMatch(/^Word 文档 表/u);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await run(path('公开.docx'))).status).toBe(0);
  });

  it('names the table in its findings', async () => {
    const { status, out } = await run(path('旧.docx'));
    expect(status).toBe(1);
    expect(out).toContain("'Word 文档 表3 2021年度支出决算表'!");
  });

  it('says which of its tables is no form', async () => {
    const { unrecognised } = await json(path('另.docx'));
    expect(unrecognised.map(({ sheet }) => sheet)).toEqual(['Word 文档 表1']);
  });
});

describe('a workbook with its .docx', () => {
  it('agrees with another layout of the same figures', async () => {
    const { findings, published } = await json(SAMPLE, '--text', path('公开.docx'));
    expect(findings.filter(({ rule }) => rule.startsWith('D-'))).toEqual([]);
    expect(published?.forms.map(({ comparedWith }) => comparedWith === null)).toEqual(
      Array.from({ length: 9 }, () => false),
    );
    const { out } = await run(SAMPLE, '--text', path('公开.docx'));
    expect(out).toContain('Word 文档中的表：认出 9 张，与工作簿对照 9 张，未识别 0 处：');
  });

  it('is told where the document has old figures: the cell of the workbook, then that of the document', async () => {
    const { findings } = await json(SAMPLE, '--text', path('旧.docx'));
    const differing = findings.filter(({ rule }) => rule === 'D-TABLE');
    expect(differing).not.toEqual([]);
    for (const { severity, expected, actual, difference, cells } of differing) {
      expect([severity, expected, actual, difference]).toEqual(['error', '1138.54', '1138.45', '-0.09']);
      expect(cells.map(({ sheet }) => sheet.startsWith('Word 文档 表'))).toEqual([false, true]);
    }
  });

  it('has a copy in which only its own cells are marked', async () => {
    const { status, out } = await run(SAMPLE, '--text', path('旧.docx'), '--out', path('out'));
    expect(status).toBe(1);
    expect(out).toMatch(/副本：.*更正 0 处，标记 [1-9]/u);
  });
});
