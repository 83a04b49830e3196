import { ZERO } from '../sheet/decimal';
import type { Changes, Constraint } from './constraint';
import type { Diagnosis, Suspect } from './diagnosis';
import type { Evidence } from './evidence';
import type { LineHypothesis } from './hypothesis';
import type { Network } from './network';
import { holds } from './range';
import type { Proposal, Scored } from './score';

/** The best explanation decides where every other one costs at least so many bits more. */
const MARGIN = 5;

/** More explanations than this within the margin help nobody. */
const MOST = 8;

/** Broken relations of a cell alone that say the same of it where no slip does. */
const CONFIRMED = 2;

const OPEN: Diagnosis = { verdict: 'open', suspects: [], line: null };

/** What becomes of the relations of the cells that an explanation changes. */
interface Effect {
  /** The changes, all at once. */
  readonly changes: Changes;
  readonly holding: ReadonlySet<Constraint>;
  /** How many relations that hold would break. */
  readonly breaks: number;
}

/** Works out what would become of every relation of the cells, were they what is proposed, all at once. */
function effectOf(network: Network, { proposals }: Scored): Effect {
  const changes: Changes = new Map(
    proposals.flatMap(({ cell, proposed }) => {
      if (proposed === null) return [];
      const change = proposed.minus(cell.value);
      return [[cell, { low: change, high: change }] as const];
    }),
  );
  const touched = new Set([...changes.keys()].flatMap((cell) => network.constraintsOf(cell)));
  const isKept = (constraint: Constraint): boolean =>
    [...changes].every(([cell, { low }]) =>
      constraint.has(cell) ? holds(constraint.allowed(cell, changes), low ?? ZERO) : true,
    );
  const holding = new Set([...touched].filter(isKept));
  const breaks = [...touched].filter((constraint) => !constraint.isBroken && !holding.has(constraint)).length;
  return { changes, holding, breaks };
}

function suspectOf(
  { proposals }: Scored,
  { component }: Evidence,
  { holding, breaks }: Effect,
  { cell, range, proposed, slip, linked }: Proposal,
): Suspect {
  const { place, counts, value: printed } = cell;
  const own = [cell, ...linked];
  const repaired = component.filter(
    (constraint) => holding.has(constraint) && own.some((one) => constraint.has(one)),
  );
  return {
    place,
    counts,
    printed,
    proposed: proposed ?? printed,
    low: range.low === null ? null : printed.plus(range.low),
    high: range.high === null ? null : printed.plus(range.high),
    slip,
    linked: proposals
      .filter((other) => linked.includes(other.cell))
      .map((other) => ({
        place: other.cell.place,
        counts: other.cell.counts,
        printed: other.cell.value,
        proposed: other.proposed ?? other.cell.value,
      })),
    repairs: repaired.length,
    breaks,
  };
}

/** Whether the values that are proposed make every relation of their cells hold, all at once. */
function fits({ component }: Evidence, { proposals }: Scored, { changes, holding, breaks }: Effect): boolean {
  return (
    breaks === 0 &&
    changes.size === proposals.length &&
    component.every((constraint) => holding.has(constraint))
  );
}

/**
 * Whether a set of cells says which values are meant. Of several cells that do not hang together a slip must say so, or
 * two relations that are broken by that cell alone; and nothing negative is meant where something else is printed.
 */
function isDecisive({ component }: Evidence, { proposals }: Scored): boolean {
  const cells = proposals.map(({ cell }) => cell);
  return proposals.every(({ cell, proposed, slip, linked }) => {
    // No amount is negative: the figure is rather one that stands where it does not belong.
    if (proposed?.isNegative() === true && !cell.value.isNegative()) return false;
    // Nothing in the place of something, and no slip: it is rather its line that is at fault.
    if (slip === null && proposed?.isZero() === true && !cell.value.isZero()) return false;
    if (proposals.length === 1 || slip !== null || linked.length > 0) return true;
    const others = cells.filter((other) => other !== cell);
    const own = component.filter(
      (constraint) => constraint.has(cell) && !others.some((other) => constraint.has(other)),
    );
    return own.length >= CONFIRMED;
  });
}

function distinct(suspects: readonly Suspect[]): readonly Suspect[] {
  const seen = new Set<string>();
  return suspects.filter(({ place: { sheet, row, column } }) => {
    const key = `${row} ${column} ${sheet}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Of the explanations by the same cells the likeliest. */
function likeliest(scored: readonly Scored[]): readonly Scored[] {
  const bySet = new Map<string, Scored>();
  for (const one of scored) {
    const key = one.proposals
      .map(({ cell }) => cell.id)
      .sort((a, b) => a - b)
      .join(' ');
    const known = bySet.get(key);
    if (known === undefined || one.cost < known.cost) bySet.set(key, one);
  }
  return [...bySet.values()];
}

/** What is within the margin of the best, by one reading of the evidence; the best first. */
function nearest<One>(all: readonly One[], costOf: (one: One) => number, least: number): readonly One[] {
  return all.filter((one) => costOf(one) < least + MARGIN).sort((one, other) => costOf(one) - costOf(other));
}

/** What the explanations that were found come to. */
export function verdictOn(
  evidence: Evidence,
  all: readonly Scored[],
  lines: readonly LineHypothesis[],
  isComplete: boolean,
): Diagnosis {
  const { network } = evidence;
  const scored = likeliest(all);
  const [line] = [...lines].sort((one, other) => one.cost - other.cost);
  const least = Math.min(line?.cost ?? Infinity, ...scored.map(({ cost }) => cost));
  const plainest = Math.min(line?.cost ?? Infinity, ...scored.map(({ plain }) => plain));
  // What a neighbour says is trusted neither alone nor never: only what is best by both readings is decided.
  const trusting = nearest(scored, ({ cost }) => cost, least);
  const near = [...new Set([...trusting, ...nearest(scored, ({ plain }) => plain, plainest)])];
  const nearLine = line !== undefined && line.cost < Math.max(least, plainest) + MARGIN ? line.line : null;
  const [best, ...rivals] = near;
  if (best === undefined)
    return nearLine === null ? OPEN : { verdict: 'identified', suspects: [], line: nearLine };
  if (near.length > MOST) return OPEN;
  const effects = new Map(near.map((one) => [one, effectOf(network, one)]));
  const suspects = distinct(
    near.flatMap((one) => {
      const effect = effects.get(one);
      return effect === undefined
        ? []
        : one.proposals.map((proposal) => suspectOf(one, evidence, effect, proposal));
    }),
  );
  const effect = effects.get(best);
  const isAlone = rivals.length === 0 && nearLine === null && isComplete;
  if (isAlone && effect !== undefined && isDecisive(evidence, best) && fits(evidence, best, effect))
    return { verdict: 'identified', suspects, line: null };
  return isAlone && !isDecisive(evidence, best) ? OPEN : { verdict: 'suspects', suspects, line: nearLine };
}
