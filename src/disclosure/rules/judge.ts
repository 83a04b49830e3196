import type { RelationState } from '../findings';
import { isAwardedRounded } from '../scoring/whole-points';
import { roundToStep } from '../sheet/decimal';
import { overlaps } from '../sheet/interval';
import type { RelationDeclaration } from './declaration';
import type { Operand } from './operand';

/**
 * How a relation stands between its two sides: held when they are as they must be (for quotients and products, when the
 * right side rounds to what is printed), within rounding when some true values would make it hold, else broken.
 */
export function judge(
  result: Operand,
  equals: Operand,
  holds: RelationDeclaration['holds'],
): Exclude<RelationState, 'notCheckable'> {
  if (holdsExactly(result, equals, holds)) return 'held';
  const { value, step } = result;
  if (holds === 'awarded' && step !== null && isAwardedRounded({ value, step }, equals.value))
    return 'withinRounding';
  return overlaps(result.interval(), equals.interval()) ? 'withinRounding' : 'broken';
}

function holdsExactly(result: Operand, equals: Operand, holds: RelationDeclaration['holds']): boolean {
  switch (holds) {
    case 'sum':
    case 'awarded':
      return equals.value.eq(result.value);
    case 'rounded': {
      const rounded = result.step === null ? equals.value : roundToStep(equals.value, result.step);
      return rounded.eq(result.value);
    }
    case 'atMost':
      return result.value.lte(equals.value);
    case 'atLeast':
      return result.value.gte(equals.value);
  }
}
