import type { FailurePlace, FileFailure, FileResult } from './file-result';
import { failed, read } from './file-result';

/** Thrown inside the readers where a file cannot be read; `refusable` turns it into a result. */
export class Refusal extends Error {
  readonly at?: FailurePlace;

  constructor(
    readonly failure: FileFailure,
    at?: FailurePlace,
  ) {
    super(failure);
    if (at !== undefined) this.at = at;
  }
}

/** The result of a reading; a refusal, whatever it is, is a failure of the file and never an exception. */
export async function refusable<Value>(reading: () => Value | Promise<Value>): Promise<FileResult<Value>> {
  try {
    return read(await reading());
  } catch (error) {
    if (error instanceof Refusal) return failed(error.failure, error.at);
    return failed('damaged');
  }
}

/** Runs a part of a reading; where it is refused, the refusal also says which sheet it was. */
export function inSheet<Value>(sheet: string, reading: () => Value): Value {
  try {
    return reading();
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.failure, { ...error.at, sheet });
    throw error;
  }
}
