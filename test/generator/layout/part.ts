import type { Table } from '../tables/table';
import type { BlockCell } from './block';
import type { PrintStyle } from './printing';
import { amountCell, printed } from './printing';

/** Heads and lines of a form, without the title above and the notes below. */
export interface Part {
  readonly cells: readonly BlockCell[];
  readonly width: number;
  readonly height: number;
  readonly rowGaps: readonly number[];
  readonly columnGaps: readonly number[];
  /** Its own amounts: neighbouring columns each. */
  readonly spans: readonly { readonly from: number; readonly count: number }[];
}

/** The cell of a figure: empty in a form that has nothing to show. */
export function figure(
  table: Table,
  place: { readonly row: number; readonly column: number },
  lineKey: string,
  columnKey: string,
  style: PrintStyle,
): BlockCell {
  const exact = table.lines.find(({ key }) => key === lineKey)?.amounts.get(columnKey) ?? 0;
  const value = table.empty ? null : printed(exact, style);
  return {
    ...place,
    rows: 1,
    columns: 1,
    cell: amountCell(value, style, exact),
    tag: { kind: 'figure', line: lineKey, column: columnKey, value },
  };
}
