import type { Area } from '../../disclosure/sheet/address';
import type { CellSnapshot, RowSnapshot } from '../../disclosure/sheet/snapshot';
import type { SheetInfo } from '../../session/room/sheets';
import { CELL_PROPERTIES, cellAt } from '../cells/cell-content';
import type { QueuedLocks } from '../cells/locks';
import { NO_LOCKS, queueLocks } from '../cells/locks';
import { capabilities } from '../host';
import { passing } from '../run';

/** What a sheet holds. */
export interface SheetCells {
  /** Rows with any content, in ascending order. */
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly Area[];
  /** The areas that Excel did not give, and then nothing else of the sheet counts; none known for a sheet as a whole. */
  readonly unreadAreas?: readonly Area[];
}

/** A sheet without any content. */
export const NO_CELLS: SheetCells = { rows: [], merges: [] };

/** The properties that a snapshot is made of, for `load`. */
const SNAPSHOT_PROPERTIES = `${CELL_PROPERTIES},text,rowIndex,columnIndex`;

/** The properties that an area is made of, for `load`. */
export const AREA_PROPERTIES = 'rowIndex,columnIndex,rowCount,columnCount';

/** What is read of a sheet before its size is known: Excel gives the values of five million cells at most. */
const NEAR = { rows: 10_000, columns: 256 };

/**
 * Queues the reading of all used cells of a sheet; call what it returns after the sync. Null where the sheet has cells so
 * far down or to the right that they must be asked for by themselves, or values that Excel does not give.
 */
export function queueSheetCells(
  sheet: Excel.Worksheet,
  { protected: isProtected }: Pick<SheetInfo, 'protected'>,
): () => SheetCells | null {
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  used.load(AREA_PROPERTIES);
  const near = passing(sheet.getRangeByIndexes(0, 0, NEAR.rows, NEAR.columns));
  const rowsNear = queueRows(passing(near.getUsedRangeOrNullObject(true)), isProtected);
  // Merges may reach beyond the last value, so they are asked of all that has a format, too.
  const merges = queueMerges(passing(sheet.getUsedRangeOrNullObject(false)));
  return () => {
    const rows = used.isNullObject ? [] : isNear(areaOf(used)) ? rowsNear() : null;
    return rows === null ? null : { rows, merges: merges() };
  };
}

function isNear({ bottom, right }: Area): boolean {
  return bottom < NEAR.rows && right < NEAR.columns;
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

/**
 * Queues the reading of the rows of a range that have any content, with their cells' locks where its sheet is protected;
 * null where Excel gives no values, of which it says nothing else.
 */
export function queueRows(range: Excel.Range, isProtected: boolean): () => readonly RowSnapshot[] | null {
  range.load(SNAPSHOT_PROPERTIES);
  const locks = isProtected ? queueLocks(range) : NO_LOCKS;
  return () => (range.isNullObject ? [] : hasValues(range) ? rowsOf(range, locks) : null);
}

/** Whatever its type says. */
function hasValues({ values, formulas, numberFormat, valueTypes, text }: Excel.Range): boolean {
  return [values, formulas, numberFormat, valueTypes, text].every((lines: unknown) => Array.isArray(lines));
}

function rowsOf(range: Excel.Range, locks: QueuedLocks): readonly RowSnapshot[] {
  return range.values.flatMap((line, index) => {
    const cells = line.map((_value, column) =>
      cellAt({ range, locks }, index, column, range.text[index]?.[column]),
    );
    return cells.some(hasContent)
      ? [{ row: range.rowIndex + index, firstColumn: range.columnIndex, cells }]
      : [];
  });
}

function hasContent({ value, formula }: CellSnapshot): boolean {
  return value !== null || formula !== undefined;
}
