import type { CellPlace, Position } from '../../disclosure/sheet/address';
import { a1, contains } from '../../disclosure/sheet/address';
import type { MarkColours } from '../../presentation/marks/mark';
import { isMarkFormula } from '../../presentation/marks/mark-signs';
import type { MadeSheet } from '../../presentation/own-sheets/made-sheet';
import type { CopySource } from '../opened-workbook';
import { relationshipsOf, relationshipsPath } from '../package/relationships';
import type { BookSheet } from '../workbook/book-part';
import { BookEditor } from './book-editor';
import type { CellContent } from './cell-xml';
import { knownComments } from './earlier-marks';
import type { EditedPackage as Edited } from './edited-package';
import { EditedPackage } from './edited-package';
import type { Edition } from './namespaces';
import { CONTENT_TYPES, relate } from './namespaces';
import { argb } from './new-cell-formats';
import { newSheetXml, printNames } from './new-sheet';
import type { NotesLeft } from './notes';
import { removeSignatures } from './signatures';
import type { GivenFormat, WriteRefusal } from './sheet-editor';
import { SheetEditor } from './sheet-editor';
import { plainStyles, StylesEditor } from './styles-editor';

/** A copy of a workbook, and what could not be put into it. */
export interface WorkbookCopy extends NotesLeft {
  readonly bytes: Uint8Array;
  /** Signatures were taken away: they no longer fit. */
  readonly signaturesRemoved: boolean;
}

/**
 * Makes a copy of a workbook with cells written, colours and notes laid on and a sheet added. Everything else of the
 * copy is the original's, byte for byte.
 */
export class WorkbookEditor {
  readonly pack: Edited;
  readonly edition: Edition;
  private readonly book: BookEditor;
  private readonly sheets = new Map<string, SheetEditor>();
  private readonly replaced = new Set<string>();
  /** The parts of the sheets that were added, by name. */
  private readonly added = new Map<string, string>();
  private stylesEditor: StylesEditor | undefined;
  private stylesPath: string | undefined;
  private hasWritten = false;

  constructor(
    private readonly opened: CopySource,
    private readonly author: string,
  ) {
    const { pack, book } = opened;
    this.pack = new EditedPackage(pack);
    this.book = new BookEditor(this.pack.text(book.path), book.path);
    this.edition = this.book.edition;
    this.stylesPath = book.relationships.find(({ kind, path }) => kind === 'styles' && pack.has(path))?.path;
  }

  /** Whether the structure of the workbook is locked: no sheet may be added. */
  get isLocked(): boolean {
    return this.opened.book.structureLocked;
  }

  /** Writes a cell; an empty one without a number format is given one. Returns why it cannot be written. */
  write(place: CellPlace, content: CellContent, format?: string): WriteRefusal | null {
    return this.writeAs(place, content, format === undefined ? {} : { format });
  }

  /** Writes a cell, and gives it a number format whatever it has. Returns why it cannot be written. */
  writeExactly(place: CellPlace, content: CellContent, format: string): WriteRefusal | null {
    return this.writeAs(place, content, { format, isExact: true });
  }

  /** Why a cell cannot be written; null where it can. */
  refusal(place: CellPlace): WriteRefusal | null {
    const sheet = this.sheet(place.sheet);
    return sheet === undefined ? 'noSheet' : sheet.refusal(place);
  }

  /**
   * Lays colours over cells, each with all that it is merged over.
   *
   * @param formula an always true formula, by which the colours are known again
   */
  colour(
    sheet: string,
    places: readonly Position[],
    { fill, font, bold }: MarkColours,
    formula: string,
  ): void {
    if (places.length === 0) return;
    const merges = this.opened.snapshot.sheets.find(({ name }) => name === sheet)?.merges ?? [];
    const areas = places.map((place) => {
      const merged = merges.find((area) => contains(area, place));
      return merged === undefined
        ? a1(place)
        : `${a1({ row: merged.top, column: merged.left })}:${a1({ row: merged.bottom, column: merged.right })}`;
    });
    const format = this.styles().colours(argb(fill), argb(font), bold);
    this.sheet(sheet)?.colour({ areas: [...new Set(areas)].join(' '), format, formula });
  }

  /** Gives a cell a note, below the one that it has. */
  note(place: CellPlace, text: string): void {
    this.sheet(place.sheet)?.note({ row: place.row, column: place.column, text });
  }

  /**
   * Adds a sheet behind all others.
   *
   * @param uid an id of its own, "{…}"
   */
  addSheet(name: string, made: MadeSheet, uid?: string): void {
    const { path: bookPath } = this.opened.book;
    const xml = newSheetXml(made, this.edition, this.styles(), uid);
    const path = this.pack.add('xl/worksheets/sheet{n}.xml', xml, CONTENT_TYPES.sheet);
    const relationship = relate(this.pack, this.edition, bookPath, 'worksheet', path);
    this.book.addSheet(name, relationship, printNames(name, made));
    this.added.set(name, path);
  }

