import type { ReviewOptions } from '../../disclosure/review';
import type { Review } from '../../disclosure/review-types';
import type { WorkbookSnapshot } from '../../disclosure/sheet/snapshot';

/**
 * Reviews a workbook, here or in a worker. Of one that shares sheets (by identity) with what was reviewed before, only
 * what differs is worked out.
 *
 * @param signal once it is aborted, nobody waits for the review any more: the promise is rejected with its reason
 */
export type Reviewing = (
  snapshot: WorkbookSnapshot,
  options: ReviewOptions,
  signal?: AbortSignal,
) => Promise<Review>;

/** What makes the reviews of a session: what `reviewWorkbook` gives, some time later. Bugs reject. */
export interface Engine {
  /** Reviews the session's workbook. */
  readonly review: Reviewing;
  /** Reviews a file that the workbook is compared with; what is remembered of the workbook stays. */
  readonly reviewOther: Reviewing;
}
