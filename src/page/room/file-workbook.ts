import type { CellPlace } from '../../disclosure/sheet/address';
import { a1, reference } from '../../disclosure/sheet/address';
import type { CellSnapshot, SheetSnapshot } from '../../disclosure/sheet/snapshot';
import { copyName, originalStem } from '../../files/copy/copy-name';
import type { CopyRemark } from '../../files/copy/copy-remarks';
import { remarksOf } from '../../files/copy/copy-remarks';
import type { EarlierMarks } from '../../files/copy/earlier-marks';
import { earlierMarks } from '../../files/copy/earlier-marks';
import { writeMarks } from '../../files/copy/write-marks';
import type { OpenedWorkbook } from '../../files/opened-workbook';
import { WorkbookEditor } from '../../files/patch/workbook-editor';
import type { Mark, MarkPalette } from '../../presentation/marks/mark';
import type { MadeSheet } from '../../presentation/own-sheets/made-sheet';
import type { OwnSheet } from '../../presentation/own-sheets/own-sheet';
import type { SheetReference } from '../../record/identity/sheets';
import type { Grid } from '../../record/identity/words';
import { corrections, marksEntry } from '../../record/journal/journal';
import { JOURNAL_PART } from '../../record/journal/journal-part';
import type { PartKind } from '../../record/parts/part-kind';
import type { ReadParts } from '../../record/parts/read-parts';
import { foundCells } from '../../session/room/held/cells';
import type { CellWriting, HeldMarks, HeldWorkbook } from '../../session/room/held/held-workbook';
import type { SheetInfo } from '../../session/room/sheets';
import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import type { EarlierEdit } from './edited-cells';
import { EditedCells } from './edited-cells';
import { KeptParts } from './kept-parts';
import { SheetsNow } from './sheets-now';

/** A copy to be downloaded. */
export interface FileCopy {
  /** 年报-核对.xlsx */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What could not be put into it, and what its reader must know. */
  readonly remarks: readonly CopyRemark[];
}

/** The marks of a workbook file: those that it came with, or those that were placed since. */
interface FileMarks extends HeldMarks {
  /** null for those that it came with. */
  readonly placed: readonly Mark[] | null;
  readonly palette: MarkPalette | undefined;
}

/**
 * A workbook that was read from a file. What was read stays as it is; everything written is held beside it, until a copy
 * of the file is made with it.
 */
export class FileWorkbook implements HeldWorkbook<FileMarks> {
  private readonly parts: KeptParts;
  private readonly cells: EditedCells;
  private readonly sheetsNow: SheetsNow;
  private readonly ids: ReadonlyMap<string, string>;
  private marked: FileMarks | null = null;
  private checked: WorkbookEditor | null = null;
  private found: EarlierMarks | null = null;
  /** What the comments of the marks say that it came with. */
  private fileTexts: readonly string[] = [];

  /** @param name the file's name */
  constructor(
    private readonly opened: OpenedWorkbook,
    readonly name: string,
  ) {
    const { source, snapshot } = opened;
    this.ids = source?.sheetIds ?? new Map(snapshot.sheets.map(({ name: sheet }) => [sheet, sheet]));
    this.parts = new KeptParts(source);
    this.sheetsNow = new SheetsNow(snapshot.sheets);
    const original = (): readonly SheetSnapshot[] => this.sheetsNow.shown();
    this.cells = new EditedCells(original);
    const earlier = source?.book.calculatesOnOpening === true ? this.earlierEdits() : [];
    if (earlier.length > 0) this.cells = new EditedCells(original, earlier);
  }

  /** Whether a copy of it can be made: of an old format none can. */
  get canBeCopied(): boolean {
    return this.opened.source !== null;
  }

  get isLocked(): boolean {
    return this.opened.source?.book.structureLocked === true;
  }

  /** Whether anything was written that the file does not have. */
  get isChanged(): boolean {
    return (
      this.parts.isChanged ||
      this.sheetsNow.isChanged ||
      this.cells.edited().length > 0 ||
      (this.marked !== null && this.marked.placed !== null)
    );
  }

  isCalculated(): boolean {
    return this.cells.isCalculated();
  }

  sheets(): readonly SheetInfo[] {
    const made = new Map(this.sheetsNow.added().map(({ id, name }) => [name, id]));
    return this.snapshots().map(({ name, visibility, protected: isProtected }) => ({
      id: this.ids.get(name) ?? made.get(name) ?? name,
      name,
      visibility,
      protected: isProtected,
    }));
  }

  snapshots(): readonly SheetSnapshot[] {
    return this.cells.sheets();
  }

  cellAt(place: CellPlace): CellSnapshot | null {
    return this.cells.at(place);
  }

  grid(name: string): Grid {
    const rows = this.cells.sheets().find((sheet) => sheet.name === name)?.rows ?? [];
    const grid: Grid[number][] = [];
    for (const { row, firstColumn, cells } of rows) {
      while (grid.length < row) grid.push([]);
      grid.push([...Array.from({ length: firstColumn }, () => null), ...cells.map(({ value }) => value)]);
    }
    return grid;
  }

