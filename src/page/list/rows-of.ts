import type { Language } from '../../voice/languages';
import { say } from '../../voice/say';
import type { GivenFile } from '../given/given-file';
import { nameOf } from '../given/given-file';
import type { LeftOut, ListRow } from './list-row';
import { waitingRow } from './list-row';

/** The list with further files in it. */
export interface PlannedRows {
  readonly rows: readonly ListRow[];
  readonly added: readonly ListRow[];
  readonly leftOut: readonly LeftOut[];
}

/** Puts further files into the list. */
export function rowsOf(
  rows: readonly ListRow[],
  files: readonly GivenFile[],
  unreadable: readonly string[],
  language: Language,
): PlannedRows {
  const isBook = ({ path }: GivenFile): boolean => /\.(?:xls[xm]?|xlt[xm]|et)$/iu.test(path) && !nameOf(path).startsWith('~$');
  const added = files.filter(isBook).map((file) => waitingRow(file, null));
  const paths = new Set(added.map(({ path }) => path));
  return {
    added,
    rows: [...rows.filter(({ path }) => !paths.has(path)), ...added].sort((one, other) => one.path < other.path ? -1 : 1),
    leftOut: [
      ...files.filter((file) => !isBook(file)).map(({ path }) => ({ path, reason: say(language, 'commandLine', 'leftKind') })),
      ...unreadable.map((path) => ({ path, reason: say(language, 'page', 'leftOutFolder') })),
    ],
  };
}
