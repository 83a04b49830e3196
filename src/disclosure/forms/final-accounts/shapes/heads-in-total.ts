import type { SheetGrid } from '../../../sheet/grid';
import { fits } from '../column-choice';
import type { CodedForm } from '../definition';
import type { ColumnHead } from '../header';
import { columnHeads } from '../header';
import { isOneOf } from '../words';
import { holdsNumber } from './reading';

/** Where the line of 合计 stands below a header, and from which column on it may hold amounts. */
interface TotalRow {
  readonly row: number;
  readonly from: number;
}

/**
 * The columns of the line of 合计 that hold heads instead of amounts (合计 | 基本支出 | 项目支出 under 本年支出): every text
 * that it has there ends, below the heads above it, the head of a column of the form, and none is an amount typed as text.
 *
 * @param above the rows of the header above the line
 */
export function headsInTotal(
  grid: SheetGrid,
  above: readonly number[],
  { row, from }: TotalRow,
  { columns, total }: Pick<CodedForm, 'columns' | 'total'>,
): readonly ColumnHead[] {
  const texts = grid.textsInRow(row);
  const isTotal = texts.some(({ label, area }) => area.left < from && isOneOf(label, total.words));
  if (!isTotal) return [];
  const own = texts.filter(({ area }) => area.left >= from);
  if (own.some(({ area }) => holdsNumber(grid, row, area.left))) return [];
  const heads = columnHeads(grid, [...above, row]).filter(({ column }) =>
    own.some(({ area }) => area.left <= column && column <= area.right),
  );
  return heads.every((head) => columns.some((one) => fits(head, one))) ? heads : [];
}
