import { marksEntry, without } from '../../record/journal/journal';
import type { Cleared } from '../../session/room/marks';
import type { Look } from '../knowledge';
import { look, settleJournal } from '../knowledge';
import type { Result } from '../../session/room/result';
import { succeeded } from '../../session/room/result';
import { run, runOnWhatIsSeen, writing } from '../run';
import { refuseProtected } from '../../session/room/sheets';
import type { QueuedMarks } from './marks-in-workbook';
import { marksAmong, queueMarks, removeMarks, sheetNames } from './marks-in-workbook';

/** Removes all marks; the workbook is as if they had never been. A protected sheet with marks is a failure. */
export function clearMarks(): Promise<Result<Cleared>> {
  return runOnWhatIsSeen(async (context) => {
    const seen = await look(context, (known) => queueMarks(context, known), sheetNames);
    return clearSeen(context, seen);
  });
}

/** Whether the workbook carries marks, also ones that were placed before it was opened. */
export function hasMarks(): Promise<Result<boolean>> {
  return run(async (context) => {
    const { journal } = await look(context, () => null);
    return succeeded(marksEntry(journal) !== undefined);
  });
}

/** Removes the marks that were seen. The journal goes last: if the batch fails half-way, the rest is still known. */
export async function clearSeen(
  context: Excel.RequestContext,
  seen: Look<QueuedMarks>,
): Promise<Result<Cleared>> {
  const { sheets, journal, part } = seen;
  const entry = marksEntry(journal);
  const marks = marksAmong(seen);
  if (entry === undefined && marks.formats.length === 0) return succeeded({ cleared: 0 });
  const writable = refuseProtected(sheets, marks.sheets);
  if (!writable.ok) return writable;
  const next = without(journal, ({ kind }) => kind === 'marks');
  await writing(context, async (breathe) => {
    await removeMarks(context, marks, breathe);
    part.write(next);
  });
  await settleJournal(seen);
  return succeeded({ cleared: entry?.cells ?? marks.formats.length });
}
