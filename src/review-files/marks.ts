import type { Review } from '../disclosure/review-types';
import type { CellPlace } from '../disclosure/sheet/address';
import type { WorkbookEditor } from '../files/patch/workbook-editor';
import { isCommented, MARK_KINDS, MARK_PALETTES } from '../presentation/marks/mark';
import { commentText, markFormula } from '../presentation/marks/mark-signs';
import { marksOf } from '../presentation/marks/marks-of';
import type { Language } from '../voice/languages';

/**
 * Writes the marks of a review as the add-in places them unless its user chooses otherwise: without what rounding
 * explains, in the standard colours. The colours are conditional formats, so that the cells' own formats stay as they are;
 * what was found stands in notes, below whatever note a cell has. Returns the marked cells.
 */
export function writeMarks(editor: WorkbookEditor, review: Review, language: Language): readonly CellPlace[] {
  const marks = marksOf(review, { language, rounding: false });
  for (const sheet of new Set(marks.map(({ place }) => place.sheet))) {
    const here = marks.filter(({ place }) => place.sheet === sheet);
    for (const kind of MARK_KINDS) {
      const places = here.filter((mark) => mark.kind === kind).map(({ place }) => place);
      editor.colour(sheet, places, MARK_PALETTES.standard[kind], markFormula(kind));
    }
    for (const { place, text } of here.filter(isCommented)) editor.note(place, commentText(text));
  }
  return marks.map(({ place }) => place);
}
