import type { Area } from '../../sheet/address';
import type { LabelledCell, SheetGrid } from '../../sheet/grid';
import type { HeaderKey } from './labels';
import { COLUMN_LABELS, GROUP_YEAR, HEADS_OF_THE_YEAR, IN_COLUMN_LABELS, YEARS_IN_HEADS } from './labels';

/** The columns that a header row names, each with the area of its head. */
export type HeaderColumns = ReadonlyMap<HeaderKey, Area>;

export type HeaderRole = 'funds-header' | 'objective-header' | 'indicator-header';

/** The columns by which each header is known: every group needs one of its keys. */
const HEADERS: readonly (readonly [HeaderRole, readonly (readonly HeaderKey[])[]])[] = [
  [
    'funds-header',
    [
      ['budget', 'openingBudget'],
      ['execution', 'rate'],
    ],
  ],
  ['funds-header', [['execution'], ['rate']]],
  [
    'indicator-header',
    [
      ['name', 'secondLevel'],
      ['target', 'actual', 'achieved'],
      ['score', 'weight', 'target'],
    ],
  ],
  ['objective-header', [['expected'], ['achieved', 'actual']]],
];

/** The columns that a label can head, first the one that it says most. */
function keysOf(label: string): readonly HeaderKey[] {
  return COLUMN_LABELS.flatMap(([key, pattern]) => (pattern.test(label) ? [key] : []));
}

/** A column head with the year that it names. */
interface DatedHead {
  readonly year: string;
  readonly keys: readonly HeaderKey[];
  readonly area: Area;
}

function isDated(label: string): boolean {
  return YEARS_IN_HEADS.some(
    (pattern) => pattern.test(label) && keysOf(label.replace(pattern, '')).length > 0,
  );
}

function datedHead({ label, area }: LabelledCell): DatedHead | null {
  for (const pattern of YEARS_IN_HEADS) {
    const year = pattern.exec(label)?.[1];
    const keys = year === undefined ? [] : keysOf(label.replace(pattern, ''));
    if (year !== undefined && keys.length > 0) return { year, keys, area };
  }
  return null;
}

/** Heads of one column of which nobody can tell which is the assessed year's. */
export interface UndecidedColumn {
  readonly key: HeaderKey;
  readonly heads: readonly LabelledCell[];
}

/** The head of a table: the columns that it names, and those that it leaves undecided. */
export interface TableHead {
  readonly columns: HeaderColumns;
  readonly undecided: readonly UndecidedColumn[];
  /** How many rows it takes: one, or two where heads stand below a group or beside taller ones. */
  readonly rows: 1 | 2;
}

/** Which of the heads with years count. */
interface HeadsOfTheYear {
  readonly heads: readonly DatedHead[];
  readonly undecided: readonly DatedHead[];
}

function yearsOf(heads: readonly DatedHead[]): ReadonlySet<string> {
  return new Set(heads.map(({ year }) => year));
}

/**
 * The heads of the year that is assessed. A year that heads a column which also stands without a year is another one, if
 * it is the only one; of several years it is the last in which something was done. Where a row tells neither, its heads
 * are undecided.
 *
 * @param taken the columns that stand without a year
 */
function ofTheYear(dated: readonly DatedHead[], taken: ReadonlySet<HeaderKey>): HeadsOfTheYear {
  const beside = dated.filter(({ keys: [first] }) => first !== undefined && taken.has(first));
  const twice = beside.filter(
    ({ keys: [key] }) => yearsOf(beside.filter(({ keys }) => keys[0] === key)).size > 1,
  );
  const others = yearsOf(beside);
  const heads = dated.filter(({ year }) => !others.has(year));
  if (yearsOf(heads).size <= 1) return { heads, undecided: twice };
  const done = heads.filter(({ keys }) => keys.some((key) => HEADS_OF_THE_YEAR.has(key)));
  const assessed = [...yearsOf(done)].sort().at(-1);
  if (assessed === undefined) return { heads: [], undecided: [...twice, ...heads] };
  return { heads: heads.filter(({ year }) => year === assessed), undecided: twice };
}

/** The columns that some heads name; the first cell that bears a label has it, one without a year before all. */
function columnsOf(cells: readonly LabelledCell[]): Omit<TableHead, 'rows'> {
  const columns = new Map<HeaderKey, Area>();
  const add = (keys: readonly HeaderKey[], area: Area): void => {
    const key = keys.find((candidate) => !columns.has(candidate));
    if (key !== undefined) columns.set(key, area);
  };
  const dated: DatedHead[] = [];
  for (const cell of cells) {
    if (!IN_COLUMN_LABELS.test(cell.label)) continue;
    const head = datedHead(cell);
    if (head === null) add(keysOf(cell.label), cell.area);
    else dated.push(head);
  }
  const undecided = dated.length > 0 ? addDated(cells, dated, columns, add) : [];
  const adjusted = columns.get('adjustedBudget');
  if (adjusted !== undefined) columns.set('budget', adjusted);
  return { columns, undecided };
}

