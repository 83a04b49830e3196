import type { RelationState } from '../findings';
import { roundToStep } from '../sheet/decimal';
import { overlaps } from '../sheet/interval';
import type { RelationDeclaration } from './declaration';
import type { Operand } from './operand';

/**
 * How a relation stands between its two sides: held when they are equal (or, for quotients and products, when the right
 * side rounds to what is printed), within rounding when some true values would make it hold, else broken.
 */
export function judge(
  result: Operand,
  equals: Operand,
  holds: RelationDeclaration['holds'],
): Exclude<RelationState, 'notCheckable'> {
  const rounded =
    holds === 'rounded' && result.step !== null ? roundToStep(equals.value, result.step) : equals.value;
  if (rounded.eq(result.value)) return 'held';
  return overlaps(result.interval, equals.interval) ? 'withinRounding' : 'broken';
}
