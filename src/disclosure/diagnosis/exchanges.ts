import type { Cell } from './cells';
import { isNear } from './cells';
import type { Changes, Constraint } from './constraint';
import type { Evidence } from './evidence';
import { LinearConstraint } from './linear-constraint';
import type { Network } from './network';
import type { Range } from './range';
import { ANYTHING, holds } from './range';
import type { Scored } from './score';
import { exchanged, moved } from './score';

/** More cells than this: only those that are beside each other are looked at. */
const FEW = 80;

/** How a cell may change while another one changes by just so much; null where not by what is asked. */
function within(network: Network, cell: Cell, change: Cell['value'], changes: Changes): Range | null {
  let found = ANYTHING;
  for (const constraint of network.constraintsOf(cell)) {
    const allowed = constraint.allowed(cell, changes);
    if (!holds(allowed, change)) return null;
    found = {
      low: found.low === null || (allowed.low?.gt(found.low) ?? false) ? allowed.low : found.low,
      high: found.high === null || (allowed.high?.lt(found.high) ?? false) ? allowed.high : found.high,
    };
  }
  return found;
}

/** How two cells may change that trade what they print; null where that does not explain everything. */
function traded(network: Network, one: Cell, other: Cell): ReadonlyMap<Cell, Range> | null {
  const change = other.value.minus(one.value);
  const changes: Changes = new Map([
    [one, { low: change, high: change }],
    [other, { low: change.neg(), high: change.neg() }],
  ]);
  const first = within(network, one, change, changes);
  const second = first === null ? null : within(network, other, change.neg(), changes);
  return first === null || second === null
    ? null
    : new Map([
        [one, first],
        [other, second],
      ]);
}

/** Whether a trade of two cells may mend what is broken, as far as a glance at it tells. */
function mends(constraint: Constraint, one: Cell, other: Cell): boolean {
  if (!(constraint instanceof LinearConstraint)) return true;
  const apart = constraint.coefficient(one).minus(constraint.coefficient(other));
  if (apart.isZero()) return false;
  const left = constraint.residual.plus(other.value.minus(one.value).times(apart));
  return !constraint.isEqual || left.abs().lte(constraint.tolerance);
}

/** The figures that may stand in each other's cells, or in an empty cell beside their own: no interval shows that. */
export function exchangesOf(evidence: Evidence): readonly Scored[] {
  const { network, component } = evidence;
  const [smallest, ...others] = [...component].sort((one, other) => one.cells.length - other.cells.length);
  if (smallest === undefined) return [];
  const cells = [...new Set([smallest, ...others].flatMap((constraint) => constraint.cells))];
  const isFew = cells.length <= FEW;
  return smallest.cells.flatMap((one) => {
    const left = others.filter((constraint) => !constraint.has(one));
    // What is beside a cell may have a part in nothing that is broken, where rounding hides that it does.
    const aside = evidence.surroundings.beside(one.place).flatMap((place) => network.cellAt(place) ?? []);
    return [...new Set([...cells, ...aside])].flatMap((other): readonly Scored[] => {
      if (one === other || (smallest.has(other) && other.id < one.id) || one.value.eq(other.value)) return [];
      if (!left.every((constraint) => constraint.has(other))) return [];
      const isOneEmpty = one.value.isZero() || other.value.isZero();
      if (!isNear(one, other) && !(isFew && isOneEmpty)) return [];
      if (!component.every((constraint) => mends(constraint, one, other))) return [];
      const changes = traded(network, one, other);
      if (changes === null) return [];
      return [
        moved(evidence, one, other, changes),
        moved(evidence, other, one, changes),
        exchanged(evidence, one, other, changes),
      ].filter((scored) => scored !== null);
    });
  });
}
