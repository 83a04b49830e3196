import type { Request } from '../arguments';
import type { Outcome } from '../../outcome/outcome';
import type { Submission } from '../../outcome/submission';

/** The argument that makes the program a child of another. */
export const CHILD = '--review-for-parent';

/** What a child is asked. */
export interface Task {
  readonly submission: Submission;
  readonly request: Request;
  /** The folder, as a whole path, from which the paths of both are meant. */
  readonly from: string;
}

/** What a child says: that it is ready, or what came of a task. */
export type Answer =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'outcome';
      readonly outcome: Outcome;
      /** The memory that it takes now, in bytes. */
      readonly memory: number;
    };

/** What a child says on standard error before it ends itself for the memory that it takes. */
export const TOO_MUCH_MEMORY = 'final-accounts-check: memory limit';
