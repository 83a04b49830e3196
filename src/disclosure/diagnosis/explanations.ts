import type { Evidence } from './evidence';
import { exchangesOf } from './exchanges';
import type { CellHypothesis } from './hypothesis';
import { movesTogether } from './moves';
import type { Scored } from './score';
import { scoreOf, TWO_MOVES } from './score';
import { searchCells } from './search';

/** What several cells cost at most, in bits, beside which no more cells are looked for: two, each with a slip of its own. */
const LIKELY = 36;

/** The explanations of a component, each with its cost, and whether all that there are were looked for. */
export interface Explanations {
  readonly all: readonly Scored[];
  readonly isComplete: boolean;
}

/** Whether an explanation says what its cells are to be, which of more than two each must: what may stay, explains nothing. */
function isSaid({ proposals }: Scored): boolean {
  return proposals.length <= 2 || proposals.every(({ proposed }) => proposed !== null);
}

/** Looks for what may have broken the relations of a component: cells, and figures that stand in each other's. */
export function explanationsOf(evidence: Evidence): Explanations {
  const scores = new Map<CellHypothesis, Scored>();
  const scoredOf = (hypothesis: CellHypothesis): Scored => {
    let known = scores.get(hypothesis);
    if (known === undefined) scores.set(hypothesis, (known = scoreOf(evidence, hypothesis)));
    return known;
  };
  const { hypotheses, isComplete } = searchCells(
    evidence.network,
    evidence.component,
    (hypothesis) => scoredOf(hypothesis).cost <= LIKELY,
  );
  const single = [...exchangesOf(evidence), ...hypotheses.map(scoredOf).filter(isSaid)];
  // What two moves cost at least is no rival of what is explained by less.
  const areMovesLikely = single.every(({ cost }) => cost > TWO_MOVES);
  return { all: [...single, ...(areMovesLikely ? movesTogether(evidence) : [])], isComplete };
}
