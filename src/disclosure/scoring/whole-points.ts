import { Decimal, roundToStep } from '../sheet/decimal';
import type { PrintedNumber } from '../sheet/printed-number';

/** A score with the step that it is printed to. */
type PrintedScore = Pick<PrintedNumber, 'value' | 'step'>;

const HALF = new Decimal('0.5');

/**
 * The step to which an indicator's score is awarded: whole points (2), halves (1.5), else the printed decimals.
 * Forms award indicators in whole or half points more often than not (取整).
 */
export function awardedStep({ value, step }: PrintedScore): Decimal {
  return step.lt(HALF) && value.mod(HALF).isZero() && !value.mod(1).isZero() ? HALF : step;
}

/** Whether the rule's value, rounded half up to the step to which the score is awarded, is the printed score. */
export function isAwardedRounded(printed: PrintedScore, rule: Decimal): boolean {
  const step = awardedStep(printed);
  const rounded = step.eq(HALF) ? roundToStep(rule.times(2), new Decimal(1)).div(2) : roundToStep(rule, step);
  return rounded.eq(printed.value);
}
