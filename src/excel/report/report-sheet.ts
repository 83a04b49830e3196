import type { Standing } from '../../disclosure/decisions/standing';
import type { Review } from '../../disclosure/review-types';
import type { Language } from '../../voice/languages';
import { REPORT } from '../own-sheets/own-sheet';
import type { Reported } from '../../session/room/own-sheets';
import { writeOwnSheet } from '../own-sheets/write-own-sheet';
import type { Result } from '../../session/room/result';
import { fillReport } from './report-contents';

/**
 * Writes the report as the last sheet, 核对报告, or anew into the sheet of an earlier report; a sheet of that name that is
 * the user's own stays, and the report gets a number. The user's selection stays where it is.
 *
 * @param standing what was decided about the findings of the review; without it the report has no states
 */
export function writeReport(
  review: Review,
  language: Language,
  standing: Standing | null = null,
): Promise<Result<Reported>> {
  return writeOwnSheet(REPORT, (sheet, breathe) =>
    fillReport(sheet, { review, standing }, language, breathe),
  );
}
