import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Say } from '../voice/say';
import { filesOf } from './many/folder-files';
import type { Submission } from '../outcome/submission';
import { isTextName } from '../outcome/text-name';

/** A year in a file's name, which tells last year's workbook from this year's. */
const YEAR = /20\d\d(?:年度?)?/gu;

/** What a unit's files of two years are both called. */
function nameOf(path: string): string {
  return basename(path, extname(path)).normalize('NFKC').replace(YEAR, '').replace(/\s/gu, '').toLowerCase();
}

/** Gives a submission its workbook of last year, or the remark that none, or no single one, was found for it. */
export type PreviousFinder = (submission: Submission) => Submission;

/**
 * Finds last year's workbooks: the one file that is given, or in a folder the one whose name is the same but for its year.
 * A folder that cannot be read has none.
 */
export async function previousFinder(
  given: string | undefined,
  say: Say<'commandLine'>,
): Promise<PreviousFinder> {
  if (given === undefined) return (submission) => submission;
  const isFolder = await stat(given).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    return (submission) => (submission.kind === 'workbook' ? { ...submission, previous: given } : submission);
  const byName = new Map<string, string[]>();
  for (const path of (await filesOf(given, null)).files.filter((file) => !isTextName(file)))
    byName.set(nameOf(path), [...(byName.get(nameOf(path)) ?? []), path]);
  return (submission) => {
    if (submission.kind !== 'workbook') return submission;
    const [path, ...others] = byName.get(nameOf(submission.file)) ?? [];
    if (path !== undefined && others.length === 0) return { ...submission, previous: path };
    const key = path === undefined ? 'previousNone' : 'previousSeveral';
    return { ...submission, remarks: [...submission.remarks, say(key, { folder: given })] };
  };
}
