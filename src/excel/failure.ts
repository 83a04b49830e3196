/** Why Excel did not do what was asked of it, as far as the user can do something about it. */
export type FailureKind =
  /** A sheet is protected; values: sheet. */
  | 'protectedSheet'
  /** The workbook's structure is protected: no sheet can be added or removed. */
  | 'protectedWorkbook'
  /** The user is typing in a cell, or a dialog is open. */
  | 'editMode'
  /** The workbook cannot be changed: view mode, read-only or marked as final. */
  | 'readOnly'
  /** More than Excel takes or gives at once, even in small pieces. */
  | 'tooLarge'
  /** Excel does not answer any more: the connection or the workbook is gone. */
  | 'hostGone'
  /** This Excel is too old; values: feature. */
  | 'notSupported'
  /** The sheet was deleted or renamed; values: sheet. */
  | 'sheetGone'
  /** The sheet is hidden, and nothing is unhidden unasked; values: sheet. */
  | 'hiddenSheet'
  /** Anything else; values: code, message. */
  | 'unexpected';

/** A failure of an operation: what kind, the words that its message needs, and what Excel said. */
export interface ExcelFailure {
  readonly kind: FailureKind;
  readonly values: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** Makes a failure. */
export function failure(
  kind: FailureKind,
  values: Readonly<Record<string, string>> = {},
  cause?: unknown,
): ExcelFailure {
  return cause === undefined ? { kind, values } : { kind, values, cause };
}

/** What Excel's error codes mean; a location (class of the object model) narrows a code down. The first match counts. */
const MEANINGS: readonly {
  readonly code: string;
  readonly location?: RegExp;
  readonly kind: FailureKind;
}[] = [
  { code: 'InvalidOperationInCellEditMode', kind: 'editMode' },
  { code: 'WriteNotSupportedWhenModalDialogOpen', kind: 'editMode' },
  { code: 'HostIsBusy', kind: 'editMode' },
  {
    code: 'AccessDenied',
    location: /^(?:WorksheetCollection\b|Worksheet\.delete$)/iu,
    kind: 'protectedWorkbook',
  },
  { code: 'AccessDenied', kind: 'readOnly' },
  { code: 'RequestPayloadSizeLimitExceeded', kind: 'tooLarge' },
  { code: 'ResponsePayloadSizeLimitExceeded', kind: 'tooLarge' },
  { code: 'RangeExceedsLimit', kind: 'tooLarge' },
  { code: 'OperationCellsExceedLimit', kind: 'tooLarge' },
  { code: 'InvalidOrTimedOutSession', kind: 'hostGone' },
  { code: 'InvalidOrTimedOutSessionMessage', kind: 'hostGone' },
  { code: 'ConnectionFailure', kind: 'hostGone' },
  { code: 'HttpRequestFailed', kind: 'hostGone' },
  // An error of no action in particular: nothing of the request got through.
  { code: 'GeneralException', location: /^$/u, kind: 'hostGone' },
  { code: 'ApiNotFound', kind: 'notSupported' },
  { code: 'NotImplemented', kind: 'notSupported' },
];

/** An error that Excel or its library reported. */
export interface OfficeError {
  readonly code: string;
  readonly message: string;
  /** The member of the object model that failed ("CommentCollection.add"); empty where it is not told. */
  readonly location: string;
}

/** Reads a thrown value as an error of the library; null for anything else. */
export function officeError(thrown: unknown): OfficeError | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  const { name, code, message, debugInfo } = thrown as Readonly<Record<string, unknown>>;
  if (name !== 'RichApi.Error' || typeof code !== 'string') return null;
  const location =
    typeof debugInfo === 'object' && debugInfo !== null
      ? (debugInfo as Readonly<Record<string, unknown>>)['errorLocation']
      : undefined;
  return {
    code,
    message: typeof message === 'string' ? message : '',
    location: typeof location === 'string' ? location : '',
  };
}

/** What the library says of code that uses it wrongly. */
const BUGS: ReadonlySet<string> = new Set([
  'PropertyNotLoaded',
  'ValueNotLoaded',
  'InvalidObjectPath',
  'InvalidRequestContext',
  'RunMustReturnPromise',
]);

/** What an error of the library means for the user. Any other thrown value is a bug and is thrown on. */
export function failureOf(thrown: unknown): ExcelFailure {
  const error = officeError(thrown);
  if (error === null || BUGS.has(error.code)) throw thrown;
  const { code, location, message } = error;
  const meaning = MEANINGS.find(
    (candidate) => candidate.code === code && (candidate.location?.test(location) ?? true),
  );
  return meaning === undefined
    ? failure('unexpected', { code, message }, thrown)
    : failure(meaning.kind, { feature: location }, thrown);
}
