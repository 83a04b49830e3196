import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../src/review-files/bundle/bundle';
import type { TextColumn } from '../../src/outcome/lines/text-table';
import { textTable } from '../../src/outcome/lines/text-table';
import { HOSTILE_BOOKS, largeBook } from '../files/hostile';
import type { FileCost } from './files-child';

/** What a file may cost: one that is refused, and one that is reviewed. */
const REFUSED = { milliseconds: 1000, megabytes: 200 };
const REVIEWED = { millisecondsPerMillion: 4000, megabytes: 400 };
/** A plain book, and the megabytes that reading it may take. */
const LARGE = { name: '240,000 cells', bytes: largeBook, megabytes: 160 };
/** Milliseconds until code is warm, however few the cells. */
const WARM_UP = 400;

const COLUMNS: readonly TextColumn[] = [
  { head: 'file' },
  { head: 'end' },
  { head: 'cells', align: 'right' },
  { head: 'read CPU ms', align: 'right' },
  { head: 'review CPU ms', align: 'right' },
  { head: 'MB before', align: 'right' },
  { head: 'MB read', align: 'right' },
  { head: 'MB review', align: 'right' },
  { head: 'within' },
];

function costOf(program: string, path: string): FileCost {
  return JSON.parse(execFileSync(process.execPath, [program, path], { encoding: 'utf8' })) as FileCost;
}

function isWithin({ end, cells, read, review, memory }: FileCost, toRead: number): boolean {
  if (memory[1] > toRead) return false;
  const most = Math.max(...memory);
  if (end !== 'read') return read <= REFUSED.milliseconds && most <= REFUSED.megabytes;
  const allowed = Math.max(
    REFUSED.milliseconds,
    WARM_UP + (REVIEWED.millisecondsPerMillion * cells) / 1_000_000,
  );
  return read + review <= allowed && most <= REVIEWED.megabytes;
}

function line(name: string, cost: FileCost, toRead: number = REVIEWED.megabytes): string[] {
  const { end, cells, read, review, memory } = cost;
  const numbers = [cells, read, review, ...memory].map((number) => number.toFixed(0));
  return [name, end, ...numbers, isWithin(cost, toRead) ? 'yes' : 'NO'];
}

/**
 * Reads and reviews hostile and large books, and the workbooks of a folder, each in a process of its own that runs as one
 * bundled file, as the command line does.
 */
export async function benchFiles(given: string | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-files-'));
  try {
    const program = join(folder, 'files-child.mjs');
    await bundle(program, 'test/bench/files-child.ts');
    const lines = [...HOSTILE_BOOKS, LARGE].map(({ name, bytes }) => {
      const path = join(folder, 'book.xlsx');
      writeFileSync(path, bytes());
      return line(name, costOf(program, path), name === LARGE.name ? LARGE.megabytes : undefined);
    });
    const files = given === undefined ? [] : readdirSync(given).filter((name) => /\.xls[xm]?$/iu.test(name));
    for (const name of files) lines.push(line(name, costOf(program, join(given ?? '', name))));
    console.log('\nFiles: each in a process of its own, run as one bundled file');
    console.log(textTable(COLUMNS, lines).join('\n'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
