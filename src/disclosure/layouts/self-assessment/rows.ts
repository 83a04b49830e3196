import type { LabelledCell, SheetGrid } from '../../sheet/grid';
import type { HeaderColumns, HeaderRole } from './header';
import { columnsInRow, headerRole } from './header';
import type { FieldKey } from './labels';
import { AFTER_INDICATORS, FIELDS, GOAL, NOT_A_TITLE, TITLE, TOTAL_LINE } from './labels';

/** What a row of a sheet is, as far as its labels tell. */
export type RowRole = 'title' | HeaderRole | 'goal' | 'total' | 'after' | 'head' | 'other';

/** A row with its role; the header's columns where it is one. */
export interface RoledRow {
  readonly row: number;
  readonly role: RowRole;
  readonly cells: readonly LabelledCell[];
  readonly columns: HeaderColumns;
}

/** The field that a cell names, with what follows the colon; null where it names none. */
export function fieldOf(cell: LabelledCell): { readonly key: FieldKey; readonly rest: string } | null {
  for (const [key, pattern] of FIELDS) {
    const match = pattern.exec(cell.label);
    if (match !== null) return { key, rest: cell.label.slice(match[0].length) };
  }
  return null;
}

/** A title stands alone in its row, at most beside a table label such as 附件2. */
const TITLE_CELLS = 2;

function isTitle({ label }: LabelledCell): boolean {
  return TITLE.test(label) && !NOT_A_TITLE.test(label);
}

/** What a row is where its labels alone show a form: a header, a goal, a title; else null. */
function formRole(grid: SheetGrid, row: number, columns: HeaderColumns): RowRole | null {
  const header = headerRole(columns);
  if (header !== null) return header;
  const texts = grid.textsInRow(row);
  if (texts.some(({ label }) => GOAL.test(label))) return 'goal';
  return grid.filledInRow(row) <= TITLE_CELLS && texts.some(isTitle) ? 'title' : null;
}

/** Whether a row is one of those without which nothing in a sheet is a self-assessment form. */
export function isTelling(grid: SheetGrid, row: number): boolean {
  const role = formRole(grid, row, columnsInRow(grid, row));
  return role !== null && role !== 'objective-header';
}

/** Says what a row is. Only its own labels count, so the whole sheet is read once. */
export function roledRow(grid: SheetGrid, row: number): RoledRow {
  const cells = grid.labelsInRow(row);
  const columns = columnsInRow(grid, row);
  const role = ((): RowRole => {
    const shown = formRole(grid, row, columns);
    const [first] = cells;
    if (shown !== null || first === undefined) return shown ?? 'other';
    if (AFTER_INDICATORS.test(first.label)) return 'after';
    if (TOTAL_LINE.test(first.label)) return 'total';
    return grid.textsInRow(row).some((cell) => fieldOf(cell) !== null) ? 'head' : 'other';
  })();
  return { row, role, cells, columns };
}

/** The cell of a title row that bears the title. */
export function titleCell(row: RoledRow): LabelledCell | undefined {
  return row.cells.find(isTitle);
}
