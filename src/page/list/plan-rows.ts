import type { Submission } from '../../outcome/submission';
import type { Language } from '../../voice/languages';
import { say } from '../../voice/say';
import type { Dropped } from '../given/dropped-files';
import type { GivenFile } from '../given/given-file';
import { numberOf } from '../given/given-file';
import { planOf } from '../many/plan';
import type { Beside } from './beside';
import { lastYearFinder, lastYearOf } from './beside';
import type { LeftOut, ListRow } from './list-row';

/** All files of the list, planned together: what belongs to what may be another with further files. */
export interface PlannedRows {
  readonly files: ReadonlyMap<string, GivenFile>;
  readonly beside: Beside;
  readonly language: Language;
  readonly rows: readonly ListRow[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Plans the files of a list with further ones; one of the same path is taken in place of the one before. What was reviewed
 * and is the same, with the same beside it, is reviewed.
 */
export function planRows(
  before: { readonly files: ReadonlyMap<string, GivenFile>; readonly rows: readonly ListRow[] },
  { files: given, unreadable }: Dropped,
  beside: Beside,
  language: Language,
): PlannedRows {
  const files = new Map([...before.files, ...given.map((file) => [file.path, file] as const)]);
  const plan = planOf([...files.keys()], language);
  const known = new Map(before.rows.map((row) => [row.key, row]));
  const rowOf = (submission: Submission): ListRow => {
    const key = keyOf(submission, { files, beside, language });
    const earlier = known.get(key);
    if (earlier?.state === 'reviewed') return earlier;
    return { path: submission.file, key, submission, state: 'waiting', result: null };
  };
  return {
    ...{ files, beside, language },
    rows: plan.submissions.map(lastYearFinder(beside, language)).map(rowOf),
    leftOut: [
      ...plan.leftOut.map(({ path, reason }) => ({ path, reason: say(language, 'commandLine', reason) })),
      ...unreadable.map((path) => ({ path, reason: say(language, 'page', 'leftOutFolder') })),
    ],
  };
}

/** Says what is reviewed, with what beside it, and in which language it is told. */
function keyOf(
  submission: Submission,
  { files, beside, language }: Pick<PlannedRows, 'files' | 'beside' | 'language'>,
): string {
  const { file, text } = submission;
  const given = [
    files.get(file),
    text === null ? null : files.get(text),
    lastYearOf(beside, submission),
    beside.rules,
  ];
  const numbers = given.map((one) => (one === undefined || one === null ? null : numberOf(one)));
  return JSON.stringify([language, submission, numbers]);
}
