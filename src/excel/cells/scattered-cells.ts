import type { Area, Position } from '../../disclosure/sheet/address';
import type { CellSnapshot } from '../../disclosure/sheet/snapshot';
import { passing } from '../run';
import { CELL_PROPERTIES, cellAt } from './cell-content';
import { NO_LOCKS, queueLocks } from './locks';

/** Rows without a wanted cell that are read along rather than begin a new range. */
const GAP = 30;
/** Cells that one range may have: a wide and tall sheet is read in several. */
const MOST = 4000;

/** Cells of a sheet whose reading is queued. */
export interface ScatteredCells {
  /** What a cell held, after the sync; null where the sheet does not exist. */
  at(position: Position): CellSnapshot | null;
}

/**
 * Queues the reading of some cells of a sheet, which need not exist: a few ranges around them.
 *
 * @param options.locks whether to read which of them are unlocked
 */
export function queueCells(
  sheet: Excel.Worksheet,
  positions: readonly Position[],
  { locks }: { readonly locks: boolean },
): ScatteredCells {
  const pieces = bands(positions).map((area) => {
    const range = passing(
      sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1),
    );
    range.load(CELL_PROPERTIES);
    return { area, range, locks: locks ? queueLocks(range) : NO_LOCKS };
  });
  return {
    at: ({ row, column }) => {
      const piece = pieces.find(({ area }) => contains(area, { row, column }));
      if (piece === undefined || piece.range.isNullObject) return null;
      return cellAt(piece, row - piece.area.top, column - piece.area.left);
    },
  };
}

/** Areas that together hold all positions, few and not much larger than needed. */
function bands(positions: readonly Position[]): readonly Area[] {
  const found: Area[] = [];
  for (const { row, column } of [...positions].sort((one, other) => one.row - other.row)) {
    const last = found.at(-1);
    const grown = last && {
      ...last,
      bottom: row,
      left: Math.min(last.left, column),
      right: Math.max(last.right, column),
    };
    if (last && grown && row - last.bottom <= GAP && size(grown) <= MOST) found[found.length - 1] = grown;
    else found.push({ top: row, bottom: row, left: column, right: column });
  }
  return found;
}

function size({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

function contains({ top, left, bottom, right }: Area, { row, column }: Position): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
