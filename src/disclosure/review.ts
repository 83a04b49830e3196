import type { Review } from './review-types';
import type { ReviewOptions } from './options';
import { createReviewer } from './reviewer';
import type { WorkbookSnapshot } from './sheet/snapshot';

export type { ReviewOptions } from './options';

/**
 * Reviews a workbook: recognises its forms, evaluates every relation, and says what is wrong and what to write instead.
 * Pure: the same snapshot and options give the same review, findings and corrections in sheet order.
 */
export function reviewWorkbook(snapshot: WorkbookSnapshot, options: ReviewOptions = {}): Review {
  return createReviewer()(snapshot, options);
}
