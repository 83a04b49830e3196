import type { Desk } from '../desk';
import { languageOf } from '../desk';
import { marksOf } from '../../presentation/marks/marks-of';
import type { Outcome } from '../outcome';
import { NO_REMARKS } from '../outcome';
import type { Course } from '../run';
import { CANCELLED, failedOutcome } from '../run';
import type { Reviewed } from '../state';

/** Marks what a review found, in place of all earlier marks. */
export async function mark(
  { room, store }: Desk,
  course: Course,
  { review }: Reviewed,
): Promise<Extract<Outcome, { kind: 'marked' | 'failed' | 'cancelled' }>> {
  if (!(await course.enter('marking'))) return CANCELLED;
  const state = store.getState();
  const options = { language: languageOf(state), rounding: state.preferences.markRounding };
  const marks = marksOf(review, options);
  if (marks.length === 0 && !state.marked)
    return { kind: 'marked', cells: 0, unmarked: [], remarks: NO_REMARKS };
  const placed = await room.placeMarks(marks, state.preferences.markPalette);
  if (!placed.ok) return failedOutcome('highlight', placed.failure);
  const { cells, protectedSheets, withoutComment, unreadSheets, unreadComments, unseenNotes } = placed.value;
  store.update({ marked: cells > 0 });
  const remarks = {
    ...NO_REMARKS,
    withoutComment: withoutComment.length,
    unreadSheets,
    unreadComments,
    unseenNotes,
  };
  return { kind: 'marked', cells, unmarked: protectedSheets, remarks };
}

/** Removes all marks. */
export async function clear({ room, store }: Desk, course: Course): Promise<Outcome> {
  await course.enter('clearing');
  const cleared = await room.clearMarks();
  if (!cleared.ok) return failedOutcome('clearMarks', cleared.failure);
  store.update({ marked: false });
  const { cleared: cells, ...told } = cleared.value;
  return { kind: 'cleared', cells, remarks: { ...NO_REMARKS, ...told } };
}
