import { compareReviews } from '../disclosure/comparison/comparison';
import type { Review } from '../disclosure/review-types';
import type { ReviewOptions } from '../disclosure/review';
import { reviewWorkbook } from '../disclosure/review';
import type { WorkbookSnapshot } from '../disclosure/sheet/snapshot';
import type { Preferences } from './room/preferences';
import { optionsFor } from './prepare';
import type { ComparedWorkbook } from './state';
import type { Reviewed } from './state';

/**
 * Compares a reviewed workbook with another file. The other file is reviewed in the same way: with the same choices,
 * as far as they fit its forms, and the same decimals.
 */
export function comparedWith(
  name: string,
  snapshot: WorkbookSnapshot,
  reviewed: Reviewed,
  preferences: Pick<Preferences, 'decimals'>,
): ComparedWorkbook {
  const { options } = optionsFor(snapshot, reviewed.choices, preferences);
  return compared(name, snapshot, reviewWorkbook(snapshot, options), options, reviewed);
}

/** The comparison with the workbook as it is reviewed now; the other file is reviewed anew only for other choices. */
export function renewedComparison(
  { name, snapshot, review, options: before }: ComparedWorkbook,
  reviewed: Reviewed,
  preferences: Pick<Preferences, 'decimals'>,
): ComparedWorkbook {
  const { options } = optionsFor(snapshot, reviewed.choices, preferences);
  const isSame = written(options) === written(before);
  return compared(name, snapshot, isSame ? review : reviewWorkbook(snapshot, options), options, reviewed);
}

function compared(
  name: string,
  snapshot: WorkbookSnapshot,
  review: Review,
  options: ReviewOptions,
  reviewed: Reviewed,
): ComparedWorkbook {
  return { name, snapshot, review, options, comparison: compareReviews(review, withoutText(reviewed)) };
}

/** The workbook's review without what is about the text and the tables beside it: the other file has none to compare that with. */
function withoutText({ review, text }: Reviewed): Review {
  const given = text === null ? undefined : review.narratives.at(-1);
  if (given === undefined) return review;
  const about = new Set([...given.findings, ...(review.published?.findings ?? [])]);
  return { ...review, findings: review.findings.filter((finding) => !about.has(finding)) };
}

/** Options as a text, to tell whether they are the same. */
function written({ schemes, weights, scoreDecimals }: ReviewOptions): string {
  return JSON.stringify([[...(schemes ?? [])], [...(weights ?? [])], scoreDecimals ?? null]);
}
