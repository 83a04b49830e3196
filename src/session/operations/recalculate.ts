import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import type { Course } from '../run';
import { currentReview } from './review';

/** Leads to the prepared recalculation; the workbook is read first where there is no review of it as it is now. */
export async function recalculate(desk: Desk, course: Course): Promise<Outcome | null> {
  const result = await currentReview(desk, course);
  if (!result.ok) return result.outcome;
  desk.store.update({ view: 'recalculation' });
  return null;
}
