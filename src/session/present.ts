import type { Tools } from './tools';
import { prepareRecalculation } from './prepare';
import type { SessionState } from './state';
import type { Reviewed } from './state';
import { renewedComparison } from './compare';

/** Shows a review, with the recalculation and the comparison that follow from it. */
export function present(
  { store }: Pick<Tools, 'store'>,
  reviewed: Reviewed,
  also: Partial<SessionState> = {},
): void {
  const { preferences, preparation, comparison } = { ...store.getState(), ...also };
  store.update({
    ...also,
    reviewed,
    preparation: prepareRecalculation(reviewed, preferences, preparation),
    comparison: comparison === null ? null : renewedComparison(comparison, reviewed, preferences),
  });
}
