import { Decimal, ONE, ZERO } from '../sheet/decimal';
import type { Cell } from './cells';
import { isNear } from './cells';
import { ChangedSums } from './changed-sums';
import { baseCost, BLANK_CELL, boundedCost, choose, meaningCost, WRONG_CELL } from './choice';
import type { Slip } from './diagnosis';
import type { Evidence } from './evidence';
import type { CellHypothesis } from './hypothesis';
import { LinearConstraint } from './linear-constraint';
import type { Network } from './network';
import type { Range } from './range';
import { holds } from './range';
import { slipBetween } from './slip';

/** What it costs, in bits, that a second cell changed with the first, … */
const LINKED_CELL = 2;
/** … though others rather follow a part than a sum, which is worked out from its parts, … */
const WORKED_OUT = 0.5;
/** … or that a cell holds what was another one's, which is beside it, … */
const MOVED = 4.5;
/** What two figures in other cells than their own cost at least, in bits. */
export const TWO_MOVES = 2 * (WRONG_CELL + MOVED);
/** … or in the same line but not beside it, or beside it elsewhere, … */
const NOT_BESIDE = 4.5;
/** … or is neither, … */
const FAR = 6;
/** … or that two cells hold each what is the other's, … */
const EXCHANGED = 11;
/** … or that one has what another one of the same sum lacks. */
const SHIFTED = 6;

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
  /** The same where it is taken for an accident that neighbours say the same. */
  readonly plain: number;
  /** The same where it is taken for no accident at all. */
  readonly trusting: number;
  readonly proposals: readonly Proposal[];
}

/** By how much a cell changes for a change of one of another; null where they are not bound to each other on one line. */
function bound(network: Network, one: Cell, other: Cell): Decimal | null {
  if (one.place.sheet !== other.place.sheet || one.place.row !== other.place.row) return null;
  for (const constraint of network.constraintsOf(one)) {
    if (!(constraint instanceof LinearConstraint) || constraint.isBroken || !constraint.isEqual) continue;
    const [a, b] = [constraint.coefficient(one), constraint.coefficient(other)];
    if (!a.isZero() && a.abs().eq(b.abs())) return a.eq(b) ? new Decimal(-1) : new Decimal(1);
  }
  // A weight and its score, both of one value.
  const arePoints = one.counts === 'points' && other.counts === 'points';
  return arePoints && one.value.eq(other.value) && one.printed && other.printed ? ONE : null;
}

/** What it costs to believe that the sums are as far off as they are, were a change of a cell taken from another one. */
function costOfSums(evidence: Evidence, to: Cell, from: Cell, change: Decimal): number {
  const weights = new Map([
    [to, ONE],
    [from, ONE.neg()],
  ]);
  return new ChangedSums(evidence, weights).cost(change);
}

/** A figure that stands in another cell than its own, which is empty. */
export function moved(
  evidence: Evidence,
  from: Cell,
  to: Cell,
  changes: ReadonlyMap<Cell, Range>,
): Scored | null {
  const [left, entered] = [changes.get(from), changes.get(to)];
  if (left === undefined || entered === undefined) return null;
  if (!from.value.isZero() || to.value.isZero() || from.place.sheet !== to.place.sheet) return null;
  if (!holds(left, to.value) || !holds(entered, to.value.neg())) return null;
  const negative = to.value.isNegative() ? meaningCost(from, to.value) : 0;
  const { surroundings } = evidence;
  const away = surroundings.areBeside(from.place, to.place) ? 0 : isNear(from, to) ? NOT_BESIDE : FAR;
  const sums = costOfSums(evidence, from, to, to.value);
  const cost = WRONG_CELL + MOVED + negative + away + sums;
  return {
    cost,
    plain: cost,
    trusting: cost,
    proposals: [
      { cell: to, range: entered, proposed: ZERO, slip: 'moved', linked: [from] },
      { cell: from, range: left, proposed: to.value, slip: 'moved', linked: [to] },
    ],
  };
}

/** Two figures that stand in each other's cells. */
export function exchanged(
  evidence: Evidence,
  one: Cell,
  other: Cell,
  changes: ReadonlyMap<Cell, Range>,
): Scored | null {
  const [a, b] = [changes.get(one), changes.get(other)];
  const difference = other.value.minus(one.value);
  if (a === undefined || b === undefined || difference.isZero() || !isNear(one, other)) return null;
  if (one.value.isZero() || other.value.isZero()) return null;
  if (!holds(a, difference) || !holds(b, difference.neg())) return null;
  const cost = WRONG_CELL + EXCHANGED + costOfSums(evidence, one, other, difference);
  return {
    cost,
    plain: cost,
    trusting: cost,
    proposals: [
      { cell: one, range: a, proposed: other.value, slip: 'neighbour', linked: [other] },
      { cell: other, range: b, proposed: one.value, slip: 'neighbour', linked: [one] },
    ],
  };
}

