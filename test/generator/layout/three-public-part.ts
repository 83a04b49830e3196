import type { Table } from '../tables/table';
import type { BesideHeads } from './beside';
import { otherCell } from './beside';
import type { BlockCell } from './block';
import type { Head } from './heads';
import { headsOf, numbersFrom } from './heads';
import type { Part } from './part';
import { figure } from './part';
import type { Variant } from './variant';

/** How many levels of heads there are, whichever way they are arranged. */
const HEAD_ROWS = 3;

/** A head of the expenditure: where it starts and how many of the six figures it is for. */
interface Item {
  readonly text: string;
  readonly at: number;
  readonly figures: number;
  /** 0 is the level of the total, 1 the level below vehicles. */
  readonly level: 0 | 1;
}

function items({ upkeep }: Variant): readonly Item[] {
  return [
    { text: '合计', at: 0, figures: 1, level: 0 },
    { text: '因公出国（境）费', at: 1, figures: 1, level: 0 },
    { text: upkeep.replace('运行', '购置及运行'), at: 2, figures: 3, level: 0 },
    { text: '小计', at: 2, figures: 1, level: 1 },
    { text: '公务用车购置费', at: 3, figures: 1, level: 1 },
    { text: upkeep, at: 4, figures: 1, level: 1 },
    { text: '公务接待费', at: 5, figures: 1, level: 0 },
  ];
}

/** An item's head: `each` columns a figure, starting from a row and a column. */
function itemHead({ text, at, figures, level }: Item, row: number, column: number, each: number): Head {
  const rows = level === 0 && figures === 1 ? 2 : 1;
  return { text, row: row + level, column: column + at * each, rows, columns: figures * each };
}

/** Six figures under one head: of the form's own line, or others beside them. */
interface Group {
  readonly text: string;
  readonly line: 'budget' | 'final' | null;
}

function groupsOf(beside: BesideHeads | null): readonly Group[] {
  const own: readonly Group[] = [
    { text: '预算数', line: 'budget' },
    { text: '决算数', line: 'final' },
  ];
  if (beside === null) return own;
  const { other, otherFirst } = beside;
  // The form has a budget of its own: it is then the opening one.
  if (other === '年初预算数')
    return own.map(({ text, line }) => ({ text: line === 'budget' ? other : text, line }));
  const year = /^\d{4}年/u.exec(beside.own)?.[0] ?? '';
  const dated = own.map(({ text, line }) => ({ text: year + text, line }));
  const last: Group = { text: year === '' ? other : `${Number(year.slice(0, 4)) - 1}年决算数`, line: null };
  return otherFirst ? [last, ...dated] : [...dated, last];
}

/** The groups as blocks of six columns. */
function blockHeads(groups: readonly Group[], variant: Variant): Head[] {
  return groups.flatMap(({ text }, block) => [
    { text, row: 0, column: block * 6, columns: 6 },
    ...items(variant).map((item) => itemHead(item, 1, block * 6, 1)),
  ]);
}

/** The figures of the groups beside each other under each item. */
function pairHeads(groups: readonly Group[], variant: Variant): Head[] {
  const each = groups.length;
  const pairs = Array.from({ length: 6 * each }, (_, column): Head => ({
    text: groups[column % each]?.text ?? '',
    row: 2,
    column,
  }));
  return [...items(variant).map((item) => itemHead(item, 0, 0, each)), ...pairs];
}

/** The heads and the one row of figures of the “三公” form. */
export function threePublicPart(table: Table, beside: BesideHeads | null, variant: Variant): Part {
  const pairs = variant.threePublic === 'pairs';
  const groups = groupsOf(beside);
  const width = 6 * groups.length;
  const numbers: BlockCell[] = variant.columnNumbers ? numbersFrom(1, HEAD_ROWS, 0, width) : [];
  const row = HEAD_ROWS + (variant.columnNumbers ? 1 : 0);
  const figures = groups.flatMap(({ line }, block) =>
    table.columns.map((key, at): BlockCell => {
      const column = pairs ? at * groups.length + block : block * 6 + at;
      if (line !== null) return figure(table, { row, column }, line, key, variant);
      const cell = otherCell(table, { kind: 'figure', line: 'final', column: key, value: null }, variant);
      return { row, column, rows: 1, columns: 1, cell };
    }),
  );
  const heads = pairs ? pairHeads(groups, variant) : blockHeads(groups, variant);
  return {
    cells: [...headsOf(heads, variant), ...numbers, ...figures],
    width,
    height: row + 1,
    rowGaps: [],
    columnGaps: pairs ? [] : [6],
    spans: [],
  };
}
