import { planOf } from '../many/plan';
import type { PreviousFinder } from '../../outcome/last-year-pairs';
import { finderAmong } from '../../outcome/last-year-pairs';
import type { Submission } from '../../outcome/submission';
import type { Language } from '../../voice/languages';
import { say, voice } from '../../voice/say';
import type { GivenFile } from '../given/given-file';

/** What was given beside all files of the list. */
export interface Beside {
  /** Relations of one's own. */
  readonly rules: GivenFile | null;
  /** Last year's workbooks. */
  readonly lastYear: readonly GivenFile[];
}

/** Nothing was given. */
export const NOTHING_BESIDE: Beside = { rules: null, lastYear: [] };

/** Gives each submission its workbook of last year, as the command line does in a folder. */
export function lastYearFinder({ lastYear }: Beside, language: Language): PreviousFinder {
  if (lastYear.length === 0) return (submission) => submission;
  const paths = lastYear.map(({ path }) => path);
  const [first = ''] = new Set(paths.map((path) => path.slice(0, Math.max(0, path.indexOf('/')))));
  const folder = first === '' ? say(language, 'page', 'lastYearChosen') : first;
  return finderAmong(workbooksAmong(paths, language), folder, voice(language, 'commandLine'));
}

/** A submission's workbook of last year; null for none. */
export function lastYearOf({ lastYear }: Beside, { previous }: Submission): GivenFile | null {
  return lastYear.find(({ path }) => path === previous) ?? null;
}

function workbooksAmong(paths: readonly string[], language: Language): readonly string[] {
  const { submissions } = planOf(paths, language);
  return submissions.filter(({ kind }) => kind === 'workbook').map(({ file }) => file);
}
