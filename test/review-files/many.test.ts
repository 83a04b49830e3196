import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../src/review-files/bundle/bundle';
import type { KeptOutcome } from '../../src/review-files/many/outcome-store';
import { syntheticWorkbook } from '../bench/synthetic-workbook';
import { handmadeWorkbook } from './handmade';

const SAMPLES = join(import.meta.dirname, '../../assets/samples');

/** Milliseconds that making and reviewing the files may take on a busy machine. */
const PATIENCE = 120_000;

/** “收入总计100万元。” in GBK. */
const GBK = Buffer.from('cad5c8ebd7dcbcc6313030cdf2d4aaa1a3', 'hex');

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

let folder = '';
let program = '';

/** Runs the bundled program in the temporary folder. */
function check(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: folder, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

const resultsOf = (out: string): string =>
  readFileSync(join(folder, out, 'final-accounts-check.jsonl'), 'utf8');

const outcomesOf = (out: string): readonly KeptOutcome[] =>
  resultsOf(out)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as KeptOutcome);

/** A workbook of so many numbers and no form. */
function numbers(rows: number): Uint8Array {
  const columns = Array.from('ABCDEFGHIJKLMNOPQRST');
  const xml = Array.from({ length: rows }, (_, row) => {
    const cells = columns.map((column) => `<c r="${column}${row + 1}"><v>${row}</v></c>`);
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return handmadeWorkbook([{ name: '数', xml: `<sheetData>${xml.join('')}</sheetData>` }]);
}

const FILES = [
  '丁局/公开.xlsx',
  '丙局/表1.xlsx',
  '丙局/表2.xlsx',
  '丙局/表3.xlsx',
  '丙局/表4.xlsx',
  '丙局/表5.xlsx',
  '乙局/决算.xlsx',
  '坏.xlsx',
  '甲局/内设/决算.xlsx',
  '甲局/决算.xlsx',
  '空.xlsx',
  '说明.txt',
].map((name) => join('送审', name));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'many-'));
  program = join(folder, 'final-accounts-check.mjs');
  await bundle(program);
  const given = (name: string): string => join(folder, '送审', name);
  for (const unit of ['甲局/内设', '乙局', '丙局', '丁局']) await mkdir(given(unit), { recursive: true });
  await copyFile(join(SAMPLES, 'wuhan-dongxihu-2020.xlsx'), given('甲局/决算.xlsx'));
  await copyFile(join(SAMPLES, 'wuhan-dongxihu-2020.xlsx'), given('甲局/内设/决算.xlsx'));
  await copyFile(join(SAMPLES, 'zhuzhou-shifeng-2021-split-codes.xlsx'), given('乙局/决算.xlsx'));
  for (let size = 1; size <= 5; size++)
    await writeFile(given(`丙局/表${size}.xlsx`), syntheticWorkbook(size));
  await writeFile(given('丁局/公开.xlsx'), syntheticWorkbook(1));
  await writeFile(given('丁局/公开.txt'), GBK);
  await writeFile(given('说明.txt'), GBK);
  const whole = await readFile(given('乙局/决算.xlsx'));
  await writeFile(given('坏.xlsx'), whole.subarray(0, whole.length / 2));
  await writeFile(given('空.xlsx'), numbers(1));
  for (const name of ['~$决算.xlsx', '.隐藏.xlsx', '附图.pdf']) await writeFile(given(name), 'x');
}, PATIENCE);
afterAll(() => rm(folder, { recursive: true }));

