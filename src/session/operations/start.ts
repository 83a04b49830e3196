import type { Desk } from '../desk';
import { tell } from '../desk';
import { failedOutcome } from '../run';
import type { SelectionWatch } from '../selection';
import { canUndo } from './can-undo';

/** Waits for Excel, then finds out what the workbook already carries and follows its changes. */
export async function start(desk: Desk, selection: SelectionWatch): Promise<void> {
  const { excel, store, live } = desk;
  const host = await excel.whenReady();
  store.update({ host, preferences: excel.preferences(), theme: excel.officeTheme() });
  excel.onThemeChanged((theme) => {
    store.update({ theme });
  });
  if (!host.isExcel) return;
  await findTraces(desk);
  await excel.onWorkbookChanged((change) => {
    live.noteChange(change);
  });
  await excel.onSelectionChanged((selected) => {
    selection.noteSelection(selected);
  });
}

/** What an earlier session has left in the workbook: corrections that can be taken back, and marks. */
async function findTraces(desk: Desk): Promise<void> {
  const { excel, store } = desk;
  const journal = await excel.journal();
  const marks = await excel.hasMarks();
  store.update({
    canUndo: journal.ok && canUndo(journal.value),
    marked: marks.ok && marks.value,
  });
  const failed = [journal, marks].find(({ ok }) => !ok);
  if (failed !== undefined && !failed.ok) tell(desk, failedOutcome('start', failed.failure));
}
