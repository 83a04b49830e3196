import { Decimal } from '../sheet/decimal';
import type { Cell } from './cells';
import type { Evidence } from './evidence';
import { LinearConstraint } from './linear-constraint';
import type { Network } from './network';

/** Nothing is believed less than this for how far off it leaves a sum, in bits. */
const MOST_BITS = 12;

/** A sum, and how often a change counts in it. */
interface ChangedSum {
  readonly constraint: LinearConstraint;
  readonly weight: Decimal;
}

/** What it costs to believe that a sum is so far off, in bits. */
function bitsOf({ variance }: LinearConstraint, off: Decimal): number {
  return off.isZero() || variance.isZero()
    ? 0
    : Math.min(MOST_BITS, off.pow(2).div(variance).div(2).times(Math.LOG2E).toNumber());
}

/** The sums of figures of one unit in which a change counts, together with what follows it. */
export class ChangedSums {
  /** The change that brings all that are broken to nothing; null where there is none. */
  readonly exact: Decimal | null;
  private readonly network: Network;
  private readonly broken: readonly ChangedSum[];
  private readonly held: readonly ChangedSum[];

  /**
   * @param weights how often each cell changes with the change
   * @param besides cells that change by themselves: what they have a part in says nothing of this change
   */
  constructor(
    { network, sums }: Evidence,
    weights: ReadonlyMap<Cell, Decimal>,
    besides: readonly Cell[] = [],
  ) {
    const changed = (constraint: LinearConstraint): readonly ChangedSum[] => {
      if (besides.some((cell) => constraint.has(cell))) return [];
      let weight = new Decimal(0);
      for (const [cell, own] of weights) weight = weight.plus(constraint.coefficient(cell).times(own));
      return weight.isZero() ? [] : [{ constraint, weight }];
    };
    const touched = new Set([...weights.keys()].flatMap((cell) => network.constraintsOf(cell)));
    this.network = network;
    this.broken = sums.flatMap(changed);
    this.held = [...touched].flatMap((constraint) =>
      constraint instanceof LinearConstraint && constraint.isPlainSum && !constraint.isBroken
        ? changed(constraint)
        : [],
    );
    const [first, ...others] = this.broken.map(({ constraint, weight }) =>
      constraint.residual.div(weight).neg(),
    );
    this.exact = first !== undefined && others.every((other) => other.eq(first)) ? first : null;
  }

  /** What it costs to believe that a change leaves the sums as far off as it does, in bits. */
  cost(change: Decimal): number {
    if (this.broken.length === 0) return 0;
    let bits = 0;
    let isExact = true;
    for (const { constraint, weight } of this.broken) {
      const off = constraint.residual.plus(change.times(weight));
      bits += bitsOf(constraint, off);
      isExact &&= off.isZero();
    }
    for (const { constraint, weight } of this.held) {
      const { residual } = constraint;
      const off = residual.plus(change.times(weight));
      bits += bitsOf(constraint, off) - bitsOf(constraint, residual);
      isExact &&= off.isZero() || !residual.isZero();
    }
    return this.network.exactness.cost(isExact) + Math.max(0, Math.min(bits, MOST_BITS));
  }
}
