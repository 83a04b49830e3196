import type { Journal } from '../journal/journal';
import { marksEntry, withoutEntry } from '../journal/journal';
import type { Look } from '../knowledge';
import { look, remember } from '../knowledge';
import type { Result } from '../result';
import { succeeded } from '../result';
import { run, writing } from '../run';
import { refuseProtected } from '../sheets';
import type { QueuedMarks } from './marks-in-workbook';
import { marksAmong, queueMarks, removeMarks, sheetNames } from './marks-in-workbook';

/** What was cleared. */
export interface Cleared {
  /** How many cells were marked. */
  readonly cleared: number;
}

/** Removes all marks; the workbook is as if they had never been. A protected sheet with marks is a failure. */
export function clearMarks(): Promise<Result<Cleared>> {
  return run(async (context) => {
    const seen = await look(context, (known) => queueMarks(context, known), sheetNames);
    if (!seen.journal.ok) return seen.journal;
    return clearSeen(context, seen, seen.journal.value);
  });
}

/** Whether the workbook carries marks, also ones that were placed before it was opened. */
export function hasMarks(): Promise<Result<boolean>> {
  return run(async (context) => {
    const { journal } = await look(context, () => null);
    return journal.ok ? succeeded(marksEntry(journal.value) !== undefined) : journal;
  });
}

/** Removes the marks that were seen. The journal goes last: if the batch fails half-way, the rest is still known. */
export async function clearSeen(
  context: Excel.RequestContext,
  { sheets, part, queued }: Look<QueuedMarks>,
  journal: Journal,
): Promise<Result<Cleared>> {
  const entry = marksEntry(journal);
  const marks = marksAmong(queued, journal);
  if (entry === undefined && marks.formats.length === 0) return succeeded({ cleared: 0 });
  const writable = refuseProtected(sheets, marks.sheets);
  if (!writable.ok) return writable;
  const next = entry === undefined ? journal : withoutEntry(journal, entry.id);
  await writing(context, async (breathe) => {
    await removeMarks(context, marks, breathe);
    part.write(next);
  });
  remember(next);
  return succeeded({ cleared: entry?.cells ?? marks.formats.length });
}
