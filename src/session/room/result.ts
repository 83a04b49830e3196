import type { RoomFailure } from './failure';

/** What an operation on a workbook comes to: its value, or why it could not be done. Bugs are thrown instead. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: RoomFailure };

/** A success. */
export function succeeded<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** A failure. */
export function failed(failure: RoomFailure): Result<never> {
  return { ok: false, failure };
}
