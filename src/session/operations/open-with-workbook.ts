import type { DecisionBook } from '../../disclosure/decisions/decision';
import type { Desk } from '../desk';

/**
 * Lets the pane open by itself along with a workbook that carries decisions, where the user wants that. Where it cannot be
 * arranged, nothing is lost but the convenience: it is not waited for, and not told.
 */
export function openWithDecisions(
  { room, store }: Pick<Desk, 'room' | 'store'>,
  { decisions, conclusion }: DecisionBook,
): void {
  const { openWithDecisions: isWanted } = store.getState().preferences;
  void room.openWithWorkbook(isWanted && (decisions.length > 0 || conclusion !== null));
}
