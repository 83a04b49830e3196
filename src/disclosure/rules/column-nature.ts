import type { AccountsColumn, ColumnKey } from '../layouts/form';
import { ACCOUNTS_COLUMNS } from '../layouts/form';

/** What a column's numbers are, which says how exact they are. */
type ColumnNature = 'amount' | 'rate' | 'points' | 'words';

const ACCOUNTS_NATURE = Object.fromEntries(ACCOUNTS_COLUMNS.map((column) => [column, 'amount'])) as Readonly<
  Record<AccountsColumn, 'amount'>
>;

/** What the numbers of each column are. */
export const COLUMN_NATURE: Readonly<Record<ColumnKey, ColumnNature>> = {
  ...ACCOUNTS_NATURE,
  openingBudget: 'amount',
  budget: 'amount',
  execution: 'amount',
  weight: 'points',
  rate: 'rate',
  score: 'points',
  target: 'words',
  actual: 'words',
  deviation: 'words',
  grade: 'words',
};
