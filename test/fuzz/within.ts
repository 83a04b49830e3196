import { Script } from 'node:vm';

const NAME = 'fuzzedRun';
/** A script is the one thing that Node can stop in the middle of a loop. */
const CALL = new Script(`${NAME}()`);

function isStopped(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/** The result of a synchronous run in a list of its own; an empty list where it did not end in so many milliseconds. */
export function within<Result>(milliseconds: number, run: () => Result): readonly Result[] {
  const results: Result[] = [];
  const value = (): void => {
    results.push(run());
  };
  Object.defineProperty(globalThis, NAME, { value, configurable: true });
  try {
    CALL.runInThisContext({ timeout: milliseconds });
  } catch (error) {
    if (!isStopped(error)) throw error;
  }
  return results;
}
