import { readFile } from 'node:fs/promises';
import { reviewWorkbook } from '../../src/disclosure/review';
import { openWorkbook } from '../../src/files';

/** What reading and reviewing a file took, by the operating system's accounting. Memory is the process's, Node's own included. */
export interface FileCost {
  /** How it ended: "read", or why not. */
  readonly end: string;
  readonly cells: number;
  /** Milliseconds of CPU. */
  readonly read: number;
  readonly review: number;
  /** Megabytes at most, before, after reading and after the review. */
  readonly memory: readonly [before: number, read: number, review: number];
}

function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function megabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}

const [, , path = ''] = process.argv;
const bytes = await readFile(path);
const before = megabytes();
let start = process.cpuUsage();
const opened = await openWorkbook(bytes);
const read = milliseconds(start);
const afterReading = megabytes();
start = process.cpuUsage();
if (opened.ok) reviewWorkbook(opened.value.snapshot);
const cost: FileCost = {
  end: opened.ok ? 'read' : opened.failure,
  cells: opened.ok
    ? opened.value.snapshot.sheets
        .flatMap(({ rows }) => rows)
        .reduce((sum, { cells }) => sum + cells.filter(({ value }) => value !== null).length, 0)
    : 0,
  read,
  review: milliseconds(start),
  memory: [before, afterReading, megabytes()],
};
console.log(JSON.stringify(cost));
