import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openWorkbook } from '../../src/files';
import { planRows } from '../../src/page/list/plan-rows';
import type { Plan } from '../../src/page/many/plan';
import { planOf } from '../../src/page/many/plan';
import type { GivenFile } from '../../src/page/many/review-one';
import type { FileRow, RunFiles, RunProgress, Task } from '../../src/page/many/run';
import { Run } from '../../src/page/many/run';
import { parseArguments } from '../../src/review-files/arguments';
import { reviewFiles } from '../../src/review-files/review-files';
import type { GivenRules } from '../../src/outcome/given-rules';
import { noteOf } from '../../src/outcome/summary/note';
import type { Outcome } from '../../src/outcome/outcome';
import type { ResultLine } from '../../src/outcome/results/result-line';
import { resultLine } from '../../src/outcome/results/result-line';
import { yearBook } from '../review-files/year-book';
import { sampleBytes } from '../session/headless';
import { pageCaller } from './served';

const SAMPLES = ['wuhan-dongxihu-2020', 'wuhan-hongshan-2020', 'zhuzhou-shifeng-2021'];
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const name of SAMPLES) files.set(`全市/${name}.xlsx`, await sampleBytes(name));
  files.set('全市/zhuzhou-shifeng-2021.txt', new TextEncoder().encode('2021年收入总计1474.07万元。'));
  files.set('全市/坏.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]));
  files.set('全市/~$a.xlsx', new Uint8Array(3));
  files.set('全市/图.png', new Uint8Array(3));
});

const tasksOf = ({ submissions }: Plan): readonly Task[] =>
  submissions.map((submission) => ({ key: JSON.stringify(submission), submission }));

/** The paths of the files that were read, in their order. */
const opened: string[] = [];

const fileAt = (path: string): GivenFile | undefined => {
  const bytes = files.get(path);
  if (bytes === undefined) return undefined;
  return {
    size: bytes.length,
    bytes: () => {
      opened.push(path);
      return Promise.resolve(bytes);
    },
  };
};

const noRules = (): Promise<GivenRules> => Promise.resolve({ sets: [], failures: [] });
const given: RunFiles = { files: fileAt, lastYear: fileAt, rules: noRules };

function runOver(plan: Plan): Run {
  const run = new Run({ language: 'zh-CN', keepRounded: false });
  run.take(tasksOf(plan), given);
  return run;
}

const plan = (): Plan => planOf([...files.keys()], 'zh-CN');

describe('the plan of many files', () => {
  test('pairs texts with workbooks, and says what is left out', () => {
    const { submissions, leftOut } = plan();
    expect(submissions.map(({ file, text, kind }) => [file, kind, text])).toEqual([
      ['全市/wuhan-dongxihu-2020.xlsx', 'workbook', null],
      ['全市/wuhan-hongshan-2020.xlsx', 'workbook', null],
      ['全市/zhuzhou-shifeng-2021.xlsx', 'workbook', '全市/zhuzhou-shifeng-2021.txt'],
      ['全市/坏.xlsx', 'workbook', null],
    ]);
    expect(leftOut).toEqual([
      { path: '全市/~$a.xlsx', reason: 'leftLock' },
      { path: '全市/图.png', reason: 'leftKind' },
    ]);
  });

  test('leaves results and hidden folders, but not a folder that was given', () => {
    const paths = [
      '总/a.xlsx',
      '总/b-核对.xlsx',
      '总/b.xls',
      '总/.x/c.xlsx',
      '总/out/final-accounts-check.jsonl',
      '总/out/d.xlsx',
    ];
    const { submissions, leftOut } = planOf(paths, 'zh-CN');
    expect(submissions.map(({ file }) => file)).toEqual(['总/a.xlsx', '总/b.xls']);
    expect(new Map(leftOut.map(({ path, reason }) => [path, reason]))).toEqual(
      new Map([
        ['总/.x/c.xlsx', 'leftHidden'],
        ['总/b-核对.xlsx', 'leftOwn'],
        ['总/out/d.xlsx', 'leftOwnFolder'],
        ['总/out/final-accounts-check.jsonl', 'leftOwnFolder'],
      ]),
    );
  });
});

