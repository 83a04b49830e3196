import type { Review } from '../disclosure/review-types';
import type { FileResult } from '../files/file-result';
import { failed } from '../files/file-result';
import type { OpenedWorkbook } from '../files/opened-workbook';
import { refusable } from '../files/refusal';
import { annotatedCopy } from '../files/copy/annotate';
import type { AnnotatedCopy } from '../files/copy/annotate';
import { keptDecisions, standingBy } from '../outcome/kept/kept-decisions';
import type { Language } from '../voice/languages';
import { DEFAULT_LANGUAGE } from '../voice/languages';

/** How a copy is made. */
export interface AnnotateOptions {
  /** Whether formula cells are corrected too; they stay otherwise. */
  readonly formulas?: boolean;
  /** Whether corrections are written as formulas over their inputs, where they can be. */
  readonly live?: boolean;
  /** The language of notes and report; Chinese where not given. */
  readonly language?: Language;
}

/**
 * Makes a copy of a workbook with its review in it: derived cells corrected, findings marked and explained in notes, and a
 * report sheet. Everything else is the original's, byte for byte. Fails with `oldFormat` for an .xls workbook, of which no
 * copy can be made, and as reading does where a part that must be changed is damaged.
 *
 * @param workbook as `readWorkbook` gave it
 * @param review what `reviewWorkbook` says of its snapshot
 */
export function annotate(
  { source }: OpenedWorkbook,
  review: Review,
  { formulas = false, live = false, language = DEFAULT_LANGUAGE }: AnnotateOptions = {},
): Promise<FileResult<AnnotatedCopy>> {
  if (source === null) return Promise.resolve(failed('oldFormat'));
  const standing = standingBy(keptDecisions(source, review), review);
  return refusable(() => annotatedCopy(source, { review, standing }, { formulas, live }, language));
}
