import type { Component } from './components';
import type { Diagnosis, Suspect } from './diagnosis';
import type { LineHypothesis } from './hypothesis';
import type { Network } from './network';
import type { Changes } from './constraint';
import { holds } from './range';
import type { Proposal, Scored } from './score';

/** The best explanation decides where every other one costs at least so many bits more. */
const MARGIN = 5;

/** More explanations than this within the margin help nobody. */
const MOST = 8;

const OPEN: Diagnosis = { verdict: 'open', suspects: [], line: null };

function suspectOf(
  { proposals }: Scored,
  component: Component,
  { cell, range, proposed, slip, linked }: Proposal,
): Suspect {
  const { place, counts, value: printed } = cell;
  const own = [cell, ...linked];
  const repairs = component.filter((constraint) => own.some((one) => constraint.has(one))).length;
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
    repairs,
    breaks: 0,
  };
}

/** Whether the values that are proposed make every relation of their cells hold, all at once. */
function fits(network: Network, { proposals }: Scored): boolean {
  const changes: Changes = new Map(
    proposals.flatMap(({ cell, proposed }) => {
      if (proposed === null) return [];
      const change = proposed.minus(cell.value);
      return [[cell, { low: change, high: change }]];
    }),
  );
  if (changes.size < proposals.length) return false;
  return proposals.every(({ cell, proposed }) =>
    network
      .constraintsOf(cell)
      .every(
        (constraint) =>
          proposed !== null && holds(constraint.allowed(cell, changes), proposed.minus(cell.value)),
      ),
  );
}

/** Whether a set of cells says which values are meant: of several cells that do not hang together, slips must say so. */
function isDecisive({ proposals }: Scored): boolean {
  const unexplained = proposals.filter(({ slip, linked }) => slip === null && linked.length === 0);
  return proposals.length === 1 || unexplained.length === 0;
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

/** What the explanations that were found come to. */
export function verdictOn(
  network: Network,
  component: Component,
  scored: readonly Scored[],
  lines: readonly LineHypothesis[],
  isComplete: boolean,
): Diagnosis {
  const cheapest = [...scored].sort((one, other) => one.cost - other.cost);
  const [line] = [...lines].sort((one, other) => one.cost - other.cost);
  const least = Math.min(cheapest[0]?.cost ?? Infinity, line?.cost ?? Infinity);
  const near = cheapest.filter(({ cost }) => cost < least + MARGIN);
  const nearLine = line !== undefined && line.cost < least + MARGIN ? line.line : null;
  const [best, ...rivals] = near;
  if (best === undefined)
    return nearLine === null ? OPEN : { verdict: 'identified', suspects: [], line: nearLine };
  if (near.length > MOST) return OPEN;
  const suspects = distinct(
    near.flatMap((one) => one.proposals.map((proposal) => suspectOf(one, component, proposal))),
  );
  const isAlone = rivals.length === 0 && nearLine === null && isComplete;
  if (isAlone && isDecisive(best) && fits(network, best))
    return { verdict: 'identified', suspects, line: null };
  return isAlone && !isDecisive(best) ? OPEN : { verdict: 'suspects', suspects, line: nearLine };
}
