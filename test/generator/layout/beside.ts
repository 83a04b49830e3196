import type { Disclosure } from '../exact/disclosure';
import type { Table } from '../tables/table';
import type { BlockCell, Tag } from './block';
import { words } from './block';
import type { Part } from './part';
import { amountCell, printed } from './printing';
import type { Variant } from './variant';

/** Heads of the form's own amounts and of those beside them. */
export interface BesideHeads {
  readonly own: string;
  readonly other: string;
  readonly otherFirst: boolean;
}

/** The heads for a variant; null where nothing stands beside the form's own amounts. */
export function besideHeads({ year }: Disclosure, { beside }: Variant): BesideHeads | null {
  const prior = { own: '本年决算数', other: '上年决算数' };
  const years = { own: `${year}年度`, other: `${year - 1}年度` };
  switch (beside) {
    case 'none':
      return null;
    case 'priorBefore':
      return { ...prior, otherFirst: true };
    case 'priorAfter':
      return { ...prior, otherFirst: false };
    case 'yearBefore':
      return { ...years, otherFirst: true };
    case 'yearAfter':
      return { ...years, otherFirst: false };
    case 'budgetBefore':
      return { own: '决算数', other: '年初预算数', otherFirst: true };
  }
}

/** Neighbouring columns of a form's own amounts. */
interface Span {
  readonly from: number;
  readonly count: number;
}

/** The amount of another year or stage: seven eighths of the form's own, so that neither is taken for the other. */
export function otherCell(
  table: Table,
  { line, column }: Tag & { kind: 'figure' },
  variant: Variant,
): BlockCell['cell'] {
  const exact = table.lines.find(({ key }) => key === line)?.amounts.get(column) ?? 0;
  const other = Math.round((exact * 7) / 8);
  return amountCell(table.empty ? null : printed(other, variant), variant, other);
}

function copyOf({ tag, ...cell }: BlockCell, by: number, table: Table, variant: Variant): BlockCell {
  const moved = { ...cell, column: cell.column + by };
  return tag?.kind === 'figure' ? { ...moved, cell: otherCell(table, tag, variant) } : moved;
}

/** A part with other amounts beside one span of its own: before it or after it. */
function besideSpan(
  part: Part,
  { from, count }: Span,
  { own, other, otherFirst }: BesideHeads,
  table: Table,
  variant: Variant,
): Part {
  const at = otherFirst ? from : from + count;
  const inSpan = ({ column }: BlockCell): boolean => column >= from && column < from + count;
  const kept = part.cells.map((cell): BlockCell => {
    if (cell.column >= at) return { ...cell, column: cell.column + count };
    return cell.column + cell.columns > at ? { ...cell, columns: cell.columns + count } : cell;
  });
  const copies = part.cells.filter(inSpan).map((cell) => copyOf(cell, at - from, table, variant));
  const ownFrom = otherFirst ? from + count : from;
  const merged = variant.heads === 'merged' ? { columns: count } : {};
  return {
    ...part,
    cells: [...kept, ...copies, words(0, ownFrom, own, merged), words(0, at, other, merged)],
    width: part.width + count,
    columnGaps: part.columnGaps.map((gap) => (gap > from ? gap + count : gap)),
  };
}

/** A part with a row of groups above its heads: its own amounts, and others beside each span of them. */
export function withBeside(
  part: Part,
  spans: readonly Span[],
  heads: BesideHeads,
  table: Table,
  variant: Variant,
): Part {
  const lower: Part = {
    ...part,
    cells: part.cells.map((cell) => ({ ...cell, row: cell.row + 1 })),
    height: part.height + 1,
    rowGaps: part.rowGaps.map((gap) => gap + 1),
  };
  return spans
    .toSorted((one, next) => next.from - one.from)
    .reduce((done, span) => besideSpan(done, span, heads, table, variant), lower);
}
