import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/files';
import { writeCustomXml } from '../../src/files/custom-xml';
import { WorkbookEditor } from '../../src/files/patch/workbook-editor';
import { CHOICES_PART } from '../../src/record/choices/choices-part';
import { rememberedForm, scoredForms } from '../../src/record/choices/match-choices';
import { parseArguments } from '../../src/review-files/arguments';
import type { ReviewDocument } from '../../src/outcome/document/json';
import { reviewFiles } from '../../src/review-files/review-files';
import { xmlOf } from '../record/parts';

const SAMPLE = join(import.meta.dirname, '../../assets/samples/wuhan-dongxihu-2020.xlsx');

/** 项目数: 2 of 3 projects, 1 point given, its weight not printed. Its score stands in G10. */
const SCORE = { label: '项目数', row: 9, column: 6 } as const;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-choices-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The sample that keeps a typed weight of 2 points for an indicator's score. */
async function withWeight(
  name: string,
  score: typeof SCORE | { label: string; row: number; column: number },
) {
  const opened = await openWorkbook(await readFile(SAMPLE));
  if (!opened.ok || opened.value.source === null) throw new Error('not read');
  const { snapshot, source } = opened.value;
  const form = scoredForms(snapshot).find(({ sheet }) => sheet === '部门整体绩效自评表');
  if (form === undefined) throw new Error('no form');
  const kept = { ...score, form: rememberedForm(form, new Map()), weight: '2' };
  const editor = new WorkbookEditor(source, '核对人');
  writeCustomXml(editor.pack, source, xmlOf(CHOICES_PART, { schemes: [], weights: [kept] }), { id: '{0C}' });
  const file = join(folder, name);
  await writeFile(file, editor.finish().bytes);
  return file;
}

async function review(file: string) {
  const parsed = parseArguments([file, '--json']);
  if (parsed.kind !== 'review') throw new Error(parsed.kind);
  const [out, err]: [string[], string[]] = [[], []];
  await reviewFiles(parsed.request, { out: (line) => out.push(line), err: (line) => err.push(line) });
  const { files } = JSON.parse(out.join('\n')) as ReviewDocument;
  const at = files[0]?.findings.filter(({ cells }) => cells[0]?.address === 'G10') ?? [];
  return { expected: at.map(({ expected }) => expected), told: err.join('\n') };
}

describe('choices that a workbook keeps', () => {
  it('are used on the command line as in Excel: 2 of 3 with a weight of 2 are 1.33', async () => {
    const { expected, told } = await review(await withWeight('分值.xlsx', SCORE));
    expect(expected).toEqual(['1.33']);
    expect(told).toContain('采用工作簿中保存的评分方案 0 个、自行填写的分值 1 个。');
    expect((await review(SAMPLE)).expected).not.toContain('1.33');
  });

  it('are told where they fit no indicator any more', async () => {
    const { expected, told } = await review(
      await withWeight('不符.xlsx', { label: '不在表中的指标', row: 900, column: 6 }),
    );
    expect(expected).not.toContain('1.33');
    expect(told).toContain('有 1 个无法对应到现在的表');
  });
});
