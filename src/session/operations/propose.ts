import type { Correction } from '../../disclosure/findings';
import type { CellPlace } from '../../disclosure/sheet/address';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { proposalAt } from '../proposals';
import type { Course } from '../run';
import type { Reviewed } from '../state';
import { currentReview } from './review';
import { writeCorrections } from './write';

/**
 * Writes what is proposed for the suspect in a cell, and for the cells that change along, then reviews the workbook anew.
 * Where the proposal is another one by now, or cannot be written any more, nothing is.
 */
export async function writeProposal(desk: Desk, course: Course, place: CellPlace): Promise<Outcome | null> {
  const { reviewed: shown } = desk.store.getState();
  const seen = shown === null ? [] : correctionsAt(shown, place);
  if (seen.length === 0) return null;
  const current = await currentReview(desk, course);
  if (!current.ok) return current.outcome;
  const { reviewed } = current;
  const now = correctionsAt(reviewed, place);
  return writeCorrections(desk, course, { seen, now, reviewed, options: { overwriteFormulas: false } });
}

function correctionsAt(reviewed: Reviewed, place: CellPlace): readonly Correction[] {
  const proposal = proposalAt(reviewed, place);
  return proposal?.kind === 'writable' ? proposal.corrections : [];
}
