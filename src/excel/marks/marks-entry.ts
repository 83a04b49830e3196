import type { SheetReference } from '../../record/identity/sheets';
import type { MarksEntry } from '../../record/journal/journal';
import { newEntry } from '../../session/room/new-entry';
import type { CommentedMark, Mark } from '../../presentation/marks/mark';
import { commentText } from '../../presentation/marks/mark-signs';
import type { MarksInWorkbook } from './marks-in-workbook';

/**
 * The journal's entry for marks that replace earlier ones. It is written before anything else happens, so it knows both:
 * if the batch fails half-way, what is left of the earlier ones is still recognised.
 */
export function marksEntryOf(marks: {
  readonly sheets: readonly SheetReference[];
  readonly marked: readonly Mark[];
  readonly commented: readonly CommentedMark[];
  readonly earlier: MarksInWorkbook;
}): MarksEntry {
  const { sheets, marked, commented, earlier } = marks;
  const names = new Set([...marked.map(({ place }) => place.sheet), ...earlier.sheets]);
  return {
    kind: 'marks',
    ...newEntry(),
    cells: marked.length,
    roster: sheets.map(({ id }) => id),
    sheets: sheets.filter(({ name }) => names.has(name)).map(({ id, name }) => ({ id, name })),
    comments: [
      ...new Set([
        ...commented.map(({ text }) => commentText(text)),
        ...earlier.comments.map(({ content }) => content),
      ]),
    ],
  };
}
