import { isOfAssessments } from '../forms/form';
import { FORMS } from '../forms/forms';
import type { Review } from '../review-types';
import { isGrave } from '../severity';
import { dutiesOf, knownDuties } from './duties';

/**
 * What may be said of a review as a whole: nothing was recognised, so that nothing was checked; there are problems
 * (errors or 待核实); there are none, but not everything that was given was checked; or it is clean.
 */
export type Verdict = 'nothing' | 'problems' | 'unchecked' | 'clean';

/**
 * Whether a review has checked nothing at all: no form was recognised but tables that are known and not checked, and no
 * figure of a written explanation was read. That no problem was found then says nothing about the workbook.
 */
export function isNothingChecked({ forms, narratives, findings, published }: Review, known = FORMS): boolean {
  const isChecked = [...forms, ...(published?.forms ?? [])].some(
    (form) => isOfAssessments(form) || known.checked.includes(form.id),
  );
  return !isChecked && findings.length === 0 && narratives.every(({ claims }) => claims.length === 0);
}

/** What may be said of a review: “没有发现问题” only of a clean one. */
export function verdictOf(review: Review, known = FORMS): Verdict {
  if (isNothingChecked(review, known)) return 'nothing';
  if (review.findings.some(isGrave)) return 'problems';
  const duties = known === FORMS ? knownDuties(review) : dutiesOf(review, known);
  if (duties.some(({ ending }) => ending === 'unchecked')) return 'unchecked';
  return duties.some(({ ending }) => ending === 'broken') ? 'problems' : 'clean';
}
