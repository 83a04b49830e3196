import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import type { Course } from '../run';
import { review } from './review';

/** Leads to the prepared recalculation; the workbook is read first where there is no review of it as it is now. */
export async function recalculate(desk: Desk, course: Course): Promise<Outcome | null> {
  const { store } = desk;
  const { reviewed } = store.getState();
  if (reviewed === null || reviewed.changedSince) {
    const result = await review(desk, course);
    if (!result.ok) return result.outcome;
  }
  store.update({ view: 'recalculation' });
  return null;
}
