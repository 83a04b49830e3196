import type { Area } from '../../sheet/address';
import type { SheetGrid } from '../../sheet/grid';
import type { HeaderKey } from './labels';
import { COLUMN_LABELS, IN_COLUMN_LABELS } from './labels';

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

/** The column heads that begin in a row; the first cell that bears a label has it. */
export function columnsInRow(grid: SheetGrid, row: number): HeaderColumns {
  const columns = new Map<HeaderKey, Area>();
  for (const { label, area } of grid.textsInRow(row)) {
    if (!IN_COLUMN_LABELS.test(label)) continue;
    const key = COLUMN_LABELS.find(
      ([candidate, pattern]) => !columns.has(candidate) && pattern.test(label),
    )?.[0];
    if (key !== undefined) columns.set(key, area);
  }
  const adjusted = columns.get('adjustedBudget');
  return adjusted === undefined ? columns : columns.set('budget', adjusted);
}

/** Which header a row of column heads is, or null. */
export function headerRole(columns: HeaderColumns): HeaderRole | null {
  if (columns.size < 2) return null;
  const isHeader = HEADERS.find(([, groups]) => groups.every((keys) => keys.some((key) => columns.has(key))));
  return isHeader?.[0] ?? null;
}
