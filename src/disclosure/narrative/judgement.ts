import { Decimal, sum } from '../sheet/decimal';
import { exactly, negated, plus, printedAs, total } from '../sheet/interval';
import type { Side } from '../sheet/standing';
import { printedTo, usualStep, workedOut } from '../sheet/standing';
import type { Quantity } from './amounts';
import type { Claim } from './claims';

/** A bare number of a list is an amount in 万元. */
const BARE = '万元';

/** 亿元 is how a text rounds: with fewer decimals it has not left out zeros. */
const ROUND_UNIT = '亿元';

/** A 分 in 万元, in which amounts are kept. */
const FEN = new Decimal('0.000001');

const isAmount = ({ measure }: Quantity): boolean => measure === 'amount' || measure === 'none';
const unitOf = ({ unit }: Quantity): string => (unit === '' ? BARE : unit);

/** A rate, or another figure that follows from others and was rounded to what is stated. */
export function rounded({ measure, value, step }: Quantity): Side {
  return { ...printedTo(value, step), score: measure === 'points' };
}

/** How exact the figures of a text are. */
export class Exactness {
  /** The step to which the text usually states amounts, by their unit. */
  private readonly usual: ReadonlyMap<string, Decimal | null>;

  /** @param corrected what some figures should be: what follows from them is judged by that */
  constructor(
    claims: readonly Claim[],
    private readonly corrected: ReadonlyMap<Quantity, Side> = new Map(),
  ) {
    const steps = new Map<string, Decimal[]>();
    for (const { quantity } of claims) {
      if (quantity?.measure !== 'amount' || quantity.value.isZero() || quantity.unit === ROUND_UNIT) continue;
      const known = steps.get(quantity.unit);
      if (known === undefined) steps.set(quantity.unit, [quantity.step]);
      else known.push(quantity.step);
    }
    this.usual = new Map([...steps].map(([unit, own]) => [unit, usualStep(own)]));
  }

  /**
   * What is stated, as it stands against other figures: an amount may be quoted with fewer decimals than those have, but
   * truly lies within half of the text's usual step where that is finer. Counts are exact, and so are scores, though
   * these may be rounded to what is stated; a zero is nothing at all.
   */
  stated(quantity: Quantity): Side {
    const corrected = this.corrected.get(quantity);
    if (corrected !== undefined) return corrected;
    const { measure, value, step } = quantity;
    if (measure === 'count') return workedOut(value, exactly(value));
    if (measure === 'points') return { value, step, score: true, interval: () => exactly(value) };
    if (!isAmount(quantity)) return printedTo(value, step);
    const finest = this.stepOf(quantity);
    if (finest === null) return workedOut(value, exactly(value));
    return { value, step: value.isZero() ? finest : step, interval: () => printedAs(value, finest) };
  }

  /** The sum of stated figures. */
  added(quantities: readonly Quantity[]): Side {
    return added(quantities.map((quantity) => this.stated(quantity)));
  }

  /** The step that an amount is exact to; null for a zero in a text without a usual step. */
  private stepOf(quantity: Quantity): Decimal | null {
    const { value, step } = quantity;
    const usual = this.usual.get(unitOf(quantity)) ?? null;
    if (value.isZero()) return usual;
    return Decimal.max(usual === null ? step : Decimal.min(step, usual), FEN);
  }
}

/** The sum of figures. */
export function added(terms: readonly Side[]): Side {
  return workedOut(sum(terms.map(({ value }) => value)), total(terms.map((term) => term.interval())));
}

/** A figure with the other sign: 减少 3 is −3. */
export function opposite(side: Side): Side {
  return { ...side, value: side.value.neg(), interval: () => negated(side.interval()) };
}

/** What one figure is more than another. */
export function difference(one: Side, other: Side): Side {
  return workedOut(one.value.minus(other.value), plus(one.interval(), negated(other.interval())));
}
