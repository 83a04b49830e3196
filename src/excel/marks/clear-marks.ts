import { marksEntry, without } from '../../record/journal/journal';
import type { Cleared } from '../../session/room/marks';
import type { Look } from '../knowledge';
import { settleJournal } from '../knowledge';
import type { Result } from '../../session/room/result';
import { succeeded } from '../../session/room/result';
import { run, runOnWhatIsSeen, writing } from '../run';
import { refuseProtected } from '../../session/room/sheets';
import { knownTexts } from './known-texts';
import { placesOf } from './mark-comments';
import type { MarksInWorkbook, QueuedMarks } from './marks-in-workbook';
import { lookForMarks, marksAmong, removeMarks } from './marks-in-workbook';
import { hasUnseenNotes } from './unseen-notes';

/** Removes all marks; the workbook is as if they had never been. A protected sheet with marks is a failure. */
export function clearMarks(): Promise<Result<Cleared>> {
  return runOnWhatIsSeen(async (context) => {
    const seen = await lookForMarks(context);
    return clearSeen(context, seen);
  });
}

/** Whether the workbook carries marks, also ones that were placed before it was opened or that Ctrl+Z brought back. */
export function hasMarks(): Promise<Result<boolean>> {
  return run(async (context) => {
    const seen = await lookForMarks(context);
    const { formats, comments } = marksAmong(seen);
    return succeeded(marksEntry(seen.journal) !== undefined || formats.length + comments.length > 0);
  });
}

/** Removes the marks that were seen. The journal goes last: if the batch fails half-way, the rest is still known. */
export async function clearSeen(
  context: Excel.RequestContext,
  seen: Look<QueuedMarks>,
): Promise<Result<Cleared>> {
  const { sheets, journal, part, queued } = seen;
  const entry = marksEntry(journal);
  const marks = marksAmong(seen);
  const count = marks.formats.length + marks.comments.length;
  const told = {
    unreadSheets: queued.unreadSheets,
    unreadComments: queued.unreadComments,
    unseenNotes: hasUnseenNotes(seen),
    leftComments: queued.comments.changed(knownTexts(entry)),
  };
  if (entry === undefined && count === 0) return succeeded({ cleared: 0, stale: false, ...told });
  const names = new Set([...marks.sheets, ...(entry === undefined ? await sheetsOf(context, marks) : [])]);
  const writable = refuseProtected(sheets, names);
  if (!writable.ok) return writable;
  const next = without(journal, ({ kind }) => kind === 'marks');
  await writing(context, async (breathe) => {
    await removeMarks(context, marks, breathe);
    part.write(next);
  });
  await settleJournal(seen);
  const stale = entry !== undefined && entry.cells > 0 && count === 0;
  return succeeded({ cleared: stale ? 0 : (entry?.cells ?? count), stale, ...told });
}

/** The sheets of comments that are on no record. */
async function sheetsOf(
  context: Excel.RequestContext,
  { comments }: Pick<MarksInWorkbook, 'comments'>,
): Promise<readonly string[]> {
  return (await placesOf(context, comments)).map(({ sheet }) => sheet);
}
