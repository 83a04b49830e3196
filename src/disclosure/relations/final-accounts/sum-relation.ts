import type { RelationDeclaration } from '../declaration';
import { own } from '../expression';

/** What a sum of amounts declares; the rest is the same for all of them. */
type SumDeclaration = Pick<RelationDeclaration, 'rule' | 'on' | 'column' | 'equals'> &
  Partial<Pick<RelationDeclaration, 'line' | 'applies' | 'result' | 'holds' | 'optional' | 'broken'>>;

/** An equation between amounts: what is printed in a column, and what it must be the sum of. */
export function sumRelation({
  result,
  holds = 'sum',
  broken = 'sumBroken',
  ...rest
}: SumDeclaration): RelationDeclaration {
  return {
    ...rest,
    result: result ?? own(rest.column),
    expected: 'equals',
    holds,
    severity: 'error',
    broken,
  };
}
