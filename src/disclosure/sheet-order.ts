import type { CellPlace } from './sheet/address';
import { comparePositions } from './sheet/address';
import type { SheetSnapshot } from './sheet/snapshot';

/**
 * Orders by the first cell: by sheet as the tabs stand, then by row and column; what is on one cell keeps its order, and
 * what is on none comes first.
 */
export function inSheetOrder<Item>(
  items: readonly Item[],
  sheets: readonly SheetSnapshot[],
  placeOf: (item: Item) => CellPlace | undefined,
): readonly Item[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const placed = items.map((item) => {
    const place = placeOf(item);
    return { item, place, rank: place === undefined ? -1 : (order.get(place.sheet) ?? -1) };
  });
  placed.sort((one, other) => {
    const bySheet = one.rank - other.rank;
    return bySheet !== 0 || one.place === undefined || other.place === undefined
      ? bySheet
      : comparePositions(one.place, other.place);
  });
  return placed.map(({ item }) => item);
}
