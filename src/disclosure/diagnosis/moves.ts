import type { Cell } from './cells';
import type { Changes, Constraint } from './constraint';
import type { Evidence } from './evidence';
import type { Network } from './network';
import type { Range } from './range';
import { holds } from './range';
import type { Scored } from './score';
import { moved } from './score';

/** More moves than these, each of which mends something by itself, are not tried with each other. */
const MOST_MOVES = 40;

/** More cells than this: moves are not looked for. */
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

/** Whether a move breaks nothing that holds, and mends something that does not. */
function helps({ changes, touched }: Move): boolean {
  const all = [...touched];
  return (
    all.every((constraint) => constraint.isBroken || isKept(constraint, changes)) &&
    all.some((constraint) => constraint.isBroken && isKept(constraint, changes))
  );
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
      .flatMap((entered) => empty.map((own) => moveOf(network, own, entered)).filter(helps));
  });
}

/** Two moves together; null where they do not explain everything. */
function both(evidence: Evidence, one: Move, other: Move): Scored | null {
  const changes = new Map([...one.changes, ...other.changes]);
  if (changes.size < one.changes.size + other.changes.size) return null;
  const due = new Set([...evidence.component, ...one.touched, ...other.touched]);
  const isExplained = [...due].every(
    (constraint) =>
      (one.touched.has(constraint) || other.touched.has(constraint)) && isKept(constraint, changes),
  );
  if (!isExplained) return null;
  const [first, second] = [one, other].map(({ own, entered }) => moved(evidence, own, entered, changes));
  if (first === undefined || second === undefined || first === null || second === null) return null;
  return {
    cost: first.cost + second.cost,
    plain: first.plain + second.plain,
    trusting: first.trusting + second.trusting,
    proposals: [...first.proposals, ...second.proposals],
  };
}

/** The pairs of figures each in another cell of its line than its own: four cells, more than a search goes through. */
export function movesTogether(evidence: Evidence): readonly Scored[] {
  const moves = movesIn(evidence);
  if (moves.length > MOST_MOVES) return [];
  return moves.flatMap((one, index) =>
    moves.slice(index + 1).flatMap((other) => both(evidence, one, other) ?? []),
  );
}
