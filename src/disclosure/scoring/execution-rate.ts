import { Decimal, HUNDRED, roundToStep } from '../sheet/decimal';
import type { PrintedNumber } from '../sheet/printed-number';

/** A bare number up to this in a rate's cell is a ratio (0.8827, 1.05); above it, a percentage (88.27). */
const LARGEST_BARE_RATIO = new Decimal(2);

/**
 * A rate as its ratio, however it is printed: 88.27%, "88.27 %", 0.8827 and 88.27 are the same figure.
 * A bare number is read the way that agrees with the recomputed rate, where one does.
 *
 * @param expected the recomputed ratio, where it is known
 */
export function readRate(printed: PrintedNumber, expected: Decimal | null = null): PrintedNumber {
  if (printed.style === 'percent' || printed.style === 'percentText') return printed;
  const asPercentage: PrintedNumber = {
    ...printed,
    value: printed.value.div(HUNDRED),
    step: printed.step.div(HUNDRED),
  };
  const agrees = ({ value, step }: PrintedNumber): boolean =>
    expected !== null && roundToStep(expected, step).eq(value);
  if (agrees(printed) !== agrees(asPercentage)) return agrees(printed) ? printed : asPercentage;
  return printed.value.gt(LARGEST_BARE_RATIO) ? asPercentage : printed;
}
