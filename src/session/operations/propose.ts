import type { Correction } from '../../disclosure/findings';
import type { CellPlace } from '../../disclosure/sheet/address';
import { outdatedPlaces } from '../corrections';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { proposalAt } from '../proposals';
import { noteRestated } from '../restated';
import type { Course } from '../run';
import { failedOutcome } from '../run';
import type { Reviewed } from '../state';
import { refresh } from './refresh';
import { currentReview } from './review';

/**
 * Writes what is proposed for the suspect in a cell, and for the cells that change along, then reviews the workbook anew.
 * Where the proposal is another one by now, or cannot be written any more, nothing is.
 */
export async function writeProposal(desk: Desk, course: Course, place: CellPlace): Promise<Outcome | null> {
  const { room, store } = desk;
  const { reviewed: shown, preferences } = store.getState();
  const seen = shown === null ? [] : correctionsAt(shown, place);
  if (seen.length === 0) return null;
  const current = await currentReview(desk, course);
  if (!current.ok) return current.outcome;
  const { reviewed } = current;
  const outdated = outdatedPlaces(seen, correctionsAt(reviewed, place));
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
  const applied = await room.applyCorrections(seen, { overwriteFormulas: false, by: preferences.userName });
  if (!applied.ok) return failedOutcome('apply', applied.failure);
  const { written, stale, protectedSheets, journalId } = applied.value;
  if (journalId !== null) store.update({ canUndo: true });
  const restated = noteRestated(desk, reviewed, seen, written);
  const afterwards = await refresh(desk, course);
  return { kind: 'applied', written: written.length, stale, protectedSheets, restated, afterwards };
}

function correctionsAt(reviewed: Reviewed, place: CellPlace): readonly Correction[] {
  const proposal = proposalAt(reviewed, place);
  return proposal?.kind === 'writable' ? proposal.corrections : [];
}
