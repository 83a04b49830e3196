import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { isBehind, readingOf } from '../prepare';
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
  const { room, store, live } = desk;
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
  const { isCancelled, signal } = course;
  const isCurrent = (): boolean => !isCancelled();
  const reviewed = await present(desk, { reading: reading.value, changes, isCurrent, signal });
  if (reviewed === null) return ended(CANCELLED);
  live.haveRead(now);
  return { ok: true, reviewed };
}

/** Reviews with something else beside the workbook; that is read only where there is no review of it as it is now. */
export async function reviewBeside(
  desk: Desk,
  course: Course,
  changes: Partial<Beside>,
): Promise<ReviewResult> {
  const { reviewed } = desk.store.getState();
  return isAsItIsNow(desk, reviewed) ? again(desk, course, reviewed, changes) : review(desk, course, changes);
}

/** The review on show, where it is that of the workbook as it is now; else a new one. */
export async function currentReview(desk: Desk, course: Course): Promise<ReviewResult> {
  const { reviewed } = desk.store.getState();
  return isAsItIsNow(desk, reviewed) ? followed(desk, course, reviewed) : review(desk, course);
}

/** The review on show, however old; a new one where there is none. */
export async function anyReview(desk: Desk, course: Course): Promise<ReviewResult> {
  const { reviewed } = desk.store.getState();
  return reviewed === null ? review(desk, course) : followed(desk, course, reviewed);
}

/** Whether a review is that of the workbook as it is now. */
function isAsItIsNow({ live }: Desk, reviewed: Reviewed | null): reviewed is Reviewed {
  return reviewed !== null && !reviewed.changedSince && !live.isPending();
}

/** A review, made anew only where the user wants other decimals by now. */
async function followed(desk: Desk, course: Course, reviewed: Reviewed): Promise<ReviewResult> {
  const { preferences } = desk.store.getState();
  return isBehind(reviewed, preferences) ? again(desk, course, reviewed) : { ok: true, reviewed };
}

/** Reviews the same reading again; it is as old as it was. */
async function again(
  desk: Desk,
  course: Course,
  { time, changedSince, ...before }: Reviewed,
  changes: Partial<Beside> = {},
): Promise<ReviewResult> {
  if (!(await course.enter('reviewing', { cancellable: true }))) return ended(CANCELLED);
  const reviewed = await present(desk, {
    reading: readingOf(before),
    age: { time, changedSince },
    changes,
    isCurrent: () => !course.isCancelled(),
    signal: course.signal,
  });
  return reviewed === null ? ended(CANCELLED) : { ok: true, reviewed };
}

function ended(outcome: Outcome): ReviewResult {
  return { ok: false, outcome };
}
