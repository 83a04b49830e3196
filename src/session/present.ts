import { renewedComparison } from './compare';
import { prepareRecalculation, reviewReading } from './prepare';
import type { WorkbookReading } from './room/reading/workbook-reading';
import type { Beside, Reviewed } from './state';
import type { Tools } from './tools';

/** What is reviewed, and for how long it may be shown. */
export interface Presented {
  readonly reading: WorkbookReading;
  /** How old the reading is, where it was shown before. */
  readonly age?: Pick<Reviewed, 'time' | 'changedSince'>;
  /** What is given beside it from now on, where that is something else than before. */
  readonly changes?: Partial<Beside>;
  /** Whether nothing has overtaken it or made it void. */
  readonly isCurrent: () => boolean;
  readonly signal?: AbortSignal;
}

/**
 * Reviews a reading and shows the review, with the recalculation and the comparison that follow from it. What the user
 * has changed meanwhile holds: other decimals are followed, and a comparison that was closed stays so. Null where
 * it is not current any more: then nothing is shown.
 */
export async function present(
  { store, engine }: Pick<Tools, 'store' | 'engine'>,
  { reading, age, changes = {}, isCurrent, signal }: Presented,
): Promise<Reviewed | null> {
  for (;;) {
    const { preferences, text, lastYear, rules } = store.getState();
    const terms = { engine, preferences, text, lastYear, rules, ...changes, signal };
    const reviewed = { ...(await reviewReading(reading, terms)), ...age };
    if (!isCurrent()) return null;
    const { comparison: other } = store.getState();
    const comparison =
      other === null ? null : await renewedComparison(engine, other, reviewed, preferences, signal);
    if (!isCurrent()) return null;
    const now = store.getState();
    if (now.preferences.decimals !== preferences.decimals) continue;
    store.update({
      ...changes,
      reviewed,
      preparation: prepareRecalculation(reviewed, now.preferences, now.preparation),
      comparison: now.comparison === other ? comparison : now.comparison,
    });
    return reviewed;
  }
}
