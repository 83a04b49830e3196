import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/outcome/document/json';
import { handmadeWorkbook } from './handmade';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLES = 'assets/samples';

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a user does. */
function review(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'src/review-files/main.ts', ...args];
    execFile(process.execPath, command, { cwd: ROOT }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

function documentOf({ out }: Run): ReviewDocument {
  return JSON.parse(out) as ReviewDocument;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'review-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the exit status', () => {
  it('is 0 for a workbook without errors', async () => {
    const { status, out, err } = await review(`${SAMPLES}/zhuzhou-shifeng-2021-split-codes.xlsx`);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('识别出 9 张表');
  });

  it('is 1 where errors are found', async () => {
    const { status, out } = await review(`${SAMPLES}/wuhan-dongxihu-2020.xlsx`);
    expect(status).toBe(1);
    // 7 points of parts against 6: nothing says which of them is wrong, so no cell is named beside the word.
    expect(out).toMatch(/\n {2}错误 {2}不平。[^\n]*\n[^]*\n {4}不平 +部门整体绩效自评表!B61 +7 +6 +-1 /u);
  });

  it('is 2 where a file cannot be read, and the others are still reviewed', async () => {
    const { status, out, err } = await review(
      'none.xlsx',
      `${SAMPLES}/wuhan-hongshan-2020.xlsx`,
      'package.json',
    );
    expect(status).toBe(2);
    expect(err.trim().split('\n')).toEqual(['none.xlsx：找不到文件', 'package.json：不是 .xlsx 工作簿']);
    expect(out).toContain('wuhan-hongshan-2020.xlsx');
  });

  it('is 2 with the usage for a wrong option, and 0 with it for --help', async () => {
    const wrong = await review('--nonsense');
    expect([wrong.status, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('用法');
    const help = await review('--help', '--lang', 'en');
    expect([help.status, help.err]).toEqual([0, '']);
    expect(help.out).toContain('Exit status');
  });
});

describe('a file that fails', () => {
  it('is one line that names what is wrong, and the next file is reviewed', async () => {
    const broken = join(folder, '坏表.xlsx');
    const row = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    await writeFile(broken, handmadeWorkbook([{ name: '收入表', xml: `<sheetData>${row}</sheetData>` }]));
    const { status, out, err } = await review(broken, `${SAMPLES}/wuhan-hongshan-2020.xlsx`);
    expect(status).toBe(2);
    expect(err).toBe(`${broken}：文件已损坏：缺少存放文字的部件，工作表“收入表”的文字读不出\n`);
    expect(out).toContain('wuhan-hongshan-2020.xlsx');
  });
});

describe('--json', () => {
  it('prints one document and nothing else', async () => {
    const run = await review('--json', `${SAMPLES}/zhuzhou-shifeng-2021.xlsx`, 'none.xlsx');
    expect(run.status).toBe(2);
    expect(run.err).toBe('none.xlsx：找不到文件\n');
    const { files } = documentOf(run);
    expect(files.map(({ file }) => file)).toEqual([`${SAMPLES}/zhuzhou-shifeng-2021.xlsx`]);
    const [document] = files;
    expect(Object.keys(document ?? {})).toEqual([
      'file',
      'forms',
      'unrecognised',
      'findings',
      'corrections',
      'relations',
      'problems',
      'recalculation',
      'nothingChecked',
      'restated',
      'duties',
      'assessments',
      'notCheckable',
      'evaluated',
    ]);
    expect(document?.recalculation).toMatchObject({ fillable: 0, awaiting: 0, following: 0 });
    expect(document?.recalculation.forms[0]?.cells).toContainEqual({
      address: 'H22',
      line: '总分',
      column: 'score',
      state: 'written',
    });
    const form = document?.forms.find(({ sheet }) => sheet === '附件1部门整体');
    expect(form).toEqual({
      sheet: '附件1部门整体',
      form: 'department-self-assessment',
      layout: 'standard-department',
      title: '2021年度部门整体支出绩效自评表',
      unit: '万元',
      year: '2021',
      department: '株洲市石峰区机关事务服务中心',
      project: null,
      key: 'department-self-assessment',
      lines: expect.arrayContaining(['total 总分']) as string[],
    });
    expect(document?.assessments.find(({ sheet }) => sheet === '附件1部门整体')).toMatchObject({
      form: 'department-self-assessment',
      score: { address: 'H22', printed: '92', recalculated: '97' },
    });
    const total = document?.findings.find(({ rule }) => rule === 'SA-TOTAL');
    expect(Object.keys(total ?? {})).toEqual([
      'rule',
      'severity',
      'form',
      'cells',
      'expected',
      'actual',
      'difference',
      'message',
      'key',
      'formKey',
      'ofRelation',
      'line',
    ]);
    expect(total).toMatchObject({ severity: 'error', expected: '97', actual: '92', difference: '-5' });
    expect(total).toMatchObject({
      key: 'SA-TOTAL | department-self-assessment | total 总分 | score',
      formKey: 'department-self-assessment',
      line: 'total 总分',
    });
    expect(total?.cells[0]).toEqual({ sheet: '附件1部门整体', address: 'H22' });
    expect(document?.corrections[0]).toEqual({
      sheet: '附件1部门整体',
      address: 'H22',
      from: '92',
      to: '97',
      rule: 'SA-TOTAL',
    });
    expect(Object.keys(document?.relations ?? {})).toEqual([
      'checked',
      'held',
      'withinRounding',
      'broken',
      'notCheckable',
    ]);
  });

  it('is a document even where no file could be read', async () => {
    expect(documentOf(await review('--json', 'none.xlsx'))).toEqual({ files: [] });
  });
});

describe('--out', () => {
  it('leaves the input as it is, even in its own folder, and corrects the copy', async () => {
    const input = join(folder, '自评表.xlsx');
    const bytes = await readFile(join(ROOT, SAMPLES, 'wuhan-dongxihu-2020.xlsx'));
    await writeFile(input, bytes);
    const run = await review('--json', '--out', folder, '--keep-rounded', input);
    expect(documentOf(run).files[0]?.corrections.map(({ address, to }) => [address, to])).toEqual([
      ['B61', '7'],
      ['B90', '96'],
    ]);
    expect(await readFile(input)).toEqual(bytes);
    const own = (await readdir(folder)).filter((name) => name.startsWith('自评表'));
    expect(own.sort()).toEqual(['自评表-核对.xlsx', '自评表.xlsx']);
    const again = await review('--json', '--keep-rounded', join(folder, '自评表-核对.xlsx'));
    expect([again.status, documentOf(again).files[0]?.corrections]).toEqual([0, []]);
  });

  it('reports a folder that cannot be made', async () => {
    const run = await review('--out', 'package.json', `${SAMPLES}/wuhan-hongshan-2020.xlsx`);
    expect(run.status).toBe(2);
    expect(run.err).toContain('副本写不出');
  });
});
