import type { Conclusion } from '../../disclosure/decisions/decision';
import type { Standing } from '../../disclosure/decisions/standing';
import type { Review } from '../../disclosure/review-types';

/** What the sheet 审核意见 is written from. Who signed what is in the steps of the decisions. */
export interface OpinionInput {
  readonly review: Review;
  readonly standing: Standing;
  /** When the workbook was checked. */
  readonly time?: Date;
  /** The supervisor's opinion on the whole; null while there is none. */
  readonly conclusion: Conclusion | null;
}
