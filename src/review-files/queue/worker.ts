import type { Worker } from 'bullmq';
import type { WorkerRequest } from '../arguments';
import type { Reviewed } from '../many/reviewed';
import { Children } from '../many/children';
import { limitsWith } from '../many/default-limits';
import { engineVersion } from '../many/engine-version';
import type { Output } from '../output';
import { voice } from '../../voice/say';
import type { JobData } from './job';
import { keyHere } from './job';
import { answered, connectionTeller, connectionTo, QUEUE, queueLibrary } from './library';

/**
 * Milliseconds: a worker that is gone loses its job after the lock; whether locks are old is looked at in this interval. The
 * worker only renews locks: files are reviewed in child processes.
 */
const LOCK = 10_000;
const STALLED_INTERVAL = 2000;
/** A job that more workers than these did not survive is given up. */
const MOST_STALLED = 2;

/** Reviews what comes through a queue until the process is asked to end; then what was begun is finished. */
export async function runWorker(
  { queue, limits: given, language }: WorkerRequest,
  program: string,
  { err }: Output,
): Promise<0 | 2> {
  const say = voice(language, 'commandLine');
  const limits = limitsWith(given);
  const children = new Children(program, limits);
  let worker: Worker<JobData, Reviewed> | undefined;
  try {
    const { Worker: Workers } = await queueLibrary(say);
    const engine = await engineVersion(program);
    worker = new Workers<JobData, Reviewed>(QUEUE, (job) => reviewJob(job.data, { children, engine }), {
      connection: connectionTo(queue),
      concurrency: limits.jobs,
      lockDuration: LOCK,
      stalledInterval: STALLED_INTERVAL,
      maxStalledCount: MOST_STALLED,
    });
    const { lost, back } = connectionTeller(err, say);
    worker.on('error', lost);
    worker.on('ready', back);
    await answered(worker.waitUntilReady(), queue, say);
    err(say('workerReady', { host: new URL(queue).host, jobs: limits.jobs }));
    await askedToEnd();
    err(say('workerEnding'));
    await worker.close();
    return 0;
  } catch (error) {
    err(say('queueUnusable', { detail: error instanceof Error ? error.message : String(error) }));
    await worker?.close(true);
    return 2;
  } finally {
    children.end();
  }
}

/**
 * Reviews what a run has sent, where this machine sees the same files and has the same program: anything else would be
 * recorded as what it is not. Throws otherwise, so that another worker tries.
 */
async function reviewJob(
  job: JobData,
  { children, engine }: { readonly children: Children; readonly engine: string },
): Promise<Reviewed> {
  if ((await keyHere(job, engine)) !== job.key)
    throw new Error(voice(job.request.language, 'commandLine')('workerDiffers'));
  return children.review(job);
}

function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
}
