import type { LabelledCell, SheetGrid } from '../../sheet/grid';
import type { HeaderRole, TableHead } from './header';
import { headAt, headerRole } from './header';
import type { FieldKey } from './labels';
import { AFTER_INDICATORS, FIELDS, GOAL, NOT_A_TITLE, TITLE, TOTAL_LINE } from './labels';

/** What a row of a sheet is, as far as its labels tell. */
export type RowRole = 'title' | HeaderRole | 'header-below' | 'goal' | 'total' | 'after' | 'head' | 'other';

/** A row with its role; the columns where it is a header. */
export interface RoledRow {
  readonly row: number;
  readonly role: RowRole;
  readonly cells: readonly LabelledCell[];
  readonly head: TableHead;
}

/** The field that a cell names, with what follows the colon; null where it names none. */
export function fieldOf(cell: LabelledCell): { readonly key: FieldKey; readonly rest: string } | null {
  for (const [key, pattern] of FIELDS) {
    const match = pattern.exec(cell.label);
    if (match !== null) return { key, rest: cell.label.slice(match[0].length) };
  }
  return null;
}

const NO_HEAD: TableHead = { columns: new Map(), undecided: [], rows: 1 };

/** A title stands alone in its row, at most beside a table label such as 附件2. */
const TITLE_CELLS = 2;

function isTitle({ label }: LabelledCell): boolean {
  return TITLE.test(label) && !NOT_A_TITLE.test(label);
}

/** What a row is where its labels alone show a form: a header, a goal, a title; else null. */
function formRole(grid: SheetGrid, row: number, head: TableHead): RowRole | null {
  const header = headerRole(head);
  if (header !== null) return header;
  const texts = grid.textsInRow(row);
  if (texts.some(({ label }) => GOAL.test(label))) return 'goal';
  return grid.filledInRow(row) <= TITLE_CELLS && texts.some(isTitle) ? 'title' : null;
}

/** Whether a row is one of those without which nothing in a sheet is a self-assessment form. */
export function isTelling(grid: SheetGrid, row: number): boolean {
  const role = formRole(grid, row, headAt(grid, row));
  return role !== null && role !== 'objective-header';
}

/** Says what a row is by its own labels; a header also takes the row below, where both make up one head. */
function roledRow(grid: SheetGrid, row: number): RoledRow {
  const cells = grid.labelsInRow(row);
  const head = headAt(grid, row);
  const role = ((): RowRole => {
    const shown = formRole(grid, row, head);
    const [first] = cells;
    if (shown !== null || first === undefined) return shown ?? 'other';
    if (AFTER_INDICATORS.test(first.label)) return 'after';
    if (TOTAL_LINE.test(first.label)) return 'total';
    return grid.textsInRow(row).some((cell) => fieldOf(cell) !== null) ? 'head' : 'other';
  })();
  return { row, role, cells, head };
}

/** Says what the rows of a sheet are, from the top. */
export function roledRows(grid: SheetGrid): readonly RoledRow[] {
  const rows: RoledRow[] = [];
  for (const row of grid.rowNumbers) {
    const above = rows.at(-1);
    const goesOn = above?.head.rows === 2;
    rows.push(
      goesOn
        ? { row, role: 'header-below', cells: grid.labelsInRow(row), head: NO_HEAD }
        : roledRow(grid, row),
    );
  }
  return rows;
}

/** The cell of a title row that bears the title. */
export function titleCell(row: RoledRow): LabelledCell | undefined {
  return row.cells.find(isTitle);
}
