import type { Standing } from '../../disclosure/decisions/standing';
import type { Correction } from '../../disclosure/findings';
import type { Review } from '../../disclosure/review-types';
import type { CopySource } from '../opened-workbook';
import { WorkbookEditor } from '../patch/workbook-editor';
import { freeName } from '../../presentation/own-sheets/free-name';
import { marksOf } from '../../presentation/marks/marks-of';
import { REPORT } from '../../presentation/own-sheets/own-sheet';
import type { CorrectionFate } from '../../presentation/report/report-input';
import { reportSheet } from '../../presentation/report/report-sheet';
import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';
import type { CorrectionChoice } from './apply-corrections';
import { applyCorrections } from './apply-corrections';
import type { CopyRemark } from './copy-remarks';
import { remarksOf } from './copy-remarks';
import { writeMarks } from './write-marks';

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

/** A review, and what was decided about its findings. */
export interface DecidedReview {
  readonly review: Review;
  readonly standing: Standing;
}

type Fates = ReadonlyMap<Correction, CorrectionFate>;

/**
 * Makes a copy of a workbook with the review in it: derived cells corrected, findings marked and explained in notes,
 * and a report sheet. All else is the original's. The marks are those that the add-in places unless its user chooses
 * otherwise: without what rounding explains, in the standard colours.
 */
export function annotatedCopy(
  source: CopySource,
  { review, standing }: DecidedReview,
  choice: CorrectionChoice,
  language: Language,
): AnnotatedCopy {
  const { snapshot, book } = source;
  const editor = new WorkbookEditor(source, voice(language, 'commandLine')('noteAuthor'));
  const fates = applyCorrections(editor, snapshot, review.corrections, choice);
  const marks = marksOf(review, { language, rounding: false });
  writeMarks(editor, marks);
  const report = editor.isLocked ? null : reportSheet({ review, standing, fates }, language);
  const names = book.sheets.map(({ name }) => name);
  if (report !== null) editor.addSheet(freeName(REPORT.name, names), report);
  const { bytes, ...left } = editor.finish();
  const ofCells: readonly CopyRemark[] = [
    ...writtenUnderProtection(source, fates),
    { kind: 'copyKeptArray', count: withFate(fates, 'keptArray') },
    { kind: 'copyKeptTableHead', count: withFate(fates, 'keptTableHead') },
  ];
  return {
    bytes,
    corrected: withFate(fates, 'written'),
    written: [...fates].flatMap(([correction, fate]) => (fate === 'written' ? [correction] : [])),
    marked: marks.length,
    remarks: [
      ...ofCells.filter(({ count }) => count > 0),
      ...remarksOf(left, report === null ? [] : [report], editor.isLocked),
    ],
  };
}

function withFate(fates: Fates, wanted: CorrectionFate): number {
  return [...fates.values()].filter((fate) => fate === wanted).length;
}

/** Protection is kept, but does not keep a file's cells from being written: it is said where they were. */
function writtenUnderProtection({ snapshot }: CopySource, fates: Fates): readonly CopyRemark[] {
  return snapshot.sheets
    .filter((sheet) => sheet.protected)
    .map(({ name }) => ({
      kind: 'copyProtected' as const,
      count: [...fates].filter(([{ place }, fate]) => fate === 'written' && place.sheet === name).length,
      sheet: name,
    }));
}
