import type { AccountsColumn, Line } from '../../form';
import type { HeaderForm } from '../definition';
import { headLabels, matchColumns, missingColumns } from '../header';
import { isGroup } from './groups';
import type { FormRows, ShapeReading } from './reading';
import { beginsNotes, figuresInRow, holdsNumber, lineAt, NOT_READ, numbersColumns } from './reading';

type Groups = ReadonlyMap<string, ReadonlyMap<AccountsColumn, number>>;

/**
 * The columns of each group, in blocks (预算数 over six columns, then 决算数) or in pairs (each item over 预算数 and
 * 决算数): the group's own label may stand above or below the item's, or be filled in from the left.
 */
function groupColumns(labels: ReadonlyMap<number, readonly string[]>, definition: HeaderForm): Groups {
  const groups = new Map<string, ReadonlyMap<AccountsColumn, number>>();
  const grouped = new Map<string, Map<number, readonly string[]>>();
  let open: string | null = null;
  let item: readonly string[] = [];
  for (const [column, heads] of [...labels].sort(([one], [other]) => one - other)) {
    const named = definition.groups.find((group) => heads.some((head) => isGroup(head, group)));
    if (named !== undefined) open = named.key;
    if (open === null) continue;
    const rest = heads.filter((head) => !definition.groups.some((group) => isGroup(head, group)));
    if (rest.length > 0) item = rest;
    const group = grouped.get(open) ?? new Map<number, readonly string[]>();
    group.set(column, item);
    grouped.set(open, group);
  }
  for (const [key, heads] of grouped) groups.set(key, matchColumns(heads, definition.columns));
  return groups;
}

/** Reads one row of figures under a header of several levels. */
export function readHeaderFigures({ grid, rows }: FormRows, definition: HeaderForm): ShapeReading {
  const isFigures = (row: number): boolean =>
    !numbersColumns(grid, row) && grid.labelsInRow(row).some(({ area }) => holdsNumber(grid, row, area.left));
  const noteAt = rows.findIndex((row) => beginsNotes(grid, row));
  const form = noteAt === -1 ? rows : rows.slice(0, noteAt);
  const figuresAt = form.findIndex(isFigures);
  const header = figuresAt === -1 ? form : form.slice(0, figuresAt);
  const groups = groupColumns(headLabels(grid, header), definition);
  const missing = definition.groups.flatMap(({ key }) =>
    missingColumns(groups.get(key) ?? new Map(), definition.columns),
  );
  if (missing.length > 0) return NOT_READ([...new Set(missing)]);
  const row = figuresAt === -1 ? (form.at(-1) ?? 0) + 1 : (form[figuresAt] ?? 0);
  const lines = definition.groups.map(({ key, name }): Line => {
    const columns = groups.get(key) ?? new Map<AccountsColumn, number>();
    const figures = figuresInRow(grid, columns, row);
    const [first = 0] = columns.values();
    return {
      ...lineAt(grid, { key, kind: 'named', partOf: null }, { row, column: first }, figures),
      label: name,
    };
  });
  return { lines, missing: [], unknownColumns: [] };
}
