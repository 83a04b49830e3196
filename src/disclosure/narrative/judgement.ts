import { Decimal, roundToStep, sum } from '../sheet/decimal';
import type { Interval } from '../sheet/interval';
import { exactly, overlaps, printedAs, total } from '../sheet/interval';
import type { Quantity } from './amounts';
import type { Claim } from './claims';

/** How a stated figure stands against what it should be. */
export type Standing = 'held' | 'withinRounding' | 'lastDigit' | 'broken';

/** A value that is worked out, and all that it may truly be. */
export interface Worked {
  readonly value: Decimal;
  readonly interval: Interval;
}

/** A whole per cent, or anything coarser: such figures are often cut off instead of rounded. */
const WHOLE_PERCENT = new Decimal('0.01');
const HUNDREDTH = new Decimal('0.01');

/**
 * How a stated ratio stands: held when the value rounds to it, within rounding when some true values would. A ratio in
 * whole per cent that was cut off instead of rounded is off by less than its last digit, and said to be so.
 */
export function standingOf(stated: Quantity, { value, interval }: Worked): Standing {
  if (roundToStep(value, stated.step).eq(stated.value)) return 'held';
  const cut = value.div(stated.step).trunc().times(stated.step);
  if (stated.step.gte(WHOLE_PERCENT) && cut.eq(stated.value)) return 'lastDigit';
  return overlaps(printedAs(stated.value, stated.step), interval) ? 'withinRounding' : 'broken';
}

/** How a stated amount stands against a sum: held when they are equal. */
export function standingOfSum(stated: Worked, sum: Worked): Standing {
  if (stated.value.eq(sum.value)) return 'held';
  return overlaps(stated.interval, sum.interval) ? 'withinRounding' : 'broken';
}

/** How a stated sum stands: one with fewer decimals than its parts may have been rounded to them. */
export function standingOfTotal(stated: Quantity, exact: Worked, added: Worked): Standing {
  const standing = standingOfSum(exact, added);
  const rounded = !stated.value.isZero() && roundToStep(added.value, stated.step).eq(stated.value);
  return standing === 'broken' && stated.measure !== 'count' && rounded ? 'withinRounding' : standing;
}

/** How exact the amounts of a text are. */
export class Exactness {
  /** Whether the text states amounts to the hundredth: one with fewer decimals then has had its zeros left out. */
  private readonly hundredths: boolean;

  constructor(claims: readonly Claim[]) {
    const amounts = claims.flatMap(({ quantity }) =>
      quantity?.measure === 'amount' && !quantity.value.isZero() ? [quantity.step] : [],
    );
    this.hundredths = amounts.filter((step) => step.lte(HUNDREDTH)).length * 2 >= amounts.length;
  }

  /** A stated figure as a worked one: counts are exact, everything else is rounded to its step. */
  worked({ measure, unit, value, step }: Quantity): Worked {
    if (measure === 'count') return { value, interval: exactly(value) };
    const amount = measure === 'amount' || measure === 'none';
    const finest = amount && unit !== '亿元' && this.hundredths ? Decimal.min(step, HUNDREDTH) : step;
    return { value, interval: printedAs(value, finest) };
  }

  /** The sum of stated figures. */
  added(quantities: readonly Quantity[]): Worked {
    const terms = quantities.map((quantity) => this.worked(quantity));
    return {
      value: sum(terms.map(({ value }) => value)),
      interval: total(terms.map(({ interval }) => interval)),
    };
  }
}
