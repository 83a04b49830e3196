import type { Reviewed } from './reviewed';
import type { Task } from './messages';

/** What reviews many submissions: child processes of this machine, or the workers of a queue. */
export interface Reviewers {
  /** How many submissions they are given at a time. */
  readonly lanes: number;
  /** Whether they are told what an outcome follows from, also where nothing is kept. */
  readonly needsKeys: boolean;
  /**
   * Reviews a submission; what keeps it from being reviewed is in the result.
   *
   * @param key what its outcome follows from; null where a file cannot be read
   */
  review(task: Task, key: string | null): Promise<Reviewed>;
  /** Ends them, or parts from them. */
  end(): Promise<void> | void;
}
