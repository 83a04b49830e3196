import type { Relation } from '../findings';
import { Cells } from './cells';
import { constraintOf } from './constraint-of';
import { LinearConstraint } from './linear-constraint';

/** Sums that are looked at to tell whether figures are rounded, at most. */
const MOST_SUMS = 16;
/** … and relations that are asked for them. */
const MOST_ASKED = 40;
/** Printed figures of a sum without which rounding could not show, and more than are looked at. */
const FEWEST_FIGURES = 3;
const MOST_FIGURES = 12;
/** Figures are printed in several forms: about so many sums say the same. */
const REPEATED = 2;
/** So many relations that hold only within rounding say that figures are rounded. */
const ROUNDED = 3;

const isSum = ({ basis, state, cells, actual }: Relation): boolean =>
  basis !== null &&
  (state === 'held' || state === 'withinRounding') &&
  cells.length >= FEWEST_FIGURES &&
  cells.length <= MOST_FIGURES &&
  actual?.kind === 'amount' &&
  !actual.value.isZero();

/** Whether the sums of a workbook come out to the last digit, or only within rounding. */
export class Exactness {
  private readonly exact: number;
  private readonly inexact: number;

  constructor(relations: readonly Relation[]) {
    const held = relations.filter(isSum);
    const rounded = held.filter(({ state }) => state === 'withinRounding').length;
    const { sums, inexact } = rounded >= ROUNDED ? { sums: 0, inexact: 0 } : sampled(held);
    const [all, off] = [sums / REPEATED, inexact / REPEATED];
    this.exact = Math.log2((all + 2) / (all - off + 1));
    this.inexact = Math.log2((all + 2) / (off + 1));
  }

  /** What it costs to believe, in bits, that what is broken then holds to the last digit, or does not. */
  cost(isExact: boolean): number {
    return isExact ? this.exact : this.inexact;
  }
}

/** Of some sums in which rounding would show, how many do not come out to the last digit. */
function sampled(held: readonly Relation[]): { readonly sums: number; readonly inexact: number } {
  const cells = new Cells();
  const stride = Math.max(1, Math.ceil(held.length / MOST_ASKED));
  let [sums, inexact] = [0, 0];
  for (let at = 0; at < held.length && sums < MOST_SUMS; at += stride) {
    const relation = held[at];
    const constraint = relation === undefined ? null : constraintOf(relation, cells);
    if (!(constraint instanceof LinearConstraint) || !constraint.isPlainSum) continue;
    if (constraint.cells.filter(({ value }) => !value.isZero()).length < FEWEST_FIGURES) continue;
    sums += 1;
    if (!constraint.residual.isZero()) inexact += 1;
  }
  return { sums, inexact };
}
