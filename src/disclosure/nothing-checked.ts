import { isOfAssessments } from './forms/form';
import type { Forms } from './forms/forms';
import { FORMS } from './forms/forms';
import type { Review } from './review-types';

/**
 * Whether a review has checked nothing at all: no form was recognised but tables that are known and not checked, and no
 * figure of a written explanation was read. That no problem was found then says nothing about the workbook.
 */
export function isNothingChecked(
  { forms, narratives, findings, published }: Pick<Review, 'forms' | 'narratives' | 'findings' | 'published'>,
  known: Forms = FORMS,
): boolean {
  const isChecked = [...forms, ...(published?.forms ?? [])].some(
    (form) => isOfAssessments(form) || known.checked.includes(form.id),
  );
  return !isChecked && findings.length === 0 && narratives.every(({ claims }) => claims.length === 0);
}
