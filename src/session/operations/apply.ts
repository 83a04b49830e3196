import type { Correction } from '../../disclosure/findings';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { chosenCorrections } from '../recalculation';
import type { Course } from '../run';
import { currentReview } from './review';
import { writeCorrections } from './write';

/**
 * Writes what is chosen of the prepared recalculation, then reviews the workbook anew. Where somebody has changed the
 * workbook since, it is read first, and nothing is written unless that leaves what was chosen as it is.
 */
export async function apply(desk: Desk, course: Course): Promise<Outcome | null> {
  const seen = chosenIn(desk);
  if (seen.length === 0) return null;
  const current = await currentReview(desk, course);
  if (!current.ok) return current.outcome;
  return writeCorrections(desk, course, {
    seen,
    now: chosenIn(desk),
    reviewed: current.reviewed,
    // A formula is among the chosen only where the user has ticked it.
    options: { overwriteFormulas: true, live: desk.store.getState().preferences.liveFormulas },
  });
}

function chosenIn({ store }: Desk): readonly Correction[] {
  const { preparation } = store.getState();
  return preparation === null ? [] : chosenCorrections(preparation.plan);
}
