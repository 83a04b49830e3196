import type { Correction } from '../disclosure/findings';
import type { Review } from '../disclosure/review-types';
import type { Language } from '../voice/languages';
import type { CopySource } from '../files/opened-workbook';
import { WorkbookEditor } from '../files/patch/workbook-editor';
import type { AppliedCorrection, CorrectionChoice, CorrectionState } from './apply-corrections';
import { applyCorrections } from './apply-corrections';
import { markFindings } from './marks';
import type { Key } from '../voice/catalogue';
import { voice } from '../voice/say';
import { reportSheet } from './report-sheet';

/** Something about a copy that its reader must know. */
export interface CopyRemark {
  readonly kind: Key<'commandLine'>;
  readonly count: number;
  readonly sheet?: string;
}

/** An annotated copy: its bytes, how much was done, and what could not be. */
export interface AnnotatedCopy {
  readonly bytes: Uint8Array;
  /** How many cells were corrected. */
  readonly corrected: number;
  /** The corrections that were written. */
  readonly written: readonly Correction[];
  /** How many cells are marked. */
  readonly marked: number;
  readonly remarks: readonly CopyRemark[];
}

/**
 * Makes a copy of a workbook with the review in it: derived cells corrected, findings marked and explained in notes,
 * and a report sheet. All else is the original's.
 */
export function annotatedCopy(
  source: CopySource,
  review: Review,
  choice: CorrectionChoice,
  language: Language,
): AnnotatedCopy {
  const { snapshot, book } = source;
  const editor = new WorkbookEditor(source, voice(language, 'commandLine')('noteAuthor'));
  const corrections = applyCorrections(editor, snapshot, review.corrections, choice);
  const marked = markFindings(editor, review.findings, language);
  const names = book.sheets.map(({ name }) => name);
  if (!editor.isLocked) editor.addSheet(reportSheet(review, corrections, language, names));
  const { bytes, threaded, drawing, signaturesRemoved } = editor.finish();
  const remarks: CopyRemark[] = [
    ...writtenUnderProtection(source, corrections),
    { kind: 'copyKeptArray', count: inState(corrections, 'keptArray') },
    { kind: 'copyKeptTableHead', count: inState(corrections, 'keptTableHead') },
    { kind: 'copyThreaded', count: threaded },
    { kind: 'copyDrawing', count: drawing },
    { kind: 'copyLocked', count: editor.isLocked ? 1 : 0 },
    { kind: 'copySignatures', count: signaturesRemoved ? 1 : 0 },
  ];
  return {
    bytes,
    corrected: inState(corrections, 'written'),
    written: corrections.flatMap(({ correction, state }) => (state === 'written' ? [correction] : [])),
    marked: marked.length,
    remarks: remarks.filter(({ count }) => count > 0),
  };
}

function inState(corrections: readonly AppliedCorrection[], state: CorrectionState): number {
  return corrections.filter((one) => one.state === state).length;
}

/** Protection is kept, but does not keep a file's cells from being written: it is said where they were. */
function writtenUnderProtection(
  { snapshot }: CopySource,
  corrections: readonly AppliedCorrection[],
): readonly CopyRemark[] {
  return snapshot.sheets
    .filter((sheet) => sheet.protected)
    .map(({ name }) => ({
      kind: 'copyProtected' as const,
      count: corrections.filter(
        ({ correction, state }) => state === 'written' && correction.place.sheet === name,
      ).length,
      sheet: name,
    }));
}
