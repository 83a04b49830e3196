import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import type { Limits } from '../arguments';
import type { Answer, Task } from './messages';
import { CHILD, TOO_MUCH_MEMORY } from './messages';
import type { Ended, Reviewed } from './reviewed';
import type { Reviewers } from './reviewers';

/** Exit statuses and signals with which V8 ends a process whose heap is full. */
const HEAP_FULL: readonly unknown[] = ['SIGABRT', 'SIGTRAP', 134, 133];

/** Seconds in which a child is ready, on a busy machine too. */
const START_UP = 60;

/** Child processes that review files, each within limits. The one of a file that exceeds them is killed. */
export class Children implements Reviewers {
  readonly needsKeys = false;
  readonly #idle = new Set<Child>();

  constructor(
    readonly program: string,
    readonly limits: Required<Limits>,
  ) {}

  get lanes(): number {
    return this.limits.jobs;
  }

  /**
   * Reviews a file in a child that is free, or a new one. One that ends may have been ended by the files before: a file has
   * only failed where it does so in a new one, or takes too long.
   */
  async review(task: Task): Promise<Reviewed> {
    const [free] = this.#idle;
    if (free !== undefined) {
      const reviewed = await this.#reviewIn(free, task);
      if (reviewed.kind === 'outcome' || reviewed.kind === 'timeout') return reviewed;
    }
    return this.#reviewIn(new Child(this.program, this.limits), task);
  }

  /** Ends all children. */
  end(): void {
    for (const child of this.#idle) child.kill();
    this.#idle.clear();
  }

  async #reviewIn(child: Child, task: Task): Promise<Reviewed> {
    this.#idle.delete(child);
    const reviewed = await child.review(task);
    if (reviewed.kind === 'outcome' && child.isFit) this.#idle.add(child);
    else child.kill();
    return reviewed;
  }
}

/** One child process. */
class Child {
  readonly #process: ChildProcess;
  readonly #limits: Required<Limits>;
  readonly #ready: Promise<void>;
  #said = '';
  #memory = 0;

  constructor(program: string, limits: Required<Limits>) {
    this.#limits = limits;
    const heap = `--max-old-space-size=${limits.memory}`;
    this.#process = fork(program, [CHILD, String(limits.memory)], {
      execArgv: [...process.execArgv, heap],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#process.stderr?.on('data', (chunk: Buffer) => {
      this.#said = (this.#said + chunk.toString('utf8')).slice(-4096);
    });
    this.#ready = new Promise((resolve) => {
      this.#process.once('message', () => {
        resolve();
      });
      this.#process.once('close', () => {
        resolve();
      });
    });
  }

  /** Whether it has room for another file. */
  get isFit(): boolean {
    return this.#memory < (this.#limits.memory * 1024 * 1024) / 2;
  }

  /** Reviews a file; the time counts from when the child is ready. */
  review(task: Task): Promise<Reviewed> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode !== null || signalCode !== null)
      return Promise.resolve(this.#whyEnded(exitCode, signalCode));
    return new Promise((resolve) => {
      let timer = this.#endAfter(START_UP, resolve);
      const closed = (status: number | null, signal: NodeJS.Signals | null): void => {
        clearTimeout(timer);
        resolve(this.#whyEnded(status, signal));
      };
      this.#process.once('error', (error) => {
        clearTimeout(timer);
        resolve({ kind: 'ended', detail: error.message });
      });
      this.#process.once('close', closed);
      void this.#ready.then(() => {
        if (!this.#process.connected) return;
        clearTimeout(timer);
        timer = this.#endAfter(this.#limits.timeout, resolve);
        this.#process.once('message', (answer: Answer) => {
          if (answer.kind !== 'outcome') return;
          clearTimeout(timer);
          this.#process.off('close', closed);
          this.#process.removeAllListeners('error');
          this.#memory = answer.memory;
          resolve({ kind: 'outcome', outcome: answer.outcome });
        });
        this.#process.send(task);
      });
    });
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }

  #endAfter(seconds: number, resolve: (reviewed: Reviewed) => void): NodeJS.Timeout {
    return setTimeout(() => {
      resolve({ kind: 'timeout', seconds });
      this.kill();
    }, seconds * 1000);
  }

  #whyEnded(status: number | null, signal: NodeJS.Signals | null): Ended {
    const isFull = HEAP_FULL.includes(signal ?? status);
    if (isFull || this.#said.includes(TOO_MUCH_MEMORY))
      return { kind: 'memory', megabytes: this.#limits.memory };
    const lastLine = this.#said.trim().split('\n').at(-1) ?? '';
    return { kind: 'ended', detail: [signal ?? String(status), lastLine].filter(Boolean).join(' ') };
  }
}
