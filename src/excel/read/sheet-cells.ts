import type { Area } from '../../disclosure/sheet/address';
import type { CellSnapshot, RowSnapshot } from '../../disclosure/sheet/snapshot';
import type { LoadedCells } from '../cells/cell-content';
import { CELL_PROPERTIES, cellAt } from '../cells/cell-content';
import { capabilities } from '../host';
import { passing } from '../run';

/** What a sheet holds. */
export interface SheetCells {
  /** Rows with any content, in ascending order. */
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly Area[];
}

/** A sheet without any content. */
export const NO_CELLS: SheetCells = { rows: [], merges: [] };

/** The properties that a snapshot is made of, for `load`. */
export const SNAPSHOT_PROPERTIES = `${CELL_PROPERTIES},text,rowIndex,columnIndex`;

/** The properties that an area is made of, for `load`. */
export const AREA_PROPERTIES = 'rowIndex,columnIndex,rowCount,columnCount';

/** Queues the reading of all used cells of a sheet; call what it returns after the sync. */
export function queueSheetCells(sheet: Excel.Worksheet): () => SheetCells {
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  used.load(SNAPSHOT_PROPERTIES);
  // Merges may reach beyond the last value, so they are asked of all that has a format, too.
  const merges = queueMerges(passing(sheet.getUsedRangeOrNullObject(false)));
  return () => ({ rows: used.isNullObject ? [] : rowsOf(used), merges: merges() });
}

/** Queues the reading of the merged areas of a range; none where this Excel does not tell them. */
export function queueMerges(range: Excel.Range): () => readonly Area[] {
  if (!capabilities().mergedAreas) return () => [];
  const merged = passing(range.getMergedAreasOrNullObject());
  // Whether an object is null is known only of one that was loaded.
  merged.load('areaCount');
  const { areas } = merged;
  areas.load(`items/rowIndex,items/columnIndex,items/rowCount,items/columnCount`);
  return () => (merged.isNullObject ? [] : areas.items.map(areaOf));
}

/** A loaded range's area. */
export function areaOf(
  range: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>,
): Area {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** The rows of a loaded range that have any content. */
export function rowsOf(
  range: LoadedCells & Pick<Excel.Range, 'text' | 'rowIndex' | 'columnIndex'>,
): readonly RowSnapshot[] {
  return range.values.flatMap((line, index) => {
    const cells = line.map((_value, column) => cellAt(range, index, column, range.text[index]?.[column]));
    return cells.some(hasContent)
      ? [{ row: range.rowIndex + index, firstColumn: range.columnIndex, cells }]
      : [];
  });
}

function hasContent({ value, formula }: CellSnapshot): boolean {
  return value !== null || formula !== undefined;
}
