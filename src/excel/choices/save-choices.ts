import type { Choices } from '../../record/choices/choices';
import { choicesUnderNames } from '../../record/choices/choices';
import { CHOICES_PART } from '../../record/choices/choices-part';
import type { Kept } from '../../record/parts/unread';
import { look } from '../knowledge';
import { completeParts, queuePart } from '../parts/workbook-part';
import type { Result } from '../../session/room/result';
import { succeeded } from '../../session/room/result';
import { run, writing } from '../run';

/**
 * Changes the choices that the workbook keeps, in two syncs: `change` gets them as they are in the workbook now. What
 * somebody else keeps at the same moment stays, and so does what this build cannot read.
 *
 * @returns the choices as they are kept
 */
export function saveChoices(change: (before: Choices) => Choices): Promise<Result<Kept<Choices>>> {
  return run<Kept<Choices>>(async (context) => {
    const { sheets, queued: part } = await look(context, () => queuePart(context, CHOICES_PART));
    await completeParts(context, [part]);
    const next = change(choicesUnderNames(part.read().value, sheets));
    await writing(context, () => {
      part.write(next);
    });
    const kept = await part.settle();
    return succeeded({ ...kept, value: choicesUnderNames(kept.value, sheets) });
  });
}
