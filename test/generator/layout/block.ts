import type { CellSnapshot } from '../../../src/disclosure/sheet/snapshot';
import type { FormId } from '../forms';
import type { TableLine } from '../tables/table';
import type { Printed } from './printing';

/** What a cell of a form is, where an error can be put into it. */
export type Tag =
  | { readonly kind: 'figure'; readonly line: string; readonly column: string; readonly value: Printed }
  | {
      readonly kind: 'code';
      readonly line: string;
      readonly from: number;
      readonly to: number;
      /** What stands behind the code in the same cell. */
      readonly after: string;
    }
  | { readonly kind: 'name'; readonly line: string };

/** A cell of a form with the area that it is merged over; positions count from the form's own first cell. */
export interface BlockCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly cell: CellSnapshot;
  readonly tag?: Tag;
}

/** How many rows and columns a cell covers; 1 each where it does not say. */
export interface Span {
  readonly rows?: number;
  readonly columns?: number;
}

/** One form on its way to a sheet: cells that know their place in the form, and where blank rows and columns may come. */
export interface Block {
  readonly form: FormId;
  readonly width: number;
  readonly height: number;
  readonly cells: readonly BlockCell[];
  readonly lines: readonly TableLine[];
  /** Rows before which a row of nothing may stand, and columns likewise. */
  readonly rowGaps: readonly number[];
  readonly columnGaps: readonly number[];
}

/** A cell with words, or with a number that is no amount. */
export function words(
  row: number,
  column: number,
  value: string | number | null,
  { rows = 1, columns = 1 }: Span = {},
  tag?: Tag,
): BlockCell {
  const cell: CellSnapshot =
    value === null ? { value, format: 'General' } : { value, format: 'General', text: String(value) };
  return { row, column, rows, columns, cell, ...(tag === undefined ? {} : { tag }) };
}

/** The cells moved down and to the right. */
export function moved(cells: readonly BlockCell[], rows: number, columns: number): BlockCell[] {
  return cells.map((cell) => ({ ...cell, row: cell.row + rows, column: cell.column + columns }));
}

const stretch = (start: number, length: number, gap: number): readonly [number, number] => {
  if (start >= gap) return [start + 1, length];
  return [start, start + length > gap ? length + 1 : length];
};

/** The block with a row of nothing before a row; what is merged across grows by it. */
export function withBlankRow(block: Block, before: number): Block {
  const cells = block.cells.map((cell) => {
    const [row, rows] = stretch(cell.row, cell.rows, before);
    return { ...cell, row, rows };
  });
  return { ...block, cells, height: block.height + 1 };
}

/** The block with a column of nothing before a column; what is merged across grows by it. */
export function withBlankColumn(block: Block, before: number): Block {
  const cells = block.cells.map((cell) => {
    const [column, columns] = stretch(cell.column, cell.columns, before);
    return { ...cell, column, columns };
  });
  return { ...block, cells, width: block.width + 1 };
}
