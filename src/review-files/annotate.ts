import type { Review } from '../disclosure/review-types';
import type { Language } from '../voice/languages';
import type { CorrectionChoice } from './apply-corrections';
import { applyCorrections } from './apply-corrections';
import { restoreDroppedNotes } from './dropped-notes';
import type { LostContent } from './lost-content';
import { lostContent } from './lost-content';
import { markFindings } from './marks';
import { packageParts } from '../files/package-parts';
import type { OpenedWorkbook } from './read-workbook';
import { addReportSheet } from './report-sheet';

/** An annotated copy: its bytes, how much was done, and what it does not keep of the original. */
export interface AnnotatedCopy {
  readonly bytes: Uint8Array;
  /** How many cells were corrected. */
  readonly corrected: number;
  /** How many cells are marked. */
  readonly marked: number;
  readonly lost: readonly LostContent[];
}

/**
 * Makes a copy of a workbook with the review in it: derived cells corrected, findings marked and explained in notes,
 * and a report sheet. The opened workbook becomes the copy and is of no further use; its file is not touched.
 */
export async function annotatedCopy(
  { workbook, parts }: OpenedWorkbook,
  review: Review,
  choice: CorrectionChoice,
  language: Language,
): Promise<AnnotatedCopy> {
  restoreDroppedNotes(workbook, parts);
  const corrections = applyCorrections(workbook, review.corrections, choice);
  const marked = markFindings(workbook, review.findings, language);
  addReportSheet(workbook, review, corrections, language);
  // Cached results of formulas that depend on a corrected cell are stale until Excel computes them again.
  workbook.calcProperties.fullCalcOnLoad = true;
  const bytes = await workbook.xlsx.writeBuffer();
  const copy = packageParts(bytes);
  return {
    bytes,
    corrected: corrections.filter(({ state }) => state === 'written').length,
    marked,
    lost: copy.ok ? lostContent(parts, copy.value) : [],
  };
}
