import { stat } from 'node:fs/promises';
import type { PreviousFinder } from '../outcome/last-year-pairs';
import { finderAmong } from '../outcome/last-year-pairs';
import { isTextName } from '../outcome/text-name';
import type { Say } from '../voice/say';
import { filesOf } from './many/folder-files';

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
  const { files } = await filesOf(given, null);
  return finderAmong(
    files.filter((file) => !isTextName(file)),
    given,
    say,
  );
}
