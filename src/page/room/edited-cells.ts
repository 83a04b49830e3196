import { cellIn, rowAt } from '../../disclosure/sheet/cell-at';
import type { CellPlace } from '../../disclosure/sheet/address';
import { reference } from '../../disclosure/sheet/address';
import { grouped } from '../../disclosure/grouping';
import type { CellSnapshot, RowSnapshot, SheetSnapshot } from '../../disclosure/sheet/snapshot';
import { sameValue } from '../../disclosure/sheet/snapshot';
import type { Content } from '../../record/corrections/content';
import { GENERAL } from '../../record/corrections/content';
import type { CellWriting } from '../../session/room/held/held-workbook';
import type { ChangedCell } from './stale-formulas';
import { StaleFormulas } from './stale-formulas';

const BLANK: CellSnapshot = { value: null, format: GENERAL };

/** A cell that was written: what it held before, what it holds now, and which writing came last. */
export interface EditedCell {
  readonly place: CellPlace;
  readonly before: CellSnapshot;
  readonly now: CellSnapshot;
  readonly change: number;
}

/** A cell that an earlier copy of the file says was written, and not calculated since. */
export interface EarlierEdit {
  readonly place: CellPlace;
  /** What it held before. */
  readonly before: Content;
  /** Which writing it was, from 1 on. */
  readonly change: number;
}

/**
 * The cells of a file with what was written since it was read. What was read or made stays as it is; sheets in which
 * nothing is another stay the same objects.
 */
export class EditedCells {
  private readonly edits = new Map<string, EditedCell>();
  private readonly earlier: ReadonlyMap<string, EarlierEdit>;
  private changes: number;
  private shown: readonly SheetSnapshot[] | null = null;
  private hasStale = false;

  /** @param original the sheets with nothing written into them */
  constructor(
    private readonly original: () => readonly SheetSnapshot[],
    earlier: readonly EarlierEdit[] = [],
  ) {
    this.earlier = new Map(earlier.map((edit) => [reference(edit.place), edit]));
    this.changes = earlier.reduce((most, { change }) => Math.max(most, change), 0);
  }

  /** What a cell holds now; null where its sheet is gone. */
  at(place: CellPlace): CellSnapshot | null {
    const sheet = this.sheets().find(({ name }) => name === place.sheet);
    return sheet === undefined ? null : (cellIn(sheet, place) ?? BLANK);
  }

  /** Writes cells, all at once. */
  write(cells: readonly CellWriting[]): void {
    this.changes += 1;
    for (const cell of cells) this.writeOne(cell);
    this.shown = null;
  }

  /** Told that a sheet was made, made anew or taken away: what was written into it is gone with it. */
  forget(sheet: string): void {
    for (const [key, { place }] of this.edits) if (place.sheet === sheet) this.edits.delete(key);
    this.shown = null;
  }

  /** The cells that hold something else than was read or made. */
  edited(): readonly EditedCell[] {
    return [...this.edits.values()].filter(({ before, now }) => !isSameCell(before, now));
  }

  /** Whether formulas show what they come to. */
  isCalculated(): boolean {
    this.sheets();
    return !this.hasStale;
  }

  /** The sheets as they are now. */
  sheets(): readonly SheetSnapshot[] {
    if (this.shown === null) {
      const before = this.original().map((sheet) => this.sheetNow(sheet));
      this.shown = this.withStale(before);
    }
    return this.shown;
  }

  private writeOne({ place, content: { value, formula }, format }: CellWriting): void {
    const at = { sheet: place.sheet, row: place.row, column: place.column };
    const key = reference(at);
    const before = this.edits.get(key)?.before ?? this.read(at);
    const now: CellSnapshot = {
      value,
      ...(formula === undefined ? {} : { formula }),
      format,
      ...(before.unlocked === true ? { unlocked: true } : {}),
    };
    this.edits.set(key, { place: at, before, now, change: this.changes });
  }

  private read(place: CellPlace): CellSnapshot {
    const sheet = this.original().find(({ name }) => name === place.sheet);
    return (sheet && cellIn(sheet, place)) ?? BLANK;
  }

