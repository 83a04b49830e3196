import type { Severity } from '../../disclosure/findings';
import type { Key } from '../../voice/catalogue';

/** What stands in the cells of a column: words, a number of things, a rate (a ratio) or points. */
export type ColumnKind = 'words' | 'count' | 'rate' | 'points';

/** A column of a table of the summary. */
export interface Column {
  readonly head: Key<'summary'>;
  /** In points. */
  readonly width: number;
  readonly kind: ColumnKind;
  /** Whether its numbers are shown as bars: up to this number, or to the largest. */
  readonly bars?: number | 'largest';
}

/** How a cell looks: like a severity, or grave as what failed. */
export type CellLook = Severity | 'failed';

/** A cell of a table of the summary. */
export interface Cell {
  /** Figures are in decimal notation; "" is an empty cell. */
  readonly value: string | number;
  /** The path of the file that it leads to. */
  readonly link?: string;
  readonly look?: CellLook;
}

/** A table of the summary; its rows are made as they are asked for, and can be asked for again. */
export interface Table {
  readonly id: string;
  readonly title: Key<'summary'>;
  /** What its reader must know. */
  readonly note: string;
  readonly columns: readonly Column[];
  readonly rows: () => Iterable<readonly Cell[]>;
}

/** A chart of the summary: lying bars, one series or two. */
export interface Chart {
  readonly title: string;
  readonly head: string;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** The summary of a run, before it is written. */
export interface SummaryDocument {
  readonly title: string;
  readonly lines: readonly string[];
  readonly charts: readonly Chart[];
  readonly tables: readonly Table[];
}

/** A cell with words or a number alone. */
export function plain(value: string | number): Cell {
  return { value };
}

/** A cell with a number of things: nothing where there are none. */
export function some(count: number, look?: CellLook): Cell {
  return count === 0 ? { value: '' } : { value: count, ...(look === undefined ? {} : { look }) };
}

/** A cell that leads to a file. */
export function linked(path: string | null): Cell {
  return path === null ? { value: '' } : { value: path, link: path };
}
