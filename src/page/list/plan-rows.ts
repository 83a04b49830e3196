import type { Language } from '../../voice/languages';
import { say } from '../../voice/say';
import type { Dropped } from '../given/dropped-files';
import type { GivenFile } from '../given/given-file';
import type { Plan } from '../many/plan';
import { planOf } from '../many/plan';
import type { LeftOut, ListRow } from './list-row';

/** All files of the list, planned together: what belongs to what may be another with further files. */
export interface PlannedRows {
  readonly plan: Plan;
  readonly files: ReadonlyMap<string, GivenFile>;
  readonly rows: readonly ListRow[];
  readonly leftOut: readonly LeftOut[];
}

/** Plans the files of a list with further ones; one of the same path is taken in place of the one before. */
export function planRows(
  before: ReadonlyMap<string, GivenFile>,
  { files: given, unreadable }: Dropped,
  language: Language,
): PlannedRows {
  const files = new Map([...before, ...given.map((file) => [file.path, file] as const)]);
  const plan = planOf([...files.keys()], language);
  return {
    plan,
    files,
    rows: plan.submissions.map((submission) => ({
      path: submission.file,
      submission,
      state: 'waiting',
      result: null,
    })),
    leftOut: [
      ...plan.leftOut.map(({ path, reason }) => ({ path, reason: say(language, 'commandLine', reason) })),
      ...unreadable.map((path) => ({ path, reason: say(language, 'page', 'leftOutFolder') })),
    ],
  };
}
