import { cellIn } from '../../disclosure/sheet/cell-at';
import type { SheetSnapshot } from '../../disclosure/sheet/snapshot';
import type { WorkbookEditor } from '../../files/patch/workbook-editor';
import { freeName } from '../../presentation/own-sheets/free-name';
import type { MadeSheet } from '../../presentation/own-sheets/made-sheet';
import { placedCells } from '../../presentation/own-sheets/made-sheet';
import type { OwnSheet } from '../../presentation/own-sheets/own-sheet';
import { GENERAL } from '../../record/corrections/content';
import type { SheetReference } from '../../record/identity/sheets';
import { newId } from '../../session/room/new-id';

/** A sheet that was made since the file was read. */
interface MadeHere extends SheetReference {
  readonly made: MadeSheet;
  /** Whether it takes the place of a sheet of the file. */
  readonly isInPlace: boolean;
  readonly snapshot: SheetSnapshot;
}

/** The sheets of a file, with those that were made and without those that were taken away since it was read. */
export class SheetsNow {
  private readonly made = new Map<string, MadeHere>();
  private readonly removed = new Set<string>();

  constructor(private readonly inFile: readonly SheetSnapshot[]) {}

  /** Whether a sheet still is what it was made as: its first cell says so, or it is empty. */
  isOwn({ titles }: OwnSheet, { name }: SheetReference): boolean {
    if (this.made.has(name)) return true;
    const sheet = this.inFile.find((one) => one.name === name);
    if (sheet === undefined || this.removed.has(name)) return false;
    return (
      sheet.rows.length === 0 || titles.some((title) => title === cellIn(sheet, { row: 0, column: 0 })?.value)
    );
  }

  write(
    own: OwnSheet,
    earlier: SheetReference | undefined,
    taken: readonly string[],
    made: MadeSheet,
  ): SheetReference {
    const name = earlier?.name ?? freeName(own.name, taken);
    const isInPlace = this.inFile.some((sheet) => sheet.name === name);
    const reference = this.hold(name, made, { isInPlace, id: earlier?.id ?? freshId() });
    this.removed.delete(name);
    return reference;
  }

  /** Adds a sheet as the last one. */
  add(name: string, made: MadeSheet): SheetReference {
    return this.hold(name, made, { isInPlace: false, id: freshId() });
  }

  remove({ name }: SheetReference): void {
    this.made.delete(name);
    if (this.inFile.some((sheet) => sheet.name === name)) this.removed.add(name);
  }

  get isChanged(): boolean {
    return this.made.size + this.removed.size > 0;
  }

  /** Those that the file does not have, in the order in which they were made. */
  added(): readonly SheetReference[] {
    return this.addedHere();
  }

  /** The sheets as they were read or made. */
  shown(): readonly SheetSnapshot[] {
    return [
      ...this.inFile
        .filter(({ name }) => !this.removed.has(name))
        .map((sheet) => this.made.get(sheet.name)?.snapshot ?? sheet),
      ...this.addedHere().map(({ snapshot }) => snapshot),
    ];
  }

  /** Writes what has become of the sheets into a copy; gives all that were made. */
  writeTo(editor: WorkbookEditor): readonly MadeSheet[] {
    for (const name of this.removed) editor.removeSheet(name);
    for (const { id, name, made, isInPlace } of this.made.values())
      if (isInPlace) editor.replaceSheet(name, made, isUid(id) ? id : undefined);
      else editor.addSheet(name, made, id);
    return [...this.made.values()].map(({ made }) => made);
  }

  private addedHere(): readonly MadeHere[] {
    return [...this.made.values()].filter(({ isInPlace }) => !isInPlace);
  }

  private hold(
    name: string,
    made: MadeSheet,
    { id, isInPlace }: Pick<MadeHere, 'id' | 'isInPlace'>,
  ): SheetReference {
    this.made.set(name, { id, name, made, isInPlace, snapshot: snapshotOf(name, made) });
    return { id, name };
  }
}

const freshId = (): string => `{${newId().toUpperCase()}}`;

/** Whether an id is one that a sheet has of its own: the others are known by their names. */
const isUid = (id: string): boolean => id.startsWith('{');

function snapshotOf(name: string, made: MadeSheet): SheetSnapshot {
  return {
    name,
    visibility: 'visible',
    protected: false,
    rows: made.rows.map(({ cells }, row) => ({
      row,
      firstColumn: 0,
      cells: placedCells({ cells, look: {} }).flatMap(({ cell: { value, look, span = 1 } }) =>
        Array.from({ length: span }, (_, index) => ({
          value: index > 0 || value === '' ? null : value,
          format: look?.format ?? GENERAL,
        })),
      ),
    })),
    merges: made.rows.flatMap((cells, row) =>
      placedCells(cells)
        .filter(({ cell: { span = 1 } }) => span > 1)
        .map(({ column, cell: { span = 1 } }) => ({
          top: row,
          left: column,
          bottom: row,
          right: column + span - 1,
        })),
    ),
  };
}