describe('a folder', () => {
  let first: Run;
  beforeAll(async () => {
    first = await check('送审', '--out', '核对', '--jobs', '2', '--format', 'csv');
  }, PATIENCE);

  it('is reviewed whole, whatever is wrong with one of its files', () => {
    const outcomes = outcomesOf('核对');
    expect(outcomes.map(({ file }) => file)).toEqual(FILES);
    const statuses = new Map(outcomes.map(({ file, status }) => [file, status]));
    expect(first.status).toBe(2);
    expect(
      ['坏.xlsx', '空.xlsx', '乙局/决算.xlsx', '甲局/决算.xlsx'].map((name) =>
        statuses.get(join('送审', name)),
      ),
    ).toEqual([2, 3, 0, 1]);
    expect(existsSync(join(folder, '核对/final-accounts-check.part.jsonl'))).toBe(false);
  });

  it('keeps with each file what failed, what was not checked and its duties', () => {
    const outcomes = new Map(outcomesOf('核对').map((outcome) => [basename(outcome.file), outcome]));
    const damaged = outcomes.get('坏.xlsx');
    expect(damaged?.failures).toEqual([{ file: join('送审', '坏.xlsx'), reason: '文件已损坏' }]);
    expect([damaged?.review, damaged?.copy]).toEqual([null, null]);
    expect(outcomes.get('空.xlsx')?.notChecked.map(({ name }) => name)).toContain('数');
    expect(outcomes.get('决算.xlsx')?.review?.duties.length).toBeGreaterThan(0);
    for (const { key, engine } of outcomes.values()) {
      expect(key).toMatch(/^[\da-f]{64}$/u);
      expect(engine).toMatch(/^\d+\.\d+\.\d+\+[\da-f]{16}$/u);
    }
  });

  it('keeps copies of files of one name apart', async () => {
    for (const unit of ['甲局', '甲局/内设', '乙局'])
      expect(await readdir(join(folder, '核对', unit))).toContain('决算-核对.xlsx');
    expect(outcomesOf('核对').find(({ file }) => file === join('送审', '甲局/决算.xlsx'))?.copy?.path).toBe(
      '甲局/决算-核对.xlsx',
    );
  });

  it('has a text of the same name reviewed with its workbook, and says of another that it is alone', () => {
    const [joined] = outcomesOf('核对');
    expect([joined?.text, joined?.review?.narratives?.length]).toEqual([join('送审', '丁局/公开.txt'), 1]);
    expect(first.err).toContain(`${FILES[0] ?? ''}：与同名的“${join('送审', '丁局/公开.txt')}”一并核对`);
    expect(first.err).toContain(`${join('送审', '说明.txt')}：没有同名的工作簿，单独核对`);
  });

  it('says what is left out, and counts how the files ended', () => {
    expect(first.err).toContain(`未核对 1 个：正在编辑时留下的锁定文件（${join('送审', '~$决算.xlsx')}）`);
    expect(first.err).toContain(`未核对 1 个：隐藏的文件或文件夹（${join('送审', '.隐藏.xlsx')}）`);
    expect(first.err).toContain(`未核对 1 个：不是工作簿、Word 文件或 .txt（${join('送审', '附图.pdf')}）`);
    expect(first.err).toMatch(/共 12 个：.*失败 1 个；其中沿用以前的结果 0 个/u);
    // Nothing but a terminal is told how far it is.
    expect(first.err).not.toContain('已核对 1 /');
  });

  it('is printed as a CSV that spreadsheets read: each file, in order', () => {
    const [head = '', ...rows] = first.out.trimEnd().split('\r\n');
    expect(head).toBe('\uFEFF文件,级别,规则,工作表,单元格,按关系算得,现为,差额,问题描述');
    expect([...new Set(rows.map((row) => row.split(',')[0]))]).toEqual(FILES);
    expect(rows).toContain(`${join('送审', '坏.xlsx')},失败,,,,,,,文件已损坏`);
  });

  it('is not reviewed again where nothing has changed', async () => {
    const before = resultsOf('核对');
    const again = await check('送审', '--out', '核对', '--jobs', '1', '--format', 'csv');
    expect([again.status, again.out]).toEqual([first.status, first.out]);
    expect(again.err).toContain('其中沿用以前的结果 12 个');
    expect(resultsOf('核对')).toBe(before);
    expect((await readdir(join(folder, '核对/甲局'))).sort()).toEqual(['内设', '决算-核对.xlsx']);
  });

  it('is reviewed anew with other options, and where a copy was taken away', async () => {
    const other = await check('送审/乙局', '--out', '另', '--jobs', '1');
    expect([other.status, other.err]).toEqual([0, expect.stringContaining('沿用以前的结果 0 个') as string]);
    await rm(join(folder, '另/决算-核对.xlsx'));
    expect((await check('送审/乙局', '--out', '另', '--jobs', '1')).err).toContain('沿用以前的结果 0 个');
    const formulas = await check('送审/乙局', '--out', '另', '--jobs', '1', '--formulas', '--lang', 'en');
    expect(formulas.err).toContain('0 of them taken over from earlier results');
  });

  it('broken off and gone on with gives the same, byte by byte', async () => {
    const unfinished = join(folder, '断/final-accounts-check.part.jsonl');
    const running = spawn(process.execPath, [program, '送审', '--out', '断', '--jobs', '1'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const linesSoFar = (): number =>
      existsSync(unfinished) ? readFileSync(unfinished, 'utf8').split('\n').length - 1 : 0;
    while (linesSoFar() < 3 && running.exitCode === null) await wait(5);
    running.kill('SIGKILL');
    await once(running, 'close');
    expect(linesSoFar()).toBeGreaterThanOrEqual(3);
    expect(existsSync(join(folder, '断/final-accounts-check.jsonl'))).toBe(false);
    // The last line may be half written.
    appendFileSync(unfinished, '{"file":"送审/坏');
    const resumed = await check('送审', '--out', '断', '--jobs', '2');
    expect(resumed.status).toBe(first.status);
    expect(resumed.err).toMatch(/沿用以前的结果 (?:[3-9]|1[01]) 个/u);
    expect(resultsOf('断')).toBe(resultsOf('核对'));
    const copies = async (out: string): Promise<readonly string[]> =>
      (await readdir(join(folder, out), { recursive: true })).sort();
    expect(await copies('断')).toEqual(await copies('核对'));
  });
});

describe('patterns and results among the given', () => {
  it('finds the files that a pattern means', async () => {
    const { status, out } = await check('送审/**/决算.xlsx', '--format', 'jsonl', '--lang', 'en');
    const files = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as KeptOutcome).file);
    expect(files).toEqual([FILES[6], FILES[8], FILES[9]]);
    expect(status).toBe(1);
    const none = await check('送审/*.xls', '--lang', 'en');
    expect([none.status, none.err]).toEqual([
      2,
      expect.stringContaining('送审/*.xls: no file to review fits this') as string,
    ]);
  });

  it('leaves its own results out, in the given folder too', async () => {
    const inside = join(folder, '同处');
    await mkdir(inside);
    await copyFile(join(SAMPLES, 'wuhan-dongxihu-2020.xlsx'), join(inside, '决算.xlsx'));
    await check('同处', '--out', '同处', '--jobs', '1');
    await mkdir(join(inside, '核对'));
    await copyFile(
      join(inside, 'final-accounts-check.jsonl'),
      join(inside, '核对/final-accounts-check.jsonl'),
    );
    const { err, status } = await check('同处', '--jobs', '1');
    expect(status).toBe(1);
    expect(err).toContain(
      `本工具写的副本或结果（${join('同处', 'final-accounts-check.jsonl')}、${join('同处', '决算-核对.xlsx')}）`,
    );
    expect(err).toContain(`本工具的输出文件夹（${join('同处', '核对')}）`);
    expect(err).toContain('共 1 个');
  });

  it('says that a text goes with no folder, and that --out is no folder', async () => {
    expect(await check('送审', '--text', '说明.txt')).toMatchObject({ status: 2, out: '' });
    const { status, err } = await check('送审', '--out', '送审/空.xlsx');
    expect([status, err]).toEqual([2, expect.stringContaining('输出文件夹用不了：送审/空.xlsx') as string]);
  });
});

