import { Decimal, ONE, ZERO } from '../sheet/decimal';
import { DOUBTFUL_PARTS } from './direction-words';
import type { Basis, IndicatorKind, Way } from './direction';
import { directionOf, SIGN_WAYS } from './direction';
import { wordsMet } from './met-words';
import { isKept } from './values/dates';
import type { IndicatorValue, Quantity, QuantityRange, SeveralQuantities } from './values/quantity';
import { amountOf } from './values/quantity';
import type { Pair } from './values/pairs';
import { pairsOf } from './values/pairs';
import { CHANGE_WORDS } from './values/sign-words';

export type { IndicatorKind } from './direction';

/** Which way an indicator is good: the more the better, the less the better, or as near as the target says. */
export type Direction = 'positive' | 'reverse' | 'equality' | 'range';

/** Why an indicator's score is left to a person. */
export type ManualReason =
  | 'words'
  | 'date'
  | 'several'
  | 'blank'
  /** Units that cannot be converted into one another. */
  | 'units'
  /** A number without a unit that is far from what the other's unit would make of it. */
  | 'implausible'
  /** Two readings of the values that give different shares. */
  | 'ambiguous'
  | 'approximate'
  /** A quotient across zero, or of negatives. */
  | 'negative'
  | 'direction'
  /** A sign against the indicator's name. */
  | 'conflict'
  | 'aboveRange'
  | 'unlike'
  /** A coefficient that is not given, or is none between 0 and 1. */
  | 'coefficient';

/** How far an indicator was completed, as far as its printed values determine it. */
export type Completion =
  | {
      readonly kind: 'computed';
      readonly direction: Direction;
      /** What the direction follows from; null where it takes none (equal values, a range, a target of zero). */
      readonly basis: Basis | null;
      /** The share of the weight that is earned: 0 to 1. */
      readonly share: Decimal;
      /** How far the actual value lies beyond a positive target, as a ratio; zero where it does not. */
      readonly beyond: Decimal;
    }
  /** The actual value repeats the target's inequality: it counts as met, but no value is given. */
  | { readonly kind: 'stated' }
  /** For a person to judge; `met` is what the values alone tell, null where they tell nothing. */
  | {
      readonly kind: 'manual';
      readonly reason: ManualReason;
      readonly met: boolean | null;
      /** The words that leave it in doubt. */
      readonly words?: string;
    };

type Computed = Extract<Completion, { kind: 'computed' }>;

function manual(reason: ManualReason, met: boolean | null, words?: string): Completion {
  return { kind: 'manual', reason, met, ...(words === undefined || words === '' ? {} : { words }) };
}

function computed(direction: Direction, basis: Basis | null, share: Decimal, beyond = ZERO): Computed {
  return { kind: 'computed', direction, basis, share: Decimal.min(ONE, share), beyond };
}

/** The years and days that people write as bare numbers: 2021, 2021.12, 20211231. */
const YEAR_LIKE: readonly (readonly [from: Decimal, to: Decimal])[] = [
  [new Decimal(1990), new Decimal(2100)],
  [new Decimal(199001), new Decimal(210012)],
  [new Decimal(19900101), new Decimal(21001231)],
];

function isYearLike({ number, unit }: Quantity): boolean {
  return unit.dimension === '' && YEAR_LIKE.some(([from, to]) => number.gte(from) && number.lt(to));
}

/** Whether two phrases may speak of the same thing: alike, or one says nothing. */
function alike(one: string, other: string): boolean {
  return one === '' || other === '' || one === other;
}

/** Words of the actual value alone by which its number may be of what is lacking: 不合格5%. */
function isDoubtful(target: Quantity, actual: Quantity, name: string): boolean {
  const said = target.before + target.behind + name;
  return DOUBTFUL_PARTS.some(
    (part) => (actual.before.includes(part) || actual.behind.includes(part)) && !said.includes(part),
  );
}

/** 增长率 and 降幅 name a figure, as 合格率 does: they are no change of one. */
const NAMED_CHANGE = new RegExp(`(?:${CHANGE_WORDS.join('|')})(?:率|幅度|额|量|数)`, 'gu');

function changeIn({ before, behind }: Quantity, name: string): boolean {
  const words = `${before} ${behind} ${name}`.replace(NAMED_CHANGE, '');
  return CHANGE_WORDS.some((word) => words.includes(word));
}

