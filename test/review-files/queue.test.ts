import { QueueEvents } from 'bullmq';
import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../src/review-files/bundle/bundle';
import type { KeptOutcome } from '../../src/review-files/many/outcome-store';
import { generatedFile } from '../bench/printed-file';
import { Redis, redisServer } from './redis';

/** Milliseconds that a busy machine may take. */
const PATIENCE = 240_000;
/** So many books are reviewed. */
const BOOKS = 24;
/** Milliseconds after which the job of a worker that is gone is known to be stalled: lock, twice the interval, and a little. */
const RECOVERY = 10_000 + 2 * 2000 + 3000;

const server = redisServer();

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

let folder = '';
let program = '';
let redis: Redis;
const workers: ChildProcess[] = [];

function check(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: folder, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

/** Starts a worker, somewhere else than where the run is, and waits until it is ready. */
async function startWorker(run = program): Promise<ChildProcess> {
  const args = [run, 'worker', '--queue', redis.address, '--jobs', '2'];
  const worker = spawn(process.execPath, args, { cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] });
  workers.push(worker);
  let said = '';
  worker.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  while (!said.includes('已就绪')) await wait(20);
  return worker;
}

async function endWorkers(): Promise<void> {
  for (const worker of workers.splice(0)) {
    if (worker.exitCode !== null || worker.signalCode !== null) continue;
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  }
}

const resultsOf = (out: string): string =>
  readFileSync(join(folder, out, 'final-accounts-check.jsonl'), 'utf8');

/** The files whose outcomes have been recorded, in a run that goes on. */
function recorded(out: string): readonly string[] {
  const path = join(folder, out, 'final-accounts-check.part.jsonl');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => (JSON.parse(line) as KeptOutcome).file);
}

describe.skipIf(server === undefined)('a queue (left out where there is no Redis server)', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'queue-'));
    program = join(folder, 'final-accounts-check.mjs');
    await bundle(program);
    await symlink(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
    for (const inside of ['送审', '一个', 'redis']) await mkdir(join(folder, inside));
    for (let seed = 1; seed <= BOOKS; seed++)
      await writeFile(join(folder, '送审', `单位${seed}.xlsx`), generatedFile(seed));
    await copyFile(join(folder, '送审/单位1.xlsx'), join(folder, '一个/单位.xlsx'));
    redis = await Redis.start(server ?? '', join(folder, 'redis'));
  }, PATIENCE);
  afterAll(async () => {
    await endWorkers();
    await redis.kill();
    await rm(folder, { recursive: true });
  }, PATIENCE);

  it(
    'loses nothing and records nothing twice where Redis and a worker are killed',
    async () => {
      const local = await check('送审', '--out', '本机', '--jobs', '2');
      const events = new QueueEvents('final-accounts-check', {
        connection: { url: redis.address, maxRetriesPerRequest: null },
      });
      events.on('error', () => undefined);
      await events.waitUntilReady();
      const first = await startWorker();
      await startWorker();
      let most: readonly string[] = [];
      let isOver = false;
      const asks = check('送审', '--out', '队列', '--queue', redis.address).finally(() => (isOver = true));
      const until = async (count: number): Promise<void> => {
        while (!isOver && most.length < count) {
          await wait(10);
          const now = recorded('队列');
          if (now.length > most.length) most = now;
        }
      };

      await until(BOOKS / 4);
      await redis.kill();
      await redis.start();
      const stalled = once(events, 'stalled') as Promise<unknown>;
      await until(BOOKS / 2);
      const killed = Date.now();
      first.kill('SIGKILL');
      await stalled;
      const recovery = Date.now() - killed;
      await until(BOOKS);
      const asked = await asks;
      await events.close();

      expect(recovery).toBeLessThanOrEqual(RECOVERY);
      expect(new Set(most).size).toBe(most.length);
      expect([asked.status, local.status]).toEqual([0, 0]);
      expect(resultsOf('队列')).toBe(resultsOf('本机'));
      expect(resultsOf('队列').trim().split('\n')).toHaveLength(BOOKS);
      await endWorkers();
    },
    PATIENCE,
  );

  it(
    'takes nothing from a worker of another program, and tries again when the file is given again',
    async () => {
      const other = join(folder, 'other.mjs');
      await copyFile(program, other);
      await appendFile(other, '\n// another version');
      await startWorker(other);
      const refused = await check('一个', '--queue', redis.address, '--format', 'jsonl');
      await endWorkers();
      expect(refused.status).toBe(2);
      expect(refused.err).toContain('worker 所见的文件或程序版本与发起核对的机器不同');
      await startWorker();
      const again = await check('一个', '--queue', redis.address, '--format', 'jsonl');
      expect(again.status).toBe(0);
      expect((JSON.parse(again.out) as KeptOutcome).file).toBe(join('一个', '单位.xlsx'));
      await endWorkers();
    },
    PATIENCE,
  );

  it(
    'is waited for where it has no worker, which is said, and given up where no Redis answers',
    async () => {
      const waits = spawn(process.execPath, [program, '一个', '--queue', redis.address], { cwd: folder });
      let said = '';
      waits.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      while (!said.includes('队列上还没有 worker')) await wait(20);
      await startWorker();
      expect(await once(waits, 'exit')).toEqual([0, null]);
      await endWorkers();
      await redis.kill();
      const silent = await check('一个', '--queue', redis.address);
      expect([silent.status, silent.out]).toEqual([2, '']);
      expect(silent.err).toContain(`队列用不了：127.0.0.1:${redis.port} 没有应答`);
    },
    PATIENCE,
  );
});
