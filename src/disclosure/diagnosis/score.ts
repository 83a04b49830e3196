import { samePlace } from '../sheet/address';
import { Decimal, roundToStep, ZERO } from '../sheet/decimal';
import type { Cell } from './cells';
import { isNear } from './cells';
import { LinearConstraint } from './constraint';
import type { Slip } from './diagnosis';
import type { CellHypothesis } from './hypothesis';
import type { Network } from './network';
import type { Range } from './range';
import { holds } from './range';
import { slipBetween, unexplainedCost } from './slip';

/** What it costs, in bits, that a cell is wrong at all. */
const WRONG_CELL = 9;
/** … that it is an empty one, … */
const BLANK_CELL = 7;
/** … that nothing is meant where something is printed, … */
const NOTHING_MEANT = 9;
/** … that something negative is meant where nothing negative is printed, … */
const NEGATIVE_MEANT = 6;
/** … and that a second cell changed with the first, or holds what was the first one's. */
const LINKED_CELL = 2.5;
/** A sum is worked out from its parts, and so seldom what others follow. */
const WORKED_OUT = 3;
const MOVED = 5.5;
const NOT_RENEWED = 3;

/** Values that are tried for a slip, from the middle of a range outwards. */
const MOST_VALUES = 240;

/** A cell of a hypothesis with the value that is proposed for it. */
export interface Proposal {
  readonly cell: Cell;
  readonly range: Range;
  /** Null where nothing bounds it. */
  readonly proposed: Decimal | null;
  readonly slip: Slip | null;
  /** The cells that change with it. */
  readonly linked: readonly Cell[];
}

/** A hypothesis with its cost in bits. */
export interface Scored {
  readonly cost: number;
  readonly proposals: readonly Proposal[];
}

interface Choice {
  readonly proposed: Decimal | null;
  readonly slip: Slip | null;
  readonly cost: number;
}

/** The value that makes the relation hold exactly that bounds a cell most closely; null for none. */
function exactValue(network: Network, cell: Cell): Decimal | null {
  let best: LinearConstraint | null = null;
  for (const constraint of network.constraintsOf(cell)) {
    if (!(constraint instanceof LinearConstraint) || !constraint.isEqual) continue;
    if (best === null || constraint.tolerance.lt(best.tolerance)) best = constraint;
  }
  const coefficient = best?.coefficient(cell);
  if (best === null || coefficient === undefined || coefficient.isZero()) return null;
  return cell.value.minus(best.residual.div(coefficient));
}

/** The most likely value within a range of values: the exact one where it is in it, else its middle, at the cell's step. */
function middle(network: Network, cell: Cell, { low, high }: Range, isAlone: boolean): Decimal | null {
  const exact = isAlone ? exactValue(network, cell) : null;
  if (exact !== null) {
    const shown = roundToStep(exact, cell.step);
    if (holds({ low, high }, shown)) return shown;
  }
  if (low === null || high === null) return null;
  const half = roundToStep(low.plus(high).div(2), cell.step);
  return holds({ low, high }, half) ? half : low.div(cell.step).ceil().times(cell.step);
}

/** The values of a range that can be printed, from the middle outwards. */
function* valuesAround(start: Decimal, step: Decimal, range: Range): Generator<Decimal> {
  yield start;
  for (let at = 1; at <= MOST_VALUES / 2; at += 1) {
    const away = step.times(at);
    const [above, below] = [start.plus(away), start.minus(away)];
    const isAbove = holds(range, above);
    const isBelow = holds(range, below);
    if (isAbove) yield above;
    if (isBelow) yield below;
    if (!isAbove && !isBelow) return;
  }
}

function meaningCost({ value }: Cell, meant: Decimal): number {
  if (meant.isZero()) return NOTHING_MEANT;
  return meant.isNegative() && !value.isNegative() ? NEGATIVE_MEANT : 0;
}

