import { originalStem } from '../files/copy/copy-name';
import type { Key } from '../voice/catalogue';
import { RESULTS, UNFINISHED_RESULTS } from './result-names';
import { isTextName } from './text-name';

/** Why something in a folder is not reviewed. */
export type LeftOutReason = Extract<
  Key<'commandLine'>,
  'leftLock' | 'leftHidden' | 'leftOwn' | 'leftOwnFolder' | 'leftKind' | 'leftLink'
>;

/** Something in a folder that is not reviewed. */
export interface LeftOut {
  readonly path: string;
  readonly reason: LeftOutReason;
}

const WORKBOOK_NAME = /\.(?:xls[xm]?|xlt[xm]|et)$/iu;

/** Why a file of such a name with such neighbours is not reviewed; null where it is. */
export function reasonToLeave(name: string, neighbours: readonly string[]): LeftOutReason | null {
  if (name.startsWith('~$')) return 'leftLock';
  if (isResultsName(name) || isOwnCopy(name, neighbours)) return 'leftOwn';
  if (isHiddenName(name)) return 'leftHidden';
  return WORKBOOK_NAME.test(name) || isTextName(name) ? null : 'leftKind';
}

/** Whether a file or a folder is hidden by its name. */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.');
}

/** Whether a file holds the results of a run: its folder is one of results. */
export function isResultsName(name: string): boolean {
  return name === RESULTS || name === UNFINISHED_RESULTS;
}

/** A copy is certain to be one where its original stands beside it. */
function isOwnCopy(name: string, neighbours: readonly string[]): boolean {
  const stem = originalStem(name);
  return (
    stem !== null &&
    neighbours.some((other) => WORKBOOK_NAME.test(other) && other.replace(WORKBOOK_NAME, '') === stem)
  );
}
