import type { Failed, FailurePlace, FileFailure } from '../files/file-result';
import { LIMITS } from '../files/limits';
import type { Key } from '../voice/catalogue';
import type { Say } from '../voice/say';

/** Why a file could not be read as a workbook or as a text. */
export type ReadFailure = 'notFound' | 'unreadable' | 'noRules' | 'noUnits' | FileFailure;

/** Something that was read, or the reason why not. */
export type ReadResult<Value> = { readonly ok: true; readonly value: Value } | Failed<ReadFailure>;

const MEGABYTE = 1024 * 1024;

/** Messages that also say where, for failures whose place is not always known. */
const PLACED: Readonly<
  Partial<Record<ReadFailure, Readonly<Record<keyof FailurePlace, Key<'commandLine'>>>>>
> = {
  damaged: { sheet: 'damagedSheet', part: 'damagedPart' },
  unsupported: { sheet: 'unsupportedSheet', part: 'unsupported' },
};

/** Why a file could not be read, in one line. */
export function failureReason(
  { failure, at = {} }: Omit<Failed<ReadFailure>, 'ok'>,
  say: Say<'commandLine'>,
): string {
  const placed = PLACED[failure];
  const key =
    (at.sheet === undefined ? undefined : placed?.sheet) ??
    (at.part === undefined ? undefined : placed?.part);
  return say(key ?? failure, {
    ...LIMITS,
    file: LIMITS.fileBytes / MEGABYTE,
    oldFile: LIMITS.oldBytes / MEGABYTE,
    unpacked: LIMITS.unpackedBytes / MEGABYTE,
    ...at,
  });
}
