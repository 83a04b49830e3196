import type { Area, Position } from '../../disclosure/sheet/address';
import { a1, contains, parseArea } from '../../disclosure/sheet/address';
import type { Package } from '../package/package';
import { relationshipsOf } from '../package/relationships';
import { scanPart } from '../xml/scan';
import type { CellContent } from './cell-xml';
import type { CellEdit } from './cells';
import { cellSplices } from './cells';
import type { NoteEdit } from './comments';
import type { ColourRule } from './conditional-formats';
import { colourSplices } from './conditional-formats';
import { dimensionSplices } from './dimension';
import type { KnownComments } from './earlier-marks';
import { markRules, markSplices, removeComments } from './earlier-marks';
import type { EditedPackage } from './edited-package';
import type { Edition } from './namespaces';
import type { NotesLeft } from './notes';
import { addNotes } from './notes';
import type { SheetIndex } from './sheet-index';
import { sheetIndex } from './sheet-index';
import { spliced } from './splices';
import type { StylesEditor } from './styles-editor';

/** Why a cell cannot be written. */
export type WriteRefusal = 'noSheet' | 'array' | 'tableHead';

/** The number format that a written cell is given. */
export type GivenFormat = Pick<CellEdit, 'format' | 'isExact'>;

/** What finishing a sheet leaves to be done elsewhere, or could not do. */
interface FinishedSheet extends NotesLeft {
  readonly formulasChanged: boolean;
}

/** Collects what is to change in a sheet, and changes it all at once. */
export class SheetEditor {
  private readonly index: SheetIndex;
  private readonly tableHeads: readonly Area[];
  private readonly edits = new Map<string, CellEdit>();
  private readonly notes = new Map<string, NoteEdit>();
  private readonly rules: ColourRule[] = [];
  private cleared: KnownComments | null = null;

  constructor(
    pack: Package,
    private readonly text: string,
    private readonly part: string,
  ) {
    this.index = sheetIndex(text, part);
    this.tableHeads = relationshipsOf(pack, part)
      .filter(({ kind, path }) => kind === 'table' && pack.has(path))
      .flatMap(({ path }) => tableHead(pack, path));
  }

  /** Why a cell cannot be written: it is part of an array formula, or the head of a table. Null where it can. */
  refusal({ row, column }: Position): WriteRefusal | null {
    const at = { row, column };
    if (this.index.arrays.some((area) => contains(area, at))) return 'array';
    return this.tableHeads.some((area) => contains(area, at)) ? 'tableHead' : null;
  }

  /** Has a cell written, unless it cannot be. */
  write({ row, column }: Position, content: CellContent, format: GivenFormat = {}): WriteRefusal | null {
    const refusal = this.refusal({ row, column });
    if (refusal === null) this.edits.set(a1({ row, column }), { ...content, row, column, ...format });
    return refusal;
  }

  /** Takes the marks out that the sheet has. */
  clearMarks(comments: KnownComments): void {
    this.cleared = comments;
  }

  colour(rule: ColourRule): void {
    this.rules.push(rule);
  }

  note(note: NoteEdit): void {
    this.notes.set(a1(note), note);
  }

  /** Changes the sheet and what belongs to it in the package. */
  finish(pack: EditedPackage, edition: Edition, author: string, styles: () => StylesEditor): FinishedSheet {
    const { text, part, index } = this;
    const edits = [...this.edits.values()];
    const cells = cellSplices(text, part, index, edits, styles);
    const { cleared } = this;
    if (cleared !== null) removeComments(pack, part, cleared);
    const ours = new Set(cleared === null ? [] : markRules(index));
    const others = { ...index, rules: index.rules.filter((rule) => !ours.has(rule)) };
    const notes = addNotes(pack, edition, part, index, [...this.notes.values()], author);
    const splices = [
      ...dimensionSplices(text, index, edits),
      ...cells.splices,
      ...colourSplices(text, others, this.rules),
      ...(cleared === null ? [] : markSplices(index)),
      ...notes.splices,
    ];
    if (splices.length > 0) pack.set(part, spliced(text, splices));
    const { threaded, drawing } = notes;
    return { formulasChanged: cells.formulasChanged, threaded, drawing };
  }
}

/** The cells with the heads of a table, whose texts the table repeats. */
function tableHead(pack: Package, path: string): readonly Area[] {
  const heads: Area[] = [];
  scanPart(pack, path, {
    open: (name, { ref = '', headerRowCount = '1' }) => {
      const area = name === 'table' ? parseArea(ref) : null;
      const rows = Number(headerRowCount);
      if (area !== null && rows > 0) heads.push({ ...area, bottom: area.top + rows - 1 });
    },
  });
  return heads;
}
