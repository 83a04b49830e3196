import type { FileFailure } from '../files/file-result';

/** Why a file could not be read as a workbook or as a text. */
export type ReadFailure = 'notFound' | 'unreadable' | FileFailure;

/** Something that was read, or the reason why not. */
export type ReadResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: ReadFailure };
