import { Decimal, ONE, ZERO } from '../sheet/decimal';
import type {
  DateValue,
  IndicatorValue,
  Quantity,
  QuantityRange,
  SeveralQuantities,
} from './indicator-value';
import { wordsMet } from './met-words';
import { comparable } from './units';

/** Which way an indicator is good: the more the better, the less the better, or as near as the target says. */
export type Direction = 'positive' | 'reverse' | 'equality' | 'range';

/** Why an indicator's score is left to a person. */
export type ManualReason =
  'words' | 'date' | 'several' | 'blank' | 'units' | 'direction' | 'aboveRange' | 'unlike';

/** How far an indicator was completed, as far as its printed values determine it. */
export type Completion =
  | {
      readonly kind: 'computed';
      readonly direction: Direction;
      /** The share of the weight that is earned: 0 to 1. */
      readonly share: Decimal;
      /** How far the actual value lies beyond a positive target, as a ratio; zero where it does not. */
      readonly beyond: Decimal;
    }
  /** The actual value repeats the target's inequality: it counts as met, but no value is given. */
  | { readonly kind: 'stated' }
  /** For a person to judge; `met` is what the words alone tell, null where they tell nothing. */
  | { readonly kind: 'manual'; readonly reason: ManualReason; readonly met: boolean | null };

/** An indicator's 一级 and 二级指标, by which an unsigned target's direction is known. */
export interface IndicatorKind {
  readonly firstLevel: string;
  readonly secondLevel: string;
}

/** The direction of a target without a sign, by its 二级指标 (else its 一级指标). First match counts. */
const DIRECTIONS: readonly (readonly [RegExp, (unit: string) => Direction | null])[] = [
  [/成本/u, () => 'reverse'],
  [
    /时效/u,
    (unit) =>
      unit === 'clock' || unit === '工作日' || unit === '个工作日'
        ? 'reverse'
        : unit === 'ratio'
          ? 'positive'
          : null,
  ],
  [/数量|质量|满意|效益|效果|影响|效率|效能/u, () => 'positive'],
];

function directionOf(target: Quantity, kind: IndicatorKind): Direction | null {
  switch (target.sign) {
    case '≥':
    case '>':
      return 'positive';
    case '≤':
    case '<':
      return 'reverse';
    case '=':
      return 'equality';
    case null:
      break;
  }
  for (const level of [kind.secondLevel, kind.firstLevel]) {
    const rule = DIRECTIONS.find(([pattern]) => pattern.test(level));
    if (rule !== undefined) return rule[1](target.unit.dimension);
  }
  return null;
}

const capped = (share: Decimal): Decimal => Decimal.min(ONE, share);

function manual(reason: ManualReason, met: boolean | null): Completion {
  return { kind: 'manual', reason, met };
}

function ofRange(target: QuantityRange, actual: Quantity): Completion {
  if (!comparable(target.unit, actual.unit)) return manual('units', null);
  if (actual.value.gt(target.high)) return manual('aboveRange', null);
  const share = actual.value.gte(target.low) ? ONE : actual.value.div(target.low);
  return { kind: 'computed', direction: 'range', share, beyond: ZERO };
}

/** A bare number beside a percentage: above this it is per cent (98 beside 95%), up to it nobody can tell. */
const LARGEST_BARE_RATIO = new Decimal(2);

/** A value without a unit, in the unit that the other one names: ≥90万元 → 90 is 90 万元. */
function inUnitOf(bare: Quantity, { unit }: Quantity): Quantity {
  if (bare.unit.dimension !== '' || bare.value.isZero()) return bare;
  switch (unit.dimension) {
    case 'money':
      return { ...bare, unit, value: bare.value.times(unit.factor) };
    case 'ratio':
      return bare.value.gt(LARGEST_BARE_RATIO) ? { ...bare, unit, value: bare.value.div(100) } : bare;
    default:
      return bare;
  }
}

function ofQuantity(wanted: Quantity, got: Quantity, kind: IndicatorKind): Completion {
  const [target, actual] = [inUnitOf(wanted, got), inUnitOf(got, wanted)];
  const bothZero = target.value.isZero() && actual.value.isZero();
  if (!bothZero && !comparable(target.unit, actual.unit)) return manual('units', null);
  if (target.phrase !== '' && actual.phrase !== '' && target.phrase !== actual.phrase)
    return manual('unlike', null);
  const statesTarget = actual.sign !== null && actual.sign === target.sign && actual.value.eq(target.value);
  if (statesTarget) return { kind: 'stated' };
  const direction = directionOf(target, kind);
  const computed = (share: Decimal, beyond = ZERO, way: Direction = direction ?? 'equality'): Completion => ({
    kind: 'computed',
    direction: way,
    share,
    beyond,
  });
  if (target.value.isZero()) {
    if (target.sign === '≥' || target.sign === '>') return manual('direction', null);
    return computed(actual.value.isZero() ? ONE : ZERO, ZERO, 'equality');
  }
  if (actual.value.eq(target.value)) return computed(ONE);
  if (direction === null) return manual('direction', null);
  if (direction === 'reverse')
    return computed(actual.value.isZero() ? ONE : capped(target.value.div(actual.value)));
  const share = actual.value.div(target.value);
  const beyond = direction === 'positive' ? Decimal.max(ZERO, share.minus(ONE)) : ZERO;
  return computed(capped(share), beyond);
}

/** Whether a date was kept; null where the two are not printed alike. */
function dateKept(target: DateValue, actual: DateValue): boolean | null {
  if (target.parts.length !== actual.parts.length) return null;
  for (const [index, part] of target.parts.entries()) {
    const other = actual.parts[index] ?? part;
    if (other !== part) return other < part;
  }
  return true;
}

/** Whether each of several quantities was reached; null where the two are not printed alike. */
function allReached(target: SeveralQuantities, actual: SeveralQuantities): boolean | null {
  if (target.quantities.length !== actual.quantities.length) return null;
  const reached = target.quantities.map((wanted, index) => {
    const got = actual.quantities[index];
    return got !== undefined && comparable(wanted.unit, got.unit) ? got.value.gte(wanted.value) : null;
  });
  return reached.includes(null) ? null : !reached.includes(false);
}

/**
 * How far an indicator was completed: positive w × B/A, reverse w × A/B, a range, a zero target, an equality.
 * Everything that is not a quantity on both sides is left to a person, with the reason.
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
  if (target.kind === 'range' && actual.kind === 'quantity') return ofRange(target, actual);
  const same = target.words === actual.words;
  if (target.kind === 'date' && actual.kind === 'date')
    return manual('date', same ? true : dateKept(target, actual));
  if (target.kind === 'several' && actual.kind === 'several')
    return manual('several', same ? true : allReached(target, actual));
  const met = wordsMet(target.words, actual.words);
  if (target.kind === 'words' && actual.kind === 'words') return manual('words', met);
  return manual(met === null ? 'unlike' : 'words', met);
}