  /** Writes a sheet anew, with nothing of what belonged to it before. */
  replaceSheet(name: string, made: MadeSheet, uid?: string): void {
    const sheet = this.listed(name);
    if (sheet === undefined) return;
    this.dropBelongings(sheet.part);
    this.pack.set(sheet.part, newSheetXml(made, this.edition, this.styles(), uid));
    this.book.renewNames(name, printNames(name, made));
    this.replaced.add(name);
    this.sheets.delete(name);
  }

  /** Takes a sheet away. */
  removeSheet(name: string): void {
    const sheet = this.listed(name);
    if (sheet === undefined) return;
    this.dropBelongings(sheet.part);
    this.pack.remove(sheet.part);
    this.pack.unrelate(this.opened.book.path, 'worksheet', sheet.part);
    this.book.removeSheet(name);
    this.replaced.add(name);
    this.sheets.delete(name);
  }

  /**
   * Takes the marks out that the workbook has, whoever placed them.
   *
   * @param texts what their comments say
   */
  clearMarks(texts: readonly string[]): void {
    const { book, pack } = this.opened;
    for (const { name, part, isWorksheet } of book.sheets) {
      if (!isWorksheet || this.replaced.has(name)) continue;
      const comments = knownComments(pack, part, texts);
      const has = isMarkFormula(this.pack.text(part)) || comments.whole.length + comments.below.length > 0;
      if (has) this.sheet(name)?.clearMarks(comments);
    }
  }

  /** The copy. */
  finish(): WorkbookCopy {
    const { pack, edition, author } = this;
    const left = { threaded: 0, drawing: 0 };
    let formulasChanged = false;
    for (const sheet of this.sheets.values()) {
      const edited = sheet.finish(pack, edition, author, () => this.styles());
      left.threaded += edited.threaded;
      left.drawing += edited.drawing;
      formulasChanged ||= edited.formulasChanged;
    }
    if (formulasChanged) this.dropCalculationChain();
    if (this.hasWritten) this.book.recalculate();
    const styles = this.stylesEditor?.changed() ?? null;
    if (styles !== null && this.stylesPath !== undefined) pack.set(this.stylesPath, styles);
    const book = this.book.changed();
    if (book !== null) pack.set(this.opened.book.path, book);
    const signaturesRemoved = removeSignatures(pack);
    return { ...left, signaturesRemoved, bytes: pack.bytes() };
  }

  private writeAs(place: CellPlace, content: CellContent, format: GivenFormat): WriteRefusal | null {
    const sheet = this.sheet(place.sheet);
    if (sheet === undefined) return 'noSheet';
    const refusal = sheet.write(place, content, format);
    if (refusal === null) this.hasWritten = true;
    return refusal;
  }

  private listed(name: string): BookSheet | undefined {
    return this.opened.book.sheets.find((sheet) => sheet.name === name && sheet.isWorksheet);
  }

  /** Takes the parts away that belong to a sheet alone. */
  private dropBelongings(part: string): void {
    for (const { kind, path } of relationshipsOf(this.opened.pack, part)) {
      if (!BELONGINGS.has(kind) || !this.pack.has(path)) continue;
      this.dropBelongings(path);
      this.pack.remove(path);
    }
    this.pack.remove(relationshipsPath(part));
  }

  private sheet(name: string): SheetEditor | undefined {
    const known = this.sheets.get(name);
    if (known !== undefined) return known;
    const part = this.added.get(name) ?? this.partOf(name);
    if (part === undefined || !this.pack.has(part)) return undefined;
    const editor = new SheetEditor(this.opened.pack, this.pack.text(part), part);
    this.sheets.set(name, editor);
    return editor;
  }

  /** The part of a sheet of the workbook that was read. */
  private partOf(name: string): string | undefined {
    const isRead = this.opened.snapshot.sheets.some((sheet) => sheet.name === name);
    return isRead ? this.listed(name)?.part : undefined;
  }

  private styles(): StylesEditor {
    if (this.stylesEditor !== undefined) return this.stylesEditor;
    if (this.stylesPath === undefined) {
      const name = this.pack.has(USUAL_STYLES) ? 'xl/styles{n}.xml' : USUAL_STYLES;
      this.stylesPath = this.pack.add(name, plainStyles(this.edition), CONTENT_TYPES.styles);
      relate(this.pack, this.edition, this.opened.book.path, 'styles', this.stylesPath);
    }
    this.stylesEditor = new StylesEditor(this.pack.text(this.stylesPath), this.stylesPath);
    return this.stylesEditor;
  }

  /** Excel makes the order of calculation anew; one that names cells without formulas is an error to it. */
  private dropCalculationChain(): void {
    const { path, relationships } = this.opened.book;
    for (const chain of relationships.filter(({ kind }) => kind === 'calcChain'))
      this.pack.remove(chain.path);
    this.pack.unrelate(path, 'calcChain');
  }
}

/** The parts that belong to one sheet, or to one of its drawings, alone. */
const BELONGINGS: ReadonlySet<string> = new Set([
  ...['drawing', 'chart', 'chartStyle', 'chartColorStyle', 'vmlDrawing'],
  ...['comments', 'threadedComment', 'printerSettings'],
]);

const USUAL_STYLES = 'xl/styles.xml';
