import type { Decimal } from '../sheet/decimal';
import { roundToStep } from '../sheet/decimal';
import type { Cell } from './cells';
import type { Slip } from './diagnosis';

/** A slip that leads from a value to what is printed, with its cost in bits: how many values it could have hit. */
export interface ExplainedBy {
  readonly slip: Slip;
  readonly cost: number;
}

/** 元 for 万元. */
const UNIT = 10_000;

const BITS_A_DIGIT = Math.log2(10);

/** That no slip explains a value, in bits. */
const UNEXPLAINED = 5;

/** The most that a value without a slip costs beyond its base, in bits. */
const MOST_BITS = 17;

/** A figure's digits at its step, without its sign. */
function digitsOf(value: Decimal, step: Decimal): string {
  return value.div(step).abs().toFixed(0);
}

/** The places at which two texts of one length differ. */
function differences(one: string, other: string): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) places.push(at);
  return places;
}

function isSwapped(meant: string, printed: string): boolean {
  const length = Math.max(meant.length, printed.length);
  const [one, other] = [meant.padStart(length, '0'), printed.padStart(length, '0')];
  const [first, second, ...more] = differences(one, other);
  return (
    first !== undefined &&
    second === first + 1 &&
    more.length === 0 &&
    one[first] === other[second] &&
    one[second] === other[first]
  );
}

/** Whether a text is another one with a digit left out. */
function isShorter(short: string, long: string): boolean {
  if (short.length + 1 !== long.length) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at) === long.slice(at + 1);
}

const withoutZeros = (digits: string): string => digits.replace(/0+$/u, '');

/** The slip that made a printed figure out of what was meant; null where none is known. */
export function slipBetween(
  meant: Decimal,
  { value: printed, step }: Pick<Cell, 'value' | 'step'>,
): ExplainedBy | null {
  if (printed.isZero() || meant.isZero() || meant.eq(printed)) return null;
  if (meant.eq(printed.neg())) return { slip: 'sign', cost: 4 };
  if (meant.isNegative() !== printed.isNegative()) return null;
  const [a, b] = [digitsOf(meant, step), digitsOf(printed, step)];
  const length = b.length;
  if (meant.times(UNIT).eq(printed) || meant.div(UNIT).eq(printed)) return { slip: 'unit', cost: 4 };
  if (isSwapped(a, b)) return { slip: 'digits-swapped', cost: 2.5 + Math.log2(Math.max(1, length - 1)) };
  if (withoutZeros(a) === withoutZeros(b)) return { slip: 'decimal-point', cost: 4.25 };
  if (a.length === length && differences(a, b).length === 1)
    return { slip: 'digit', cost: 2 + Math.log2(9 * length) };
  if (isShorter(b, a)) return { slip: 'digit-missing', cost: 4 + Math.log2(10 * length) };
  if (isShorter(a, b)) return { slip: 'digit-extra', cost: 4.5 + Math.log2(length) };
  // Of what is printed in 元 nothing tells the digits that 万元 do not show.
  if (roundToStep(printed.div(UNIT), step).eq(meant)) return { slip: 'unit', cost: 4 + Math.log2(UNIT) };
  return null;
}

/** What a value costs, in bits: the more digits it has, the more values it could have been. */
export function valueCost(value: Decimal, step: Decimal): number {
  return Math.min(MOST_BITS, BITS_A_DIGIT * digitsOf(value, step).length);
}

/** What a value costs that no slip explains, in bits. */
export function unexplainedCost(value: Decimal, step: Decimal): number {
  return UNEXPLAINED + valueCost(value, step);
}
