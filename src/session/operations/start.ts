import type { Desk } from '../desk';
import { tell } from '../desk';
import { failedOutcome } from '../run';
import type { SelectionWatch } from '../selection';
import { canUndo } from './can-undo';

/** Waits for Excel, then finds out what the workbook already carries and follows its changes. */
export async function start(desk: Desk, selection: SelectionWatch): Promise<void> {
  const { room, store, live } = desk;
  const host = await room.whenReady();
  store.update({ host, preferences: room.preferences(), theme: room.theme() });
  room.onThemeChanged((theme) => {
    store.update({ theme });
  });
  if (!host.isOpen) return;
  await findTraces(desk);
  await room.onWorkbookChanged((change) => {
    live.noteChange(change);
  });
  await room.onSelectionChanged((selected) => {
    selection.noteSelection(selected);
  });
}

/** What an earlier session has left in the workbook: corrections that can be taken back, and marks. */
async function findTraces(desk: Desk): Promise<void> {
  const { room, store } = desk;
  const journal = await room.journal();
  const marks = await room.hasMarks();
  store.update({
    canUndo: journal.ok && canUndo(journal.value),
    marked: marks.ok && marks.value,
  });
  const failed = [journal, marks].find(({ ok }) => !ok);
  if (failed !== undefined && !failed.ok) tell(desk, failedOutcome('start', failed.failure));
}
