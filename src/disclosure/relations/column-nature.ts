import type { ColumnKey, ScoreColumn } from '../forms/form';
import type { Measure } from '../value';

/** What a column's numbers are, which says how exact they are. */
type ColumnNature = 'amount' | 'rate' | 'points' | 'words';

/** What the numbers of the self-assessments' columns are. */
const COLUMN_NATURE: Readonly<Record<string, ColumnNature>> = {
  openingBudget: 'amount',
  budget: 'amount',
  execution: 'amount',
  weight: 'points',
  rate: 'rate',
  score: 'points',
  coefficient: 'rate',
  target: 'words',
  actual: 'words',
  deviation: 'words',
  grade: 'words',
} satisfies Readonly<Record<ScoreColumn, ColumnNature>>;

/** What a column's numbers are; every column of the final accounts holds amounts. */
export function natureOf(column: ColumnKey): ColumnNature {
  return COLUMN_NATURE[column] ?? 'amount';
}

const COUNTS: Readonly<Record<ColumnNature, Measure>> = {
  amount: 'amount',
  rate: 'ratio',
  points: 'points',
  words: 'none',
};

/** What a column's figures count. */
export function countsIn(column: ColumnKey): Measure {
  return COUNTS[natureOf(column)];
}