  private sheetNow(sheet: SheetSnapshot): SheetSnapshot {
    const here = this.edited().filter(({ place }) => place.sheet === sheet.name);
    return withCells(
      sheet,
      here.map(({ place, now }) => [place, now]),
    );
  }

  private withStale(sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] {
    const changed = this.changedCells(sheets);
    const stale = changed.length === 0 ? [] : this.formulasIn(sheets).after(changed);
    this.hasStale = stale.length > 0;
    const bySheet = grouped(stale, ({ sheet }) => sheet);
    return sheets.map((sheet) =>
      withCells(
        sheet,
        (bySheet.get(sheet.name) ?? []).map((place) => [
          place,
          { ...(cellIn(sheet, place) ?? BLANK), stale: true },
        ]),
      ),
    );
  }

  private formulasIn(sheets: readonly SheetSnapshot[]): StaleFormulas {
    return new StaleFormulas({ sheets }, (place) => this.changeOf(place));
  }

  /** The writing that a cell's formula comes from; 0 for one that was calculated along with the others. */
  private changeOf(place: CellPlace): number {
    const key = reference(place);
    const edit = this.edits.get(key);
    if (edit !== undefined) return isSameContent(edit.before, edit.now) ? 0 : edit.change;
    return this.earlier.get(key)?.change ?? 0;
  }

  /** The cells that were written since the formulas were calculated. */
  private changedCells(sheets: readonly SheetSnapshot[]): readonly ChangedCell[] {
    const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
    const changed = (place: CellPlace, before: Content, change: number): ChangedCell => {
      const sheet = byName.get(place.sheet);
      const now = (sheet && cellIn(sheet, place)) ?? BLANK;
      return { place, change, isRestored: isSameContent(before, now) };
    };
    const kept = [...this.earlier].filter(([key]) => !this.edits.has(key));
    return [
      ...kept.map(([, { place, before, change }]) => changed(place, before, change)),
      ...[...this.edits].map(([key, { place, before, change }]) =>
        changed(place, this.earlier.get(key)?.before ?? before, change),
      ),
    ];
  }
}

function isSameContent(one: Content, other: Content): boolean {
  return one.formula === undefined || other.formula === undefined
    ? one.formula === other.formula && sameValue(one.value, other.value)
    : one.formula === other.formula;
}

function isSameCell(one: CellSnapshot, other: CellSnapshot): boolean {
  return isSameContent(one, other) && one.format === other.format;
}

/** A sheet in which some cells hold something else; the same object where none does. */
function withCells(
  sheet: SheetSnapshot,
  cells: readonly (readonly [place: CellPlace, cell: CellSnapshot])[],
): SheetSnapshot {
  if (cells.length === 0) return sheet;
  const byRow = grouped(cells, ([{ row }]) => String(row));
  const kept = sheet.rows.map((known) => {
    const here = byRow.get(String(known.row));
    return here === undefined ? known : rowWith(known, here);
  });
  const fresh = [...byRow]
    .map(([row, here]) => [Number(row), here] as const)
    .filter(([row]) => rowAt(sheet, row) === undefined)
    .map(([row, here]) => rowWith({ row, firstColumn: here[0]?.[0].column ?? 0, cells: [] }, here));
  const rows = fresh.length === 0 ? kept : [...kept, ...fresh].sort((one, other) => one.row - other.row);
  return { ...sheet, rows };
}

function rowWith(
  { row, firstColumn, cells: known }: RowSnapshot,
  written: readonly (readonly [place: CellPlace, cell: CellSnapshot])[],
): RowSnapshot {
  const first = written.reduce((least, [{ column }]) => Math.min(least, column), firstColumn);
  const cells = [...Array.from({ length: firstColumn - first }, () => BLANK), ...known];
  for (const [{ column }, cell] of written) {
    while (cells.length < column - first) cells.push(BLANK);
    cells[column - first] = cell;
  }
  return { row, firstColumn: first, cells };
}
