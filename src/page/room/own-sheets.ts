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
export interface MadeOwnSheet extends SheetReference {
  readonly made: MadeSheet;
  /** Whether the file has a sheet in whose place it is. */
  readonly isInFile: boolean;
}

/** The sheets that the page makes for itself: those of the file, and what has become of them. */
export class OwnSheets {
  private readonly made = new Map<string, MadeOwnSheet>();
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
    const id = earlier?.id ?? `{${newId().toUpperCase()}}`;
    const isInFile = this.inFile.some((sheet) => sheet.name === name);
    this.made.set(name, { id, name, made, isInFile });
    this.removed.delete(name);
    return { id, name };
  }

  remove({ name }: SheetReference): void {
    this.made.delete(name);
    if (this.inFile.some((sheet) => sheet.name === name)) this.removed.add(name);
  }

  get isChanged(): boolean {
    return this.made.size + this.removed.size > 0;
  }

  /** Those that the file does not have, in the order in which they were made. */
  added(): readonly MadeOwnSheet[] {
    return [...this.made.values()].filter(({ isInFile }) => !isInFile);
  }

  /** The sheets as they are now. */
  shown(sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] {
    return [
      ...sheets
        .filter(({ name }) => !this.removed.has(name))
        .map((sheet) => {
          const own = this.made.get(sheet.name);
          return own === undefined ? sheet : snapshotOf(own);
        }),
      ...this.added().map(snapshotOf),
    ];
  }

  /** Writes what has become of those that the file has into a copy. */
  replaceIn(editor: WorkbookEditor): void {
    for (const name of this.removed) editor.removeSheet(name);
    for (const { id, name, made, isInFile } of this.made.values())
      if (isInFile) editor.replaceSheet(name, made, id.startsWith('{') ? id : undefined);
  }

  /** Adds those to a copy that the file does not have; gives all that were made. */
  addTo(editor: WorkbookEditor): readonly MadeSheet[] {
    for (const { id, name, made } of this.added()) editor.addSheet(name, made, id);
    return [...this.made.values()].map(({ made }) => made);
  }
}

function snapshotOf({ name, made }: MadeOwnSheet): SheetSnapshot {
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