describe('a file that takes too much', () => {
  beforeAll(async () => {
    await mkdir(join(folder, '大'));
    await writeFile(join(folder, '大/a.xlsx'), numbers(36_000));
    await writeFile(join(folder, '大/b.xlsx'), numbers(1));
  }, PATIENCE);

  it.each([
    ['time', ['--timeout', '1', '--memory', '4096'], '超过时间上限 1 秒，没有核对完'],
    ['memory', ['--memory', '192'], '超过内存上限 192 MB，没有核对完'],
  ])('%s fails alone', async (what, limits, reason) => {
    const { status, out, err } = await check('大', '--jobs', '1', ...limits, '--format', 'jsonl');
    const outcomes = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as KeptOutcome);
    expect(outcomes.map((outcome) => basename(outcome.file))).toEqual(['a.xlsx', 'b.xlsx']);
    // On a busy machine one second may be too little for the other, too.
    if (what === 'memory') expect(outcomes[1]?.status).toBe(3);
    expect(err).toContain(`${join('大', 'a.xlsx')}：${reason}`);
    expect(status).toBe(2);
  });
});

it('ends without a stack trace when its reader goes', async () => {
  const running = spawn(process.execPath, [program, '送审', '--jobs', '1', '--format', 'jsonl'], {
    cwd: folder,
  });
  let said = '';
  running.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  running.stdout.once('data', () => running.stdout.destroy());
  const [status] = (await once(running, 'close')) as [number];
  expect(status).toBe(2);
  expect(said).not.toMatch(/EPIPE|\n +at /u);
});

it('says its version and its usage', async () => {
  expect(await check('--version')).toEqual({ status: 0, out: '1.0.0\n', err: '' });
  expect((await check('--help', '--lang', 'en')).out).toContain('--timeout SEC');
});
