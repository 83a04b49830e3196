import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import type { Course } from '../run';
import { forgetRestated } from '../restated';
import { failedOutcome } from '../run';
import { canUndo } from './can-undo';
import { refresh } from './refresh';

/** Takes back the corrections that were written last, then reviews the workbook anew. */
export async function undo(desk: Desk, course: Course): Promise<Outcome> {
  const { room, store } = desk;
  await course.enter('undoing');
  const undone = await room.undo();
  if (!undone.ok) return failedOutcome('undo', undone.failure);
  const journal = await room.journal();
  if (journal.ok) store.update({ canUndo: canUndo(journal.value) });
  if (undone.value === null) return { kind: 'nothingToUndo' };
  const { restored, changedSince, lost, protectedSheets } = undone.value;
  forgetRestated(desk, restored);
  const afterwards = await refresh(desk, course);
  return { kind: 'undone', restored: restored.length, changedSince, lost, protectedSheets, afterwards };
}
