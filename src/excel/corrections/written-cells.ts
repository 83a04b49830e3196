import type { CellPlace } from '../../disclosure/sheet/address';
import { cellFinder } from '../../record/corrections/cell-finder';
import type { FoundCell } from '../../record/corrections/reversal';
import type { CorrectionsEntry, WrittenCell, WrittenSheet } from '../../record/journal/journal';
import { isProtectedIn } from '../../session/room/sheets';
import type { ScatteredCells } from '../cells/scattered-cells';
import { queueCells } from '../cells/scattered-cells';
import type { QueuedGrid } from '../cells/sheet-grid';
import { queueGrid } from '../cells/sheet-grid';
import type { Knowledge } from '../knowledge';

/** The cells of an entry, whose reading is queued, by sheet; null for a sheet that is gone. */
export type QueuedCells = readonly {
  readonly written: WrittenSheet;
  readonly there: {
    readonly sheet: string;
    readonly cells: ScatteredCells;
    readonly grid: QueuedGrid;
  } | null;
}[];

/** Queues the reading of the cells that an entry wrote, where it wrote them, and of what they are found again by. */
export function queueWritten(
  context: Excel.RequestContext,
  entry: CorrectionsEntry,
  { sheetsOf, sheets: known }: Pick<Knowledge, 'sheetsOf' | 'sheets'>,
): QueuedCells {
  const isProtected = isProtectedIn(known);
  const find = sheetsOf(entry);
  return entry.sheets.map((written) => {
    const found = find(written.sheet);
    if (found === undefined) return { written, there: null };
    const target = context.workbook.worksheets.getItemOrNullObject(found.name);
    const cells = queueCells(target, written.cells, { locks: isProtected(found.name) });
    const there = { sheet: found.name, cells, grid: queueGrid(target) };
    return { written, there };
  });
}

/** Finds the cells of an entry; those that are somewhere else by now are read there, in one more sync. */
export async function foundCells(
  context: Excel.RequestContext,
  queued: QueuedCells,
  known: Pick<Knowledge, 'sheets'>,
): Promise<readonly FoundCell[]> {
  const located = queued.flatMap(({ written, there }) => {
    const lost = (cell: WrittenCell): Located => ({
      written: cell,
      place: { sheet: there?.sheet ?? written.sheet.name, row: cell.row, column: cell.column },
      read: null,
    });
    if (there === null) return written.cells.map(lost);
    const placeNow = cellFinder(there.grid.grid(), written);
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
    known,
  );
  return located.map(({ written, place, read }) => {
    const cells = read === 'elsewhere' ? moved.get(place.sheet) : read;
    return { written, place, now: cells?.at(place) ?? null };
  });
}

interface Located {
  readonly written: WrittenCell;
  readonly place: CellPlace;
  readonly read: ScatteredCells | 'elsewhere' | null;
}

async function readElsewhere(
  context: Excel.RequestContext,
  moved: readonly Located[],
  known: Pick<Knowledge, 'sheets'>,
): Promise<ReadonlyMap<string, ScatteredCells>> {
  const sheets = new Set(moved.map(({ place }) => place.sheet));
  if (sheets.size === 0) return new Map();
  const isProtected = isProtectedIn(known.sheets);
  const queued = new Map(
    [...sheets].map((name) => [
      name,
      queueCells(
        context.workbook.worksheets.getItemOrNullObject(name),
        moved.filter(({ place }) => place.sheet === name).map(({ place }) => place),
        { locks: isProtected(name) },
      ),
    ]),
  );
  await context.sync();
  return queued;
}