/** Adds the heads with years that count, takes out the columns that stay undecided, and returns those. */
function addDated(
  cells: readonly LabelledCell[],
  dated: readonly DatedHead[],
  columns: Map<HeaderKey, Area>,
  add: (keys: readonly HeaderKey[], area: Area) => void,
): readonly UndecidedColumn[] {
  const { heads, undecided } = ofTheYear(dated, new Set(columns.keys()));
  for (const { keys, area } of heads) add(keys, area);
  const doubtful = new Set(undecided.flatMap(({ keys: [key] }) => key ?? []));
  return [...doubtful].map((key) => {
    const undated = columns.get(key);
    columns.delete(key);
    const areas = [undated, ...undecided.filter(({ keys }) => keys[0] === key).map(({ area }) => area)];
    return { key, heads: cells.filter(({ area }) => areas.includes(area)) };
  });
}

/** The column heads that begin in a row. */
function headInRow(grid: SheetGrid, row: number): TableHead {
  return { ...columnsOf(grid.textsInRow(row)), rows: 1 };
}

/** A group of an upper row: the heads of the lower row that stand below it are its own. */
interface Group {
  readonly head: LabelledCell;
  readonly below: readonly LabelledCell[];
}

/** The groups of an upper row. Where cells are not merged, a head reaches to the next one. */
function groupsOf(
  upper: readonly LabelledCell[],
  lower: readonly LabelledCell[],
  row: number,
): readonly Group[] {
  return upper.flatMap((head, index) => {
    const { left, right, bottom } = head.area;
    if (bottom > row) return [];
    const next = upper[index + 1]?.area.left ?? Infinity;
    const last = right > left ? right : next - 1;
    const below = lower.filter(({ area }) => area.left >= left && area.left <= last);
    return below.length > 0 ? [{ head, below }] : [];
  });
}

/** What stands in brackets behind a group's name, its unit above all, is no part of its heads' names. */
const IN_BRACKETS = /\(.*\)$/u;

/** A head below a group as a label: it says itself what it is, or does so together with the group or with its year. */
function headBelow(cell: LabelledCell, { head }: Group): LabelledCell {
  const group = head.label.replace(IN_BRACKETS, '');
  const year = GROUP_YEAR.exec(group)?.[0] ?? '';
  const labels = [year + cell.label, cell.label, cell.label + group, group + cell.label];
  const label = labels.find((candidate) => isHead(candidate));
  return label === undefined ? cell : { ...cell, label };
}

function isHead(label: string): boolean {
  return IN_COLUMN_LABELS.test(label) && (keysOf(label).length > 0 || isDated(label));
}

/**
 * A head of two rows: the lower one holds nothing but heads, and something ties it to the upper one, which is a head
 * without it for no table or the same: a head as tall as both, a group over several heads, or, where nothing is merged,
 * columns that only the upper one names. Null where the rows are no such head.
 */
function headInTwoRows(grid: SheetGrid, row: number, one: TableHead): TableHead | null {
  const [upper, lower] = [grid.textsInRow(row), grid.textsInRow(row + 1)];
  if (upper.length === 0 || lower.length === 0) return null;
  if (grid.filledInRow(row) > upper.length || grid.filledInRow(row + 1) > lower.length) return null;
  const groups = groupsOf(upper, lower, row);
  const named = lower.map((cell) => {
    const group = groups.find(({ below }) => below.includes(cell));
    return group === undefined ? cell : headBelow(cell, group);
  });
  if (!named.every(({ label }) => isHead(label))) return null;
  const tall = upper.some(({ area, label }) => area.bottom > row && isHead(label));
  const wide = groups.some(({ head: { area }, below }) => area.right > area.left && below.length > 1);
  const [alone, below] = [headerRole(one), headerRole(headInRow(grid, row + 1))];
  if (alone !== null && below !== null && alone !== below) return null;
  const single = upper.filter((cell) => !groups.some(({ head }) => head === cell));
  const added = single.filter(({ label }) => isHead(label));
  if (!tall && !wide && (added.length < 2 || alone !== null)) return null;
  const cells = [...single, ...named].sort((left, right) => left.area.left - right.area.left);
  const head: TableHead = { ...columnsOf(cells), rows: 2 };
  return headerRole(head) === null ? null : head;
}

/** The head that begins in a row, with the row below where both make up one head. */
export function headAt(grid: SheetGrid, row: number): TableHead {
  const one = headInRow(grid, row);
  if (one.columns.size === 0 && one.undecided.length === 0) return one;
  return headInTwoRows(grid, row, one) ?? one;
}

/** Which header a row of column heads is, or null. */
export function headerRole({ columns, undecided }: Omit<TableHead, 'rows'>): HeaderRole | null {
  if (columns.size + undecided.length < 2) return null;
  const has = (key: HeaderKey): boolean => columns.has(key) || undecided.some((column) => column.key === key);
  const isHeader = HEADERS.find(([, groups]) => groups.every((keys) => keys.some(has)));
  return isHeader?.[0] ?? null;
}
