import { look } from '../knowledge';
import type { Result } from '../result';
import { succeeded } from '../result';
import { run, writing } from '../run';
import type { Choices } from './choices';
import { choicesUnderNames } from './choices';
import { queueChoices } from './choices-part';

/**
 * Changes the choices that the workbook keeps, in two syncs: `change` gets them as they are in the workbook now. Without
 * any choice left, the part is removed. Choices that cannot be read are a failure, and stay as they are.
 *
 * @returns the choices as they are kept
 */
export function saveChoices(change: (before: Choices) => Choices): Promise<Result<Choices>> {
  return run<Choices>(async (context) => {
    const { sheets, queued: part } = await look(context, () => queueChoices(context));
    const before = part.read();
    if (!before.ok) return before;
    const next = change(choicesUnderNames(before.value, sheets));
    await writing(context, () => {
      part.write(next);
    });
    return succeeded(next);
  });
}
