import type { Journal, MarksEntry } from '../../record/journal/journal';
import { plainComment } from '../../presentation/marks/mark-signs';
import type { Look } from '../knowledge';
import { knownTexts } from './known-texts';
import type { QueuedMarks } from './marks-in-workbook';

/**
 * Whether marks have notes that cannot be seen from here. A copy that was made of a file has its marks' texts in notes of the
 * old kind, which every spreadsheet program shows; Excel gives an add-in the newer comments alone (office.js up to ExcelApi
 * 1.17). An entry of the journal was written for a file where none of the ids that sheets had then is one of Excel's.
 */
export function hasUnseenNotes({
  journal,
  sheets,
  queued: { comments, unreadComments },
}: Pick<Look<QueuedMarks>, 'journal' | 'sheets' | 'queued'>): boolean {
  if (unreadComments) return false;
  const here = new Set(sheets.map(({ id }) => id));
  const texts = marksIn(journal)
    .filter(({ roster = [] }) => roster.length > 0 && !roster.some((id) => here.has(id)))
    .flatMap((entry) => entry.comments);
  const seen = new Set(
    comments.ours(knownTexts({ comments: texts })).map(({ content }) => plainComment(content)),
  );
  return texts.some((text) => !seen.has(plainComment(text)));
}

function marksIn({ entries }: Journal): readonly MarksEntry[] {
  return entries.filter((entry): entry is MarksEntry => entry.kind === 'marks');
}
