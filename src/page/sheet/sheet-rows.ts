import type { SheetSnapshot } from '../../disclosure/sheet/snapshot';

/** A row of the view: one of the sheet, or many empty ones that are shown as one. */
export interface ShownRow {
  /** Zero-based, both inclusive; the same where it is one row of the sheet. */
  readonly first: number;
  readonly last: number;
}

/** Empty rows one after the other that are still shown as they are. */
const EMPTY_SHOWN = 20;

/** The rows of a sheet as the view shows them, down to the last that holds something or is merged. */
export function shownRows({ rows, merges }: Pick<SheetSnapshot, 'rows' | 'merges'>): readonly ShownRow[] {
  const held = [
    ...new Set([...rows.map(({ row }) => row), ...merges.flatMap(({ top, bottom }) => [top, bottom])]),
  ].sort((one, other) => one - other);
  const shown: ShownRow[] = [];
  let next = 0;
  for (const row of held) {
    if (row - next > EMPTY_SHOWN) shown.push({ first: next, last: row - 1 });
    else for (; next < row; next += 1) shown.push({ first: next, last: next });
    shown.push({ first: row, last: row });
    next = row + 1;
  }
  return shown;
}
