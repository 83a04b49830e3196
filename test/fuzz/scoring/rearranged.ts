import type { Area } from '../../../src/disclosure/sheet/address';
import type { FuzzCell, FuzzSheet } from './fuzz-sheet';
import { NO_CELL, widthOf } from './fuzz-sheet';

function isSeveral({ top, left, bottom, right }: Area): boolean {
  return bottom > top || right > left;
}

/** The sheet without a row, merged areas drawn together. */
export function withoutRow({ rows, merges }: FuzzSheet, row: number): FuzzSheet {
  return {
    rows: rows.filter((_cells, index) => index !== row),
    merges: merges
      .map((area) => ({
        ...area,
        top: area.top > row ? area.top - 1 : area.top,
        bottom: area.bottom >= row ? area.bottom - 1 : area.bottom,
      }))
      .filter((area) => area.bottom >= area.top && isSeveral(area)),
  };
}

/** The sheet with a row put in above another, merged areas stretched or moved. */
export function withRow({ rows, merges }: FuzzSheet, row: number, cells: readonly FuzzCell[]): FuzzSheet {
  return {
    rows: rows.toSpliced(row, 0, cells),
    merges: merges.map((area) => ({
      ...area,
      top: area.top >= row ? area.top + 1 : area.top,
      bottom: area.bottom >= row ? area.bottom + 1 : area.bottom,
    })),
  };
}

/** The sheet with two rows in each other's place; merged areas stay where they are. */
export function withRowsSwapped({ rows, merges }: FuzzSheet, one: number, other: number): FuzzSheet {
  return {
    rows: rows.map((cells, row) => (row === one ? rows[other] : row === other ? rows[one] : cells) ?? cells),
    merges,
  };
}

/** Rows as columns and columns as rows: what can be done to rows can be done to columns. */
export function transposed(sheet: FuzzSheet): FuzzSheet {
  const { rows, merges } = sheet;
  return {
    rows: Array.from({ length: widthOf(sheet) }, (_unused, column) =>
      rows.map((cells) => cells[column] ?? NO_CELL),
    ),
    merges: merges.map(({ top, left, bottom, right }) => ({
      top: left,
      left: top,
      bottom: right,
      right: bottom,
    })),
  };
}

function shifted(area: Area, down: number, across: number): Area {
  return {
    top: area.top + down,
    left: area.left + across,
    bottom: area.bottom + down,
    right: area.right + across,
  };
}

/** Two sheets as one, the second some rows below the first. */
export function below(one: FuzzSheet, other: FuzzSheet, gap: number): FuzzSheet {
  const down = one.rows.length + gap;
  return {
    rows: [...one.rows, ...Array.from({ length: gap }, () => []), ...other.rows],
    merges: [...one.merges, ...other.merges.map((area) => shifted(area, down, 0))],
  };
}

/** Two sheets as one, the second some columns to the right of the first. */
export function beside(one: FuzzSheet, other: FuzzSheet, gap: number): FuzzSheet {
  return transposed(below(transposed(one), transposed(other), gap));
}
