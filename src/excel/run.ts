import { listenAgain } from './deafness';
import { failureOf, officeError } from './office-error';
import type { Result } from '../session/room/result';
import { failed } from '../session/room/result';

/** Runs one operation in one `Excel.run`; what Excel refuses becomes a failure. */
export async function run<Value>(
  work: (context: Excel.RequestContext) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await Excel.run(work);
  } catch (thrown) {
    return failed(failureOf(thrown));
  }
}

/**
 * Runs an operation that takes away what it has seen; where somebody else has taken that away in between, once more,
 * from a new look on.
 */
export async function runOnWhatIsSeen<Value>(
  work: (context: Excel.RequestContext) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const result = await run(work);
  const isGone = !result.ok && officeError(result.failure.cause)?.code === 'ItemNotFound';
  return isGone ? run(work) : result;
}

/** Awaited after every step that is queued: sends what there is when it gets too much for one request. */
export type Breathe = (text?: string) => Promise<void>;

/** What Excel on the web takes at once is 5 MB; the journal is sent along with the first piece. */
const BYTES_AT_ONCE = 3_000_000;
/** A step's own bytes, and those of each sign of its text. */
const BYTES_OF_A_STEP = 800;
const BYTES_OF_A_SIGN = 3;

/**
 * Runs an operation that writes, in one batch (more only where it is too large for one): what it does raises no events
 * for this add-in, and the screen is drawn once, at the end. `write` queues.
 */
export async function writing(
  context: Excel.RequestContext,
  write: (breathe: Breathe) => void | Promise<void>,
): Promise<void> {
  const { runtime, application } = context;
  let queued = 0;
  const breathe: Breathe = async (text = '') => {
    queued += BYTES_OF_A_STEP + text.length * BYTES_OF_A_SIGN;
    if (queued < BYTES_AT_ONCE) return;
    queued = 0;
    await context.sync();
    application.suspendScreenUpdatingUntilNextSync();
  };
  runtime.enableEvents = false;
  application.suspendScreenUpdatingUntilNextSync();
  try {
    await write(breathe);
    runtime.enableEvents = true;
    await context.sync();
  } catch (thrown) {
    await listenAgain(context);
    throw thrown;
  }
}

/**
 * Takes a range out of the objects that Excel keeps alive beyond the next sync. What is read or written once needs no
 * keeping, which costs two actions a range and a request of its own at the end.
 */
export function passing<Kept extends { untrack(): unknown }>(range: Kept): Kept {
  range.untrack();
  return range;
}
