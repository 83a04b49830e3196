import { countByEnding, knownDuties } from '../../disclosure/duties/duties';
import type { Severity } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import type { RowResult } from '../list/list-row';

/** What the list shows of a review that is open. */
export function resultOf(review: Review): RowResult {
  const { forms, findings, narratives } = review;
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const severities = {
    error: count('error'),
    warning: count('warning'),
    rounding: count('rounding'),
    info: count('info'),
  };
  const isChecked = forms.length + narratives.length > 0;
  return {
    forms: forms.length,
    severities,
    endings: countByEnding(knownDuties(review)),
    failures: [],
    remarks: [],
    status: !isChecked ? 3 : severities.error > 0 ? 1 : 0,
  };
}
