/** The error codes this host answers with, and the HTTP status Excel sends along with each. */
export const httpStatusOf = {
  AccessDenied: 403,
  ApiNotFound: 404,
  Conflict: 409,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RangeExceedsLimit: 400,
  RequestAborted: 409,
  UnsupportedOperation: 400,
} as const;

/** A code an add-in may find in `OfficeExtension.Error.code`. */
export type HostErrorCode = keyof typeof httpStatusOf;

/** An action that failed the way it fails in Excel: the batch stops here and the add-in gets `code`. */
export class HostError extends Error {
  constructor(
    /** What the add-in reads in `error.code`. */
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** "Not there": getItem with an unknown key, a deleted sheet, no comment at a cell. */
export function itemNotFound(what: string): HostError {
  return new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
}

/** An argument is missing, of the wrong type, the wrong size or out of range. */
export function invalidArgument(what: string): HostError {
  return new HostError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format: ${what}.`,
  );
}

/** The host has no such member. */
export function apiNotFound(what: string): HostError {
  return new HostError('ApiNotFound', `The API you are trying to use could not be found: ${what}.`);
}

/** A protected sheet or a read-only workbook refuses the change. */
export function accessDenied(what: string): HostError {
  return new HostError('AccessDenied', `You cannot perform the requested operation: ${what}.`);
}
