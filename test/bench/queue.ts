import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../src/review-files/bundle/bundle';
import { Redis, redisServer } from '../review-files/redis';
import { generatedFile } from './printed-file';

/** How many books are reviewed where no other number is given. */
const BOOKS = 300;
/** Child processes, here or of two workers with one each. */
const JOBS = 2;

/** Seconds that a program takes to end. */
async function seconds(program: string, folder: string, ...args: readonly string[]): Promise<number> {
  const start = performance.now();
  const run = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: 'ignore' });
  await once(run, 'exit');
  return (performance.now() - start) / 1000;
}

/** Reviews the same books twice: by child processes of one program, and by as many of workers behind a queue. */
export async function benchQueue(books: number = BOOKS): Promise<void> {
  const server = redisServer();
  if (server === undefined) {
    console.log('Queue: left out, there is no Redis server');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-queue-'));
  const program = join(folder, 'final-accounts-check.mjs');
  await bundle(program);
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
  for (const inside of ['in', 'redis']) mkdirSync(join(folder, inside));
  for (let seed = 1; seed <= books; seed++)
    writeFileSync(join(folder, 'in', `${seed}.xlsx`), generatedFile(seed));
  const redis = await Redis.start(server, join(folder, 'redis'));
  const workers = Array.from({ length: JOBS }, () => {
    const args = [program, 'worker', '--queue', redis.address, '--jobs', '1'];
    return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  });
  try {
    await Promise.all(workers.map(({ stderr }) => once(stderr, 'data')));
    const local = await seconds(program, folder, 'in', '--out', 'local', '--jobs', String(JOBS));
    const queued = await seconds(program, folder, 'in', '--out', 'queued', '--queue', redis.address);
    const each = (time: number): string => `${((1000 * time) / books).toFixed(0)} ms a book`;
    console.log(`\nQueue: ${books} books of nine forms, copies written, ${JOBS} at a time`);
    console.log(`child processes: ${local.toFixed(1)} s, ${each(local)}`);
    console.log(`two workers: ${queued.toFixed(1)} s, ${each(queued)}, ${(queued / local).toFixed(2)} times`);
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await redis.kill();
    rmSync(folder, { recursive: true });
  }
}
