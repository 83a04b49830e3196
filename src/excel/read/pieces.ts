import type { Area } from '../../disclosure/sheet/address';
import type { RowSnapshot } from '../../disclosure/sheet/snapshot';
import type { SheetInfo } from '../../session/room/sheets';
import { isProtectedIn } from '../../session/room/sheets';
import { officeError } from '../office-error';
import { capabilities } from '../host';
import { passing } from '../run';
import type { SheetCells } from './sheet-cells';
import { AREA_PROPERTIES, areaOf, queueMerges, queueRows } from './sheet-cells';

/** Cells that are asked for at once, to begin with: some 70 bytes each where texts are short. */
const CELLS_AT_ONCE = 40_000;

/** A part of a sheet that is read at once. */
interface Piece {
  readonly sheet: string;
  readonly area: Area;
}

/** Reads the cells of sheets in pieces small enough for Excel: their sizes first, then as many cells at once as go. */
export async function readInPieces(
  context: Excel.RequestContext,
  sheets: readonly SheetInfo[],
): Promise<ReadonlyMap<string, SheetCells>> {
  const names = sheets.map(({ name }) => name);
  const isProtected = isProtectedIn(sheets);
  const filled = await usedAreas(context, names, true);
  const formatted = capabilities().mergedAreas ? await usedAreas(context, names, false) : [];
  const rows: (readonly [Piece, readonly RowSnapshot[]])[] = [];
  for (const pieces of packed(filled.flatMap(cut)))
    rows.push(
      ...(await readPieces(context, pieces, (range, { sheet }) => queueRows(range, isProtected(sheet)))),
    );
  const merges = await readPieces(context, formatted, queueMerges);
  return new Map(
    names.map((name) => [
      name,
      {
        rows: rows.filter(([{ sheet }]) => sheet === name).flatMap(([, found]) => found),
        merges: distinct(merges.filter(([{ sheet }]) => sheet === name).flatMap(([, found]) => found)),
      },
    ]),
  );
}

/** The used areas of the sheets that have any. */
async function usedAreas(
  context: Excel.RequestContext,
  names: readonly string[],
  valuesOnly: boolean,
): Promise<readonly Piece[]> {
  const ranges = names.map((sheet) => {
    const range = passing(context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(valuesOnly));
    range.load(AREA_PROPERTIES);
    return { sheet, range };
  });
  await context.sync();
  return ranges.flatMap(({ sheet, range }) => (range.isNullObject ? [] : [{ sheet, area: areaOf(range) }]));
}

/** Reads pieces in one sync; where they are too much together, halved as often as needed. One row too large is a failure. */
async function readPieces<Found>(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  queue: (range: Excel.Range, piece: Piece) => () => Found,
): Promise<readonly (readonly [Piece, Found])[]> {
  if (pieces.length === 0) return [];
  const queued = pieces.map((piece) => [piece, queue(rangeOf(context, piece), piece)] as const);
  try {
    await context.sync();
    return queued.map(([piece, found]) => [piece, found()]);
  } catch (thrown) {
    const halves = halved(pieces);
    if (officeError(thrown) === null || halves === null) throw thrown;
    const first = await readPieces(context, halves[0], queue);
    return [...first, ...(await readPieces(context, halves[1], queue))];
  }
}

/** Half of the pieces, or of the rows of the only one; null where it has one row. */
function halved(pieces: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] | null {
  const [only, ...others] = pieces;
  if (only === undefined) return null;
  if (others.length > 0) {
    const half = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, half), pieces.slice(half)];
  }
  const { sheet, area } = only;
  if (area.top === area.bottom) return null;
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [[{ sheet, area: { ...area, bottom: middle } }], [{ sheet, area: { ...area, top: middle + 1 } }]];
}

/** A piece as pieces of whole rows, none with many more cells than are asked for at once. */
function cut({ sheet, area }: Piece): readonly Piece[] {
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / (area.right - area.left + 1)));
  const pieces: Piece[] = [];
  for (let top = area.top; top <= area.bottom; top += height)
    pieces.push({ sheet, area: { ...area, top, bottom: Math.min(area.bottom, top + height - 1) } });
  return pieces;
}

/** Pieces in groups that are asked for at once. */
function packed(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const packs: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const pack = packs.at(-1);
    room -= cellCount(piece.area);
    if (pack !== undefined && room >= 0) pack.push(piece);
    else {
      packs.push([piece]);
      room = CELLS_AT_ONCE - cellCount(piece.area);
    }
  }
  return packs;
}

function rangeOf(context: Excel.RequestContext, { sheet, area }: Piece): Excel.Range {
  const { top, left, bottom, right } = area;
  return passing(
    context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1),
  );
}

/** A merge that reaches from one piece into the next is told by both. */
function distinct(areas: readonly Area[]): readonly Area[] {
  return [...new Map(areas.map((area) => [JSON.stringify(area), area])).values()];
}

function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
