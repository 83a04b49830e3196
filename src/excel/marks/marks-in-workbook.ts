import { capabilities } from '../host';
import { marksEntry } from '../../record/journal/journal';
import type { UnreadMarks } from '../../session/room/marks';
import { ALL_READ } from '../../session/room/marks';
import type { Knowledge, Look } from '../knowledge';
import { look } from '../knowledge';
import { isRefusal } from '../office-error';
import type { Breathe } from '../run';
import type { WorkbookComments } from './mark-comments';
import { queueComments } from './mark-comments';
import type { FormatReference, SheetFormats } from './mark-formats';
import { queueFormats, removeFormat } from './mark-formats';
import { readOneByOne } from './one-by-one';
import { knownTexts } from './known-texts';

/** Everything in the workbook that may be a mark, whose reading is queued. */
export interface QueuedMarks extends Omit<UnreadMarks, 'unseenNotes'> {
  readonly formats: readonly SheetFormats[];
  readonly comments: WorkbookComments;
}

/** The marks that are in the workbook. */
export interface MarksInWorkbook {
  readonly formats: readonly FormatReference[];
  readonly comments: readonly Excel.Comment[];
  /** The sheets that have some. */
  readonly sheets: ReadonlySet<string>;
}

/**
 * Looks at the workbook and at everything in it that may be a mark: in one sync, or where Excel refuses any of it, sheet
 * by sheet.
 */
export async function lookForMarks(context: Excel.RequestContext): Promise<Look<QueuedMarks>> {
  try {
    return await look(context, (known) => queueMarks(context, known), sheetNames);
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
  }
  const seen = await look(context, () => null);
  return { ...seen, queued: await readOneByOne(context, seen.sheets) };
}

/** Queues the reading of what may be marks, on all sheets: a marked sheet may have been copied. */
function queueMarks(context: Excel.RequestContext, { sheets }: Knowledge): QueuedMarks {
  return {
    formats: sheets.map(({ name }) => queueFormats(context, name)),
    comments: queueComments(context, capabilities().comments),
    ...ALL_READ,
  };
}

/** What the reading of marks depends on. */
function sheetNames({ sheets }: Knowledge): readonly string[] {
  return sheets.map(({ name }) => name);
}

/** The marks among what was read. */
export function marksAmong({
  queued: { formats, comments },
  journal,
  sheetsOf,
}: Look<QueuedMarks>): MarksInWorkbook {
  const entry = marksEntry(journal);
  const find = entry && sheetsOf(entry);
  const ours = formats.flatMap((sheet) => sheet.ours());
  return {
    formats: ours,
    comments: comments.ours(knownTexts(entry)),
    sheets: new Set([
      ...(entry?.sheets ?? []).flatMap((sheet) => find?.(sheet)?.name ?? []),
      ...ours.map(({ sheet }) => sheet),
    ]),
  };
}

/** Queues the removal of marks. */
export async function removeMarks(
  context: Excel.RequestContext,
  { formats, comments }: Pick<MarksInWorkbook, 'formats' | 'comments'>,
  breathe: Breathe,
): Promise<void> {
  for (const format of formats) {
    removeFormat(context, format);
    await breathe();
  }
  for (const comment of comments) {
    comment.delete();
    await breathe();
  }
}
