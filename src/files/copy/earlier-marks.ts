import { isMarkFormula } from '../../presentation/marks/mark-signs';
import type { CopySource } from '../opened-workbook';
import { knownComments, markedCells } from '../patch/earlier-marks';
import { EditedPackage } from '../patch/edited-package';
import { sheetIndex } from '../patch/sheet-index';

/** The marks that a workbook file has, whoever placed them. */
export interface EarlierMarks {
  /** The names of the sheets that have some. */
  readonly sheets: ReadonlySet<string>;
  readonly cells: number;
  /** Notes and conversations that begin as those of marks do and are left: somebody has answered or changed them. */
  readonly left: number;
  /** Cells with conversations of somebody else's, as addresses by sheet: they cannot have a note. */
  readonly threaded: ReadonlyMap<string, readonly string[]>;
}

/** Finds the marks in a workbook file. */
export function earlierMarks({ pack, book }: CopySource, texts: readonly string[]): EarlierMarks {
  const text = new EditedPackage(pack);
  const sheets = new Set<string>();
  const threaded = new Map<string, readonly string[]>();
  let [cells, left] = [0, 0];
  for (const { name, part, isWorksheet } of book.sheets) {
    if (!isWorksheet) continue;
    const xml = text.text(part);
    const marked = isMarkFormula(xml) ? markedCells(sheetIndex(xml, part)) : 0;
    const comments = knownComments(pack, part, texts);
    if (marked + comments.whole.length + comments.below.length > 0) sheets.add(name);
    if (comments.others.length > 0) threaded.set(name, comments.others);
    cells += marked;
    left += comments.changed;
  }
  return { sheets, cells, left, threaded };
}
