import type { Form } from '../forms/form';
import type { CellPlace } from '../sheet/address';
import { samePlace } from '../sheet/address';
import { Decimal, roundToStep } from '../sheet/decimal';
import type { Cell } from './cells';
import type { Slip } from './diagnosis';
import type { ChangedSums } from './changed-sums';
import type { Evidence } from './evidence';
import { LinearConstraint } from './linear-constraint';
import type { Range } from './range';
import { holds } from './range';
import { figureAt } from './rows';
import { rarityOfSize } from './sizes';
import { slipBetween, unexplainedCost, valueCost } from './slip';

/** What it costs, in bits, that a cell is wrong at all. */
export const WRONG_CELL = 9;
/** … that it is one in which nothing is printed, … */
export const BLANK_CELL = 7;
/** … that nothing is meant where something is printed, … */
const NOTHING_MEANT = 9;
/** … that something negative is meant where nothing negative is printed, … */
const NEGATIVE_MEANT = 6;
const NOT_RENEWED = 3;
const NEIGHBOUR = 5.5;
/** … that it is in a unit that no form is in, … */
const ODD_UNIT = 6;

/** Parts without which a total is no sum. */
const FEWEST_PARTS = 2;

/** Values that are tried for a slip, from the middle of a range outwards. */
const MOST_VALUES = 240;

/** What a cell was most likely meant to say. */
export interface Choice {
  /** Null where nothing bounds it. */
  readonly proposed: Decimal | null;
  readonly slip: Slip | null;
  /** In bits. */
  readonly cost: number;
  /** The same where it is taken for an accident that a neighbour says the same. */
  readonly plain: number;
  /** The same where it is taken for no accident at all. */
  readonly trusting: number;
}

/** What it costs that a cell is wrong at all, in bits. */
export function baseCost({ value }: Cell): number {
  return WRONG_CELL + (value.isZero() ? BLANK_CELL : 0);
}

/** What it costs, in bits, that something is meant of a kind that is not printed. */
export function meaningCost({ value }: Cell, meant: Decimal): number {
  if (meant.isZero()) return NOTHING_MEANT;
  return meant.isNegative() && !value.isNegative() ? NEGATIVE_MEANT : 0;
}

/** The value that makes the relation hold exactly that bounds a cell most closely; null for none. */
function closest({ network }: Evidence, cell: Cell): Decimal | null {
  let best: LinearConstraint | null = null;
  for (const constraint of network.constraintsOf(cell)) {
    if (!(constraint instanceof LinearConstraint) || !constraint.isEqual) continue;
    if (best === null || constraint.tolerance.lt(best.tolerance)) best = constraint;
  }
  const coefficient = best?.coefficient(cell);
  if (best === null || coefficient === undefined || coefficient.isZero()) return null;
  return cell.value.minus(best.residual.div(coefficient));
}