/** For a total: whether it lacks, or still has, one of its parts. */
function notRenewed(network: Network, cell: Cell, change: Range): Choice | null {
  for (const constraint of network.constraintsOf(cell)) {
    if (!(constraint instanceof LinearConstraint) || !constraint.isEqual || constraint.cells.length < 3)
      continue;
    const parts = constraint.cells.filter((other) => other !== cell);
    const own = constraint.coefficient(cell);
    if (own.isZero() || parts.some((part) => constraint.coefficient(part).isNegative() === own.isNegative()))
      continue;
    for (const { value } of parts) {
      if (value.isZero()) continue;
      const shift = [value, value.neg()].find((one) => holds(change, one));
      if (shift === undefined) continue;
      const cost = NOT_RENEWED + Math.log2(2 * parts.length);
      return { proposed: cell.value.plus(shift), slip: 'not-renewed', cost };
    }
  }
  return null;
}

/** What a cell was most likely meant to say, given how it may change. */
function choose(network: Network, cell: Cell, change: Range, isAlone: boolean): Choice {
  const { value, step, printed } = cell;
  const range: Range = {
    low: change.low === null ? null : value.plus(change.low),
    high: change.high === null ? null : value.plus(change.high),
  };
  // A cell that may stay as it is, is one of which nobody can tell what it must be: what is broken is not solved for it.
  const start = holds(range, value) ? null : middle(network, cell, range, isAlone);
  if (start === null) return { proposed: null, slip: null, cost: unexplainedCost(value, step) + BLANK_CELL };
  let best: Choice = {
    proposed: start,
    slip: null,
    cost: unexplainedCost(Decimal.max(start.abs(), value.abs()), step) + meaningCost(cell, start),
  };
  if (!printed) return best;
  for (const meant of valuesAround(start, step, range)) {
    const slip = slipBetween(meant, cell);
    if (slip === null) continue;
    const cost = slip.cost + meaningCost(cell, meant);
    if (cost < best.cost) best = { proposed: meant, slip: slip.slip, cost };
  }
  const stale = notRenewed(network, cell, change);
  return stale !== null && stale.cost < best.cost ? stale : best;
}

const baseCost = ({ printed }: Cell): number => WRONG_CELL + (printed ? 0 : BLANK_CELL);

/** By how much a cell changes for a change of one of another; null where they are not bound to each other on one line. */
function bound(network: Network, one: Cell, other: Cell): Decimal | null {
  if (one.place.sheet !== other.place.sheet || one.place.row !== other.place.row) return null;
  for (const constraint of network.constraintsOf(one)) {
    if (!(constraint instanceof LinearConstraint) || constraint.isBroken || !constraint.isEqual) continue;
    const [a, b] = [constraint.coefficient(one), constraint.coefficient(other)];
    if (!a.isZero() && a.abs().eq(b.abs())) return a.eq(b) ? new Decimal(-1) : new Decimal(1);
  }
  // A weight and its score, both of one value.
  return one.value.eq(other.value) && one.printed && other.printed ? new Decimal(1) : null;
}

/** A figure that stands in a cell beside its own, which is empty. */
function moved(from: Cell, to: Cell, changes: ReadonlyMap<Cell, Range>): Scored | null {
  const [left, entered] = [changes.get(from), changes.get(to)];
  if (left === undefined || entered === undefined) return null;
  if (!from.value.isZero() || to.value.isZero()) return null;
  if (!isNear(from, to)) return null;
  if (!holds(left, to.value) || !holds(entered, to.value.neg())) return null;
  return {
    cost: WRONG_CELL + MOVED,
    proposals: [
      { cell: to, range: entered, proposed: ZERO, slip: 'moved', linked: [from] },
      { cell: from, range: left, proposed: to.value, slip: 'moved', linked: [to] },
    ],
  };
}

