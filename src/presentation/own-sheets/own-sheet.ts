import { OPINION_SHEET, REPORT_SHEET } from '../../disclosure/own-sheets';
import type { OwnSheetEntry } from '../../record/journal/journal';
import { LANGUAGES } from '../../voice/languages';
import { say } from '../../voice/say';

/** A sheet that the add-in makes for itself, of which a workbook has at most one. */
export interface OwnSheet {
  /** How the journal calls it. */
  readonly kind: OwnSheetEntry['kind'];
  readonly name: string;
  /** What its first cell may say: by it the sheet is told from one of the user's under the same name. */
  readonly titles: readonly string[];
}

/** How a sheet begins, in every language. */
const titlesOf = (use: 'report' | 'opinion'): readonly string[] =>
  LANGUAGES.map((language) => say(language, use, 'title'));

/** The report, 核对报告. */
export const REPORT: OwnSheet = { kind: 'report', name: REPORT_SHEET, titles: titlesOf('report') };

/** The sheet for signing, 审核意见. */
export const OPINION: OwnSheet = { kind: 'opinion', name: OPINION_SHEET, titles: titlesOf('opinion') };
