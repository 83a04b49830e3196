import type { Area } from '../../disclosure/sheet/address';
import type { CellSnapshot, RowSnapshot } from '../../disclosure/sheet/snapshot';
import { GENERAL } from '../../record/corrections/content';
import type { SheetInfo } from '../../session/room/sheets';
import { isProtectedIn } from '../../session/room/sheets';
import type { Progress } from '../../session/room/workbook-room';
import { capabilities } from '../host';
import { passing } from '../run';
import type { Piece, SizedPiece } from './piece';
import { cellCount, cut, cutAcross, cutInto, packed } from './piece';
import type { ReadPieces } from './piece-reader';
import { PieceReader } from './piece-reader';
import type { SheetCells } from './sheet-cells';
import { AREA_PROPERTIES, areaOf, queueMerges, queueRows } from './sheet-cells';

/** Pieces with more cells, or more columns, are asked where in them anything is before they are read. */
const [LARGE, WIDE] = [160_000, 1024];
/** Into how many a large piece is cut to be asked that, and how often at most. */
const [BLOCKS, ROUNDS] = [64, 3];

/** A cell of a row between what was read of it: Excel says that nothing is there. */
const EMPTY: CellSnapshot = { value: null, format: GENERAL, text: '' };

/**
 * Reads the cells of sheets in pieces small enough for Excel: their sizes first, then as many cells at once as go. A
 * sheet of which something cannot be read has nothing but the areas that are missing: half a table read as the whole
 * would be added up wrongly.
 */
export async function readInPieces(
  context: Excel.RequestContext,
  sheets: readonly SheetInfo[],
  progress: Progress,
): Promise<ReadonlyMap<string, SheetCells>> {
  const isProtected = isProtectedIn(sheets);
  const reader = new PieceReader(context);
  const sizes = await reader.read(
    sheets.map(({ name }) => ({ sheet: name, area: null })),
    queueSizes,
  );
  const filled = sizes.read.flatMap(([{ sheet }, { values }]) => sized(sheet, values));
  const formatted = sizes.read.flatMap(([{ sheet }, { formats }]) => sized(sheet, formats));
  const rows: ReadPieces<readonly RowSnapshot[]>[] = [];
  const packs = packed((await whereFilled(reader, filled)).flatMap(cut));
  for (const [index, pieces] of packs.entries()) {
    progress(Math.floor((index * 100) / packs.length));
    rows.push(await reader.read(pieces, (range, { sheet }) => queueRows(range, isProtected(sheet))));
  }
  const merges = await reader.read(capabilities().mergedAreas ? formatted : [], queueMerges);
  const unread = [sizes, ...rows, merges].flatMap((part: ReadPieces<unknown>) => part.unread);
  return new Map(
    sheets.map(({ name }): [string, SheetCells] => {
      const missing = unread.filter(({ sheet }) => sheet === name);
      if (missing.length > 0)
        return [name, { rows: [], merges: [], unreadAreas: missing.flatMap(({ area }) => area ?? []) }];
      const ofSheet = <Found>({ read }: ReadPieces<readonly Found[]>): readonly Found[] =>
        read.filter(([{ sheet }]) => sheet === name).flatMap(([, found]) => found);
      return [name, { rows: joinedRows(rows.flatMap(ofSheet)), merges: distinct(ofSheet(merges)) }];
    }),
  );
}

/** The used area of a range, by values and by formats; null where there is none. */
function queueSizes(
  range: Excel.Range,
): () => { readonly values: Area | null; readonly formats: Area | null } {
  const [values, formats] = [queueSize(range, true), queueSize(range, false)];
  return () => ({ values: values(), formats: formats() });
}

function queueSize(range: Excel.Range, valuesOnly: boolean): () => Area | null {
  const used = passing(range.getUsedRangeOrNullObject(valuesOnly));
  used.load(AREA_PROPERTIES);
  return () => (used.isNullObject ? null : areaOf(used));
}

function sized(sheet: string, area: Area | null): readonly SizedPiece[] {
  return area === null ? [] : [{ sheet, area }];
}

/** What of large pieces is filled: one stray value at the end of a sheet makes it large, and hardly anything is in it. */
async function whereFilled(
  reader: PieceReader,
  pieces: readonly SizedPiece[],
): Promise<readonly SizedPiece[]> {
  let now = pieces;
  for (let round = 0; round < ROUNDS && now.some(isLarge); round += 1) {
    const blocks = now.flatMap((piece) => (isLarge(piece) ? blocksOf(piece) : [piece]));
    const { read, unread } = await reader.read(blocks, (range) => {
      const size = queueSize(range, true);
      return () => ({ area: size() });
    });
    const answers = new Map<Piece, Area | null>(read.map(([piece, { area }]) => [piece, area]));
    // Where Excel does not say it, all of the piece is read.
    const next = blocks.flatMap((piece) => {
      const area = answers.get(piece);
      return area === undefined ? [piece] : sized(piece.sheet, area);
    });
    if (unread.length > 0 || cellsIn(next) * 2 > cellsIn(now)) return next;
    now = next;
  }
  return now;
}

function isLarge(piece: SizedPiece): boolean {
  return cellCount(piece) > LARGE || piece.area.right - piece.area.left >= WIDE;
}

function blocksOf(piece: SizedPiece): readonly SizedPiece[] {
  const { top, bottom, left, right } = piece.area;
  return bottom - top >= BLOCKS
    ? cutInto(piece, Math.ceil((bottom - top + 1) / BLOCKS))
    : cutAcross(piece, Math.ceil((right - left + 1) / BLOCKS));
}

function cellsIn(pieces: readonly SizedPiece[]): number {
  return pieces.reduce((sum, piece) => sum + cellCount(piece), 0);
}

/** Rows in their order; what was read of one row in several pieces is one again. */
function joinedRows(rows: readonly RowSnapshot[]): readonly RowSnapshot[] {
  const ordered = rows.toSorted((one, other) => one.row - other.row || one.firstColumn - other.firstColumn);
  const joined: RowSnapshot[] = [];
  for (const row of ordered) {
    const before = joined.at(-1);
    if (before?.row !== row.row) {
      joined.push(row);
      continue;
    }
    const gap = row.firstColumn - before.firstColumn - before.cells.length;
    const between = Array.from({ length: gap }, () => EMPTY);
    joined[joined.length - 1] = { ...before, cells: [...before.cells, ...between, ...row.cells] };
  }
  return joined;
}

/** A merge that reaches from one piece into the next is told by both. */
function distinct(areas: readonly Area[]): readonly Area[] {
  return [...new Map(areas.map((area) => [JSON.stringify(area), area])).values()];
}
