import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { reviewedAnew, reviewReading } from '../prepare';
import { present } from '../present';
import type { Course } from '../run';
import { CANCELLED, failedOutcome } from '../run';
import type { Beside, Reviewed } from '../state';

/** A review, or how the way to it ended. */
export type ReviewResult =
  { readonly ok: true; readonly reviewed: Reviewed } | { readonly ok: false; readonly outcome: Outcome };

/**
 * Reads the workbook, reviews it and shows the review. The workbook is not touched.
 *
 * @param changes what is given beside it from now on, where that is something else than before
 */
export async function review(
  desk: Desk,
  course: Course,
  changes: Partial<Beside> = {},
): Promise<ReviewResult> {
  const { room, store, engine, live } = desk;
  if (!(await course.enter('reading', { cancellable: true }))) return ended(CANCELLED);
  const now = live.now();
  const reading = await room.readWorkbook(undefined, (percent) => {
    const { activity } = store.getState();
    if (activity?.stage === 'reading' && !course.isCancelled())
      store.update({ activity: { ...activity, percent } });
  });
  if (course.isCancelled()) return ended(CANCELLED);
  if (!reading.ok) return ended(failedOutcome('check', reading.failure));
  if (!(await course.enter('reviewing', { cancellable: true }))) return ended(CANCELLED);
  const { preferences, text, lastYear, rules } = store.getState();
  const reviewed = reviewReading(reading.value, { engine, preferences, text, lastYear, rules, ...changes });
  present(desk, reviewed, changes);
  live.haveRead(now);
  return { ok: true, reviewed };
}

/** Reviews with something else beside the workbook; that is read only where there is no review of it as it is now. */
export async function reviewBeside(
  desk: Desk,
  course: Course,
  changes: Partial<Beside>,
): Promise<ReviewResult> {
  const { store, engine, live } = desk;
  const { reviewed: before, preferences, text, lastYear, rules } = store.getState();
  if (before === null || before.changedSince || live.isPending()) return review(desk, course, changes);
  if (!(await course.enter('reviewing', { cancellable: true }))) return ended(CANCELLED);
  const reviewed = reviewedAnew(before, { engine, preferences, text, lastYear, rules, ...changes });
  present(desk, reviewed, changes);
  return { ok: true, reviewed };
}

/** The review on show, where it is that of the workbook as it is now; else a new one. */
export async function currentReview(desk: Desk, course: Course): Promise<ReviewResult> {
  const { reviewed } = desk.store.getState();
  const isCurrent = reviewed !== null && !reviewed.changedSince && !desk.live.isPending();
  return isCurrent ? { ok: true, reviewed } : review(desk, course);
}

/** The review on show, however old; a new one where there is none. */
export async function anyReview(desk: Desk, course: Course): Promise<ReviewResult> {
  const { reviewed } = desk.store.getState();
  return reviewed === null ? review(desk, course) : { ok: true, reviewed };
}

function ended(outcome: Outcome): ReviewResult {
  return { ok: false, outcome };
}
