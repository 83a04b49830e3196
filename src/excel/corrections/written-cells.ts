import type { CellPlace } from '../../disclosure/sheet/address';
import type { CellSnapshot } from '../../disclosure/sheet/snapshot';
import type { Position } from '../../disclosure/sheet/address';
import { linesNow } from '../../record/identity/lines';
import type { Grid } from '../../record/identity/words';
import { columnNames, rowNames } from '../../record/identity/words';
import type { SheetFinder } from '../../record/identity/sheets';
import type { CorrectionsEntry, WrittenCell, WrittenSheet } from '../../record/journal/journal';
import type { ScatteredCells } from '../cells/scattered-cells';
import { queueCells } from '../cells/scattered-cells';
import type { QueuedGrid } from '../cells/sheet-grid';
import { queueGrid } from '../cells/sheet-grid';

/** The cells of an entry, whose reading is queued, by sheet; null for a sheet that is gone. */
export type QueuedCells = readonly {
  readonly written: WrittenSheet;
  readonly there: {
    readonly sheet: string;
    readonly cells: ScatteredCells;
    readonly grid: QueuedGrid;
  } | null;
}[];

/** A cell of an entry. */
export interface FoundCell {
  readonly written: WrittenCell;
  /** Where it is now; where it was when it was written, for one that is not found. */
  readonly place: CellPlace;
  /** What it holds; null where it is not certain which cell it is, or its sheet is gone. */
  readonly now: CellSnapshot | null;
}

/** Queues the reading of the cells that an entry wrote, where it wrote them, and of what they are found again by. */
export function queueWritten(
  context: Excel.RequestContext,
  { sheets }: CorrectionsEntry,
  find: SheetFinder,
): QueuedCells {
  return sheets.map((written) => {
    const found = find(written.sheet);
    if (found === undefined) return { written, there: null };
    const target = context.workbook.worksheets.getItemOrNullObject(found.name);
    const there = { sheet: found.name, cells: queueCells(target, written.cells), grid: queueGrid(target) };
    return { written, there };
  });
}

/** Finds the cells of an entry; those that are somewhere else by now are read there, in one more sync. */
export async function foundCells(
  context: Excel.RequestContext,
  queued: QueuedCells,
): Promise<readonly FoundCell[]> {
  const located = queued.flatMap(({ written, there }) => {
    const lost = (cell: WrittenCell): Located => ({
      written: cell,
      place: { sheet: there?.sheet ?? written.sheet.name, row: cell.row, column: cell.column },
      read: null,
    });
    if (there === null) return written.cells.map(lost);
    const placeNow = finder(there.grid.grid(), written);
    return written.cells.map((cell): Located => {
      const position = placeNow(cell);
      if (position === null) return lost(cell);
      const place = { sheet: there.sheet, row: position.row, column: position.column };
      const isThere = place.row === cell.row && place.column === cell.column;
      return { written: cell, place, read: isThere ? there.cells : 'elsewhere' };
    });
  });
  const moved = await readElsewhere(
    context,
    located.filter(({ read }) => read === 'elsewhere'),
  );
  return located.map(({ written, place, read }) => {
    const cells = read === 'elsewhere' ? moved.get(place.sheet) : read;
    return { written, place, now: cells?.at(place) ?? null };
  });
}

/** Finds cells again by the names of their rows and columns, where these were kept. */
function finder(grid: Grid, { rows, columns }: WrittenSheet): (cell: WrittenCell) => Position | null {
  if (rows === undefined || columns === undefined) return (cell) => cell;
  const rowNow = linesNow(rows, rowNames(grid));
  const columnNow = linesNow(columns, columnNames(grid));
  return (cell) => {
    const row = rowNow(cell.row);
    const column = columnNow(cell.column);
    return row === null || column === null ? null : { row, column };
  };
}

interface Located {
  readonly written: WrittenCell;
  readonly place: CellPlace;
  readonly read: ScatteredCells | 'elsewhere' | null;
}

async function readElsewhere(
  context: Excel.RequestContext,
  moved: readonly Located[],
): Promise<ReadonlyMap<string, ScatteredCells>> {
  const sheets = new Set(moved.map(({ place }) => place.sheet));
  if (sheets.size === 0) return new Map();
  const queued = new Map(
    [...sheets].map((name) => [
      name,
      queueCells(
        context.workbook.worksheets.getItemOrNullObject(name),
        moved.filter(({ place }) => place.sheet === name).map(({ place }) => place),
      ),
    ]),
  );
  await context.sync();
  return queued;
}
