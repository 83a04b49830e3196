import type { Cell } from './cells';
import type { Changes, Constraint } from './constraint';
import type { Evidence } from './evidence';
import type { Network } from './network';
import type { Range } from './range';
import { holds } from './range';
import type { Scored } from './score';
import { moved } from './score';

/** More moves than these, each of which mends something by itself, are not tried with others. */
const MOST_MOVES = 40;

/** More cells or moves than this: pairs of moves are not looked for. */
const MOST_CELLS = 400;

/** A figure that may stand in another cell of its line than its own, which is empty. */
interface Move {
  readonly own: Cell;
  readonly entered: Cell;
  readonly changes: ReadonlyMap<Cell, Range>;
  readonly touched: ReadonlySet<Constraint>;
}

/** Whether a relation holds, were cells changed by just so much. */
function isKept(constraint: Constraint, changes: Changes): boolean {
  return [...changes].every(
    ([cell, { low }]) =>
      low === null || !constraint.has(cell) || holds(constraint.allowed(cell, changes), low),
  );
}

function moveOf(network: Network, own: Cell, entered: Cell): Move {
  const { value } = entered;
  return {
    own,
    entered,
    changes: new Map([
      [own, { low: value, high: value }],
      [entered, { low: value.neg(), high: value.neg() }],
    ]),
    touched: new Set([...network.constraintsOf(own), ...network.constraintsOf(entered)]),
  };
}

/** Whether a move mends something that does not hold. */
function helps({ changes, touched }: Move): boolean {
  return [...touched].some((constraint) => constraint.isBroken && isKept(constraint, changes));
}

/** The moves that may be a part of what explains a component. */
function movesIn({ network, component }: Evidence): readonly Move[] {
  const cells = [...new Set(component.flatMap((constraint) => constraint.cells))];
  if (cells.length > MOST_CELLS) return [];
  const byRow = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.place.row} ${cell.place.sheet}`;
    const known = byRow.get(key);
    if (known === undefined) byRow.set(key, [cell]);
    else known.push(cell);
  }
  return [...byRow.values()].flatMap((row) => {
    const empty = row.filter(({ value }) => value.isZero());
    return row
      .filter(({ value }) => !value.isZero())
      .flatMap((entered) => empty.map((own) => moveOf(network, own, entered)));
  });
}

/** Two moves together; null where they do not explain everything. */
function both(evidence: Evidence, one: Move, other: Move): Scored | null {
  const changes = new Map([...one.changes, ...other.changes]);
  if (changes.size < one.changes.size + other.changes.size) return null;
  const { component } = evidence;
  if (!component.every((constraint) => one.touched.has(constraint) || other.touched.has(constraint)))
    return null;
  const touched = new Set([...one.touched, ...other.touched]);
  if (![...touched].every((constraint) => isKept(constraint, changes))) return null;
  const [first, second] = [one, other].map(({ own, entered }) => moved(evidence, own, entered, changes));
  if (first === undefined || second === undefined || first === null || second === null) return null;
  return {
    cost: first.cost + second.cost,
    plain: first.plain + second.plain,
    trusting: first.trusting + second.trusting,
    proposals: [...first.proposals, ...second.proposals],
  };
}

/**
 * The pairs of figures each in another cell of its line than its own: four cells, more than a search goes through. One of
 * them mends something by itself; the other one may mend only what is left, or what the first one breaks.
 */
export function movesTogether(evidence: Evidence): readonly Scored[] {
  const moves = movesIn(evidence);
  const helping = new Set(moves.filter(helps));
  if (helping.size > MOST_MOVES || moves.length > MOST_CELLS) return [];
  return moves.flatMap((one, index) =>
    moves
      .slice(index + 1)
      .flatMap((other) => (helping.has(one) || helping.has(other) ? (both(evidence, one, other) ?? []) : [])),
  );
}
