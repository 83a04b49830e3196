import type { Head } from './heads';
import type { Setting } from './setting';

/** How many levels of heads there are, whichever way they are arranged. */
export const HEAD_ROWS = 3;

/** A head of the expenditure: where it starts and how many of the six figures it is for. */
interface Item {
  readonly text: string;
  readonly at: number;
  readonly figures: number;
  /** 0 is the level of the total, 1 the level below vehicles. */
  readonly level: 0 | 1;
}

/** The heads of the expenditure, from the left. */
export function items({ upkeep }: Setting): readonly Item[] {
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
export function itemHead(
  { text, at, figures, level }: Item,
  row: number,
  column: number,
  each: number,
): Head {
  const rows = level === 0 && figures === 1 ? 2 : 1;
  return { text, row: row + level, column: column + at * each, rows, columns: figures * each };
}

/** Figures under one head: of one of the form's own lines, or others beside them. */
export interface Group {
  readonly text: string;
  readonly line: 'budget' | 'final' | null;
}
