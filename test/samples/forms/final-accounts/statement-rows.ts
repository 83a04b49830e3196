import type { StatementFigures, StatementItem } from '../../accounts';

const EMPTY: StatementItem = [null];

/** The rows of a statement, both sides beside each other; the shorter side is filled up with empty items. */
export function statementRows({
  income,
  expenditure,
  foot,
}: StatementFigures): (readonly [StatementItem, StatementItem])[] {
  const height = Math.max(income.length, expenditure.length);
  const items = Array.from(
    { length: height },
    (_, index) => [income[index] ?? EMPTY, expenditure[index] ?? EMPTY] as const,
  );
  return [...items, ...foot];
}
