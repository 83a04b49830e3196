import { compareReviews } from '../disclosure/comparison/comparison';
import { standingOf } from '../disclosure/decisions/standing';
import { figuresByCell } from '../disclosure/figures-by-cell';
import type { Review } from '../disclosure/review-types';
import type { ReviewOptions } from '../disclosure/review';
import { reviewWorkbook } from '../disclosure/review';
import type { Preferences } from './room/preferences';
import { optionsFor } from './prepare';
import type { ComparedWorkbook } from './state';
import type { Reviewed } from './state';

/**
 * Compares a reviewed workbook with another file. The other file is reviewed in the same way: with the same choices,
 * as far as they fit its forms, and the same decimals.
 */
export function comparedWith(
  other: Pick<ComparedWorkbook, 'name' | 'snapshot' | 'otherSheets' | 'decisions'>,
  reviewed: Reviewed,
  preferences: Pick<Preferences, 'decimals'>,
): ComparedWorkbook {
  const { snapshot } = other;
  const { options } = optionsFor(snapshot, reviewed.choices, preferences);
  return compared({ ...other, options, review: reviewWorkbook(snapshot, options) }, reviewed);
}

/** The comparison with the workbook as it is reviewed now; the other file is reviewed anew only for other choices. */
export function renewedComparison(
  other: ComparedWorkbook,
  reviewed: Reviewed,
  preferences: Pick<Preferences, 'decimals'>,
): ComparedWorkbook {
  const { snapshot } = other;
  const { options } = optionsFor(snapshot, reviewed.choices, preferences);
  const isSame = written(options) === written(other.options);
  const review = isSame ? other.review : reviewWorkbook(snapshot, options);
  return compared({ ...other, options, review }, reviewed);
}

function compared(
  other: Omit<ComparedWorkbook, 'comparison' | 'standing'>,
  reviewed: Reviewed,
): ComparedWorkbook {
  const { review, decisions } = other;
  const standing = standingOf(review, decisions, figuresByCell(review));
  return { ...other, standing, comparison: compareReviews(other.review, withoutText(reviewed)) };
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
