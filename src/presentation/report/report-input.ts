import type { Standing } from '../../disclosure/decisions/standing';
import type { Correction } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';

/** What became of a correction in the workbook that the report stands in. */
export type CorrectionFate = 'written' | 'keptFormula' | 'keptArray' | 'keptTableHead';

/** What the report is made from. */
export interface ReportInput {
  readonly review: Review;
  /** What was decided about the findings; without it the report has no states. */
  readonly standing: Standing | null;
  /** When the workbook was checked; a copy of a file says nothing of it, so that the same file gives the same copy. */
  readonly time?: Date;
  /** What became of the corrections, where they were written along with the report; else they are proposals. */
  readonly fates?: ReadonlyMap<Correction, CorrectionFate>;
}
