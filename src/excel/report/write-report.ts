import type { Standing } from '../../disclosure/decisions/standing';
import type { Review } from '../../disclosure/review-types';
import { REPORT } from '../../presentation/own-sheets/own-sheet';
import { reportSheet } from '../../presentation/report/report-sheet';
import type { Language } from '../../voice/languages';
import { fillSheet } from '../own-sheets/fill-sheet';
import type { Reported } from '../../session/room/own-sheets';
import { writeOwnSheet } from '../own-sheets/write-own-sheet';
import type { Result } from '../../session/room/result';

/**
 * Writes the report as the last sheet, 核对报告, or anew into the sheet of an earlier report; a sheet of that name that is
 * the user's own stays, and the report gets a number. The user's selection stays where it is.
 *
 * @param standing what was decided about the findings of the review; without it the report has no states
 * @param time when the workbook was checked
 */
export function writeReport(
  review: Review,
  language: Language,
  standing: Standing | null = null,
  time?: Date,
): Promise<Result<Reported>> {
  const made = reportSheet({ review, standing, ...(time === undefined ? {} : { time }) }, language);
  return writeOwnSheet(REPORT, (sheet, breathe) => fillSheet(sheet, made, breathe));
}
