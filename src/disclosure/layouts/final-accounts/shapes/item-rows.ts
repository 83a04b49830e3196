import type { SheetGrid } from '../../../sheet/grid';
import type { AccountsColumn, Line, UnreadPart } from '../../form';
import type { AmountHead, ItemRowsShape } from '../definition';
import type { HeadLabels } from '../header';
import { headLabels } from '../header';
import { endsWithOneOf, isOneOf } from '../words';
import type { Places } from './groups';
import { decided, groupLine, isGroup, missingFrom, undecidedParts } from './groups';
import type { FormRows, ShapeReading } from './reading';
import { beginsNotes, figureAt, holdsNumber, NOT_READ, numbersColumns } from './reading';

/** The table as its heads divide it. */
interface Table {
  /** The first column of the items, and the first beside them that has a head of its own. */
  readonly items: number;
  readonly until: number;
  readonly headRow: number;
  readonly heads: HeadLabels;
  readonly body: readonly number[];
}

/** The rows from the head of the items down to the notes, and the first of them that holds figures. */
function tableIn({ grid, rows }: FormRows, { items }: ItemRowsShape): Table | null {
  const headAt = rows.findIndex((row) =>
    grid.textsInRow(row).some(({ label }) => isOneOf(label, items.words)),
  );
  const headRow = rows[headAt];
  if (headRow === undefined) return null;
  const head = grid.textsInRow(headRow).find(({ label }) => isOneOf(label, items.words));
  if (head === undefined) return null;
  const { left, right, bottom } = head.area;
  const below = rows.slice(headAt);
  const noteAt = below.findIndex((row) => beginsNotes(grid, row));
  const table = noteAt === -1 ? below : below.slice(0, noteAt);
  const bodyAt = table.findIndex(
    (row) => row > bottom && !numbersColumns(grid, row) && grid.labelAt({ row, column: left }) !== '',
  );
  const header = bodyAt === -1 ? table : table.slice(0, bodyAt);
  const heads = headLabels(grid, header);
  return {
    items: left,
    until: Math.min(...[...heads.keys()].filter((column) => column > right)),
    headRow,
    heads,
    body: bodyAt === -1 ? [] : table.slice(bodyAt).filter((row) => !numbersColumns(grid, row)),
  };
}

/** The columns beside the items with the joined labels above them; one that is merged counts once. */
function columnsIn(
  grid: SheetGrid,
  { heads, until, body: [first] }: Table,
): readonly (readonly [column: number, head: string])[] {
  return [...heads]
    .filter(([column]) => column >= until && (first === undefined || grid.beginsAt(first, column)))
    .sort(([one], [other]) => one - other)
    .map(([column, labels]) => [column, labels.join('')]);
}

/** The columns under each group's head. */
function groupColumns(grid: SheetGrid, table: Table, { groups }: ItemRowsShape): Places<string> {
  const places = new Map<string, number[]>();
  for (const [column, head] of columnsIn(grid, table)) {
    const group = groups.find((one) => isGroup(head, one));
    if (group === undefined) continue;
    places.set(group.key, [...(places.get(group.key) ?? []), column]);
  }
  return places;
}

/** What names an item: the labels of its row below the items' head, a merged one for all the rows that it covers. */
function itemLabel(grid: SheetGrid, row: number, { items, until }: Table): string {
  const labels = new Map<string, string>();
  for (let column = items; column < until; column += 1) {
    const { top, left } = grid.areaAt({ row, column });
    labels.set(`${top} ${left}`, grid.labelAt({ row, column }));
  }
  return [...labels.values()].join('');
}

/** The rows of each declared item, and the others. */
function itemRows(
  grid: SheetGrid,
  table: Table,
  columns: readonly AmountHead[],
): { readonly rows: Places<AccountsColumn>; readonly others: readonly number[] } {
  const rows = new Map<AccountsColumn, number[]>();
  const others: number[] = [];
  for (const row of table.body) {
    const label = itemLabel(grid, row, table);
    const item = columns.find(
      ({ words, not = [] }) => endsWithOneOf(label, words) && !not.some((word) => label.includes(word)),
    );
    if (item === undefined) others.push(row);
    else rows.set(item.key, [...(rows.get(item.key) ?? []), row]);
  }
  return { rows, others };
}

/** The lines that are no item of the form and hold a number in a group's column. */
function unreadLines(
  grid: SheetGrid,
  others: readonly number[],
  items: number,
  columns: readonly number[],
): readonly UnreadPart[] {
  return others.flatMap((row): readonly UnreadPart[] => {
    const holding = columns.filter((column) => holdsNumber(grid, row, column));
    const name = grid.labelAt({ row, column: items });
    if (holding.length === 0) return [];
    return [{ kind: 'line', name, cells: holding.map((column) => grid.placeAt({ row, column })) }];
  });
}

/** The number of a line: a column that is no amount's. */
const LINE_NUMBERS = /^(?:行次|序号)$/u;

/** The columns that are no group's and hold a number in an item's line: 上年决算数, 增减额. */
function unreadColumns(
  grid: SheetGrid,
  table: Table,
  rows: readonly number[],
  read: ReadonlySet<number>,
): readonly UnreadPart[] {
  return columnsIn(grid, table).flatMap(([column, name]): readonly UnreadPart[] => {
    const holding = rows.filter((row) => holdsNumber(grid, row, column));
    if (holding.length === 0 || read.has(column) || LINE_NUMBERS.test(name)) return [];
    return [{ kind: 'column', name, cells: holding.map((row) => grid.placeAt({ row, column })) }];
  });
}

/** Reads items in rows under groups in columns. */
export function readItemRows(form: FormRows, shape: ItemRowsShape): ShapeReading {
  const { grid } = form;
  const table = tableIn(form, shape);
  if (table === null) return NOT_READ([shape.items.name]);
  const groups = groupColumns(grid, table, shape);
  const groupless = shape.groups.filter(({ key }) => !groups.has(key)).map(({ name }) => name);
  if (groupless.length > 0) return NOT_READ(groupless);
  const columns = [...groups.values()].flat();
  const { rows, others } = itemRows(grid, table, shape.columns);
  const missing = missingFrom(rows, shape.columns);
  if (missing.length > 0) return NOT_READ(missing);
  const rowOf = decided(rows);
  const columnOf = decided(groups);
  const lines = shape.groups.flatMap((group): readonly Line[] => {
    const column = columnOf.get(group.key);
    if (column === undefined) return [];
    const figures = [...rowOf].map(([key, row]) => figureAt(grid, key, { row, column }));
    return [groupLine(grid, group, { row: table.headRow, column }, figures)];
  });
  const unread = [
    ...undecidedParts(grid, groups, (column) => ({ row: table.headRow, column })),
    ...undecidedParts(grid, rows, (row) => ({ row, column: table.items })),
    ...unreadColumns(grid, table, [...rows.values()].flat(), new Set(columns)),
    ...unreadLines(grid, others, table.items, columns),
  ];
  return { lines, missing: [], unknownColumns: [], unread };
}
