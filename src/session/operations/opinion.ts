import type { Desk } from '../desk';
import { languageOf } from '../desk';
import type { Outcome } from '../outcome';
import type { Course } from '../run';
import { failedOutcome } from '../run';
import { anyReview } from './review';

/** Writes the sheet of opinions; the workbook is reviewed first where it has not been. */
export async function writeOpinion(desk: Desk, course: Course): Promise<Outcome> {
  const { room, store } = desk;
  const result = await anyReview(desk, course);
  if (!result.ok) return result.outcome;
  await course.enter('reporting');
  const { review, decisions, standing, time } = result.reviewed;
  const input = { review, standing, time, conclusion: decisions.value.conclusion };
  const written = await room.writeOpinion(input, languageOf(store.getState()));
  if (!written.ok) return failedOutcome('writeOpinion', written.failure);
  return { kind: 'opinionWritten', sheet: written.value.sheet };
}

/** Removes the sheet of opinions. */
export async function removeOpinion({ room }: Desk, course: Course): Promise<Outcome> {
  await course.enter('reporting');
  const removed = await room.removeOpinion();
  return removed.ok ? { kind: 'opinionRemoved' } : failedOutcome('removeOpinion', removed.failure);
}
