import type { EquationCheck } from '../declaration';
import { own } from '../expression';

/** What a sum of amounts declares; the rest is the same for all of them. */
type SumCheck = Pick<EquationCheck, 'on' | 'column' | 'equals'> &
  Partial<Pick<EquationCheck, 'line' | 'applies' | 'result' | 'holds' | 'optional'>>;

/** An equation between amounts: what is printed in a column, and what it must be the sum of. */
export function sumRelation({ result, holds = 'sum', ...rest }: SumCheck): EquationCheck {
  return { ...rest, result: result ?? own(rest.column), expected: 'equals', holds };
}