/** Two cells on one line of which the second changed with the first. */
function together(
  evidence: Evidence,
  first: Cell,
  second: Cell,
  changes: ReadonlyMap<Cell, Range>,
): Scored | null {
  const factor = bound(evidence.network, first, second);
  const [range, other] = [changes.get(first), changes.get(second)];
  if (factor === null || range === undefined || other === undefined) return null;
  const besides = [...changes.keys()].filter((cell) => cell !== first && cell !== second);
  const weights = new Map([
    [first, new Decimal(1)],
    [second, factor],
  ]);
  const sums = new ChangedSums(evidence, weights, besides);
  const { proposed, slip, cost, plain, trusting } = choose(evidence, first, range, sums, false);
  const base = baseCost(first) + LINKED_CELL + (factor.isNegative() ? SHIFTED : 0);
  if (proposed === null) {
    // Bounded on one side, it has a slip as any other, though nobody can tell what was meant.
    const own = base + boundedCost(first, range);
    const unknown = { proposed: null, slip: null };
    return {
      cost: own,
      plain: own,
      trusting: own,
      proposals: [
        { cell: first, range, ...unknown, linked: [second] },
        { cell: second, range: other, ...unknown, linked: [first] },
      ],
    };
  }
  // No total that lacks a part has an empty cell follow it.
  if (slip === 'not-renewed' && second.value.isZero()) return null;
  const follows = second.value.plus(proposed.minus(first.value).times(factor));
  if (!holds(other, follows.minus(second.value))) return null;
  const own =
    base +
    (second.value.isZero() ? BLANK_CELL : 0) +
    meaningCost(second, follows) +
    (evidence.network.isResult(first) ? WORKED_OUT : 0);
  return {
    cost: own + cost,
    plain: own + plain,
    trusting: own + trusting,
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
  evidence: Evidence,
  one: Cell,
  other: Cell,
  changes: ReadonlyMap<Cell, Range>,
): readonly Scored[] {
  return [
    moved(evidence, one, other, changes),
    moved(evidence, other, one, changes),
    exchanged(evidence, one, other, changes),
    together(evidence, one, other, changes),
    together(evidence, other, one, changes),
  ].filter((scored) => scored !== null);
}

function independent(evidence: Evidence, cells: readonly Cell[], changes: ReadonlyMap<Cell, Range>): Scored {
  const isAlone = changes.size === 1;
  let [cost, plain, trusting] = [0, 0, 0];
  const proposals = cells.flatMap((cell): readonly Proposal[] => {
    const range = changes.get(cell);
    if (range === undefined) return [];
    const others = [...changes.keys()].filter((other) => other !== cell);
    const sums = new ChangedSums(evidence, new Map([[cell, ONE]]), others);
    const choice = choose(evidence, cell, range, sums, isAlone);
    cost += baseCost(cell) + choice.cost;
    plain += baseCost(cell) + choice.plain;
    trusting += baseCost(cell) + choice.trusting;
    return [{ cell, range, proposed: choice.proposed, slip: choice.slip, linked: [] }];
  });
  return { cost, plain, trusting, proposals };
}

/** What it costs that the text copied a wrong figure, … */
const COPIED_INTO_TEXT = 3;
/** … or says another one of its own, in bits. */
const WRONG_IN_TEXT = 12;

/** What it costs to believe that the text says what it says, were figures what is proposed, in bits. */
export function costOfText({ said }: Evidence, proposals: readonly Proposal[]): number {
  let bits = 0;
  for (const { cell, low, high } of said) {
    const isIn = (value: Decimal): boolean => value.gte(low) && value.lte(high);
    const own = proposals.find((proposal) => proposal.cell === cell);
    if (isIn(own?.proposed ?? cell.value)) continue;
    bits += isIn(cell.value) ? COPIED_INTO_TEXT : WRONG_IN_TEXT;
  }
  return bits;
}

/** What a hypothesis proposes, and what it costs to believe it. */
export function scoreOf(evidence: Evidence, { changes }: CellHypothesis): Scored {
  const cells = [...changes.keys()];
  let best = independent(evidence, cells, changes);
  for (const [index, one] of cells.entries()) {
    for (const other of cells.slice(index + 1)) {
      const rest = cells.filter((cell) => cell !== one && cell !== other);
      const others = rest.length === 0 ? null : independent(evidence, rest, changes);
      for (const pair of pairScores(evidence, one, other, changes)) {
        const cost = pair.cost + (others?.cost ?? 0);
        if (cost < best.cost)
          best = {
            cost,
            plain: pair.plain + (others?.plain ?? 0),
            trusting: pair.trusting + (others?.trusting ?? 0),
            proposals: [...pair.proposals, ...(others?.proposals ?? [])],
          };
      }
    }
  }
  return best;
}
