import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { prepareRecalculation, reviewReading } from '../prepare';
import type { Course } from '../run';
import { CANCELLED, failedOutcome } from '../run';
import type { Reviewed } from '../state';

/** A review, or how the way to it ended. */
export type ReviewResult =
  { readonly ok: true; readonly reviewed: Reviewed } | { readonly ok: false; readonly outcome: Outcome };

/** Reads the workbook, reviews it and shows the review. The workbook is not touched. */
export async function review({ excel, store }: Desk, course: Course): Promise<ReviewResult> {
  if (!(await course.enter('reading', { cancellable: true }))) return ended(CANCELLED);
  const reading = await excel.readWorkbook();
  if (course.isCancelled()) return ended(CANCELLED);
  if (!reading.ok) return ended(failedOutcome('check', reading.failure));
  if (!(await course.enter('reviewing', { cancellable: true }))) return ended(CANCELLED);
  const { preferences, preparation } = store.getState();
  const reviewed = reviewReading(reading.value, preferences);
  store.update({ reviewed, preparation: prepareRecalculation(reviewed, preferences, preparation) });
  return { ok: true, reviewed };
}

function ended(outcome: Outcome): ReviewResult {
  return { ok: false, outcome };
}
