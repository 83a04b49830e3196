import { grouped } from '../../disclosure/grouping';
import type { Mark, MarkPalette } from '../../presentation/marks/mark';
import { isCommented, MARK_KINDS, MARK_PALETTES } from '../../presentation/marks/mark';
import { commentText, markFormula } from '../../presentation/marks/mark-signs';
import type { WorkbookEditor } from '../patch/workbook-editor';

/**
 * Writes marks into a copy. The colours are conditional formats, so that the cells' own formats stay as they are; what was
 * found stands in notes, below whatever note a cell has.
 */
export function writeMarks(
  editor: WorkbookEditor,
  marks: readonly Mark[],
  palette: MarkPalette = 'standard',
): void {
  for (const [sheet, here] of grouped(marks, ({ place }) => place.sheet)) {
    for (const kind of MARK_KINDS) {
      const places = here.filter((mark) => mark.kind === kind).map(({ place }) => place);
      editor.colour(sheet, places, MARK_PALETTES[palette][kind], markFormula(kind));
    }
    for (const { place, text } of here.filter(isCommented)) editor.note(place, commentText(text));
  }
}
