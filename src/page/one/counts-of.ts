import { knownDuties } from '../../disclosure/duties/duties';
import type { Severity } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import type { FileCounts } from '../work/file-work';

/** A review in a few numbers. */
export function countsOf(review: Review): FileCounts {
  const count = (severity: Severity): number =>
    review.findings.filter((finding) => finding.severity === severity).length;
  return {
    forms: review.forms.length,
    errors: count('error'),
    warnings: count('warning'),
    unchecked: knownDuties(review).filter(({ ending }) => ending === 'unchecked').length,
    isChecked: review.forms.length > 0 || review.narratives.length > 0,
  };
}
