import type { Desk } from '../desk';
import { languageOf } from '../desk';
import type { Outcome } from '../outcome';
import type { Course } from '../run';
import { failedOutcome } from '../run';
import { anyReview } from './review';

/** Writes the report sheet; the workbook is reviewed first where it has not been. */
export async function writeReport(desk: Desk, course: Course): Promise<Outcome> {
  const { room, store } = desk;
  const result = await anyReview(desk, course);
  if (!result.ok) return result.outcome;
  await course.enter('reporting');
  const { review: found, standing, time } = result.reviewed;
  const reported = await room.writeReport(found, languageOf(store.getState()), standing, time);
  if (!reported.ok) return failedOutcome('writeReport', reported.failure);
  return { kind: 'reported', sheet: reported.value.sheet };
}

/** Removes the report sheet. */
export async function removeReport({ room }: Desk, course: Course): Promise<Outcome> {
  await course.enter('reporting');
  const removed = await room.removeReport();
  return removed.ok ? { kind: 'reportRemoved' } : failedOutcome('removeReport', removed.failure);
}
