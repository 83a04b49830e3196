import { compareReviews } from '../disclosure/comparison/comparison';
import { standingOf } from '../disclosure/decisions/standing';
import { figuresByCell } from '../disclosure/figures-by-cell';
import type { Review } from '../disclosure/review-types';
import type { ReviewOptions } from '../disclosure/review';
import type { Engine } from './engine/engine';
import type { Preferences } from './room/preferences';
import { optionsFor } from './prepare';
import type { ComparedWorkbook } from './state';
import type { Reviewed } from './state';

/**
 * Compares a reviewed workbook with another file. The other file is reviewed in the same way: with the same choices,
 * as far as they fit its forms, and the same decimals.
 */
export async function comparedWith(
  engine: Pick<Engine, 'reviewOther'>,
  other: Pick<ComparedWorkbook, 'name' | 'snapshot' | 'otherSheets' | 'decisions'>,
  reviewed: Reviewed,
  preferences: Pick<Preferences, 'decimals'>,
  signal?: AbortSignal,
): Promise<ComparedWorkbook> {
  const { snapshot } = other;
  const { options } = optionsFor(snapshot, reviewed.choices, preferences);
  const review = await engine.reviewOther(snapshot, options, signal);
  return compared({ ...other, options, review }, reviewed);
}

/** The comparison with the workbook as it is reviewed now; the other file is reviewed anew only for other choices. */
export async function renewedComparison(
  engine: Pick<Engine, 'reviewOther'>,
  other: ComparedWorkbook,
  reviewed: Reviewed,
  preferences: Pick<Preferences, 'decimals'>,
  signal?: AbortSignal,
): Promise<ComparedWorkbook> {
  const { snapshot } = other;
  const { options } = optionsFor(snapshot, reviewed.choices, preferences);
  const isSame = written(options) === written(other.options);
  const review = isSame ? other.review : await engine.reviewOther(snapshot, options, signal);
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