/** Whether the two values may be compared at all: not of different things, not a change against a level. */
function speakOfTheSame(target: Quantity, actual: Quantity, name: string): boolean {
  return (
    alike(target.before, actual.before) &&
    alike(target.behind, actual.behind) &&
    !isDoubtful(target, actual, name) &&
    changeIn(target, name) === changeIn(actual, name)
  );
}

/** What one reading of the values gives for a direction: w × B/A, w × A/B; null where no quotient may be formed. */
function shareFor(way: Way, { target, actual }: Pair, basis: Basis | null): Computed | null {
  if (target.isNegative() || actual.isNegative() || target.isZero()) return null;
  if (way === 'less') return computed('reverse', basis, actual.isZero() ? ONE : target.div(actual));
  const share = actual.div(target);
  return computed('positive', basis, share, Decimal.max(ZERO, share.minus(ONE)));
}

function isMetBy(way: Way, { target, actual }: Pair): boolean {
  return way === 'less' ? actual.lte(target) : actual.gte(target);
}

/** The one thing that all readings of the values say; else that they differ. */
function unanimous(
  results: readonly (Computed | null)[],
  pairs: readonly Pair[],
  way: Way | null,
): Completion {
  const formed = results.filter((result) => result !== null);
  if (formed.length < results.length) {
    const met = new Set(way === null ? [] : pairs.map((pair) => isMetBy(way, pair)));
    const [only = null] = met;
    return manual('negative', met.size === 1 ? only : null);
  }
  const [one, ...others] = formed;
  if (one === undefined || others.some(({ share }) => !share.eq(one.share))) return manual('ambiguous', null);
  return others.reduce((least, other) => (other.beyond.lt(least.beyond) ? other : least), one);
}

/** w × B/A where the target has no direction of its own: what lies beyond it is no over-achievement. */
function byProportion(pairs: readonly Pair[], direction: Direction): Completion {
  const results = pairs.map((pair) => shareFor('more', pair, null));
  const completion = unanimous(results, pairs, null);
  return completion.kind === 'computed' ? { ...completion, direction, beyond: ZERO } : completion;
}

/** A target of nothing: nothing at all is full, anything else is nothing; unless more of it is good. */
function ofZero(target: Quantity, pairs: readonly Pair[], way: Way | null): Completion {
  const reached = pairs.every(({ actual }) => actual.isZero());
  if (reached) return computed('equality', null, ONE);
  if (pairs.some(({ actual }) => actual.isNegative())) return manual('negative', null);
  return way === 'more'
    ? manual('direction', target.sign === null ? null : true)
    : computed('equality', null, ZERO);
}

function ofQuantity(target: Quantity, actual: Quantity, kind: IndicatorKind): Completion {
  const name = kind.name ?? '';
  if (isYearLike(target) && isYearLike(actual)) return manual('date', null);
  if (!speakOfTheSame(target, actual, name)) return manual('unlike', null);
  const pairs = pairsOf(target, actual);
  if (typeof pairs === 'string') return manual(pairs, null);
  const statesTarget =
    actual.sign !== null && actual.sign === target.sign && pairs.every((pair) => pair.actual.eq(pair.target));
  const direction = directionOf(target, kind);
  if (!direction.known && direction.why === 'conflict') return manual('conflict', null, direction.words);
  if (statesTarget) return { kind: 'stated' };
  const way = direction.known ? direction.way : null;
  const isSaid = direction.known && direction.basis.by !== 'kind';
  const bound = actual.sign === null ? null : SIGN_WAYS[actual.sign];
  if (bound !== null && bound !== (way ?? bound)) return manual('ambiguous', null);
  if (actual.approximate) return manual('approximate', null);
  if (pairs.every((pair) => pair.target.isZero())) return ofZero(target, pairs, isSaid ? way : null);
  const isEqual = pairs.every((pair) => pair.actual.eq(pair.target) && pair.target.isPositive());
  if (isEqual && bound === null && isStrict(target)) return manual('ambiguous', null);
  if (isEqual && bound === null) return computed(target.sign === '=' ? 'equality' : wayName(way), null, ONE);
  if (target.approximate) return ofApproximate(pairs);
  if (target.sign === '=' && way !== 'less') {
    const completion = byProportion(pairs, 'equality');
    const isDoubted = !direction.known && direction.why === 'doubtful';
    return isDoubted && completion.kind === 'computed'
      ? manual('direction', null, direction.words)
      : completion;
  }
  if (!direction.known || target.sign === '=')
    return manual('direction', null, direction.known ? undefined : direction.words);
  return unanimous(
    pairs.map((pair) => shareFor(direction.way, pair, direction.basis)),
    pairs,
    direction.way,
  );
}

