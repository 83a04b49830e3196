import type { Relation } from '../findings';
import { Decimal, ZERO } from '../sheet/decimal';
import type { Cell } from './cells';
import type { Changes, Constraint } from './constraint';
import type { Range } from './range';
import { ANYTHING, divided, minus, multiplied } from './range';

/** How the two sides of a sum must agree. */
export type LinearAgreement = 'sum' | 'atMost' | 'atLeast';

/** The variance of a figure that lies anywhere within half a step is a twelfth of the step's square. */
const VARIANCES_A_STEP = 12;

/** A sum of cells that is nothing, or not above it, or not below it. */
export class LinearConstraint implements Constraint {
  readonly cells: readonly Cell[];
  #variance: Decimal | null = null;
  #isPlain: boolean | null = null;
  #room: Range | null = null;

  constructor(
    readonly relation: Relation,
    private readonly coefficients: ReadonlyMap<Cell, Decimal>,
    /** Left side minus right side, as printed. */
    readonly residual: Decimal,
    /** By how much rounding may put it off. */
    readonly tolerance: Decimal,
    private readonly agreement: LinearAgreement,
  ) {
    this.cells = [...coefficients.keys()];
  }

  get isBroken(): boolean {
    return this.relation.state === 'broken';
  }

  /** Whether it is an equality. */
  get isEqual(): boolean {
    return this.agreement === 'sum';
  }

  /** Whether it is an equality of figures that each count once: between figures of one unit. */
  get isPlainSum(): boolean {
    this.#isPlain ??=
      this.isEqual && [...this.coefficients.values()].every((coefficient) => coefficient.abs().eq(1));
    return this.#isPlain;
  }

  /** The variance of what rounding puts it off by: that of so many figures, each anywhere within half a step. */
  get variance(): Decimal {
    if (this.#variance === null) {
      let variance = ZERO;
      for (const [{ value, step }, coefficient] of this.coefficients)
        if (!value.isZero()) variance = variance.plus(step.times(coefficient).pow(2));
      this.#variance = variance.div(VARIANCES_A_STEP);
    }
    return this.#variance;
  }

  has(cell: Cell): boolean {
    return this.coefficients.has(cell);
  }

  /** How often a cell counts in it; zero for one that does not. */
  coefficient(cell: Cell): Decimal {
    return this.coefficients.get(cell) ?? ZERO;
  }

  allowed(cell: Cell, changes: Changes): Range {
    const own = this.coefficient(cell);
    if (own.isZero()) return ANYTHING;
    let left = (this.#room ??= this.room());
    for (const [other, change] of changes) {
      if (other === cell) continue;
      const coefficient = this.coefficients.get(other);
      if (coefficient === undefined) continue;
      left = minus(left, multiplied(change, coefficient));
      if (left.low === null && left.high === null) return ANYTHING;
    }
    return divided(left, own);
  }

  /** What the weighted changes of its cells may add up to. */
  private room(): Range {
    const { residual, agreement } = this;
    // What is known to hold, for whatever reason, holds as it is.
    const tolerance = this.isBroken ? this.tolerance : Decimal.max(this.tolerance, residual.abs());
    return {
      low: agreement === 'atMost' ? null : tolerance.plus(residual).neg(),
      high: agreement === 'atLeast' ? null : tolerance.minus(residual),
    };
  }
}
