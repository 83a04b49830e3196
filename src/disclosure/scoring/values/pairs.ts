import { Decimal, ONE } from '../../sheet/decimal';
import type { Quantity } from './quantity';
import { amountOf } from './quantity';
import type { Unit } from './units';
import { RATIO_WHOLE, sameDimension } from './units';

/** A target and an actual value in one unit: what the two may mean together. */
export interface Pair {
  readonly target: Decimal;
  readonly actual: Decimal;
}

/** Why two values have no common unit. */
export type Unpaired = 'units' | 'implausible' | 'ambiguous';

/** Beyond this factor a number without a unit is not taken to be in the other one's unit, but asked about. */
const LARGEST_FACTOR = new Decimal(10);

function isPlausible({ target, actual }: Pair): boolean {
  if (target.isZero() || actual.isZero()) return true;
  const [one, other] = [target.abs(), actual.abs()];
  return one.lte(other.times(LARGEST_FACTOR)) && other.lte(one.times(LARGEST_FACTOR));
}

/** What a number without a unit may be beside a value with one: in its printed unit; up to one beside a rate, also the ratio. */
function readingsBeside(bare: Quantity, { unit }: Quantity): readonly Decimal[] {
  const { number } = bare;
  // 万 beside 万元 is the same 万.
  if (!bare.unit.multiple.eq(ONE)) {
    return unit.dimension === 'ratio'
      ? []
      : [number.times(bare.unit.multiple).times(unit.factor).div(unit.multiple)];
  }
  const printed = number.times(unit.factor);
  return unit.dimension === 'ratio' && number.lte(ONE) ? [printed, number.times(RATIO_WHOLE)] : [printed];
}

const isBare = ({ dimension }: Unit): boolean => dimension === '';

/** Every plausible reading of two values in a common unit, before their periods; a reason where there is none. */
function inOneUnit(target: Quantity, actual: Quantity): readonly Pair[] | Unpaired {
  const [wanted, got] = [target.unit, actual.unit];
  if (target.number.isZero() && actual.number.isZero())
    return [{ target: target.number, actual: actual.number }];
  if (isBare(wanted) !== isBare(got)) {
    const pairs = isBare(wanted)
      ? readingsBeside(target, actual).map((number) => ({ target: number, actual: amountOf(actual) }))
      : readingsBeside(actual, target).map((number) => ({ target: amountOf(target), actual: number }));
    if (pairs.length === 0) return 'units';
    const plausible = distinct(pairs.filter(isPlausible));
    return plausible.length === 0 ? 'implausible' : plausible;
  }
  if (!isBare(wanted) && !sameDimension(wanted, got)) return 'units';
  const pair = { target: amountOf(target), actual: amountOf(actual) };
  const isLoose = isBare(wanted) || wanted.per !== got.per;
  return isLoose && !isPlausible(pair) ? 'implausible' : [pair];
}

function distinct(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(
    ({ target, actual }, index) =>
      pairs.findIndex((other) => other.target.eq(target) && other.actual.eq(actual)) === index,
  );
}

/**
 * Every plausible reading of a target and an actual value. A value stated for a period (每季度1次) may stand beside the
 * same period's or the whole year's: both are readings. A reason where the two have no common unit.
 */
export function pairsOf(target: Quantity, actual: Quantity): readonly Pair[] | Unpaired {
  const [wanted, got] = [target.period, actual.period];
  if (wanted?.name === got?.name) return inOneUnit(target, actual);
  if (wanted !== null && got !== null) {
    if (wanted.aYear === null || got.aYear === null) return 'ambiguous';
    const pairs = inOneUnit(target, actual);
    const [targets, actuals] = [wanted.aYear, got.aYear];
    return typeof pairs === 'string'
      ? pairs
      : pairs.map((pair) => ({ target: pair.target.times(targets), actual: pair.actual.times(actuals) }));
  }
  const aYear = (wanted ?? got)?.aYear ?? null;
  if (aYear === null) return 'ambiguous';
  if (aYear.eq(ONE)) return inOneUnit(target, actual);
  const year = (quantity: Quantity): Quantity =>
    quantity.period === null ? quantity : { ...quantity, number: quantity.number.times(aYear) };
  const readings = [inOneUnit(target, actual), inOneUnit(year(target), year(actual))];
  const possible = readings.filter((pairs) => typeof pairs !== 'string').flat();
  return possible.length === 0 ? 'units' : distinct(possible);
}
