import type { SheetGrid } from '../../../sheet/grid';
import type {
  AccountsColumn,
  AmountUnit,
  ColumnIdentity,
  ColumnYear,
  Figure,
  FurtherFigures,
  Line,
  UnreadPart,
} from '../../form';
import type { AmountHead, ColumnGroup, ItemRowsShape } from '../definition';
import { formYear, isOfYear, printedHead } from '../column-choice';
import type { ColumnHead } from '../header';
import { columnHeads } from '../header';
import { endsWithOneOf, isOneOf } from '../words';
import type { Places } from './groups';
import { groupLine, isGroup, missingFrom, printedAt, undecidedParts } from './groups';
import type { FormRows, ShapeReading } from './reading';
import {
  beginsNotes,
  figureAt,
  holdsNumber,
  joinedFigures,
  NOT_READ,
  numbersColumns,
  undecidedFigure,
} from './reading';

/** The table as its heads divide it. */
interface Table {
  /** The first column of the items, and the first beside them that has a head of its own. */
  readonly items: number;
  readonly until: number;
  readonly headRow: number;
  readonly heads: readonly ColumnHead[];
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
  const heads = columnHeads(grid, header);
  return {
    items: left,
    until: Math.min(...heads.flatMap(({ column }) => (column > right ? [column] : []))),
    headRow,
    heads,
    body: bodyAt === -1 ? [] : table.slice(bodyAt).filter((row) => !numbersColumns(grid, row)),
  };
}

/** The columns beside the items; one that is merged counts once. */
function columnsIn(grid: SheetGrid, { heads, until, body: [first] }: Table): readonly ColumnHead[] {
  return heads.filter(
    ({ column }) => column >= until && (first === undefined || grid.beginsAt(first, column)),
  );
}

/** The columns under the groups' heads. */
interface GroupColumns {
  /** Those of the form's year. */
  readonly groups: Places<string>;
  readonly year: ColumnYear;
  /** Those of other years, each with the group whose amounts it holds in its year. */
  readonly further: readonly { readonly head: ColumnHead; readonly group: string }[];
}

/** The group whose amounts a column of another year holds, by its stage. */
function groupOfStage({ stage }: ColumnIdentity, groups: readonly ColumnGroup[]): string | null {
  if (stage === null) return null;
  const key = stage === 'final' ? 'final' : 'budget';
  return groups.find((group) => group.key === key)?.key ?? null;
}

function groupColumns(
  grid: SheetGrid,
  table: Table,
  { groups }: ItemRowsShape,
  stated: number | null,
): GroupColumns {
  const places = new Map<string, number[]>();
  const further: { head: ColumnHead; group: string }[] = [];
  const heads = columnsIn(grid, table);
  const year = formYear(heads, groups, stated);
  for (const head of heads) {
    if (head.workedOut) continue;
    if (!isOfYear(head, year)) {
      const group = groupOfStage(head.identity, groups);
      if (group !== null) further.push({ head, group });
      continue;
    }
    const group = groups.find((one) => isGroup(head.labels.join(''), one));
    if (group === undefined) continue;
    places.set(group.key, [...(places.get(group.key) ?? []), head.column]);
  }
  return { groups: places, year: year.year, further };
}

/** The figures of the columns of other years, by the groups whose amounts they hold there. */
function furtherGroups(
  grid: SheetGrid,
  { further }: GroupColumns,
  rows: Places<AccountsColumn>,
  units: ReadonlyMap<number, AmountUnit>,
): readonly FurtherFigures[] {
  const isOnly = ({ head: { identity }, group }: (typeof further)[number]): boolean =>
    further.filter(
      (other) =>
        other.group === group &&
        other.head.identity.year === identity.year &&
        other.head.identity.stage === identity.stage,
    ).length === 1;
  return joinedFigures(
    further.filter(isOnly).map(({ head: { column, identity, labels }, group }) => ({
      ...identity,
      label: labels.join(''),
      lines: new Map([
        [
          group,
          new Map(
            [...rows].flatMap(([key, [row, ...others]]) =>
              row === undefined || others.length > 0
                ? []
                : [[key, figureAt(grid, key, { row, column }, units)] as const],
            ),
          ),
        ],
      ]),
    })),
  );
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

/** The columns that are no group's and hold a number: 上年决算数, 增减额. */
function unreadColumns(
  grid: SheetGrid,
  table: Table,
  rows: readonly number[],
  read: ReadonlySet<number>,
): readonly UnreadPart[] {
  return columnsIn(grid, table).flatMap((head): readonly UnreadPart[] => {
    const { column, labels } = head;
    const holding = rows.filter((row) => holdsNumber(grid, row, column));
    if (holding.length === 0 || read.has(column) || LINE_NUMBERS.test(labels.join(''))) return [];
    return [
      { kind: 'column', name: printedHead(head), cells: holding.map((row) => grid.placeAt({ row, column })) },
    ];
  });
}

/** Reads items in rows under groups in columns. */
export function readItemRows(form: FormRows, shape: ItemRowsShape): ShapeReading {
  const { grid } = form;
  const table = tableIn(form, shape);
  if (table === null) return NOT_READ([shape.items.name]);
  const grouped = groupColumns(grid, table, shape, form.year);
  const { groups, year } = grouped;
  const units = new Map(
    table.heads.flatMap(({ column, unit }) => (unit === null ? [] : [[column, unit] as const])),
  );
  const groupless = shape.groups.filter(({ key }) => !groups.has(key)).map(({ name }) => name);
  if (groupless.length > 0) return NOT_READ(groupless);
  const columns = [...groups.values()].flat();
  const read = [...columns, ...grouped.further.map(({ head }) => head.column)].toSorted(
    (one, other) => one - other,
  );
  const { rows, others } = itemRows(grid, table, shape.columns);
  const missing = missingFrom(rows, shape.columns);
  if (missing.length > 0) return NOT_READ(missing);
  const lines = shape.groups.flatMap((group): readonly Line[] => {
    const claimed = groups.get(group.key) ?? [];
    const [column] = claimed;
    if (column === undefined) return [];
    const figures = [...rows].flatMap(([key, items]): readonly Figure[] => {
      const [row] = items;
      if (row === undefined) return [];
      const rivals = [
        ...(claimed.length > 1 ? claimed.map((at) => ({ row: table.headRow, column: at })) : []),
        ...(items.length > 1 ? items.map((at) => ({ row: at, column: table.items })) : []),
      ];
      const place = { row, column };
      return [
        rivals.length === 0
          ? figureAt(grid, key, place, units)
          : undecidedFigure(
              grid,
              key,
              place,
              printedAt(grid, rivals),
              items.length > 1 ? 'repeated' : 'rivals',
            ),
      ];
    });
    return [groupLine(grid, group, { row: table.headRow, column }, figures)];
  });
  const unread = [
    ...undecidedParts(grid, groups, (column) => ({ row: table.headRow, column })),
    ...undecidedParts(grid, rows, (row) => ({ row, column: table.items }), 'repeated'),
    ...unreadColumns(grid, table, table.body, new Set(read)),
    ...unreadLines(grid, others, table.items, read),
  ];
  const further = furtherGroups(grid, grouped, rows, units);
  const numbers = new Set(
    table.heads.filter(({ labels }) => LINE_NUMBERS.test(labels.join(''))).map(({ column }) => column),
  );
  const naming = (column: number): boolean =>
    (column >= table.items && column < table.until) || numbers.has(column);
  const extent = { heads: table.heads, body: table.body, naming };
  return { lines, missing: [], unknownColumns: [], year, further, unread, table: extent };
}
