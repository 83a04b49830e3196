import type { ReviewOptions } from '../../disclosure/review';
import type { Review } from '../../disclosure/review-types';
import type { Reviewer } from '../../disclosure/reviewer';
import { createReviewer } from '../../disclosure/reviewer';
import type { WorkbookSnapshot } from '../../disclosure/sheet/snapshot';

/** What is to be reviewed, and how. */
export interface ReviewRequest {
  readonly snapshot: WorkbookSnapshot;
  readonly options: ReviewOptions;
}

/** An engine that can be called from elsewhere: to be served with the engine's codec. */
export function createEngineService() {
  const serving =
    (reviewer: Reviewer) =>
    ({ snapshot, options }: ReviewRequest): Review =>
      reviewer(snapshot, options);
  return { review: serving(createReviewer()), reviewOther: serving(createReviewer()) };
}

/** What it can be called for. */
export type EngineService = ReturnType<typeof createEngineService>;
