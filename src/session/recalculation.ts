import type { Correction } from '../disclosure/findings';
import type { CellPlace } from '../disclosure/sheet/address';
import { comparePositions, reference } from '../disclosure/sheet/address';
import type { WorkbookSnapshot } from '../disclosure/sheet/snapshot';
import { explanationsAfter } from './explanations';
import { hindrancesIn } from './hindrances';
import type { OfferedChange, RecalculationPlan } from './recalculation-plan';
import type { Reviewed } from './state';

/** What a plan is made from. */
export interface PlanRequest {
  readonly reviewed: Pick<Reviewed, 'snapshot' | 'review'>;
  /** References of the cells that the user leaves as they are. */
  readonly left: ReadonlySet<string>;
  /** Changes that were offered before: they stay in sight whatever is left now. */
  readonly offered: readonly Correction[];
}

/** Plans a recalculation: what depends on a cell that is left is computed from what that cell holds. */
export function planRecalculation({ reviewed, left, offered }: PlanRequest): RecalculationPlan {
  const { snapshot, review } = reviewed;
  const hindrancesOf = hindrancesIn(snapshot);
  const plans = review.plans.map((plan) => plan.leaving(left));
  const needed = byReference(plans.flatMap(({ corrections }) => corrections));
  const all = new Map([...byReference(offered), ...needed]);
  const changes = [...all].map(([at, correction]): OfferedChange => {
    const hindrances = hindrancesOf(correction.place);
    if (left.has(at)) return { correction, choice: 'left', hindrances };
    return { correction, choice: needed.has(at) ? 'chosen' : 'unneeded', hindrances };
  });
  return { changes: inSheetOrder(changes, snapshot), explanations: explanationsAfter(review, plans) };
}

/** The corrections that a plan writes. */
export function chosenCorrections({ changes }: Pick<RecalculationPlan, 'changes'>): readonly Correction[] {
  return changes.filter(({ choice }) => choice === 'chosen').map(({ correction }) => correction);
}

function byReference(corrections: readonly Correction[]): ReadonlyMap<string, Correction> {
  return new Map(corrections.map((correction) => [reference(correction.place), correction]));
}

function inSheetOrder(
  changes: readonly OfferedChange[],
  { sheets }: WorkbookSnapshot,
): readonly OfferedChange[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const rank = ({ sheet }: CellPlace): number => order.get(sheet) ?? sheets.length;
  return [...changes].sort(
    ({ correction: { place: one } }, { correction: { place: other } }) =>
      rank(one) - rank(other) || comparePositions(one, other),
  );
}
