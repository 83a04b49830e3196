import type { FindingStanding } from '../../disclosure/decisions/standing';
import type { Finding } from '../../disclosure/findings';
import type { Listing, Subject } from './listing';
import { shownReview, shownUnit } from './state-look';

/** The filters, in the order in which they are asked. */
export const FILTERS = ['severities', 'subjects', 'states', 'search'] as const;

/** What hides a finding. */
export type Filter = (typeof FILTERS)[number];

/** The findings of a listing, and how many are hidden by what. */
export interface Sifted {
  readonly shown: readonly FindingStanding[];
  /** Each hidden finding counts for the first filter that hides it. */
  readonly hidden: Readonly<Record<Filter, number>>;
}

/** What a finding is about. */
export function subjectOf({ form, text }: Finding): Subject {
  return text === undefined ? (form ?? 'workbook') : 'text';
}

/** Tells the findings that a listing shows from those that it hides. */
export function sift(
  findings: readonly FindingStanding[],
  { severities, subjects, units, reviews }: Listing,
  isFound: (standing: FindingStanding) => boolean,
): Sifted {
  const passes: Readonly<Record<Filter, (standing: FindingStanding) => boolean>> = {
    severities: ({ finding }) => severities.has(finding.severity),
    subjects: ({ finding }) => subjects.size === 0 || subjects.has(subjectOf(finding)),
    states: (standing) =>
      (units.size === 0 || units.has(shownUnit(standing))) &&
      (reviews.size === 0 || reviews.has(shownReview(standing))),
    search: isFound,
  };
  const hidden = { severities: 0, subjects: 0, states: 0, search: 0 };
  const shown = findings.filter((standing) => {
    const filter = FILTERS.find((name) => !passes[name](standing));
    if (filter !== undefined) hidden[filter] += 1;
    return filter === undefined;
  });
  return { shown, hidden };
}