/** The most likely value within a range of values, at the cell's step. */
function middle(cell: Cell, { low, high }: Range, likely: Decimal | null): Decimal | null {
  if (likely !== null) {
    const shown = roundToStep(likely, cell.step);
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

/** For a total: by how much it is off where it lacks, or still has, one of its parts. */
function notRenewed(
  { network }: Evidence,
  cell: Cell,
  change: Range,
): { readonly shift: Decimal; readonly cost: number } | null {
  for (const constraint of network.constraintsOf(cell)) {
    if (!(constraint instanceof LinearConstraint) || !constraint.isEqual || constraint.cells.length < 3)
      continue;
    const parts = constraint.cells.filter((other) => other !== cell);
    const own = constraint.coefficient(cell);
    if (own.isZero() || parts.some((part) => constraint.coefficient(part).isNegative() === own.isNegative()))
      continue;
    const filled = parts.filter(({ value }) => !value.isZero());
    // What has one part alone is that part: it would lack, or have twice, all that it is.
    if (filled.length < FEWEST_PARTS) continue;
    for (const { value } of filled) {
      const shift = [value, value.neg()].find((one) => holds(change, one));
      if (shift !== undefined) return { shift, cost: NOT_RENEWED + Math.log2(2 * parts.length) };
    }
  }
  return null;
}

/** Whether two cells are the same by nature: a relation between them holds. */
function isTied(
  { network }: Evidence,
  one: Cell,
  other: { readonly row: number; readonly column: number },
): boolean {
  return network
    .constraintsOf(one)
    .some(
      (constraint) =>
        !constraint.isBroken &&
        constraint.cells.some(
          ({ place }) =>
            place.sheet === one.place.sheet && place.row === other.row && place.column === other.column,
        ),
    );
}

/** Whether two figures have a part in one relation that is broken: that they are equal may be what breaks it. */
function areBrokenTogether({ component }: Evidence, one: Cell, other: CellPlace): boolean {
  return component.some(
    (constraint) => constraint.has(one) && constraint.cells.some(({ place }) => samePlace(place, other)),
  );
}

/** The slip of a hand that copied what stands beside. */
interface Copied {
  readonly slip: Slip;
  /** Infinite where the two are equal by nature. */
  readonly cost: number;
}

/**
 * … null where nothing there says the same. Where figures often are the same, that these are says little more than any
 * other value would. Being equal by nature excuses none that are broken together.
 */
function copied(evidence: Evidence, cell: Cell, most: number): Copied | null {
  const { surroundings } = evidence;
  const neighbours = surroundings
    .saying(cell.value, cell.place)
    .filter(({ place }) => !isTied(evidence, cell, place));
  const neighbour =
    neighbours.find(({ isUsual }) => !isUsual) ??
    neighbours.find(({ place }) => areBrokenTogether(evidence, cell, place));
  if (neighbour === undefined) return null;
  if (neighbour.isUsual) return { slip: 'neighbour', cost: Infinity };
  const told = Math.log2(surroundings.rarityOf(cell.place, neighbour.place));
  return {
    slip: neighbour.isEarlier ? 'not-renewed' : 'neighbour',
    cost: NEIGHBOUR + Math.max(0, most - told),
  };
}

/**
 * What the likeliest slip costs of a cell that is bounded on one side alone: which value is meant, nobody can tell. Infinite
 * where there is none, or it may stay as it is.
 */
export function boundedCost(cell: Cell, change: Range): number {
  const range = valuesOf(cell, change);
  const end = range.low ?? range.high;
  if (
    !cell.printed ||
    end === null ||
    (range.low !== null && range.high !== null) ||
    holds(range, cell.value)
  )
    return Infinity;
  const within = range.low === null ? end.div(cell.step).floor() : end.div(cell.step).ceil();
  let cost = Infinity;
  for (const meant of valuesAround(within.times(cell.step), cell.step, range))
    cost = Math.min(cost, slipBetween(meant, cell)?.cost ?? Infinity);
  return cost;
}

/** What a cell may be, by how it may change. */
const valuesOf = ({ value }: Cell, { low, high }: Range): Range => ({
  low: low === null ? null : value.plus(low),
  high: high === null ? null : value.plus(high),
});

/** Whether a figure in another unit would be in one that is none of the two: 亿元 in a form in 万元. */
function isOtherUnit({ unit }: Form, meant: Decimal, printed: Decimal): boolean {
  return unit === (meant.abs().gt(printed.abs()) ? '万元' : '元');
}

/**
 * What a cell was most likely meant to say, given how it may change.
 *
 * @param sums what changes with it
 * @param isAlone whether no other cell changes: only then its neighbours are asked, too
 */
export function choose(
  evidence: Evidence,
  cell: Cell,
  change: Range,
  sums: ChangedSums,
  isAlone: boolean,
): Choice {
  const { value, step, printed } = cell;
  const range = valuesOf(cell, change);
  const meantExactly = sums.exact === null ? null : value.plus(sums.exact);
  const likely = meantExactly ?? (isAlone ? closest(evidence, cell) : null);
  // A cell that may stay as it is, is one of which nobody can tell what it must be: what is broken is not solved for it.
  const start = holds(range, value) ? null : middle(cell, range, likely);
  if (start === null) {
    const unknown = unexplainedCost(value, step) + BLANK_CELL;
    const cost = isAlone ? Math.min(unknown, boundedCost(cell, change)) : unknown;
    return { proposed: null, slip: null, cost, plain: cost, trusting: cost };
  }
  const form = evidence.surroundings.formAt(cell.place);
  const besides = (meant: Decimal): number => meaningCost(cell, meant) + sums.cost(meant.minus(value));
  let [proposed, slip]: [Decimal, Slip | null] = [start, null];
  const at = form === undefined ? null : figureAt(form, cell.place.row, cell.place.column);
  const rarity =
    value.isZero() && form !== undefined && at !== null ? rarityOfSize(form, at.column, start) : 0;
  let cost = unexplainedCost(Decimal.max(start.abs(), value.abs()), step) + rarity + besides(start);
  const consider = (meant: Decimal, by: Slip, bits: number): void => {
    const own = bits + besides(meant);
    if (own < cost) [proposed, slip, cost] = [meant, by, own];
  };
  if (!printed) return { proposed, slip, cost, plain: cost, trusting: cost };
  for (const meant of valuesAround(start, step, range)) {
    const known = slipBetween(meant, cell);
    if (known === null) continue;
    const isOddUnit = known.slip === 'unit' && form !== undefined && isOtherUnit(form, meant, value);
    consider(meant, known.slip, known.cost + (isOddUnit ? ODD_UNIT : 0));
  }
  const stale = value.isZero() ? null : notRenewed(evidence, cell, change);
  if (stale !== null) consider(value.plus(stale.shift), 'not-renewed', stale.cost);
  const plain = cost;
  const most = valueCost(Decimal.max(start.abs(), value.abs()), step);
  const beside = value.isZero() ? null : copied(evidence, cell, most);
  const trusting = beside === null ? cost : Math.min(cost, NEIGHBOUR + besides(start));
  if (beside !== null && isAlone) consider(start, beside.slip, beside.cost);
  return { proposed, slip, cost, plain, trusting };
}
