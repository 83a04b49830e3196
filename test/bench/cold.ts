import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measure';

/** How many fresh processes. */
const PROCESSES = 7;

/** What the first review of a fresh process takes, as the command line does it: reading and engine both cold. */
export async function benchCold(name: string, bytes: Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'workbook.xlsx');
    await writeFile(file, bytes);
    const child = join(import.meta.dirname, 'cold-process.ts');
    const runs = Array.from({ length: PROCESSES }, () => {
      const printed = execFileSync(process.execPath, [...process.execArgv, child, file], {
        encoding: 'utf8',
      });
      const [read = Number.NaN, review = Number.NaN] = printed.split(' ').map(Number);
      return { read, review };
    });
    const [read, review] = [median(runs.map((run) => run.read)), median(runs.map((run) => run.review))];
    const share = ((100 * review) / read).toFixed(0);
    console.log(`\nEngine: the first review of a fresh process (medians of ${PROCESSES} processes)`);
    console.log(
      `${name}: read ${read.toFixed(1)} ms, review ${review.toFixed(1)} ms, review/read ${share} %`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
