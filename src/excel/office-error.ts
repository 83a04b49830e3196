import type { FailureKind, RoomFailure } from '../session/room/failure';
import { failure } from '../session/room/failure';

/** Excel took a custom XML part and does not have it. */
export class NotKept extends Error {
  constructor() {
    super('The custom XML part is not in the workbook.');
    this.name = 'NotKept';
  }
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

/** What keeps everything from being read, not one object alone. */
const OF_EVERYTHING: ReadonlySet<FailureKind> = new Set(['editMode', 'readOnly', 'hostGone', 'notSupported']);

/** Whether Excel refused what was asked for, of which the rest may still be had; what is no error of Excel's is thrown on. */
export function isRefusal(thrown: unknown): boolean {
  const { kind } = failureOf(thrown);
  return !OF_EVERYTHING.has(kind) || officeError(thrown)?.code === 'GeneralException';
}

/** What an error of the library means for the user. Any other thrown value is a bug and is thrown on. */
export function failureOf(thrown: unknown): RoomFailure {
  if (thrown instanceof NotKept) return failure('notKept', {}, thrown);
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
