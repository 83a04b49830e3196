import type { Correction } from '../../disclosure/findings';
import { outdatedPlaces } from '../corrections';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { chosenCorrections } from '../recalculation';
import { noteRestated } from '../restated';
import type { Course } from '../run';
import { failedOutcome } from '../run';
import { refresh } from './refresh';
import { currentReview } from './review';

/**
 * Writes what is chosen of the prepared recalculation, then reviews the workbook anew. Where somebody has changed the
 * workbook since, it is read first, and nothing is written unless that leaves what was chosen as it is.
 */
export async function apply(desk: Desk, course: Course): Promise<Outcome | null> {
  const { room, store } = desk;
  const seen = chosenIn(desk);
  if (seen.length === 0) return null;
  const current = await currentReview(desk, course);
  if (!current.ok) return current.outcome;
  const chosen = chosenIn(desk);
  const outdated = outdatedPlaces(seen, chosen);
  if (outdated.length > 0)
    return {
      kind: 'applied',
      written: 0,
      stale: outdated,
      protectedSheets: [],
      restated: 0,
      afterwards: null,
    };
  await course.enter('writing');
  const { preferences, reviewed } = store.getState();
  // A formula is among the chosen only where the user has ticked it.
  const applied = await room.applyCorrections(seen, {
    overwriteFormulas: true,
    live: preferences.liveFormulas,
    by: preferences.userName,
  });
  if (!applied.ok) return failedOutcome('apply', applied.failure);
  const { written, stale, protectedSheets, journalId } = applied.value;
  if (journalId !== null) store.update({ canUndo: true });
  const restated = noteRestated(desk, reviewed, seen, written);
  const afterwards = await refresh(desk, course);
  return {
    kind: 'applied',
    written: written.length,
    stale,
    protectedSheets,
    restated,
    afterwards,
  };
}

function chosenIn({ store }: Desk): readonly Correction[] {
  const { preparation } = store.getState();
  return preparation === null ? [] : chosenCorrections(preparation.plan);
}
