import type { Severity } from '../../disclosure/findings';
import type { SentLine } from '../results/result-line';
import type { Round, RoundState } from './round';
import { decidedState } from './round-of';

/** What tells the states of a file's findings. */
interface Stated extends Pick<SentLine, 'review'> {
  readonly round?: Pick<Round, 'findings' | 'earlier'> | undefined;
}

/** The state of a finding of a file; in a run without rounds, by the decisions in the workbook alone. */
export function stateOf({ review, round }: Stated, finding: number): RoundState {
  const told = round?.findings[finding]?.state;
  return told ?? (review === null ? null : decidedState(review, finding)) ?? 'open';
}

/** Whether a severity is one that somebody has to do something about. */
export function isDue(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}

/** How many errors and 待核实 of a file are in each state, those of earlier rounds included. */
export function statesOf(line: Stated): ReadonlyMap<RoundState, number> {
  const states = new Map<RoundState, number>();
  const count = (state: RoundState): void => {
    states.set(state, (states.get(state) ?? 0) + 1);
  };
  for (const [index, { severity }] of (line.review?.findings ?? []).entries())
    if (isDue(severity)) count(stateOf(line, index));
  for (const { state, severity } of line.round?.earlier ?? []) if (isDue(severity)) count(state);
  return states;
}
