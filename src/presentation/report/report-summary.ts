import type { Severity } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import type { Language } from '../../voice/languages';
import type { Say } from '../../voice/say';
import { voice } from '../../voice/say';
import { localDate } from '../own-sheets/local-date';
import { isAwaited } from './derivation-lines';
import type { ReportInput } from './report-input';

/** The lines above the table: the title and the counts. */
export function summaryLines(review: Review, language: Language): readonly string[] {
  const say = voice(language, 'report');
  const count = (severity: Severity): number =>
    review.findings.filter((finding) => finding.severity === severity).length;
  return [
    say('title'),
    say('findingCounts', {
      error: count('error'),
      warning: count('warning'),
      rounding: count('rounding'),
      info: count('info'),
      corrections: review.corrections.length,
    }),
    say('relationCounts', { ...review.counts }),
    say('formCounts', { forms: review.forms.length, unrecognised: review.unrecognised.length }),
    ...scoreCounts(review, say),
  ];
}

/** Whose disclosure it is, of which year, and when it was checked, in one line. */
export function identityLine({ review: { forms }, time }: ReportInput, language: Language): string {
  const say = voice(language, 'report');
  const listed = (items: readonly string[]): string => [...new Set(items)].join(say('between'));
  return [
    say('department', { text: listed(forms.flatMap(({ department }) => department ?? [])) }),
    say('year', { text: listed(forms.flatMap(({ year }) => year ?? [])) }),
    ...(time === undefined ? [] : [say('checkedOn', { date: localDate(time) })]),
  ].join('　');
}

/** How many scores follow the rule, and how many are left to people; nothing where there are no scores. */
function scoreCounts({ derivations }: Review, say: Say<'report'>): readonly string[] {
  if (derivations.length === 0) return [];
  const computed = derivations.filter(({ kind }) => kind === 'computed').length;
  const awaited = derivations.filter(isAwaited).length;
  return [say('scoreCounts', { computed, manual: derivations.length - computed, awaited })];
}