/** > 90 % is not reached by 90 % to the letter, and by the formula it is. */
const isStrict = ({ sign }: Quantity): boolean => sign === '>' || sign === '<';

const wayName = (way: Way | null): Direction =>
  way === null ? 'equality' : way === 'more' ? 'positive' : 'reverse';

/** 左右 and 约 are no bound: full where the target is met read as either bound, else for a person. */
function ofApproximate(pairs: readonly Pair[]): Completion {
  const met = pairs.every((pair) => isMetBy('more', pair) && isMetBy('less', pair));
  return met ? computed('equality', null, ONE) : manual('approximate', null);
}

/** Inside → w, below → w × B/low, above → for a person; where less is better, below is for a person too. */
function ofRange({ low, high }: QuantityRange, actual: Quantity, kind: IndicatorKind): Completion {
  if (actual.approximate) return manual('approximate', null);
  if (actual.sign !== null && actual.sign !== '=') return manual('ambiguous', null);
  if (!speakOfTheSame(high, actual, kind.name ?? '')) return manual('unlike', null);
  const [lows, highs] = [pairsOf(low, actual), pairsOf(high, actual)];
  if (typeof highs === 'string') return manual(highs, null);
  if (typeof lows === 'string') return manual(lows, null);
  const above = highs.some((pair) => pair.actual.gt(pair.target));
  if (above)
    return manual(highs.every((pair) => pair.actual.gt(pair.target)) ? 'aboveRange' : 'ambiguous', null);
  if (lows.every((pair) => pair.actual.gte(pair.target))) return computed('range', null, ONE);
  const direction = directionOf({ ...low, before: high.before }, kind);
  const isUncertain = direction.known ? direction.way === 'less' : direction.why !== 'silent';
  return isUncertain ? manual('direction', null) : byProportion(lows, 'range');
}

/** Whether each of several quantities was reached; null where the two are not printed alike. */
function allReached(target: SeveralQuantities, actual: SeveralQuantities): boolean | null {
  if (target.quantities.length !== actual.quantities.length) return null;
  const reached = target.quantities.map((wanted, index) => {
    const got = actual.quantities[index];
    if (got === undefined || wanted.unit.dimension !== got.unit.dimension) return null;
    return amountOf(got).gte(amountOf(wanted));
  });
  return reached.includes(null) ? null : !reached.includes(false);
}

/**
 * How far an indicator was completed: positive w × B/A, reverse w × A/B, a range, a zero target, an equality. Computed only
 * where both values, their units and the direction are certain: every plausible reading of the two gives the same share.
 * Everything else is left to a person, with the reason.
 *
 * Source: the notes under the forms (计分原则: 正向指标得分 = 权重 × B/A, 反向指标得分 = 权重 × A/B, 不得突破权重).
 */
export function completionOf(
  target: IndicatorValue,
  actual: IndicatorValue,
  kind: IndicatorKind,
): Completion {
  if (target.kind === 'blank' || actual.kind === 'blank') return manual('blank', null);
  if (target.kind === 'quantity' && actual.kind === 'quantity') return ofQuantity(target, actual, kind);
  if (target.kind === 'range' && actual.kind === 'quantity') return ofRange(target, actual, kind);
  if (target.kind === 'date' && actual.kind === 'date')
    return manual('date', target.words === actual.words ? true : isKept(target.span, actual.span));
  if (target.kind === 'several' && actual.kind === 'several')
    return manual('several', target.words === actual.words ? true : allReached(target, actual));
  const met = wordsMet(target.words, actual.words);
  const areWords = target.kind === 'words' && actual.kind === 'words';
  return manual(areWords || met !== null ? 'words' : 'unlike', met);
}
