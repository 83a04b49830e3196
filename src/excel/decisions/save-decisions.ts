import type { DecisionBook } from '../../disclosure/decisions/decision';
import { DECISIONS_PART } from '../../record/decisions/decisions-part';
import type { Kept } from '../../record/parts/unread';
import { look } from '../knowledge';
import { completeParts, queuePart } from '../parts/workbook-part';
import type { Result } from '../../session/room/result';
import { succeeded } from '../../session/room/result';
import { run, writing } from '../run';

/**
 * Changes the decisions that the workbook keeps, in two syncs: `change` gets them as they are in the workbook now. What
 * somebody else decides at the same moment stays, and so does what this build cannot read.
 *
 * @returns the decisions as they are kept
 */
export function saveDecisions(
  change: (before: DecisionBook) => DecisionBook,
): Promise<Result<Kept<DecisionBook>>> {
  return run<Kept<DecisionBook>>(async (context) => {
    const { queued: part } = await look(context, () => queuePart(context, DECISIONS_PART));
    await completeParts(context, [part]);
    const next = change(part.read().value);
    await writing(context, () => {
      part.write(next);
    });
    return succeeded(await part.settle());
  });
}
