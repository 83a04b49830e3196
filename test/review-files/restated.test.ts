import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReviewDocument } from '../../src/outcome/document/json';
import { reviewFiles } from '../../src/review-files/review-files';

/** The department's total of 94.65 is 95.65 once 2.4 and 3.6 stand for 2 and 3. */
const REPORT = '2020年度部门整体绩效自评报告\n一、自评结论\n经自评，部门整体得分为94.65分。';

let folder = '';
let text = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'restated-'));
  text = join(folder, '报告.txt');
  await writeFile(text, REPORT);
});
afterAll(() => rm(folder, { recursive: true }));

async function run(json: boolean): Promise<readonly string[]> {
  const lines: string[] = [];
  await reviewFiles(
    {
      files: ['assets/samples/wuhan-hongshan-2020.xlsx'],
      text,
      format: json ? 'json' : 'text',
      limits: {},
      out: json ? null : join(folder, 'copies'),
      formulas: false,
      keepRounded: false,
      live: false,
      language: 'zh-CN',
    },
    { out: (line) => lines.push(line), err: () => undefined },
  );
  return lines;
}

test('behind a copy stands what still states the old figures', async () => {
  const lines = await run(false);
  const head = lines.findIndex((line) => line.startsWith('仍写着重算前的数 1 处'));
  expect(head).toBeGreaterThan(lines.findIndex((line) => line.startsWith('副本：')));
  expect(lines[head + 1]).toContain('第3段');
  expect(lines[head + 1]).toContain('仍是重算前的总分94.65，部门整体!A2重算后为95.65，请核实。');
});

test('a document has it, and the duties with their endings', async () => {
  const { files } = JSON.parse((await run(true)).join('')) as ReviewDocument;
  const [file] = files;
  expect(
    file?.restated.map(({ what, before, after, text: place }) => [what, before, after, place?.paragraph]),
  ).toEqual([['score', '94.65', '95.65', 3]]);
  const duties = new Map(file?.duties.map((duty) => [duty.id, duty]));
  expect(duties.get('assessment:部门整体!A1')?.ending).toBe('held');
  expect(duties.get('form:income')).toMatchObject({
    kind: 'form',
    name: '收入决算表',
    ending: 'notGiven',
    reasons: [{ reason: '没有给出部门决算公开表。', remedy: '给出这份材料，再检查。', count: 0 }],
    relations: { held: 0, withinRounding: 0, broken: 0, notCheckable: 0 },
  });
});
