import type { Correction } from '../disclosure/findings';
import { afterwards, restatedAfter } from '../disclosure/recalculated/restated';
import type { CellPlace } from '../disclosure/sheet/address';
import { reference } from '../disclosure/sheet/address';
import type { Desk } from './desk';
import type { Reviewed } from './state';

/**
 * Notes what still states the old figures of cells that have just been written, beside what was noted before.
 *
 * @param reviewed the review that the corrections are from
 * @returns how many places there are of these cells
 */
export function noteRestated(
  { store }: Desk,
  reviewed: Reviewed | null,
  corrections: readonly Correction[],
  written: readonly CellPlace[],
): number {
  if (reviewed === null) return 0;
  const cells = new Set(written.map(reference));
  const own = corrections.filter(({ place }) => cells.has(reference(place)));
  const restated = restatedAfter(reviewed.review, own);
  const before = afterwards(store.getState().restated, reviewed.review, own);
  store.update({ restated: [...before, ...restated] });
  return restated.length;
}

/** Forgets what was noted of cells that hold their old figures again. */
export function forgetRestated({ store }: Desk, restored: readonly CellPlace[]): void {
  const cells = new Set(restored.map(reference));
  const { restated } = store.getState();
  store.update({ restated: restated.filter(({ changed }) => !cells.has(reference(changed))) });
}
