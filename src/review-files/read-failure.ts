/** Why a file could not be read as a workbook or as a text. */
export type ReadFailure =
  | 'notFound'
  | 'unreadable'
  | 'empty'
  | 'tooLarge'
  | 'notXlsx'
  | 'oldFormat'
  | 'passwordProtected'
  | 'damaged'
  | 'unsupported'
  | 'oldDocument'
  | 'notText'
  | 'noText';

/** Something that was read, or the reason why not. */
export type ReadResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: ReadFailure };

/** A successful reading. */
export function read<Value>(value: Value): ReadResult<Value> {
  return { ok: true, value };
}

/** A reading that failed. */
export function failed(failure: ReadFailure): ReadResult<never> {
  return { ok: false, failure };
}
