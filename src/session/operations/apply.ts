import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { chosenCorrections } from '../recalculation';
import type { Course } from '../run';
import { failedOutcome } from '../run';
import { refresh } from './refresh';

/** Writes what is chosen of the prepared recalculation, then reviews the workbook anew. */
export async function apply(desk: Desk, course: Course): Promise<Outcome | null> {
  const { excel, store } = desk;
  const { preparation, preferences } = store.getState();
  const chosen = preparation === null ? [] : chosenCorrections(preparation.plan);
  if (chosen.length === 0) return null;
  await course.enter('writing');
  // A formula is among the chosen only where the user has ticked it.
  const applied = await excel.applyCorrections(chosen, {
    overwriteFormulas: true,
    live: preferences.liveFormulas,
  });
  if (!applied.ok) return failedOutcome('apply', applied.failure);
  const { written, stale, journalId } = applied.value;
  if (journalId !== null) store.update({ canUndo: true });
  const afterwards = await refresh(desk, course);
  return { kind: 'applied', written: written.length, stale, afterwards };
}
