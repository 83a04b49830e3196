import type { DecisionBook } from '../../disclosure/decisions/decision';
import { look } from '../knowledge';
import type { Result } from '../result';
import { succeeded } from '../result';
import { run, writing } from '../run';
import { queueDecisions } from './decisions-part';

/**
 * Changes the decisions that the workbook keeps, in two syncs: `change` gets them as they are in the workbook now, so
 * that what somebody else has decided meanwhile stays. Decisions that cannot be read are a failure, and stay as they are.
 *
 * @returns the decisions as they are kept
 */
export function saveDecisions(change: (before: DecisionBook) => DecisionBook): Promise<Result<DecisionBook>> {
  return run<DecisionBook>(async (context) => {
    const { queued: part } = await look(context, () => queueDecisions(context));
    const before = part.read();
    if (!before.ok) return before;
    const next = change(before.value);
    await writing(context, () => {
      part.write(next);
    });
    return succeeded(next);
  });
}
