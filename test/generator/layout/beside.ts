import type { Disclosure } from '../exact/disclosure';
import type { Table } from '../tables/table';
import type { BlockCell, Tag } from './block';
import { words } from './block';
import type { Part } from './part';
import { amountCell, printed } from './printing';
import type { Setting } from './setting';
import type { Variant } from './variant';

/** Heads of the form's own amounts and of those that stand before and after them. */
export interface BesideHeads {
  readonly own: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What stands beside the form's own amounts; `{year}` and `{last}` are the form's year and the one before. */
const BESIDE: Readonly<Record<Variant['beside'], BesideHeads | null>> = {
  none: null,
  priorBefore: { own: '本年决算数', before: ['上年决算数'], after: [] },
  priorAfter: { own: '本年决算数', before: [], after: ['上年决算数'] },
  yearBefore: { own: '{year}年度', before: ['{last}年度'], after: [] },
  yearAfter: { own: '{year}年度', before: [], after: ['{last}年度'] },
  budgetBefore: { own: '决算数', before: ['年初预算数'], after: [] },
  budgetsBefore: { own: '决算数', before: ['年初预算数', '全年预算数'], after: [] },
  budgetAndPrior: { own: '本年决算数', before: ['年初预算数'], after: ['上年决算数'] },
  priorAndChange: { own: '本年决算数', before: [], after: ['上年决算数', '增减额'] },
};

/** The heads for a variant; null where nothing stands beside the form's own amounts. */
export function besideHeads({ year }: Disclosure, { beside }: Variant): BesideHeads | null {
  const heads = BESIDE[beside];
  if (heads === null) return null;
  const dated = (text: string): string =>
    text.replace('{year}', String(year)).replace('{last}', String(year - 1));
  return { own: dated(heads.own), before: heads.before.map(dated), after: heads.after.map(dated) };
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
  setting: Setting,
): BlockCell['cell'] {
  const exact = table.lines.find(({ key }) => key === line)?.amounts.get(column) ?? 0;
  const other = Math.round((exact * 7) / 8);
  return amountCell(table.empty ? null : printed(other, setting), setting, other);
}

function copyOf({ tag, ...cell }: BlockCell, by: number, table: Table, setting: Setting): BlockCell {
  const moved = { ...cell, column: cell.column + by };
  return tag?.kind === 'figure' ? { ...moved, cell: otherCell(table, tag, setting) } : moved;
}

/** A part with other amounts at one end of a span of its own. */
function besideSpan(
  part: Part,
  { from, count }: Span,
  { text, first }: { readonly text: string; readonly first: boolean },
  table: Table,
  setting: Setting,
): Part {
  const at = first ? from : from + count;
  const inSpan = ({ column, row }: BlockCell): boolean => row > 0 && column >= from && column < from + count;
  const kept = part.cells.map((cell): BlockCell => {
    if (cell.column >= at) return { ...cell, column: cell.column + count };
    return cell.column + cell.columns > at ? { ...cell, columns: cell.columns + count } : cell;
  });
  const copies = part.cells.filter(inSpan).map((cell) => copyOf(cell, at - from, table, setting));
  const merged = setting.heads === 'merged' ? { columns: count } : {};
  return {
    ...part,
    cells: [...kept, ...copies, words(0, at, text, merged)],
    width: part.width + count,
    columnGaps: part.columnGaps.map((gap) => (gap > from ? gap + count : gap)),
  };
}

/** A part with all that stands beside one span of its own: what comes after it is put there first. */
function withHeads(
  part: Part,
  span: Span,
  { own, before, after }: BesideHeads,
  table: Table,
  setting: Setting,
): Part {
  const merged = setting.heads === 'merged' ? { columns: span.count } : {};
  const headed = { ...part, cells: [...part.cells, words(0, span.from, own, merged)] };
  const behind = after.reduceRight<Part>(
    (done, text) => besideSpan(done, span, { text, first: false }, table, setting),
    headed,
  );
  return before.reduce<Part>((done, text, index) => {
    const at = { from: span.from + index * span.count, count: span.count };
    return besideSpan(done, at, { text, first: true }, table, setting);
  }, behind);
}

/** A part with a row of groups above its heads: its own amounts, and others beside each span of them. */
export function withBeside(
  part: Part,
  spans: readonly Span[],
  heads: BesideHeads,
  table: Table,
  setting: Setting,
): Part {
  const lower: Part = {
    ...part,
    cells: part.cells.map((cell) => ({ ...cell, row: cell.row + 1 })),
    height: part.height + 1,
    rowGaps: part.rowGaps.map((gap) => gap + 1),
  };
  return spans
    .toSorted((one, next) => next.from - one.from)
    .reduce((done, span) => withHeads(done, span, heads, table, setting), lower);
}
