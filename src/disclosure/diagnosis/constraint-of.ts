import type { Relation } from '../findings';
import type { Equation } from '../relations/basis';
import { linear } from '../relations/composition';
import type { Agreement } from '../sheet/standing';
import type { Decimal } from '../sheet/decimal';
import { halfOf, ONE, ZERO } from '../sheet/decimal';
import type { Cell, Cells } from './cells';
import type { Constraint } from './constraint';
import type { LinearAgreement } from './linear-constraint';
import { LinearConstraint } from './linear-constraint';
import { SolvedConstraint } from './solved';

const LINEAR_AGREEMENT: Readonly<Record<Agreement, LinearAgreement>> = {
  sum: 'sum',
  rounded: 'sum',
  atMost: 'atMost',
  atLeast: 'atLeast',
};

/** What relations say that were asked once: a review that shares them asks again. */
const equations = new WeakMap<Relation, Equation | 'none'>();

function equationOf(relation: Relation): Equation | null {
  let known = equations.get(relation);
  if (known === undefined) {
    known = relation.basis?.equation() ?? 'none';
    equations.set(relation, known);
  }
  return known === 'none' ? null : known;
}

/** The constraint of a relation; null for one that says nothing of its cells as numbers. */
export function constraintOf(relation: Relation, cells: Cells): Constraint | null {
  const equation = equationOf(relation);
  if (equation === null) return null;
  const [left, right] = [linear(equation.result), linear(equation.equals, ONE.neg())];
  if (left === null || right === null) {
    return new SolvedConstraint(relation, equation, cells);
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