describe('a run over many files', () => {
  test('finds in each what the command line finds, and says of a damaged one why, in a line', async () => {
    const rows: FileRow[] = [];
    await runOver(plan()).goOn(({ row }) => rows.push(row));
    const folder = await mkdtemp(join(tmpdir(), 'page-many-'));
    afterAll(() => rm(folder, { recursive: true }));
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    const there: string[] = [];
    for (const { file, text } of plan().submissions) {
      const beside = text === null ? [] : ['--text', join(folder, text)];
      const parsed = parseArguments([join(folder, file), ...beside, '--format', 'jsonl']);
      if (parsed.kind !== 'review') throw new Error(parsed.kind);
      await reviewFiles(parsed.request, { out: (line) => there.push(line), err: () => undefined });
    }
    const notes = there.map((line) => {
      const read = resultLine(JSON.parse(line));
      const note = read === null ? null : noteOf(read);
      if (note?.kind !== 'file') throw new Error('no line');
      const endings: Record<string, number> = {};
      for (const { ending } of (read?.file === null ? null : read?.review)?.duties ?? [])
        endings[ending] = (endings[ending] ?? 0) + 1;
      return { status: note.status, severities: note.severities, unit: note.unit, endings };
    });
    const told = rows.map(({ status, severities, unit, endings }) => ({ status, severities, unit, endings }));
    expect(told).toEqual(notes);
    expect(told.filter(({ endings }) => Object.keys(endings).length > 0)).toHaveLength(SAMPLES.length);
    const last = rows.at(-1);
    expect(last?.failures.map(({ file }) => file)).toEqual(['全市/坏.xlsx']);
    expect(last?.failures[0]?.reason).not.toContain('\n');
  });

  test('with relations of one’s own and last year’s workbooks finds what the command line finds', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'page-beside-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    // Carried over is 7, where 5 were left the year before (水利局); 林业局 had two workbooks, and 农业局 none.
    const now = new Map([
      ['本年/2023年水利局.xlsx', yearBook(2023, 7, 4)],
      ['本年/2023年林业局.xlsx', yearBook(2023, 3, 4)],
      ['本年/2023年农业局.xlsx', yearBook(2023, 3, 4)],
    ]);
    const before = new Map([
      ['上年/2022年水利局.xlsx', yearBook(2022, 3, 5)],
      ['上年/2022年林业局.xlsx', yearBook(2022, 3, 5)],
      ['上年/林业局.xlsx', yearBook(2022, 3, 5)],
    ]);
    const rules = new Map([['规则.txt', new TextEncoder().encode('甲 1 = 2\n乙 1 = = 1\n')]]);
    for (const [path, bytes] of [...now, ...before, ...rules]) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    const parsed = parseArguments([
      ...[...now.keys()].sort().map((path) => join(folder, path)),
      ...['--rules', join(folder, '规则.txt'), '--previous', join(folder, '上年'), '--format', 'jsonl'],
    ]);
    if (parsed.kind !== 'review') throw new Error(parsed.kind);
    const lines: string[] = [];
    await reviewFiles(parsed.request, { out: (line) => lines.push(line), err: () => undefined });
    const there = lines.map((line) => resultLine(JSON.parse(line)));

    const givenFiles = (files: ReadonlyMap<string, Uint8Array>) =>
      [...files].map(([path, bytes]) => ({ path, file: new File([new Uint8Array(bytes)], basename(path)) }));
    const beside = { rules: givenFiles(rules)[0] ?? null, lastYear: givenFiles(before) };
    const planned = planRows(
      { files: new Map(), rows: [] },
      { files: givenFiles(now), unreadable: [] },
      beside,
      'zh-CN',
    );
    const carried = (files: ReadonlyMap<string, Uint8Array>) =>
      [...files].map(([path, content]) => ({ path, content }));
    const rows: FileRow[] = [];
    const { call } = pageCaller();
    await call(
      'reviewMany',
      {
        tasks: planned.rows.map(({ key, submission }) => ({ key, submission })),
        ...{ files: carried(now), lastYear: carried(before), rules: carried(rules), language: 'zh-CN' },
      },
      { progress: ({ row }) => rows.push(row) },
    );
    const counted = (line: ResultLine | null): unknown => {
      if (line?.file === undefined || line.file === null) throw new Error('no line');
      const note = noteOf(line);
      return [basename(line.file), line.status, note.kind === 'file' ? note.severities : null];
    };
    const told = rows.map(({ file, status, severities }) => [basename(file), status, severities]);
    expect(told).toEqual(there.map(counted));
    const rulesOf = (line: ResultLine | null): readonly string[] =>
      (line?.file === null ? [] : (line?.review?.findings ?? [])).map(({ rule }) => rule);
    expect(there.map((line) => rulesOf(line).includes('L-OPENING'))).toEqual([false, false, true]);
    for (const line of there) expect(rulesOf(line)).toEqual(expect.arrayContaining(['OWN:甲', 'O-TABLE']));
    const withoutFolder = (text: string): string => text.replaceAll(`${folder}/`, '');
    const remarks = lines.map((line) =>
      (JSON.parse(line) as Outcome).remarks.map(({ reason }) => withoutFolder(reason)),
    );
    expect(rows.map((row) => row.remarks.map(({ reason }) => reason))).toEqual(remarks);
    expect(remarks.map((some) => some.length)).toEqual([1, 1, 0]);
  });

  test('goes on where it was broken off, and gives a summary of what has come', async () => {
    const run = runOver(plan());
    const controller = new AbortController();
    const done: number[] = [];
    const take = ({ done: count }: RunProgress): void => {
      done.push(count);
      if (count === 2) controller.abort(new Error('enough'));
    };
    await expect(run.goOn(take, controller.signal)).rejects.toThrow('enough');
    expect(done).toEqual([1, 2]);
    opened.length = 0;
    done.length = 0;
    await run.goOn(take);
    expect(done).toEqual([1, 2, 3, 4]);
    expect(opened).toEqual(
      plan()
        .submissions.slice(2)
        .flatMap(({ file, text }) => [text ?? [], file].flat()),
    );
    const book = await openWorkbook(run.summary('xlsx', 'zh-CN').bytes);
    expect(book.ok && book.value.snapshot.sheets.length).toBeGreaterThan(3);
    const page = new TextDecoder().decode(run.summary('html', 'zh-CN').bytes);
    expect(page).toContain('href="全市/坏.xlsx"');
  });

  test('reviews only what is new when further files are taken, and all that is there is in the summary', async () => {
    const [first, ...others] = plan().submissions;
    if (first === undefined) throw new Error('no files');
    const run = runOver({ submissions: others, leftOut: [] });
    await run.goOn(() => undefined);
    opened.length = 0;
    const rows: string[] = [];
    run.take(tasksOf(plan()), given);
    await run.goOn(({ row }) => rows.push(row.file));
    expect(opened).toEqual([first.file]);
    expect(rows).toEqual(plan().submissions.map(({ file }) => file));
    const page = (of: Run): string => new TextDecoder().decode(of.summary('html', 'zh-CN').bytes);
    const anew = runOver(plan());
    await anew.goOn(() => undefined);
    expect(page(run)).toBe(page(anew));
    // What is not there any more is in no summary, and is reviewed if it comes again.
    run.take(tasksOf({ submissions: others, leftOut: [] }), given);
    expect(page(run)).not.toContain(first.file);
    run.take(tasksOf(plan()), given);
    opened.length = 0;
    await run.goOn(() => undefined);
    expect(opened).toEqual([first.file]);
  });

  test('in the worker tells each file when it has come', async () => {
    const { call } = pageCaller();
    const rows: string[] = [];
    const carried = [...files].map(([path, content]) => ({ path, content }));
    await call(
      'reviewMany',
      { tasks: tasksOf(plan()), files: carried, lastYear: [], rules: [], language: 'zh-CN' },
      { progress: ({ row }) => rows.push(row.file) },
    );
    expect(rows).toEqual(plan().submissions.map(({ file }) => file));
    const { bytes, left } = await call('summarise', { kind: 'html', language: 'zh-CN' });
    expect(left).toEqual([]);
    expect(new TextDecoder().decode(bytes)).toMatch(/^<!doctype html>/u);
  });
});
