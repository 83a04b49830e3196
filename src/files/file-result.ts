/** Why a file's bytes could not be read as a workbook or as a text. */
export type FileFailure =
  | 'empty'
  | 'tooLarge'
  | 'packedTooTight'
  | 'tooManyParts'
  | 'tooDeep'
  | 'tooManyCells'
  | 'tooWide'
  | 'tooManyMerges'
  | 'tooManyNames'
  | 'formulasTooLong'
  | 'tooMuchText'
  | 'wrongChecksum'
  | 'noSharedTexts'
  | 'notXlsx'
  | 'oldFormat'
  | 'passwordProtected'
  | 'damaged'
  | 'unsupported'
  | 'oldDocument'
  | 'notText'
  | 'noText';

/** Where in a file the reading ended, as far as it is known. */
export interface FailurePlace {
  readonly sheet?: string;
  /** A part of the package, by its path. */
  readonly part?: string;
}

/** A reading that failed, and where. */
export interface Failed<Failure> {
  readonly ok: false;
  readonly failure: Failure;
  readonly at?: FailurePlace;
}

/** What was read from a file's bytes, or why nothing could be. */
export type FileResult<Value> = { readonly ok: true; readonly value: Value } | Failed<FileFailure>;

/** A successful reading. */
export function read<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** A reading that failed. */
export function failed<Failure>(failure: Failure, at?: FailurePlace): Failed<Failure> {
  return { ok: false, failure, ...(at === undefined ? {} : { at }) };
}
