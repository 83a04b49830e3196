import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../src/review-files/bundle/bundle';
import { writeUnits } from '../review-files/unit-books';

const RESULTS = 'final-accounts-check.jsonl';
const UNFINISHED = 'final-accounts-check.part.jsonl';
/** Milliseconds between two looks at a process. */
const LOOK = 100;
const MEGABYTE = 1024 * 1024;

/** What a run took. */
interface Run {
  readonly status: number | null;
  readonly seconds: number;
  /** Of the program and its children. */
  readonly cpuSeconds: number;
  /** The most megabytes of the program itself (not of its children) in each third of its time. */
  readonly memory: readonly number[];
}

/** Runs a command in a folder; `until` ends it by SIGKILL. */
async function run(
  folder: string,
  command: readonly string[],
  until: () => boolean = () => false,
): Promise<Run> {
  const start = performance.now();
  // The shell counts what its children, and theirs, have used.
  const child = spawn('sh', ['-c', '"$@"; code=$?; times >times.txt; exit $code', 'sh', ...command], {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
  });
  const seen: number[] = [];
  const look = setInterval(() => {
    seen.push(memoryOf(childOf(child.pid)));
    if (until() && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, LOOK);
  await once(child, 'close');
  clearInterval(look);
  const third = Math.ceil(seen.length / 3);
  return {
    status: child.exitCode,
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: cpuSeconds(join(folder, 'times.txt')),
    memory: [0, 1, 2].map((part) => Math.max(0, ...seen.slice(part * third, (part + 1) * third))),
  };
}

function childOf(pid: number | undefined): string {
  const path = `/proc/${pid ?? ''}/task/${pid ?? ''}/children`;
  return existsSync(path) ? (readFileSync(path, 'utf8').trim().split(' ')[0] ?? '') : '';
}

function memoryOf(pid: string): number {
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1];
    return (Number(pages) * 4096) / MEGABYTE;
  } catch {
    return 0;
  }
}

/** What the shell's `times` says of its children: the second line, "0m1.23s 0m0.45s". */
function cpuSeconds(path: string): number {
  if (!existsSync(path)) return 0;
  const [, children = ''] = readFileSync(path, 'utf8').split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/gu)]
    .map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds))
    .reduce((sum, one) => sum + one, 0);
}

function tell(name: string, { status, seconds, cpuSeconds: cpu, memory }: Run, books: number): void {
  const each = ((cpu * 1000) / books).toFixed(0);
  const most = memory.map((megabytes) => megabytes.toFixed(0)).join(', ');
  console.log(
    `${name}: status ${status ?? 'killed'}, ${seconds.toFixed(1)} s, CPU ${cpu.toFixed(1)} s (${each} ms a book), MB in each third ${most}`,
  );
}

/**
 * Reviews so many generated books (one of them damaged, and one more of nothing) as the bundled program does: with one job and
 * with two; summarised; broken off three times and gone on with, which has to give the same bytes.
 *
 * @param given how many books, and "once" for one run alone
 */
export async function benchFolder(given: readonly string[]): Promise<void> {
  const units = Number(given[0] ?? 300);
  const folder = mkdtempSync(join(tmpdir(), 'bench-folder-'));
  const program = join(folder, 'final-accounts-check.mjs');
  const check = (...args: readonly string[]): readonly string[] => [
    process.execPath,
    program,
    '送审',
    ...args,
  ];
  try {
    await bundle(program);
    writeUnits(join(folder, '送审'), units);
    const books = units + 1;
    console.log(
      `\nA folder of ${units} units; ${availableParallelism()} cores, load ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}`,
    );
    const summaries = ['--summary', '汇总.xlsx', '--summary', '汇总.html'];
    const two = await run(folder, check('--jobs', '2', '--out', '二', ...summaries));
    tell('two jobs, copies and summaries', two, books);
    for (const file of ['汇总.xlsx', '汇总.html'])
      console.log(`  ${file}: ${(statSync(join(folder, file)).size / 1024).toFixed(0)} KB`);
    if (given[1] === 'once') return;
    const one = await run(folder, check('--jobs', '1', '--out', '一', ...summaries));
    tell('one job, the same', one, books);
    console.log(`  one job ÷ two jobs: ${(one.seconds / two.seconds).toFixed(2)} (of at most 2)`);
    tell('again, all taken over', await run(folder, check('--out', '二', ...summaries)), books);
    for (const share of [0.25, 0.5, 0.75]) {
      const lines = Math.floor(units * share);
      await run(
        folder,
        check('--jobs', '2', '--out', '断'),
        () => linesIn(join(folder, '断', UNFINISHED)) >= lines,
      );
      console.log(`broken off after ${linesIn(join(folder, '断', UNFINISHED))} lines`);
    }
    tell('gone on with', await run(folder, check('--jobs', '2', '--out', '断')), books);
    const same = ['二', '断'].map((out) => readFileSync(join(folder, out, RESULTS), 'utf8'));
    console.log(`the same results, byte for byte: ${same[0] === same[1] ? 'yes' : 'NO'}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function linesIn(path: string): number {
  if (!existsSync(path)) return 0;
  return Number(execFileSync('wc', ['-l', path], { encoding: 'utf8' }).trim().split(' ')[0]);
}
