import type { Say } from '../voice/say';
import type { Submission } from './submission';

/** A year in a file's name, which tells last year's workbook from this year's. */
const YEAR = /20\d\d(?:年度?)?/gu;

/** What a unit's files of two years are both called. */
function nameOf(path: string): string {
  const name = path.replace(/^.*[\\/]/u, '').replace(/(?<=.)\.[^.]*$/u, '');
  return name.normalize('NFKC').replace(YEAR, '').replace(/\s/gu, '').toLowerCase();
}

/** Gives a submission its workbook of last year, or the remark that none, or no single one, was found for it. */
export type PreviousFinder = (submission: Submission) => Submission;

/**
 * Finds among last year's workbooks the one whose name is the same but for its year.
 *
 * @param paths those of last year's workbooks
 * @param folder what it is called where they are
 */
export function finderAmong(
  paths: readonly string[],
  folder: string,
  say: Say<'commandLine'>,
): PreviousFinder {
  const byName = new Map<string, string[]>();
  for (const path of paths) byName.set(nameOf(path), [...(byName.get(nameOf(path)) ?? []), path]);
  return (submission) => {
    if (submission.kind !== 'workbook') return submission;
    const [path, ...others] = byName.get(nameOf(submission.file)) ?? [];
    if (path !== undefined && others.length === 0) return { ...submission, previous: path };
    const key = path === undefined ? 'previousNone' : 'previousSeveral';
    return { ...submission, remarks: [...submission.remarks, say(key, { folder })] };
  };
}
