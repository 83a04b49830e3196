import type { Area } from '../../disclosure/sheet/address';
import { passing } from '../run';

/** A part of a sheet that is read at once; a null area is the whole sheet, whatever its size. */
export interface Piece {
  readonly sheet: string;
  readonly area: Area | null;
}

/** A piece whose size is known. */
export interface SizedPiece extends Piece {
  readonly area: Area;
}

/** Cells that are asked for at once, to begin with: some 70 bytes each where texts are short. */
const CELLS_AT_ONCE = 40_000;

/** The range of a piece. */
export function rangeOf(context: Excel.RequestContext, { sheet, area }: Piece): Excel.Range {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  if (area === null) return passing(worksheet.getRange());
  const { top, left, bottom, right } = area;
  return passing(worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1));
}

/** How many cells a piece has. */
export function cellCount({ area: { top, left, bottom, right } }: SizedPiece): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** A piece as pieces one below the other, none higher than so many rows. */
export function cutInto({ sheet, area }: SizedPiece, height: number): readonly SizedPiece[] {
  const pieces: SizedPiece[] = [];
  for (let top = area.top; top <= area.bottom; top += height)
    pieces.push({ sheet, area: { ...area, top, bottom: Math.min(area.bottom, top + height - 1) } });
  return pieces;
}

/** A piece as pieces side by side, none wider than so many columns. */
export function cutAcross({ sheet, area }: SizedPiece, width: number): readonly SizedPiece[] {
  const pieces: SizedPiece[] = [];
  for (let left = area.left; left <= area.right; left += width)
    pieces.push({ sheet, area: { ...area, left, right: Math.min(area.right, left + width - 1) } });
  return pieces;
}

/** A piece as pieces of whole rows, none with many more cells than are asked for at once. */
export function cut(piece: SizedPiece): readonly SizedPiece[] {
  const { left, right } = piece.area;
  return cutInto(piece, Math.max(1, Math.floor(CELLS_AT_ONCE / (right - left + 1))));
}

/** Pieces in groups that are asked for at once. */
export function packed(pieces: readonly SizedPiece[]): readonly (readonly SizedPiece[])[] {
  const packs: SizedPiece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const pack = packs.at(-1);
    room -= cellCount(piece);
    if (pack !== undefined && room >= 0) pack.push(piece);
    else {
      packs.push([piece]);
      room = CELLS_AT_ONCE - cellCount(piece);
    }
  }
  return packs;
}

/** Half of the pieces, or of the rows of the only one, or of its cells; null where it cannot be halved. */
export function halved(pieces: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] | null {
  const [only, ...others] = pieces;
  if (only === undefined) return null;
  if (others.length > 0) {
    const half = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, half), pieces.slice(half)];
  }
  const { sheet, area } = only;
  if (area === null) return null;
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const [first, second] =
    height > 1
      ? cutInto({ sheet, area }, Math.ceil(height / 2))
      : cutAcross({ sheet, area }, Math.ceil(width / 2));
  return first === undefined || second === undefined ? null : [[first], [second]];
}
