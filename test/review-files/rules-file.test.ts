import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/outcome/document/json';
import { handmadeWorkbook } from './handmade';
import { runCommand as run } from './run-command';

const SAMPLE = 'assets/samples/zhuzhou-shifeng-2021-split-codes.xlsx';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const text = (cell: string): string => `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
const row = (...cells: readonly string[]): string => `<row>${cells.map(text).join('')}</row>`;

describe('--rules', () => {
  it('adds the relations of several files, and tells what was added, changed and not understood', async () => {
    const one = await file('甲.txt', 'A 支出决算表[合计, 本年支出合计] < 0\nT1-5 关闭\nB 1 = = 1\n');
    const sheet = `<sheetData>${row('编号', '公式', '级别')}${row('C', '1 = 2', '错误')}</sheetData>`;
    const two = await file('乙.xlsx', handmadeWorkbook([{ name: '核对规则', xml: sheet }]));
    const { status, out, err } = await run(SAMPLE, '--rules', one, '--rules', two);
    expect([status, err]).toEqual([1, '']);
    expect(out).toContain('自定关系 2 条一并核对。');
    expect(out).toContain('内置关系按核对规则改动 1 条：\n  T1-5 ');
    expect(out).toContain('关闭（甲.txt:2）');
    expect(out).toContain('核对规则未采用（甲.txt:3）：第5个字“= 1”处应是表、单元格、数、函数或括号。');
    expect(out).toContain('“C”不成立：左边1，右边2，相差−1（1 = 2）。');

    const json = await run(SAMPLE, '--json', '--rules', one, '--rules', two);
    const [document] = (JSON.parse(json.out) as ReviewDocument).files;
    expect(document?.own?.changed).toEqual([{ rule: 'T1-5', severity: 'off', where: '甲.txt:2' }]);
    expect(
      document?.own?.relations.map(({ rule, formula, severity, where }) => [rule, formula, severity, where]),
    ).toEqual([
      ['OWN:A', '支出决算表[合计, 本年支出合计] < 0', 'warning', '甲.txt:1'],
      ['OWN:C', '1 = 2', 'error', '乙.xlsx 核对规则!A2'],
    ]);
    const duty = document?.duties.find(({ id }) => id === 'relation:OWN:A');
    expect([duty?.kind, duty?.name, duty?.ending]).toEqual(['relation', 'A', 'broken']);
  });

  it('is told where a file cannot be read, or holds no table', async () => {
    const none = await file('空.xlsx', handmadeWorkbook([{ name: '表', xml: '<sheetData/>' }]));
    const { status, err } = await run(SAMPLE, '--rules', none, '--rules', 'none.txt');
    expect(status).toBe(2);
    expect(err.split('\n')).toEqual([
      `${none}：没有核对规则表（表头须有“编号”和“公式”）`,
      'none.txt：找不到文件',
    ]);
  });
});
