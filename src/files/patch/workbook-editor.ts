import type { CellPlace, Position } from '../../disclosure/sheet/address';
import { a1, contains } from '../../disclosure/sheet/address';
import type { MarkColours } from '../../presentation/marks/mark';
import type { MadeSheet } from '../../presentation/own-sheets/made-sheet';
import type { CopySource } from '../opened-workbook';
import { BookEditor } from './book-editor';
import type { CellContent } from './cell-xml';
import type { EditedPackage as Edited } from './edited-package';
import { EditedPackage } from './edited-package';
import type { Edition } from './namespaces';
import { CONTENT_TYPES, relate } from './namespaces';
import { argb } from './new-cell-formats';
import { newSheetXml, printNames } from './new-sheet';
import type { NotesLeft } from './notes';
import { removeSignatures } from './signatures';
import type { WriteRefusal } from './sheet-editor';
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
    const sheet = this.sheet(place.sheet);
    if (sheet === undefined) return 'noSheet';
    const refusal = sheet.write(place, content, format);
    if (refusal === null) this.hasWritten = true;
    return refusal;
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

  /** Adds a sheet behind all others. */
  addSheet(name: string, made: MadeSheet): void {
    const { path: bookPath } = this.opened.book;
    const xml = newSheetXml(made, this.edition, this.styles());
    const path = this.pack.add('xl/worksheets/sheet{n}.xml', xml, CONTENT_TYPES.sheet);
    const relationship = relate(this.pack, this.edition, bookPath, 'worksheet', path);
    this.book.addSheet(name, relationship, printNames(name, made));
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

  private sheet(name: string): SheetEditor | undefined {
    const known = this.sheets.get(name);
    if (known !== undefined) return known;
    const { book, pack, snapshot } = this.opened;
    const named = book.sheets.find((sheet) => sheet.name === name && sheet.isWorksheet);
    const seen = snapshot.sheets.find((sheet) => sheet.name === name);
    if (named === undefined || seen === undefined) return undefined;
    const editor = new SheetEditor(pack, this.pack.text(named.part), named.part);
    this.sheets.set(name, editor);
    return editor;
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

const USUAL_STYLES = 'xl/styles.xml';
