import type { CellPlace } from '../../../disclosure/sheet/address';
import type { CellSnapshot, SheetSnapshot } from '../../../disclosure/sheet/snapshot';
import type { Mark, MarkPalette } from '../../../presentation/marks/mark';
import type { MadeSheet } from '../../../presentation/own-sheets/made-sheet';
import type { OwnSheet } from '../../../presentation/own-sheets/own-sheet';
import type { Content } from '../../../record/corrections/content';
import type { SheetReference } from '../../../record/identity/sheets';
import type { Grid } from '../../../record/identity/words';
import type { PartKind } from '../../../record/parts/part-kind';
import type { ReadParts } from '../../../record/parts/read-parts';
import type { SheetInfo } from '../sheets';

/** The marks that a workbook has. */
export interface HeldMarks {
  /** The names of the sheets that have some. */
  readonly sheets: ReadonlySet<string>;
  readonly cells: number;
  /** Comments or notes that begin as those of marks do and stay when these are taken away. */
  readonly left: number;
}

/** What a cell is to hold exactly, and the number format that it is to have. */
export interface CellWriting {
  readonly place: CellPlace;
  readonly content: Content;
  readonly format: string;
}

/** A workbook whose every part is at hand at once, as a file read into memory is and one in Excel is not. */
export interface HeldWorkbook<Marks extends HeldMarks = HeldMarks> {
  readonly name: string;
  /** Whether its structure is locked: no sheet can be added or removed. */
  readonly isLocked: boolean;
  /** Whether formulas show what they come to. */
  isCalculated(): boolean;
  sheets(): readonly SheetInfo[];
  /** The sheets as they are now, in the order of their tabs. */
  snapshots(): readonly SheetSnapshot[];
  /** What a cell holds now; null where its sheet is gone. */
  cellAt(place: CellPlace): CellSnapshot | null;
  /** The values of a sheet, to find its lines by. */
  grid(sheet: string): Grid;
  /** Whether a cell can be written, its sheet's protection aside. */
  isWritable(place: CellPlace): boolean;
  /** Writes cells, all at once. */
  write(cells: readonly CellWriting[]): void;
  /** Reads what is kept of a kind. */
  read<Value>(kind: PartKind<Value>): ReadParts<Value>;
  /** Keeps what somebody has made of `base`: merged with what is kept by now. */
  keep<Value>(kind: PartKind<Value>, base: Value, mine: Value): ReadParts<Value>;
  marks(): Marks;
  /** Puts marks in place of those that were seen; gives the cells that cannot have a comment. */
  replaceMarks(seen: Marks, marks: readonly Mark[], palette: MarkPalette | undefined): readonly CellPlace[];
  /** Whether a sheet that the journal says is the add-in's own still is: the user may have made another of its name. */
  isOwn(own: OwnSheet, sheet: SheetReference): boolean;
  /** Writes an own sheet anew, or as the last one under a free name. Gives it as it is to be remembered. */
  writeOwnSheet(own: OwnSheet, earlier: SheetReference | undefined, made: MadeSheet): SheetReference;
  removeOwnSheet(sheet: SheetReference): void;
  /** Adds a sheet as the last one, with what it is made of. Gives it as it is to be remembered. */
  addSheet(name: string, made: MadeSheet): SheetReference;
  /** Told what has been edited on somebody's behalf. */
  tellEdited(sheet: string): void;
}

/** What a room does next; a test may hold it up there, to let somebody else go first. */
export type Turn = (what: 'look' | 'write' | 'read') => Promise<void>;

/** A workbook, and when a room may go on with it. */
export interface HeldDesk {
  readonly workbook: HeldWorkbook;
  readonly turn: Turn;
}
