import { Decimal, sum, ZERO } from '../sheet/decimal';

/** What is known of an indicator's weight, and how. All values are points. */
export type Weight =
  /** Printed in the form's 分值 column. */
  | { readonly kind: 'printed'; readonly value: Decimal }
  /** Typed by the user. */
  | { readonly kind: 'typed'; readonly value: Decimal }
  /** The target was met, so the score is the weight. */
  | { readonly kind: 'ownScore'; readonly value: Decimal }
  /** What the block's points leave when all other weights are known. */
  | { readonly kind: 'inferred'; readonly value: Decimal; readonly points: Decimal; readonly others: Decimal }
  /** The one weight with which the score follows the rule exactly: 9 = 10 × 90 %. */
  | { readonly kind: 'confirmed'; readonly value: Decimal; readonly score: Decimal; readonly share: Decimal }
  /** Not determined: between these, both inclusive. */
  | { readonly kind: 'bounded'; readonly low: Decimal; readonly high: Decimal; readonly unit: Decimal }
  | { readonly kind: 'unknown' };

/** An indicator of a block whose weights are not printed. */
export interface WeightlessIndicator {
  readonly score: Decimal | null;
  /** Whether its target was met, as far as its values tell. */
  readonly met: boolean;
  /** The share of its weight that the rule gives it; null where a person must say. */
  readonly share: Decimal | null;
  readonly typed: Decimal | null;
}

/** What a block of indicators determines about their weights. */
export interface BlockWeights {
  readonly weights: readonly Weight[];
  /** By how much the scores fall short of the block's points although every target was met; zero otherwise. */
  readonly short: Decimal;
}

const HALF = new Decimal('0.5');
const UNKNOWN: Weight = { kind: 'unknown' };

/** Weights are multiples of half a point, unless the block's own figures are finer. */
function unitOfWeights(figures: readonly Decimal[]): Decimal {
  if (figures.every((figure) => figure.mod(HALF).isZero())) return HALF;
  const decimals = Math.max(...figures.map((figure) => figure.decimalPlaces()));
  return new Decimal(10).pow(-decimals);
}

function known({ score, met, typed }: WeightlessIndicator): Weight | null {
  if (typed !== null) return { kind: 'typed', value: typed };
  return met && score !== null ? { kind: 'ownScore', value: score } : null;
}

/** The weights that are left when those of all other indicators are known. */
function undetermined(
  points: Decimal,
  rest: readonly WeightlessIndicator[],
  others: Decimal,
  unit: Decimal,
): readonly Weight[] {
  const left = points.minus(others);
  const lows = rest.map(({ score }) => Decimal.max(score ?? ZERO, unit));
  const slack = left.minus(sum(lows));
  if (slack.isNegative() && !slack.isZero()) return rest.map(() => UNKNOWN);
  return lows.map((low): Weight => {
    const high = low.plus(slack.div(unit).floor().times(unit));
    return rest.length === 1 || slack.isZero()
      ? {
          kind: 'inferred',
          value: rest.length === 1 ? left : low,
          points,
          others: points.minus(rest.length === 1 ? left : low),
        }
      : { kind: 'bounded', low, high, unit };
  });
}

/**
 * Solves a block's constraints for weights that are not printed: the block's points are the sum of its weights, an
 * indicator that met its target has its score for a weight, a score lies between 0 and its weight, and weights are
 * positive multiples of half a point (unless the block's figures are finer).
 *
 * @param points the block's stated points; null where none are stated
 */
export function inferWeights(
  points: Decimal | null,
  indicators: readonly WeightlessIndicator[],
): BlockWeights {
  const first = indicators.map(known);
  if (points === null) return { weights: first.map((weight) => weight ?? UNKNOWN), short: ZERO };
  const others = sum(first.flatMap((weight) => (weight !== null && 'value' in weight ? [weight.value] : [])));
  const rest = indicators.filter((_indicator, index) => first[index] === null);
  if (rest.length === 0) {
    const short = points.minus(others);
    // The scores cannot all be weights when they do not add up to the points: which one is reduced, nobody can tell.
    const weights = first.map((weight) =>
      weight === null || (!short.isZero() && weight.kind === 'ownScore') ? UNKNOWN : weight,
    );
    return { weights, short: Decimal.max(short, ZERO) };
  }
  const unit = unitOfWeights([points, ...indicators.flatMap(({ score }) => score ?? [])]);
  const solved = confirmedAmong(undetermined(points, rest, others, unit), rest, first, points.minus(others));
  let next = 0;
  return { weights: first.map((weight) => weight ?? solved[next++] ?? UNKNOWN), short: ZERO };
}

/**
 * Two weights of which only the sum is known are determined all the same when one of the two scores follows the rule
 * exactly with a weight like the block's others (a whole number where those are whole), and the other then fits too.
 */
function confirmedAmong(
  solved: readonly Weight[],
  rest: readonly WeightlessIndicator[],
  known: readonly (Weight | null)[],
  left: Decimal,
): readonly Weight[] {
  const [one, other] = solved;
  if (solved.length !== 2 || one?.kind !== 'bounded' || other?.kind !== 'bounded') return solved;
  const whole = known.every((weight) => weight === null || !('value' in weight) || weight.value.isInteger());
  const confirmed = rest.map(({ score, share }, index): Weight | null => {
    const bounds = index === 0 ? one : other;
    if (score === null || share === null || share.isZero() || share.eq(1)) return null;
    const value = score.div(share);
    const likeOthers = value.mod(whole ? 1 : HALF).isZero();
    return likeOthers && value.gte(bounds.low) && value.lte(bounds.high)
      ? { kind: 'confirmed', value, score, share }
      : null;
  });
  const [first, second] = confirmed;
  if ((first === null) === (second === null)) return solved;
  return [first, second].map((weight): Weight => {
    const certain = weight ?? first ?? second;
    if (weight !== null && weight !== undefined) return weight;
    return certain?.kind === 'confirmed'
      ? { kind: 'inferred', value: left.minus(certain.value), points: left, others: certain.value }
      : UNKNOWN;
  });
}

/** The value of a weight that is determined, or null. */
export function determined(weight: Weight): Decimal | null {
  return 'value' in weight ? weight.value : null;
}
