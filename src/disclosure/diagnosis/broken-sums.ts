import { Decimal } from '../sheet/decimal';
import type { Cell } from './cells';
import type { Exactness } from './exactness';
import type { LinearConstraint } from './linear-constraint';

/** Nothing is believed less than this for how far off it leaves a sum, in bits. */
const MOST_BITS = 12;

/** A broken sum, and how often a change counts in it. */
interface BrokenSum {
  readonly constraint: LinearConstraint;
  readonly weight: Decimal;
}

/** The broken sums that one change mends, together with what follows it. */
export class BrokenSums {
  /** The change that brings all of them to nothing; null where there is none. */
  readonly exact: Decimal | null;
  private readonly sums: readonly BrokenSum[];

  /**
   * @param broken what is broken, of sums of figures of one unit
   * @param weights how often each cell changes with the change
   * @param besides cells that change by themselves: what they have a part in says nothing of this change
   */
  constructor(
    broken: readonly LinearConstraint[],
    weights: ReadonlyMap<Cell, Decimal>,
    besides: readonly Cell[] = [],
  ) {
    this.sums = broken.flatMap((constraint) => {
      if (besides.some((cell) => constraint.has(cell))) return [];
      let weight = new Decimal(0);
      for (const [cell, own] of weights) weight = weight.plus(constraint.coefficient(cell).times(own));
      return weight.isZero() ? [] : [{ constraint, weight }];
    });
    const [first, ...others] = this.sums.map(({ constraint, weight }) =>
      constraint.residual.div(weight).neg(),
    );
    this.exact = first !== undefined && others.every((other) => other.eq(first)) ? first : null;
  }

  /** What it costs to believe that a change leaves the sums as far off as it does, in bits. */
  cost(change: Decimal, exactness: Exactness): number {
    if (this.sums.length === 0) return 0;
    let bits = 0;
    for (const { constraint, weight } of this.sums) {
      const { variance } = constraint;
      const off = constraint.residual.plus(change.times(weight));
      if (!off.isZero() && !variance.isZero())
        bits += off.pow(2).div(variance).div(2).times(Math.LOG2E).toNumber();
    }
    return exactness.cost(bits === 0) + Math.min(bits, MOST_BITS);
  }
}
