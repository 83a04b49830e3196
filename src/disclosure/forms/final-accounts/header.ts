import type { SheetGrid } from '../../sheet/grid';
import type { AccountsColumn } from '../form';
import type { AmountHead } from './definition';
import { endsWithOneOf } from './words';

/** What stands in a form's head beside its columns: table label, unit, department, and the numbers of the columns. */
const NOT_A_HEAD =
  /^(?:公开\d+表|表\d+|附[件表]\d*:?.*|(?:金额)?单位:.*|(?:编制|填报|预算)?(?:部门|单位)(?:名称|\(公章\))*:.*|\d+|[-—]+|栏次|.*(?:万元|元)$)/u;

/** The labels above each column of a header, from the top. */
export type HeadLabels = ReadonlyMap<number, readonly string[]>;

/** A unit that a head states for itself: 决算数(万元). */
const UNIT_OF_HEAD = /\((?:单位:)?(?:万元|元)\)$/u;

/** Collects the labels above every column in the rows of a header; a merged head counts for all that it covers. */
export function headLabels(grid: SheetGrid, rows: readonly number[]): HeadLabels {
  const heads = new Map<number, string[]>();
  for (const row of rows) {
    for (const { label, area } of grid.labelsInRow(row)) {
      if (NOT_A_HEAD.test(label)) continue;
      const head = label.replace(UNIT_OF_HEAD, '');
      for (let column = area.left; column <= area.right; column += 1) {
        const labels = heads.get(column);
        if (labels === undefined) heads.set(column, [head]);
        else labels.push(head);
      }
    }
  }
  return heads;
}

/** Whether the joined labels above a column are those of a column of amounts. */
function fits(head: string, { words, not = [] }: AmountHead): boolean {
  return endsWithOneOf(head, words) && !not.some((word) => head.includes(word));
}

/** The columns of a form among the heads: the leftmost column that a declared head fits has it. */
export function matchColumns(
  heads: HeadLabels,
  declared: readonly AmountHead[],
  accepts: (column: number) => boolean = () => true,
): ReadonlyMap<AccountsColumn, number> {
  const columns = new Map<AccountsColumn, number>();
  for (const [column, labels] of [...heads].sort(([one], [other]) => one - other)) {
    if (!accepts(column)) continue;
    const head = labels.join('');
    const known = declared.find((one) => !columns.has(one.key) && fits(head, one));
    if (known !== undefined) columns.set(known.key, column);
  }
  return columns;
}

/** The required columns that were not found. */
export function missingColumns(
  columns: ReadonlyMap<AccountsColumn, number>,
  declared: readonly AmountHead[],
): readonly AccountsColumn[] {
  return declared.filter(({ key, required }) => required === true && !columns.has(key)).map(({ key }) => key);
}
