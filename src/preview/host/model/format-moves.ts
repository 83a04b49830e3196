import { intersection, isOnSheet, sheetSize, wholeSheet, without, type Area } from './area';
import { changeRule, formatAreas, formatsWithin, removeFormat } from './conditional-formats';
import { clipTo, toRange } from './ranges';
import type { Sheet } from './sheet';
import { grown, shrunk } from './span';

/** Cells that came in or went out, and which way the others moved. */
export interface Shift {
  readonly area: Area;
  readonly isInserted: boolean;
  /** Whether those below moved, not those to the right. */
  readonly isVertical: boolean;
}

/** What becomes of an area when cells come in or go out: the part of it in their columns, or rows, moves. */
function shifted(area: Area, { area: by, isInserted, isVertical }: Shift): readonly Area[] {
  const band = isVertical
    ? { row: 0, rows: sheetSize.rows, column: by.column, columns: by.columns }
    : { row: by.row, rows: by.rows, column: 0, columns: sheetSize.columns };
  const inside = intersection(area, band);
  if (inside === undefined) return [area];
  const change = isInserted ? grown : shrunk;
  const { start, count } = isVertical
    ? change({ start: inside.row, count: inside.rows }, { start: by.row, count: by.rows })
    : change({ start: inside.column, count: inside.columns }, { start: by.column, count: by.columns });
  const moved = isVertical
    ? { ...inside, row: start, rows: count }
    : { ...inside, column: start, columns: count };
  return [...without(area, band), ...(isOnSheet(moved) ? [moved] : [])];
}

/**
 * Has the conditional formats of a sheet follow its cells. On a page the engine does that itself, in Node it does not:
 * what to call once the cells have moved looks whether it has been done.
 */
export function followingFormats(sheet: Sheet, shift: Shift): () => void {
  const before = formatsWithin(sheet, [wholeSheet]).map((key) => ({ key, areas: formatAreas(key) }));
  return () => {
    const there = new Set(formatsWithin(sheet, [wholeSheet]).map(({ id }) => id));
    for (const { key, areas } of before) {
      if (!there.has(key.id) || JSON.stringify(formatAreas(key)) !== JSON.stringify(areas)) continue;
      const next = areas.flatMap((area) => shifted(area, shift));
      if (JSON.stringify(next) === JSON.stringify(areas)) continue;
      if (next.length === 0) removeFormat(key);
      else
        changeRule(key, (rule) => ({ ...rule, ranges: next.map((one) => toRange(clipTo(one, sheet.size))) }));
    }
  };
}