/** Two figures that stand in each other's cells. */
function exchanged(one: Cell, other: Cell, changes: ReadonlyMap<Cell, Range>): Scored | null {
  const [a, b] = [changes.get(one), changes.get(other)];
  const difference = other.value.minus(one.value);
  if (a === undefined || b === undefined || difference.isZero() || !isNear(one, other)) return null;
  if (!one.printed || !other.printed) return null;
  if (!holds(a, difference) || !holds(b, difference.neg())) return null;
  return {
    cost: WRONG_CELL + MOVED,
    proposals: [
      { cell: one, range: a, proposed: other.value, slip: 'neighbour', linked: [other] },
      { cell: other, range: b, proposed: one.value, slip: 'neighbour', linked: [one] },
    ],
  };
}

/** Whether a cell is the result of a sum of its own form. */
function isWorkedOut(network: Network, cell: Cell): boolean {
  return network.constraintsOf(cell).some((constraint) => {
    const [first] = constraint.relation.cells;
    const { sheet } = cell.place;
    return (
      first !== undefined &&
      samePlace(first, cell.place) &&
      constraint.cells.every(({ place }) => place.sheet === sheet)
    );
  });
}

/** Two cells on one line of which the second changed with the first. */
function together(
  network: Network,
  first: Cell,
  second: Cell,
  changes: ReadonlyMap<Cell, Range>,
): Scored | null {
  const factor = bound(network, first, second);
  const [range, other] = [changes.get(first), changes.get(second)];
  if (factor === null || range === undefined || other === undefined) return null;
  const { proposed, slip, cost } = choose(network, first, range, false);
  // No total that lacks a part has an empty cell follow it.
  if (proposed === null || (slip === 'not-renewed' && !second.printed)) return null;
  const follows = second.value.plus(proposed.minus(first.value).times(factor));
  if (!holds(other, follows.minus(second.value))) return null;
  return {
    cost:
      baseCost(first) +
      (second.printed ? 0 : BLANK_CELL) +
      cost +
      LINKED_CELL +
      (isWorkedOut(network, first) ? WORKED_OUT : 0),
    proposals: [
      { cell: first, range, proposed, slip, linked: [second] },
      {
        cell: second,
        range: other,
        proposed: follows,
        slip: slipBetween(follows, second)?.slip ?? null,
        linked: [first],
      },
    ],
  };
}

function pairScores(
  network: Network,
  one: Cell,
  other: Cell,
  changes: ReadonlyMap<Cell, Range>,
): readonly Scored[] {
  return [
    moved(one, other, changes),
    moved(other, one, changes),
    exchanged(one, other, changes),
    together(network, one, other, changes),
    together(network, other, one, changes),
  ].filter((scored) => scored !== null);
}

function independent(network: Network, cells: readonly Cell[], changes: ReadonlyMap<Cell, Range>): Scored {
  let total = 0;
  const proposals = cells.flatMap((cell): readonly Proposal[] => {
    const range = changes.get(cell);
    if (range === undefined) return [];
    const { proposed, slip, cost } = choose(network, cell, range, cells.length === 1);
    total += baseCost(cell) + cost;
    return [{ cell, range, proposed, slip, linked: [] }];
  });
  return { cost: total, proposals };
}

/** What a hypothesis proposes, and what it costs to believe it. */
export function scoreOf(network: Network, { changes }: CellHypothesis): Scored {
  const cells = [...changes.keys()];
  let best = independent(network, cells, changes);
  for (const [index, one] of cells.entries()) {
    for (const other of cells.slice(index + 1)) {
      const rest = cells.filter((cell) => cell !== one && cell !== other);
      const others = rest.length === 0 ? null : independent(network, rest, changes);
      for (const pair of pairScores(network, one, other, changes)) {
        const cost = pair.cost + (others?.cost ?? 0);
        if (cost < best.cost) best = { cost, proposals: [...pair.proposals, ...(others?.proposals ?? [])] };
      }
    }
  }
  return best;
}
