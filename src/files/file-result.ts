/** Why a file's bytes could not be read as a workbook or as a text. */
export type FileFailure =
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

/** What was read from a file's bytes, or why nothing could be. */
export type FileResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: FileFailure };

/** A successful reading. */
export function read<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** A reading that failed. */
export function failed<Failure>(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
