import type { Correction } from '../disclosure/findings';
import type { Review } from '../disclosure/review-types';
import type { FindingStanding } from '../disclosure/decisions/standing';
import { formReference, isSelfAssessment } from '../disclosure/forms/form';
import type { CellPlace } from '../disclosure/sheet/address';
import { reference } from '../disclosure/sheet/address';
import { sameValue } from '../disclosure/sheet/snapshot';
import type { Reviewed } from './state';

/** Corrections by the references of their cells, as far as they were asked for. */
const known = new WeakMap<Review, Map<string, Correction | null>>();

/**
 * The correction of a finding's first cell alone, as it is written when the finding is accepted: what the rules give for
 * that cell with every other cell left as it is. Null where they determine nothing there, or where it is right.
 */
export function correctionFor(
  reviewed: Reviewed,
  { finding: { cells, together } }: Pick<FindingStanding, 'finding'>,
): Correction | null {
  const [cell] = cells;
  // What several lines share is about no one cell.
  if (cell === undefined || together === true) return null;
  const placed = reviewed.figures.get(reference(cell));
  if (placed === undefined || !isSelfAssessment(placed.form)) return null;
  const corrections = known.get(reviewed.review) ?? new Map<string, Correction | null>();
  known.set(reviewed.review, corrections);
  const at = reference(cell);
  const before = corrections.get(at);
  if (before !== undefined) return before;
  const own = formReference(placed.form);
  const plan = reviewed.review.plans.find(({ form }) => formReference(form) === own);
  const correction = plan?.alone(cell) ?? null;
  corrections.set(at, correction);
  return correction;
}

/**
 * The cells of corrections that are not what they were: another value is to be written now, or over another one. The
 * user has agreed to none of that.
 */
export function outdatedPlaces(
  seen: readonly Correction[],
  now: readonly Correction[],
): readonly CellPlace[] {
  const present = new Map(now.map((correction) => [reference(correction.place), correction]));
  return seen
    .filter(({ place, from, to }) => {
      const other = present.get(reference(place));
      return other === undefined || other.to !== to || !sameValue(other.from, from);
    })
    .map(({ place }) => place);
}
