import type { Area } from '../../../disclosure/sheet/address';
import type { CellSnapshot, RowSnapshot, SheetSnapshot } from '../../../disclosure/sheet/snapshot';
import { sameValue } from '../../../disclosure/sheet/snapshot';

/** Whether two snapshots say the same of a sheet. */
export function sameSheet(one: SheetSnapshot, other: SheetSnapshot): boolean {
  return (
    one.name === other.name &&
    one.visibility === other.visibility &&
    one.protected === other.protected &&
    sameLists(one.rows, other.rows, sameRow) &&
    sameLists(one.merges, other.merges, sameArea) &&
    (one.unreadAreas === undefined) === (other.unreadAreas === undefined) &&
    sameLists(one.unreadAreas ?? [], other.unreadAreas ?? [], sameArea)
  );
}

function sameArea(one: Area, other: Area): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}

function sameRow(one: RowSnapshot, other: RowSnapshot): boolean {
  return (
    one.row === other.row &&
    one.firstColumn === other.firstColumn &&
    sameLists(one.cells, other.cells, sameCell)
  );
}

function sameCell(one: CellSnapshot, other: CellSnapshot): boolean {
  return (
    sameValue(one.value, other.value) &&
    one.formula === other.formula &&
    one.format === other.format &&
    one.text === other.text &&
    one.unlocked === other.unlocked &&
    one.stale === other.stale
  );
}

function sameLists<Item>(
  one: readonly Item[],
  other: readonly Item[],
  same: (first: Item, second: Item) => boolean,
): boolean {
  if (one === other) return true;
  return (
    one.length === other.length &&
    one.every((item, index) => {
      const second = other[index];
      return second !== undefined && same(item, second);
    })
  );
}
