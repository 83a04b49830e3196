import type { Relation } from '../findings';
import type { Equation } from '../relations/basis';
import type { CellPart, Composition } from '../relations/composition';
import { executionShare } from '../scoring/scheme';
import { halfOf, ZERO } from '../sheet/decimal';
import type { Cell, Cells } from './cells';
import type { Changes, Constraint } from './constraint';
import { earnedFrom } from './earned';
import type { Range } from './range';
import { ANYTHING, divided, minus, multiplied, plus, product, quotient, withZero } from './range';

/** Every cell of a composition. */
function partsOf(composition: Composition): readonly CellPart[] {
  switch (composition.of) {
    case 'cell':
      return [composition];
    case 'constant':
      return [];
    case 'sum':
      return composition.parts.flatMap(partsOf);
    case 'scaled':
    case 'exact':
      return partsOf(composition.part);
    case 'earned':
      return partsOf(composition.rate);
    case 'product':
    case 'quotient':
      return [...partsOf(composition.left), ...partsOf(composition.right)];
  }
}

/** A relation with products, quotients or shares: it is solved for one cell at a time, by interval division. */
export class SolvedConstraint implements Constraint {
  readonly cells: readonly Cell[];
  private readonly alone = new Map<Cell, Range>();
  private readonly cellOf: ReadonlyMap<CellPart, Cell>;
  private readonly onLeft: ReadonlySet<Cell>;
  private readonly onRight: ReadonlySet<Cell>;

  constructor(
    readonly relation: Relation,
    private readonly equation: Equation,
    registry: Cells,
  ) {
    const [left, right] = [partsOf(equation.result), partsOf(equation.equals)];
    this.cellOf = new Map([...left, ...right].map((part) => [part, registry.of(part)]));
    const cellsOf = (parts: readonly CellPart[]): ReadonlySet<Cell> =>
      new Set(parts.flatMap((part) => this.cellOf.get(part) ?? []));
    this.onLeft = cellsOf(left);
    this.onRight = cellsOf(right);
    this.cells = [...new Set([...this.onLeft, ...this.onRight])];
  }

  get isBroken(): boolean {
    return this.relation.state === 'broken';
  }

  has(cell: Cell): boolean {
    return this.onLeft.has(cell) || this.onRight.has(cell);
  }

  allowed(cell: Cell, changes: Changes): Range {
    if (this.cells.some((other) => other !== cell && changes.has(other))) return this.solve(cell, changes);
    let range = this.alone.get(cell);
    if (range === undefined) this.alone.set(cell, (range = this.solve(cell, changes)));
    return range;
  }

  private solve(cell: Cell, changes: Changes): Range {
    const { result, equals, agreement } = this.equation;
    const isLeft = this.onLeft.has(cell);
    // A cell on both sides cannot be told from one side alone.
    if (isLeft && this.onRight.has(cell)) return ANYTHING;
    const [own, other] = isLeft ? [result, equals] : [equals, result];
    const wanted = this.rangeOf(other, changes);
    const isAtMost = agreement === 'atMost' ? isLeft : agreement === 'atLeast' ? !isLeft : null;
    const slack = agreement === 'rounded' ? this.roundingOf(result) : ZERO;
    const values = this.solveFor(own, cell, changes, {
      low: isAtMost === true ? null : (wanted.low?.minus(slack) ?? null),
      high: isAtMost === false ? null : (wanted.high?.plus(slack) ?? null),
    });
    const apart = minus(values, { low: cell.value, high: cell.value });
    return this.isBroken ? apart : withZero(apart);
  }

  /** How far rounding to what a score prints may put it off. */
  private roundingOf(result: Composition): Cell['step'] {
    const [part] = partsOf(result);
    const cell = part === undefined ? undefined : this.cellOf.get(part);
    return cell === undefined ? ZERO : halfOf(cell.step);
  }

  /** All that a composition may truly be, while cells change. */
  private rangeOf(composition: Composition, changes: Changes, isExact = false): Range {
    switch (composition.of) {
      case 'cell': {
        const { value, step } = composition;
        const cell = this.cellOf.get(composition);
        const change = cell === undefined ? undefined : changes.get(cell);
        const half = isExact || step === null ? ZERO : halfOf(step);
        const printed = { low: value.minus(half), high: value.plus(half) };
        return change === undefined ? printed : plus(printed, change);
      }
      case 'constant':
        return { low: composition.value, high: composition.value };
      case 'sum':
        return composition.parts
          .map((part) => this.rangeOf(part, changes, isExact))
          .reduce(plus, { low: ZERO, high: ZERO });
      case 'scaled':
        return multiplied(this.rangeOf(composition.part, changes, isExact), composition.factor);
      case 'exact':
        return this.rangeOf(composition.part, changes, true);
      case 'earned': {
        const { low, high } = this.rangeOf(composition.rate, changes, isExact);
        const shareOf = (rate: Cell['value'] | null): Cell['value'] | null =>
          rate === null ? null : executionShare(composition.formula, rate);
        return { low: shareOf(low) ?? ZERO, high: shareOf(high) };
      }
      case 'product':
      case 'quotient': {
        const [left, right] = [composition.left, composition.right].map((part) =>
          this.rangeOf(part, changes, isExact),
        );
        if (left === undefined || right === undefined) return ANYTHING;
        return composition.of === 'product' ? product(left, right) : quotient(left, right);
      }
    }
  }

  /** What a cell must print for a composition to lie in a range, while others change. */
  private solveFor(composition: Composition, cell: Cell, changes: Changes, target: Range): Range {
    switch (composition.of) {
      case 'cell': {
        const half = composition.step === null ? ZERO : halfOf(composition.step);
        return { low: target.low?.minus(half) ?? null, high: target.high?.plus(half) ?? null };
      }
      case 'scaled':
        return this.solveFor(composition.part, cell, changes, divided(target, composition.factor));
      case 'exact':
        return this.solveFor(composition.part, cell, changes, target);
      case 'sum': {
        const [own, ...twice] = composition.parts.filter((part) => this.isIn(part, cell));
        if (own === undefined || twice.length > 0) return ANYTHING;
        const others = composition.parts.filter((part) => part !== own);
        return this.solveFor(
          own,
          cell,
          changes,
          minus(target, this.rangeOf({ of: 'sum', parts: others }, changes)),
        );
      }
      case 'earned':
        return this.solveFor(composition.rate, cell, changes, earnedFrom(composition.formula, target));
      case 'product':
      case 'quotient':
        return this.solveProduct(composition, cell, changes, target);
      case 'constant':
        return ANYTHING;
    }
  }

  private solveProduct(
    { of, left, right }: Composition & { readonly of: 'product' | 'quotient' },
    cell: Cell,
    changes: Changes,
    target: Range,
  ): Range {
    const isLeft = this.isIn(left, cell);
    if (isLeft && this.isIn(right, cell)) return ANYTHING;
    const [own, other] = isLeft ? [left, right] : [right, left];
    const known = this.rangeOf(other, changes);
    const wanted =
      of === 'product' ? quotient(target, known) : isLeft ? product(target, known) : quotient(known, target);
    return this.solveFor(own, cell, changes, wanted);
  }

  private isIn(composition: Composition, cell: Cell): boolean {
    return partsOf(composition).some((part) => this.cellOf.get(part) === cell);
  }
}
