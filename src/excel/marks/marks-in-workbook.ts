import { capabilities } from '../host';
import { marksEntry } from '../../record/journal/journal';
import type { Knowledge, Look } from '../knowledge';
import type { Breathe } from '../run';
import type { WorkbookComments } from './mark-comments';
import { queueComments } from './mark-comments';

import type { FormatReference, SheetFormats } from './mark-formats';
import { queueFormats, removeFormat } from './mark-formats';

/** Everything in the workbook that may be a mark, whose reading is queued. */
export interface QueuedMarks {
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

/** Queues the reading of what may be marks, on all sheets: a marked sheet may have been copied. */
export function queueMarks(context: Excel.RequestContext, { sheets }: Knowledge): QueuedMarks {
  return {
    formats: sheets.map(({ name }) => queueFormats(context, name)),
    comments: queueComments(context, capabilities().comments),
  };
}

/** What the reading of marks depends on. */
export function sheetNames({ sheets }: Knowledge): readonly string[] {
  return sheets.map(({ name }) => name);
}

/** The marks among what was read. */
export function marksAmong({
  queued: { formats, comments },
  journal,
  find,
}: Look<QueuedMarks>): MarksInWorkbook {
  const entry = marksEntry(journal);
  const ours = formats.flatMap((sheet) => sheet.ours());
  return {
    formats: ours,
    comments: comments.ours(entry?.comments ?? []),
    sheets: new Set([
      ...(entry?.sheets ?? []).flatMap((sheet) => find(sheet)?.name ?? []),
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
