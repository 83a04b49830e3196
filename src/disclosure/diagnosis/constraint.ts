import type { Relation } from '../findings';
import type { Equation } from '../relations/basis';
import type { CellPart, Composition } from '../relations/composition';
import { linear } from '../relations/composition';
import type { Agreement } from '../sheet/standing';
import { Decimal, halfOf, ONE, ZERO } from '../sheet/decimal';
import type { Interval } from '../sheet/interval';
import { dividedBy, exactly, printedAs, times, total } from '../sheet/interval';
import type { Cell, Cells } from './cells';
import type { Range } from './range';
import { ANYTHING, divided, minus, multiplied } from './range';

/** How far cells change: what is not in it stays as it is printed. */
export type Changes = ReadonlyMap<Cell, Range>;

/** What a relation allows its cells to be. */
export interface Constraint {
  readonly relation: Relation;
  readonly isBroken: boolean;
  readonly cells: readonly Cell[];
  has(cell: Cell): boolean;
  /** By how much a cell may change, so that the relation holds, while others change as they are said to. */
  allowed(cell: Cell, changes: Changes): Range;
}

/** A sum of cells that is nothing, or not above it, or not below it. */
export class LinearConstraint implements Constraint {
  readonly cells: readonly Cell[];

  constructor(
    readonly relation: Relation,
    private readonly coefficients: ReadonlyMap<Cell, Decimal>,
    /** Left side minus right side, as printed. */
    readonly residual: Decimal,
    /** By how much rounding may put it off. */
    readonly tolerance: Decimal,
    private readonly agreement: 'sum' | 'atMost' | 'atLeast',
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
    let left = this.room();
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

/** A relation with products or quotients: it is solved for one cell at a time. */
class SolvedConstraint implements Constraint {
  private readonly solved = new Map<Cell, Range>();

  constructor(
    readonly relation: Relation,
    readonly cells: readonly Cell[],
    private readonly equation: Equation,
    private readonly registry: Cells,
  ) {}

  get isBroken(): boolean {
    return this.relation.state === 'broken';
  }

  has(cell: Cell): boolean {
    return this.cells.includes(cell);
  }

  allowed(cell: Cell, changes: Changes): Range {
    if (this.cells.some((other) => other !== cell && changes.has(other))) return ANYTHING;
    let range = this.solved.get(cell);
    if (range === undefined) this.solved.set(cell, (range = this.solve(cell)));
    return range;
  }

  private solve(cell: Cell): Range {
    const { result, equals, agreement } = this.equation;
    const isCell = (part: CellPart): boolean => this.registry.of(part) === cell;
    const onLeft = within(result, isCell);
    if (onLeft && within(equals, isCell)) return ANYTHING;
    const [own, other] = onLeft ? [result, equals] : [equals, result];
    const interval = intervalOf(other);
    if (interval === null) return ANYTHING;
    const atMost = agreement === 'atMost' ? onLeft : agreement === 'atLeast' ? !onLeft : null;
    const target: Range = {
      low: atMost === true ? null : interval.lower,
      high: atMost === false ? null : interval.upper,
    };
    const values = solveFor(own, isCell, target);
    if (values === null) return ANYTHING;
    const changes = minus(values, { low: cell.value, high: cell.value });
    return this.isBroken ? changes : withZero(changes);
  }
}

function withZero({ low, high }: Range): Range {
  return {
    low: low === null ? null : Decimal.min(low, ZERO),
    high: high === null ? null : Decimal.max(high, ZERO),
  };
}

function within(composition: Composition, is: (part: CellPart) => boolean): boolean {
  return partsOf(composition).some(is);
}

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

/** All that a composition may truly be; null where that is not known. */
function intervalOf(composition: Composition, exact = false): Interval | null {
  switch (composition.of) {
    case 'cell':
      return exact || composition.step === null
        ? exactly(composition.value)
        : printedAs(composition.value, composition.step);
    case 'constant':
      return exactly(composition.value);
    case 'sum': {
      const parts = composition.parts.map((part) => intervalOf(part, exact));
      const known = parts.filter((part) => part !== null);
      return known.length < parts.length ? null : total(known);
    }
    case 'scaled': {
      const part = intervalOf(composition.part, exact);
      return part === null ? null : times(part, exactly(composition.factor));
    }
    case 'exact':
      return intervalOf(composition.part, true);
    case 'earned':
      return null;
    case 'product':
    case 'quotient': {
      const [left, right] = [intervalOf(composition.left, exact), intervalOf(composition.right, exact)];
      if (left === null || right === null) return null;
      return composition.of === 'product' ? times(left, right) : dividedBy(left, right);
    }
  }
}

/** What a cell must print for a composition to lie in a range; null where nobody can tell. */
function solveFor(
  composition: Composition,
  isCell: (part: CellPart) => boolean,
  target: Range,
): Range | null {
  switch (composition.of) {
    case 'cell': {
      const half = composition.step === null ? ZERO : halfOf(composition.step);
      return { low: target.low?.minus(half) ?? null, high: target.high?.plus(half) ?? null };
    }
    case 'scaled':
      return solveFor(composition.part, isCell, divided(target, composition.factor));
    case 'exact':
      return solveFor(composition.part, isCell, target);
    case 'sum': {
      const [own, ...twice] = composition.parts.filter((part) => within(part, isCell));
      if (own === undefined || twice.length > 0) return null;
      const others = intervalOf({ of: 'sum', parts: composition.parts.filter((part) => part !== own) });
      if (others === null) return null;
      return solveFor(own, isCell, minus(target, { low: others.lower, high: others.upper }));
    }
    case 'product':
    case 'quotient':
      return solveProduct(composition.of, composition.left, composition.right, isCell, target);
    case 'constant':
    case 'earned':
      return null;
  }
}

function solveProduct(
  of: 'product' | 'quotient',
  left: Composition,
  right: Composition,
  isCell: (part: CellPart) => boolean,
  { low, high }: Range,
): Range | null {
  const onLeft = within(left, isCell);
  const known = intervalOf(onLeft ? right : left);
  if (low === null || high === null || known === null || within(onLeft ? right : left, isCell)) return null;
  const wanted = { lower: low, upper: high };
  const solved =
    of === 'product' ? dividedBy(wanted, known) : onLeft ? times(wanted, known) : dividedBy(known, wanted);
  return solved === null
    ? null
    : solveFor(onLeft ? left : right, isCell, { low: solved.lower, high: solved.upper });
}

const LINEAR_AGREEMENT: Readonly<Record<Agreement, 'sum' | 'atMost' | 'atLeast'>> = {
  sum: 'sum',
  rounded: 'sum',
  atMost: 'atMost',
  atLeast: 'atLeast',
};

/** The constraint of a relation; null for one that says nothing of its cells as numbers. */
export function constraintOf(relation: Relation, cells: Cells): Constraint | null {
  const equation = relation.basis?.equation() ?? null;
  if (equation === null) return null;
  const [left, right] = [linear(equation.result), linear(equation.equals, ONE.neg())];
  if (left === null || right === null) {
    const parts = [...partsOf(equation.result), ...partsOf(equation.equals)];
    const own = [...new Set(parts.map((part) => cells.of(part)))];
    return new SolvedConstraint(relation, own, equation, cells);
  }
  const coefficients = new Map<Cell, Decimal>();
  let residual = left.constant.plus(right.constant);
  let tolerance = ZERO;
  for (const term of [...left.terms, ...right.terms]) {
    const cell = cells.of(term);
    const { coefficient, value, step } = term;
    const known = coefficients.get(cell);
    coefficients.set(cell, known === undefined ? coefficient : known.plus(coefficient));
    if (!value.isZero()) residual = residual.plus(coefficient.eq(1) ? value : value.times(coefficient));
    if (step !== null) tolerance = tolerance.plus(halfOf(step).times(coefficient).abs());
  }
  return new LinearConstraint(
    relation,
    coefficients,
    residual,
    tolerance,
    LINEAR_AGREEMENT[equation.agreement],
  );
}
