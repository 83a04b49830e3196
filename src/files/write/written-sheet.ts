import type { Area } from '../../disclosure/sheet/address';
import type { MadeCell, MadeRow } from '../../presentation/own-sheets/made-sheet';

/** A cell of a sheet that is written row by row. */
export interface WrittenCell extends MadeCell {
  /** The file that a click on it opens, as an address relative to the workbook. */
  readonly target?: string;
}

/** A row of such a sheet. */
export interface WrittenRow extends Omit<MadeRow, 'cells'> {
  readonly cells: readonly WrittenCell[];
}

/** A column whose numbers are shown as bars in their cells, from `least` to `most`; without these, from 0 to the largest. */
export interface BarColumn {
  readonly column: number;
  readonly most?: number;
}

/** A chart of lying bars, of numbers that stand in its sheet. */
export interface BarChart {
  readonly title: string;
  /** The cells with what its bars are called, and the names of its series with their cells. */
  readonly labels: ChartCells<string>;
  readonly series: readonly (ChartCells<number> & { readonly name: string; readonly colour: string })[];
  readonly format: string;
  /** The cells that it covers. */
  readonly over: Area;
}

/** Cells of a chart, and what stands in them. */
interface ChartCells<Value> {
  readonly area: Area;
  readonly values: readonly Value[];
}

/** A sheet that is written row by row, so that it need not be in memory; it prints as made sheets do. */
export interface WrittenSheet {
  readonly name: string;
  /** The widths of its columns, in points. */
  readonly widths: readonly number[];
  /** The row with the head of its table, zero-based: every printed page begins with it. Null for a sheet without one. */
  readonly head: number | null;
  readonly rows: Iterable<WrittenRow>;
  readonly bars: readonly BarColumn[];
  readonly charts: readonly BarChart[];
  /** Rows with which a printed page begins, zero-based. */
  readonly pages: readonly number[];
  /** What stands above and below every printed page, with Excel's codes. */
  readonly header: string;
  readonly footer: string;
}
