import { OPINION } from '../../presentation/own-sheets/own-sheet';
import { removeOwnSheet } from '../own-sheets/remove-own-sheet';
import type { Result } from '../../session/room/result';
import { run } from '../run';

/** Removes the sheet with the opinions; false where there is none. A sheet of the user's own that has its name stays. */
export function removeOpinion(): Promise<Result<boolean>> {
  return run((context) => removeOwnSheet(context, OPINION));
}
