/** Why a workbook's room did not do what was asked of it, as far as the user can do something about it. */
export type FailureKind =
  /** A sheet is protected; values: sheet. */
  | 'protectedSheet'
  /** The workbook's structure is protected: no sheet can be added or removed. */
  | 'protectedWorkbook'
  /** The user is typing in a cell, or a dialog is open. */
  | 'editMode'
  /** The workbook cannot be changed: view mode, read-only or marked as final. */
  | 'readOnly'
  /** A file of an old format is only read: nothing can be written into a copy of it. */
  | 'oldFile'
  /** A part of the file is damaged; values: part. */
  | 'damagedFile'
  /** More than the room takes or gives at once, even in small pieces. */
  | 'tooLarge'
  /** The room does not answer any more: the connection or the workbook is gone. */
  | 'hostGone'
  /** The room cannot do this, such as an Excel that is too old; values: feature. */
  | 'notSupported'
  /** The sheet was deleted or renamed; values: sheet. */
  | 'sheetGone'
  /** The sheet is hidden, and nothing is unhidden unasked; values: sheet. */
  | 'hiddenSheet'
  /** The workbook does not keep what the add-in wants to remember in it. */
  | 'notKept'
  /** Anything else; values: code, message. */
  | 'unexpected';

/** A failure of an operation: what kind, the words that its message needs, and what the host said. */
export interface RoomFailure {
  readonly kind: FailureKind;
  readonly values: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** Makes a failure. */
export function failure(
  kind: FailureKind,
  values: Readonly<Record<string, string>> = {},
  cause?: unknown,
): RoomFailure {
  return cause === undefined ? { kind, values } : { kind, values, cause };
}
