import type { SheetGrid } from '../../../sheet/grid';
import type { CodedForm } from '../definition';
import type { HeadLabels } from '../header';
import { headLabels, matchColumns } from '../header';
import { isOneOf } from '../words';

/** Where the line of 合计 stands below a header, and from which column on it may hold amounts. */
interface TotalRow {
  readonly row: number;
  readonly from: number;
}

/**
 * The columns of the line of 合计 that hold heads instead of amounts (合计 | 基本支出 | 项目支出 under 本年支出): every text
 * that it has there ends, below the heads above it, the head of a column of the form.
 */
export function headsInTotal(
  grid: SheetGrid,
  above: HeadLabels,
  { row, from }: TotalRow,
  { columns, total }: Pick<CodedForm, 'columns' | 'total'>,
): HeadLabels {
  const texts = grid.textsInRow(row);
  const isTotal = texts.some(({ label, area }) => area.left < from && isOneOf(label, total.words));
  if (!isTotal) return new Map();
  const own = new Map([...headLabels(grid, [row])].filter(([column]) => column >= from));
  const whole = new Map(
    [...own].map(([column, labels]) => [column, [...(above.get(column) ?? []), ...labels]]),
  );
  const known = new Set(matchColumns(whole, columns).values());
  return [...whole.keys()].every((column) => known.has(column)) ? whole : new Map();
}
