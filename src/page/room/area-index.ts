import type { CellPlace } from '../../disclosure/sheet/address';
import { contains } from '../../disclosure/sheet/address';
import type { NamedArea } from '../../disclosure/sheet/formula-areas';

/** More than the rows of any sheet. */
const ROWS = 2 ** 21;
const SIZES = Array.from({ length: Math.log2(ROWS) }, (_, power) => 2 ** power);

/** An area, and what it was put in for. */
interface Held<Owner> extends NamedArea {
  readonly owner: Owner;
}

/**
 * Gives out whose areas a cell lies in. An area is kept by the blocks of rows that it consists of, each of a power of two and
 * beginning at a multiple of it: a cell lies in one block of each size, so that none is looked at whose rows are others.
 */
export class AreaIndex<Owner> {
  private readonly blocks = new Map<string, Map<number, Held<Owner>[]>>();
  private readonly taken = new Set<Owner>();

  /** @param sheet the name of its sheet, in capitals or not */
  add(owner: Owner, sheet: string, area: NamedArea['area']): void {
    const blocks = this.blocksOf(sheet);
    for (let row = area.top; row <= area.bottom;) {
      const size = sizeFrom(row, area.bottom - row + 1);
      const key = keyOf(row, size);
      const held = blocks.get(key) ?? [];
      held.push({ owner, sheet, area });
      blocks.set(key, held);
      row += size;
    }
  }

  /** Takes those out in whose areas a cell lies and that are wanted; each is taken once. */
  take(place: CellPlace, isWanted: (owner: Owner) => boolean): readonly Owner[] {
    const blocks = this.blocks.get(place.sheet.toLowerCase());
    const found: Owner[] = [];
    for (const size of blocks === undefined ? [] : SIZES) {
      const key = keyOf(place.row, size);
      const left = (blocks?.get(key) ?? []).filter(({ owner, area }) => {
        if (this.taken.has(owner)) return false;
        if (!contains(area, place) || !isWanted(owner)) return true;
        this.taken.add(owner);
        found.push(owner);
        return false;
      });
      if (left.length > 0) blocks?.set(key, left);
      else blocks?.delete(key);
    }
    return found;
  }

  private blocksOf(sheet: string): Map<number, Held<Owner>[]> {
    const key = sheet.toLowerCase();
    const known = this.blocks.get(key) ?? new Map<number, Held<Owner>[]>();
    this.blocks.set(key, known);
    return known;
  }
}

/** A block by its size and its place among those of its size. */
function keyOf(row: number, size: number): number {
  return size * 2 * ROWS + Math.floor(row / size);
}

/** The largest block that begins at a row and has no more than so many rows. */
function sizeFrom(row: number, most: number): number {
  let size = 1;
  while (size * 2 <= most && row % (size * 2) === 0) size *= 2;
  return size;
}
