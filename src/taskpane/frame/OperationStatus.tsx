import type { Operation, Outcome } from '../../session/outcome';
import { hasRemarks } from '../../session/outcome';
import { OutcomeBar } from '../common/OutcomeBar';
import { ProgressLine } from '../common/ProgressLine';
import { useSessionState } from '../common/use-session';

/**
 * What writes into the forms is told at the foot of the pane, right above the button that takes it back: the list in which
 * a correction was accepted stays where it is. All else is told at the top.
 */
type Place = 'top' | 'foot';

const PLACES: Readonly<Partial<Record<Operation, Place>>> = { apply: 'foot', undo: 'foot' };

/** Keeping a decision takes no time to speak of: a line that comes and goes would only move the list below it. */
const INSTANT: Operation = 'decide';

/** What is being done, or how it ended, where it is told in this place. */
export function OperationStatus({ place }: { readonly place: Place }) {
  const activity = useSessionState((state) => state.activity);
  const notice = useSessionState((state) => state.notice);
  const operation = activity?.operation ?? (notice === null ? null : operationOf(notice));
  if (place !== ((operation === null ? undefined : PLACES[operation]) ?? 'top')) return null;
  return (
    <>
      {activity !== null && activity.operation !== INSTANT && <ProgressLine activity={activity} />}
      {notice !== null && !isShownByResults(notice) && <OutcomeBar outcome={notice} />}
    </>
  );
}

/** The operation that has ended so; null where its place does not depend on it. */
function operationOf(outcome: Outcome): Operation | null {
  switch (outcome.kind) {
    case 'applied':
      return 'apply';
    case 'undone':
    case 'nothingToUndo':
      return 'undo';
    case 'failed':
      return outcome.operation;
    default:
      return null;
  }
}

/** A check that went well needs no words, nor a decision, a comparison or a text: the results stand right below. */
function isShownByResults(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'checked':
      return outcome.unmarked.length === 0 && !hasRemarks(outcome.remarks);
    case 'decided':
    case 'compared':
    case 'textRead':
      return true;
    default:
      return false;
  }
}
