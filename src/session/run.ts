import type { RoomFailure } from './room/failure';
import { failure } from './room/failure';
import type { Desk } from './desk';
import type { FailedOutcome, Operation, Outcome } from './outcome';
import { shown } from './shown';
import type { Activity, Stage } from './state';

/** An operation on its way. */
export interface Course {
  /** Says what is done next, and lets the pane show it. False where the user has cancelled: then nothing more is done. */
  readonly enter: (stage: Stage, options?: { readonly cancellable: boolean }) => Promise<boolean>;
  readonly isCancelled: () => boolean;
  /** Aborted when the user cancels. */
  readonly signal: AbortSignal;
}

/** What an operation does; it gives its outcome, or null where there is nothing to say. */
export type Work = (course: Course) => Promise<Outcome | null>;

/** A failed outcome. */
export function failedOutcome(operation: Operation, failure: RoomFailure): FailedOutcome {
  return { kind: 'failed', operation, failure };
}

/** The outcome of what the user cancelled. */
export const CANCELLED: Extract<Outcome, { kind: 'cancelled' }> = { kind: 'cancelled' };

/** Does something whose bugs, too, end in an outcome: what it throws is told as an unexpected failure. */
export async function attempt(
  operation: Operation,
  work: () => Promise<Outcome | null>,
): Promise<Outcome | null> {
  try {
    return await work();
  } catch (error) {
    return failedOutcome(operation, unexpected(error));
  }
}

/** Runs one operation at a time, and lets it be cancelled. */
export class Runner {
  private cancelPresent: (() => void) | null = null;

  constructor(private readonly desk: Desk) {}

  /** Runs an operation; nothing happens while another one runs. Ends with a notice and never rejects. */
  async run(operation: Operation, work: Work): Promise<void> {
    const { store, live } = this.desk;
    if (store.getState().activity !== null) return;
    store.update({ activity: { operation, stage: null, cancellable: false }, notice: null });
    live.giveWay();
    const outcome = await this.outcomeOf(operation, work);
    store.update({ activity: null, notice: outcome });
    live.follow();
  }

  /** Cancels what runs, where it can still be cancelled: Excel's answer is then no longer waited for. */
  cancel(): void {
    if (this.desk.store.getState().activity?.cancellable === true) this.cancelPresent?.();
  }

  private async outcomeOf(operation: Operation, work: Work): Promise<Outcome | null> {
    const controller = new AbortController();
    const { signal } = controller;
    const cancelled = new Promise<Outcome>((resolve) => {
      this.cancelPresent = () => {
        controller.abort();
        resolve(CANCELLED);
      };
    });
    const course: Course = {
      signal,
      isCancelled: () => signal.aborted,
      enter: async (stage, { cancellable } = { cancellable: false }) => {
        if (signal.aborted) return false;
        this.show({ operation, stage, cancellable });
        await shown();
        return !signal.aborted;
      },
    };
    const outcome = await Promise.race([attempt(operation, () => work(course)), cancelled]);
    this.cancelPresent = null;
    return outcome;
  }

  private show(activity: Activity): void {
    this.desk.store.update({ activity });
  }
}

/** A bug, put in words for the user: what an operation throws is never swallowed. */
function unexpected(error: unknown): RoomFailure {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return failure('unexpected', { code: name, message }, error);
}
