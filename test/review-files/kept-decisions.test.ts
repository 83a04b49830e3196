import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../src/disclosure/decisions/decision';
import { standingOf, withStep } from '../../src/disclosure/decisions/standing';
import { figuresByCell } from '../../src/disclosure/figures-by-cell';
import { reviewWorkbook } from '../../src/disclosure/review';
import { openWorkbook } from '../../src/files';
import { customXmlParts, writeCustomXml } from '../../src/files/custom-xml';
import { WorkbookEditor } from '../../src/files/patch/workbook-editor';
import { DECISIONS_PART } from '../../src/record/decisions/decisions-part';
import { parseArguments } from '../../src/review-files/arguments';
import type { ReviewDocument } from '../../src/outcome/document/json';
import { reviewFiles } from '../../src/review-files/review-files';
import { partOf } from '../record/parts';

const SAMPLE = join(import.meta.dirname, '../../assets/samples/zhuzhou-shifeng-2021.xlsx');

let folder = '';
let file = '';
let kept = '';

/** The sample with an explanation of its wrong total, a decision about a rule of a later build, and an opinion. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-decisions-'));
  file = join(folder, '送审.xlsx');
  const opened = await openWorkbook(await readFile(SAMPLE));
  if (!opened.ok || opened.value.source === null) throw new Error('not read');
  const { snapshot, source } = opened.value;
  const review = reviewWorkbook(snapshot);
  const figures = figuresByCell(review);
  const key = standingOf(review, NO_DECISIONS, figures).findings.find(
    ({ finding }) => finding.rule === 'SA-TOTAL',
  )?.key;
  const step = {
    kind: 'explained',
    text: '按原表照录',
    by: '张三',
    time: '2026-03-01T02:20:00.000Z',
  } as const;
  const { decisions } = withStep(NO_DECISIONS, review, figures, new Set([key ?? '']), 'accountant', step);
  const [own] = decisions;
  const later = { ...own, finding: 'ZZ-1 | x', rule: 'ZZ-1', where: '附件1部门整体!B2' };
  const conclusion = { text: '补正后公开。', by: '李四', time: '2026-03-02T01:00:00.000Z' };
  kept = partOf(DECISIONS_PART, { decisions: [own, later], conclusion }, 1);
  const editor = new WorkbookEditor(source, '核对人');
  writeCustomXml(editor.pack, source, kept, { id: '{0D1CE}' });
  await writeFile(file, editor.finish().bytes);
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: readonly string[]): Promise<string> {
  const parsed = parseArguments([...args, file]);
  if (parsed.kind !== 'review') throw new Error(parsed.kind);
  const out: string[] = [];
  await reviewFiles(parsed.request, { out: (line) => out.push(line), err: () => undefined });
  return out.join('\n');
}

describe('decisions that a workbook keeps', () => {
  it('are told with what a newer build wrote', async () => {
    const out = await run();
    expect(out).toContain('工作簿里保存的处理意见 1 条：');
    expect(out).toContain('单位：已说明 张三：按原表照录  审核：待审核  附件1部门整体!H22  SA-TOTAL');
    // The sample has 4 errors and 16 findings to verify; its unit has explained one, its reviewer judged none.
    expect(out).toContain('错误和待核实 20 条：单位已处理 1 条，审核人已审核 0 条');
    expect(out).toContain('审核意见（李四）：补正后公开。');
    expect(out).toContain('由新版本写入，原样保留：ZZ-1 附件1部门整体!B2');
    expect(await run('--lang', 'en')).toContain('Opinion (李四): 补正后公开。');
  });

  it('stand in the JSON by the findings that they are about', async () => {
    const { files } = JSON.parse(await run('--json')) as ReviewDocument;
    const [document] = files;
    const [decided, ...others] = document?.decisions?.findings ?? [];
    expect(others).toEqual([]);
    expect(document?.findings[decided?.finding ?? -1]?.rule).toBe('SA-TOTAL');
    expect(decided).toMatchObject({
      state: 'explained',
      unit: 'explained',
      review: 'open',
      steps: [{ kind: 'explained', role: 'accountant', text: '按原表照录', by: '张三' }],
    });
    expect(document?.decisions?.progress).toEqual({
      unit: { decided: 1, all: 20 },
      review: { decided: 0, all: 20 },
    });
    expect(document?.decisions?.unread).toEqual([{ why: 'newer', name: 'ZZ-1 附件1部门整体!B2' }]);
  });

  it('are carried over into a copy, word for word', async () => {
    await run('--out', folder);
    const copy = await openWorkbook(await readFile(join(folder, '送审-核对.xlsx')));
    if (!copy.ok || copy.value.source === null) throw new Error('not read');
    expect(customXmlParts(copy.value.source, DECISIONS_PART.namespace).map(({ xml }) => xml)).toEqual([kept]);
  });

  it('are not spoken of where there are none', async () => {
    const parsed = parseArguments(['--json', SAMPLE]);
    if (parsed.kind !== 'review') throw new Error(parsed.kind);
    const out: string[] = [];
    await reviewFiles(parsed.request, { out: (line) => out.push(line), err: () => undefined });
    const { files } = JSON.parse(out.join('\n')) as ReviewDocument;
    expect(files[0]).not.toHaveProperty('decisions');
  });
});
