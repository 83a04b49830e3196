import { ZERO } from '../sheet/decimal';
import type { Changes, Constraint } from './constraint';
import type { Diagnosis, Suspect } from './diagnosis';
import type { Evidence } from './evidence';
import type { LineHypothesis } from './hypothesis';
import type { Network } from './network';
import { holds } from './range';
import type { Proposal, Scored } from './score';

/** The best explanation decides where all others together have no more than this share of the likelihood. */
const DOUBT = 0.1;

/** Where it does not, others are shown that cost at most so many bits more; where these are too many, … */
const SHOWN = 8;
/** … those that cost at most so many. */
const NEAR = 5;

/** More explanations than this help nobody. */
const MOST = 8;

/** Broken relations of a cell that say the same of it where no slip does. */
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
 * relations that are broken by that cell, one of them by it alone, the others besides by cells of which a slip says it; and
 * nothing negative is meant where something else is printed.
 */
function isDecisive({ component }: Evidence, { proposals }: Scored): boolean {
  const bySlip = new Set(proposals.flatMap(({ cell, slip }) => (slip === null ? [] : [cell])));
  return proposals.every(({ cell, proposed, slip, linked }) => {
    // No amount is negative: the figure is rather one that stands where it does not belong.
    if (proposed?.isNegative() === true && !cell.value.isNegative()) return false;
    // Nothing in the place of something, and no slip: it is rather its line that is at fault.
    if (slip === null && proposed?.isZero() === true && !cell.value.isZero()) return false;
    if (proposals.length === 1 || slip !== null || linked.length > 0) return true;
    const others = proposals.map((other) => other.cell).filter((other) => other !== cell);
    const own = component.filter((constraint) => constraint.has(cell));
    const alone = own.filter((constraint) => !others.some((other) => constraint.has(other)));
    const known = own.filter((constraint) =>
      others.every((other) => bySlip.has(other) || !constraint.has(other)),
    );
    return alone.length > 0 && known.length >= CONFIRMED;
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

/** What costs at most so many bits more than the best, by one reading of the evidence. */
function within<One>(
  all: readonly One[],
  costOf: (one: One) => number,
  least: number,
  bits: number,
): readonly One[] {
  return all.filter((one) => costOf(one) <= least + bits).sort((one, other) => costOf(one) - costOf(other));
}

/** How the explanations compare by one reading of the evidence: how far what a neighbour says is trusted. */
interface Reading {
  readonly costOf: (one: Scored) => number;
  /** The cost of the best. */
  readonly least: number;
}

/** … as likely as figures are equal there, never, or always. */
const READINGS: readonly Reading['costOf'][] = [
  ({ cost }) => cost,
  ({ plain }) => plain,
  ({ trusting }) => trusting,
];

/** The share of the likelihood that all explanations but one have. */
function doubtOf(
  one: Scored,
  { costOf, least }: Reading,
  all: readonly Scored[],
  lines: readonly LineHypothesis[],
): number {
  const likelihoods = [...all.map(costOf), ...lines.map(({ cost }) => cost)].map(
    (cost) => 2 ** (least - cost),
  );
  const sum = likelihoods.reduce((before, likelihood) => before + likelihood, 0);
  return 1 - 2 ** (least - costOf(one)) / sum;
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
  // What a neighbour says is trusted neither always nor never: only what is best by every reading is decided.
  const readings = READINGS.map((costOf): Reading => ({
    costOf,
    least: Math.min(line?.cost ?? Infinity, ...scored.map(costOf)),
  }));
  const nearest = (bits: number): readonly Scored[] => [
    ...new Set(readings.flatMap(({ costOf, least }) => within(scored, costOf, least, bits))),
  ];
  const isLineNear = readings.some(({ least }) => line !== undefined && line.cost <= least + NEAR);
  const nearLine = line !== undefined && isLineNear ? line.line : null;
  const [best] = nearest(NEAR);
  if (best === undefined)
    return nearLine === null ? OPEN : { verdict: 'identified', suspects: [], line: nearLine };
  const isAlone = isComplete && readings.every((reading) => doubtOf(best, reading, scored, lines) <= DOUBT);
  if (isAlone) return decided(evidence, best);
  const [wide, narrow] = [nearest(SHOWN), nearest(NEAR)];
  const near = wide.length > MOST ? narrow : wide;
  const isTelling = near.some(({ proposals }) => proposals.some(({ proposed }) => proposed !== null));
  // Where none says what a cell is to be, nothing is explained.
  if (near.length > MOST || !isTelling) return OPEN;
  const suspects = distinct(near.flatMap((one) => suspectsOf(evidence, one, effectOf(network, one))));
  return { verdict: 'suspects', suspects, line: nearLine };
}

const suspectsOf = (evidence: Evidence, one: Scored, effect: Effect): readonly Suspect[] =>
  one.proposals.map((proposal) => suspectOf(one, evidence, effect, proposal));

/** What an explanation comes to that has no likely rival. */
function decided(evidence: Evidence, best: Scored): Diagnosis {
  if (!isDecisive(evidence, best)) return OPEN;
  const effect = effectOf(evidence.network, best);
  const suspects = distinct(suspectsOf(evidence, best, effect));
  return { verdict: fits(evidence, best, effect) ? 'identified' : 'suspects', suspects, line: null };
}
