import type { LinkedCell, Suspect } from '../disclosure/diagnosis/diagnosis';
import { leading } from '../disclosure/diagnosis/saying';
import type { Correction, Problem } from '../disclosure/findings';
import { isPercentage, numberOf } from '../disclosure/relations/figures';
import type { RuleId } from '../disclosure/relations/rule-id';
import { writtenFigure } from '../disclosure/scoring/plan/held';
import { writtenValue } from '../disclosure/scoring/plan/written-value';
import type { CellPlace } from '../disclosure/sheet/address';
import { contains, reference, samePlace } from '../disclosure/sheet/address';
import type { Decimal } from '../disclosure/sheet/decimal';
import { decimalsOfStep } from '../disclosure/sheet/printed-number';
import { hindrancesIn } from './hindrances';
import type { Reviewed } from './state';

/** Why what a diagnosis proposes for a figure cannot be written into its cell. */
export type ProposalRefusal =
  /** Nothing says which value it is: only between which it lies. */
  | 'range'
  /** The cell has a formula: what it refers to is to be corrected. */
  | 'formula'
  /** The cell is part of a merged area. */
  | 'merged'
  | 'protected'
  /** The cell holds words, a date or several figures, or would show another number. */
  | 'unreadable';

/** What a diagnosis proposes for a suspect: what would be written, the cells that change along among it, or why it cannot be. */
export type Proposal =
  | { readonly kind: 'writable'; readonly corrections: readonly Correction[] }
  | { readonly kind: 'refused'; readonly reason: ProposalRefusal; readonly place: CellPlace };

/** What a proposal is worked out from. */
type ProposedIn = Pick<Reviewed, 'review' | 'snapshot' | 'figures'>;

/** Whether more than one value of a figure's step lies within what its relations allow. */
function isOpen({ low, high, proposed }: Suspect, step: Decimal): boolean {
  return low === null || high === null || proposed.minus(step).gte(low) || proposed.plus(step).lte(high);
}

/** What is written for one cell of a proposal, or why it cannot be. */
function correctionOf(
  { snapshot, figures }: ProposedIn,
  { place, proposed }: LinkedCell,
  rule: RuleId,
): Correction | ProposalRefusal {
  const placed = figures.get(reference(place));
  const sheet = snapshot.sheets.find(({ name }) => name === place.sheet);
  if (placed === undefined || sheet === undefined) return 'unreadable';
  const { figure, form } = placed;
  const { reading, value, formula } = figure;
  if (formula !== undefined) return 'formula';
  if (sheet.merges.some((area) => contains(area, place))) return 'merged';
  if (hindrancesIn(snapshot)(place).includes('protected')) return 'protected';
  if (reading.kind === 'unreadable' || figure.shared !== undefined || figure.undecided !== undefined)
    return 'unreadable';
  const as =
    reading.kind === 'number'
      ? {
          decimals: decimalsOfStep(reading.step) - (isPercentage(reading) ? 2 : 0),
          percentage: isPercentage(reading) && typeof value === 'string',
        }
      : {};
  const to = writtenValue(figure, proposed, as);
  const read = numberOf(writtenFigure(figure, { to }), form, proposed);
  const isStated = read === null ? proposed.isZero() : read.value.eq(proposed);
  return isStated ? { place, from: value, to, rule, rounding: false, formula: false } : 'unreadable';
}

/** What a problem's diagnosis proposes for a suspect, as it would be written with the cells that change along. */
export function proposalFor(reviewed: ProposedIn, { findings }: Problem, suspect: Suspect): Proposal {
  const [first = 0] = findings;
  const rule = reviewed.review.findings[first]?.rule ?? '';
  const reading = reviewed.figures.get(reference(suspect.place))?.figure.reading;
  const step = reading?.kind === 'number' ? reading.step : null;
  if (suspect.slip === null && (step === null || isOpen(suspect, step)))
    return { kind: 'refused', reason: 'range', place: suspect.place };
  const corrections: Correction[] = [];
  for (const cell of [suspect, ...suspect.linked]) {
    const correction = correctionOf(reviewed, cell, rule);
    if (typeof correction === 'string') return { kind: 'refused', reason: correction, place: cell.place };
    corrections.push(correction);
  }
  return { kind: 'writable', corrections };
}

/** What is proposed for the suspect in a cell; null where none is suspected there. */
export function proposalAt(reviewed: Reviewed, place: CellPlace): Proposal | null {
  for (const problem of reviewed.review.problems) {
    const suspect = leading(problem.diagnosis?.suspects ?? []).find((one) => samePlace(one.place, place));
    if (suspect !== undefined) return proposalFor(reviewed, problem, suspect);
  }
  return null;
}
