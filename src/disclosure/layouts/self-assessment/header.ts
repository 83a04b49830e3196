import type { Area } from '../../sheet/address';
import type { LabelledCell, SheetGrid } from '../../sheet/grid';
import type { HeaderKey } from './labels';
import { COLUMN_LABELS, HEADS_OF_THE_YEAR, IN_COLUMN_LABELS, YEARS_IN_HEADS } from './labels';

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

function datedHead({ label, area }: LabelledCell): DatedHead | null {
  for (const pattern of YEARS_IN_HEADS) {
    const year = pattern.exec(label)?.[1];
    const keys = year === undefined ? [] : keysOf(label.replace(pattern, ''));
    if (year !== undefined && keys.length > 0) return { year, keys, area };
  }
  return null;
}

/**
 * The heads of the year that is assessed. A year that heads a column which also stands without a year is another one; of
 * several years it is the last in which something was done. Where a row tells neither, there is none.
 *
 * @param taken the columns that stand without a year
 */
function ofTheYear(dated: readonly DatedHead[], taken: ReadonlySet<HeaderKey>): readonly DatedHead[] {
  const others = new Set(
    dated.filter(({ keys: [first] }) => first !== undefined && taken.has(first)).map(({ year }) => year),
  );
  const heads = dated.filter(({ year }) => !others.has(year));
  if (new Set(heads.map(({ year }) => year)).size <= 1) return heads;
  const done = heads.filter(({ keys }) => keys.some((key) => HEADS_OF_THE_YEAR.has(key)));
  const assessed = done
    .map(({ year }) => year)
    .sort()
    .at(-1);
  return heads.filter(({ year }) => year === assessed);
}

/** The column heads that begin in a row; the first cell that bears a label has it, one without a year before all. */
export function columnsInRow(grid: SheetGrid, row: number): HeaderColumns {
  const columns = new Map<HeaderKey, Area>();
  const add = (keys: readonly HeaderKey[], area: Area): void => {
    const key = keys.find((candidate) => !columns.has(candidate));
    if (key !== undefined) columns.set(key, area);
  };
  const dated: DatedHead[] = [];
  for (const cell of grid.textsInRow(row)) {
    if (!IN_COLUMN_LABELS.test(cell.label)) continue;
    const head = datedHead(cell);
    if (head === null) add(keysOf(cell.label), cell.area);
    else dated.push(head);
  }
  if (dated.length > 0)
    for (const { keys, area } of ofTheYear(dated, new Set(columns.keys()))) add(keys, area);
  const adjusted = columns.get('adjustedBudget');
  return adjusted === undefined ? columns : columns.set('budget', adjusted);
}

/** Which header a row of column heads is, or null. */
export function headerRole(columns: HeaderColumns): HeaderRole | null {
  if (columns.size < 2) return null;
  const isHeader = HEADERS.find(([, groups]) => groups.every((keys) => keys.some((key) => columns.has(key))));
  return isHeader?.[0] ?? null;
}
