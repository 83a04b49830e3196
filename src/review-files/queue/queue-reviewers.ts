import type { Job, Queue, QueueEvents } from 'bullmq';
import type { Say } from '../../voice/say';
import type { Reviewed } from '../many/reviewed';
import type { Task } from '../many/messages';
import type { Reviewers } from '../many/reviewers';
import type { JobData } from './job';
import { jobId } from './job';
import { answered, connectionTeller, connectionTo, QUEUE, queueLibrary } from './library';

/** So many jobs wait in the queue at a time: enough for many workers, few enough to be looked after. */
const LANES = 256;
/** Milliseconds between two looks at the jobs whose end was not heard of. */
const LOOK = 2000;
/** How often a job is tried whose worker could not even begin with it, and the milliseconds between. */
const ATTEMPTS = 3;
const BACK_OFF = 1000;
/** The results that nobody fetched are kept for a day, and so many of the jobs that failed. */
const UNFETCHED = { age: 24 * 60 * 60 };
const DEAD_LETTERS = { count: 10_000 };
/** Events of so many jobs are kept: what is missed is found by the next look. */
const EVENTS = 500;

/** A job whose end is waited for. */
interface Waiting {
  readonly data: JobData;
  readonly settle: (reviewed: Reviewed) => void;
}

/** Opens the queue in a Redis. Throws where that does not answer, or the library is not installed. */
export async function openQueue(
  url: string,
  { say, tell }: { readonly say: Say<'commandLine'>; readonly tell: (line: string) => void },
): Promise<QueueReviewers> {
  const { Queue, QueueEvents } = await queueLibrary(say);
  const connection = connectionTo(url);
  const queue = new Queue<JobData, Reviewed>(QUEUE, {
    connection,
    streams: { events: { maxLen: EVENTS } },
    defaultJobOptions: {
      attempts: ATTEMPTS,
      backoff: { type: 'fixed', delay: BACK_OFF },
      removeOnComplete: UNFETCHED,
      removeOnFail: DEAD_LETTERS,
    },
  });
  const { lost, back } = connectionTeller(tell, say);
  queue.on('error', lost);
  try {
    await answered(queue.waitUntilReady(), url, say);
  } catch (error) {
    await queue.close();
    throw error;
  }
  const events = new QueueEvents(QUEUE, { connection });
  events.on('error', lost);
  await events.waitUntilReady();
  if ((await queue.getWorkersCount()) === 0) tell(say('queueNoWorker'));
  return new QueueReviewers(queue, events, back);
}

/**
 * The workers of a queue. This side adds jobs, hears of their ends, and looks after those of which it hears nothing: a job
 * that a restarted Redis has forgotten is added again. Whatever is heard twice counts once. What has failed stays in the
 * queue (its dead letters) until the same file is given again.
 */
class QueueReviewers implements Reviewers {
  readonly lanes = LANES;
  readonly needsKeys = true;
  readonly #waiting = new Map<string, Waiting>();
  #look: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(
    readonly queue: Queue<JobData, Reviewed>,
    readonly events: QueueEvents,
    readonly heard: () => void,
  ) {
    events.on('completed', ({ jobId: id }) => {
      void this.#see(id);
    });
    events.on('failed', ({ jobId: id }) => {
      void this.#see(id);
    });
    this.#lookLater();
  }

  review(task: Task, key: string | null): Promise<Reviewed> {
    const data = { ...task, key };
    return new Promise((settle) => {
      const id = jobId(data);
      this.#waiting.set(id, { data, settle });
      void this.#add(id, data);
    });
  }

  async end(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#look);
    await Promise.all([this.queue.close(), this.events.close()]);
  }

  /** Adds a job; one of an earlier run that has ended is done again, one that still goes on is waited for. */
  async #add(id: string, data: JobData): Promise<void> {
    try {
      const known = await this.queue.getJob(id);
      if (known !== undefined && ((await known.isCompleted()) || (await known.isFailed())))
        await known.remove();
      await this.queue.add('review', data, { jobId: id });
    } catch {
      // The next look finds that it is not there.
    }
  }

  #lookLater(): void {
    this.#look = setTimeout(() => {
      void this.#lookAtAll().finally(() => {
        if (!this.#isOver) this.#lookLater();
      });
    }, LOOK);
  }

  async #lookAtAll(): Promise<void> {
    for (const id of [...this.#waiting.keys()]) await this.#see(id);
  }

  /** Looks how a job stands whose end is waited for. */
  async #see(id: string): Promise<void> {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    try {
      const job = await this.queue.getJob(id);
      this.heard();
      if (job === undefined) await this.queue.add('review', waiting.data, { jobId: id });
      else if (job.finishedOn !== undefined) await this.#settle(id, waiting, job);
    } catch {
      // The connection is told of where it is lost; the next look is as good.
    }
  }

  async #settle(id: string, { settle }: Waiting, job: Job<JobData, Reviewed | null>): Promise<void> {
    if (!this.#waiting.delete(id)) return;
    const { returnvalue } = job;
    settle(returnvalue ?? { kind: 'ended', detail: job.failedReason });
    if (returnvalue !== null) await job.remove();
  }
}
