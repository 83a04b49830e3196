import type { Area, Position } from '../../../src/disclosure/sheet/address';
import type { CellSnapshot, SheetSnapshot } from '../../../src/disclosure/sheet/snapshot';

/** What a cell is on the form from which a sheet was made; it goes where the cell goes. */
export type Role =
  | 'amount'
  | 'target'
  | 'actual'
  | 'weight'
  | 'reason'
  | 'rate'
  | 'score'
  | 'total'
  | 'grade'
  | 'head'
  | 'name'
  | 'other';

/** The cells that the engine may write. */
export const DERIVED: readonly Role[] = ['rate', 'score', 'total', 'grade'];
/** The cells that people fill in. */
export const INPUTS: readonly Role[] = ['amount', 'target', 'actual', 'weight', 'reason'];

export interface FuzzCell {
  readonly cell: CellSnapshot;
  readonly role: Role;
}

/** A sheet while it is mutated: cells row by row from A1, each with its role. */
export interface FuzzSheet {
  readonly rows: readonly (readonly FuzzCell[])[];
  readonly merges: readonly Area[];
}

/** The name of the one sheet of a case. */
export const SHEET_NAME = '表';

export const NO_CELL: FuzzCell = { cell: { value: null, format: 'General' }, role: 'other' };

/** How many columns a sheet has. */
export function widthOf({ rows }: FuzzSheet): number {
  return rows.reduce((widest, { length }) => Math.max(widest, length), 0);
}

/** The cell at a position, an empty one outside. */
export function cellAt({ rows }: FuzzSheet, { row, column }: Position): FuzzCell {
  return rows[row]?.[column] ?? NO_CELL;
}

/** The positions of the cells with one of some roles, in reading order. */
export function positionsOf({ rows }: FuzzSheet, roles: readonly Role[]): readonly Position[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap(({ role }, column) => (roles.includes(role) ? [{ row, column }] : [])),
  );
}

/** The sheet with another cell at a position, the row made longer where it ends before; the role stays. */
export function withCell(sheet: FuzzSheet, { row, column }: Position, cell: CellSnapshot): FuzzSheet {
  const changed = (cells: readonly FuzzCell[]): readonly FuzzCell[] =>
    Array.from({ length: Math.max(cells.length, column + 1) }, (_unused, at) => {
      const old = cells[at] ?? NO_CELL;
      return at === column ? { ...old, cell } : old;
    });
  return { ...sheet, rows: sheet.rows.map((cells, index) => (index === row ? changed(cells) : cells)) };
}

/** The sheet as the engine is given it. */
export function snapshotOf({ rows, merges }: FuzzSheet): SheetSnapshot {
  return {
    name: SHEET_NAME,
    visibility: 'visible',
    protected: false,
    rows: rows
      .map((cells, row) => ({ row, firstColumn: 0, cells: cells.map(({ cell }) => cell) }))
      .filter(({ cells }) => cells.some(({ value }) => value !== null)),
    merges,
  };
}
