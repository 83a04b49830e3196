import type { Table } from '../tables/table';
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

/** Budget and final figures as two blocks of six columns. */
function blockHeads(variant: Variant): Head[] {
  return ['预算数', '决算数'].flatMap((text, block) => [
    { text, row: 0, column: block * 6, columns: 6 },
    ...items(variant).map((item) => itemHead(item, 1, block * 6, 1)),
  ]);
}

/** Budget and final figure beside each other under each item. */
function pairHeads(variant: Variant): Head[] {
  const pairs = Array.from({ length: 12 }, (_, column): Head => ({
    text: column % 2 === 0 ? '预算数' : '决算数',
    row: 2,
    column,
  }));
  return [...items(variant).map((item) => itemHead(item, 0, 0, 2)), ...pairs];
}

/** The heads and the one row of figures of the “三公” form. */
export function threePublicPart(table: Table, variant: Variant): Part {
  const pairs = variant.threePublic === 'pairs';
  const numbers: BlockCell[] = variant.columnNumbers ? numbersFrom(1, HEAD_ROWS, 0, 12) : [];
  const row = HEAD_ROWS + (variant.columnNumbers ? 1 : 0);
  const figures = ['budget', 'final'].flatMap((line, block) =>
    table.columns.map((key, at) =>
      figure(table, { row, column: pairs ? at * 2 + block : block * 6 + at }, line, key, variant),
    ),
  );
  return {
    cells: [...headsOf(pairs ? pairHeads(variant) : blockHeads(variant), variant), ...numbers, ...figures],
    width: 12,
    height: row + 1,
    rowGaps: [],
    columnGaps: pairs ? [] : [6],
  };
}