  isWritable(place: CellPlace): boolean {
    const { source } = this.opened;
    if (source === null) return false;
    this.checked ??= new WorkbookEditor(source, '');
    const refusal = this.checked.refusal(place);
    return refusal === null || refusal === 'noSheet';
  }

  write(cells: readonly CellWriting[]): void {
    this.cells.write(cells);
    // It was needed to tell what can be written, and holds the texts of whole sheets.
    this.checked = null;
  }

  read<Value>(kind: PartKind<Value>): ReadParts<Value> {
    return this.parts.read(kind);
  }

  keep<Value>(kind: PartKind<Value>, base: Value, mine: Value): ReadParts<Value> {
    return this.parts.keep(kind, base, mine);
  }

  marks(): FileMarks {
    const { sheets, cells, left } = this.earlier();
    return this.marked ?? { sheets, cells, left, placed: null, palette: undefined };
  }

  replaceMarks(
    _seen: FileMarks,
    marks: readonly Mark[],
    palette: MarkPalette | undefined,
  ): readonly CellPlace[] {
    const { left, threaded } = this.earlier();
    const sheets = new Set(marks.map(({ place }) => place.sheet));
    this.marked = { sheets, cells: marks.length, left, placed: marks, palette };
    return marks
      .filter(({ place, text }) => text !== null && threaded.get(place.sheet)?.includes(a1(place)) === true)
      .map(({ place }) => place);
  }

  /** The marks that were placed since the file was read; null where they are those that it came with. */
  get placedMarks(): Pick<FileMarks, 'placed' | 'palette'> {
    return { placed: this.marked?.placed ?? null, palette: this.marked?.palette };
  }

  isOwn(own: OwnSheet, sheet: SheetReference): boolean {
    return this.sheetsNow.isOwn(own, sheet);
  }

  writeOwnSheet(own: OwnSheet, earlier: SheetReference | undefined, made: MadeSheet): SheetReference {
    const taken = this.snapshots().map(({ name }) => name);
    const written = this.sheetsNow.write(own, earlier, taken, made);
    this.cells.forget(written.name);
    return written;
  }

  removeOwnSheet(sheet: SheetReference): void {
    this.sheetsNow.remove(sheet);
    this.cells.forget(sheet.name);
  }

  addSheet(name: string, made: MadeSheet): SheetReference {
    const added = this.sheetsNow.add(name, made);
    this.cells.forget(name);
    return added;
  }

  tellEdited(): void {
    // Nobody else is at the file.
  }

  /** A copy of the file with everything that was written; the file's own bytes where nothing was. Null where none can be made. */
  copy(language: Language): FileCopy | null {
    const { source } = this.opened;
    if (source === null) return null;
    // A copy of a copy is a copy of the same workbook.
    const name = originalStem(this.name) === null ? copyName(this.name) : this.name;
    if (!this.isChanged) return { name, bytes: source.pack.bytes, remarks: [] };
    const editor = new WorkbookEditor(source, voice(language, 'commandLine')('noteAuthor'));
    const made = this.sheetsNow.writeTo(editor);
    for (const { place, before, now } of this.cells.edited()) {
      const { value, formula, format } = now;
      const content = formula === undefined ? { value } : { value, formula };
      const refusal =
        before.format === format ? editor.write(place, content) : editor.writeExactly(place, content, format);
      // Nothing was taken for written that cannot be: a copy without it would have lost it.
      if (refusal !== null) throw new Error(`${reference(place)} cannot be written: ${refusal}`);
    }
    const { marked } = this;
    if (marked?.placed !== undefined && marked.placed !== null) {
      const earlier = this.earlier();
      if (earlier.sheets.size > 0) editor.clearMarks(this.fileTexts);
      writeMarks(editor, marked.placed, marked.palette);
    }
    this.parts.writeTo(editor.pack);
    const { bytes, ...left } = editor.finish();
    return { name, bytes, remarks: remarksOf(left, made, false) };
  }

  private earlier(): EarlierMarks {
    return (this.found ??= this.findMarks());
  }

  private findMarks(): EarlierMarks {
    const { source } = this.opened;
    this.fileTexts = marksEntry(new KeptParts(source).read(JOURNAL_PART).value)?.comments ?? [];
    return source === null
      ? { sheets: new Set(), cells: 0, left: 0, threaded: new Map() }
      : earlierMarks(source, this.fileTexts);
  }

  /** The cells that an earlier copy wrote, as its journal says, and that are still as it wrote them. */
  private earlierEdits(): readonly EarlierEdit[] {
    const journal = this.parts.read(JOURNAL_PART).value;
    const seen = new Map<string, EarlierEdit>();
    for (const [index, entry] of corrections(journal).entries())
      for (const { written, place, now } of foundCells(this, entry, journal)) {
        if (now === null) continue;
        const { from: value, formula } = written;
        const before = seen.get(reference(place))?.before ?? {
          value,
          ...(formula === undefined ? {} : { formula }),
        };
        seen.set(reference(place), { place, before, change: index + 1 });
      }
    return [...seen.values()];
  }
}
