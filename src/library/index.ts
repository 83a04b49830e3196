/**
 * 决算核对 as a library: what the command line does, step by step, on bytes and in memory.
 *
 * 1. `readWorkbook(bytes)` reads an .xlsx, .xlsm or .xls file within limits; a failure is a result, never an exception.
 * 2. `reviewWorkbook(workbook.snapshot, options)` recognises the forms and evaluates every relation. It is pure.
 * 3. `sentence(finding.message, language)` says a finding in words.
 * 4. `annotate(workbook, review, options)` makes the corrected and marked copy.
 *
 * `readNarrative` reads a written explanation (.docx, .txt) for `options.narrative`.
 *
 * @packageDocumentation
 */
export type {
  Assessment,
  Correction,
  Derivation,
  Finding,
  Problem,
  Relation,
  RelationCounts,
  Unrecognised,
} from '../disclosure/findings';
export type { Form } from '../disclosure/forms/form';
export type { Message } from '../disclosure/message';
export type { Narrative } from '../disclosure/narrative/text';
export type { ReviewOptions } from '../disclosure/options';
export type { RuleSet } from '../disclosure/own-relations/own-relation';
export { reviewWorkbook } from '../disclosure/review';
export type { PublishedTables, Review } from '../disclosure/review-types';
export type { ScoringScheme } from '../disclosure/scoring/scheme';
export { sentence } from '../disclosure/sentence';
export type {
  CellSnapshot,
  CellValue,
  RowSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../disclosure/sheet/snapshot';
export type { FileFailure, FileResult } from '../files/file-result';
export { openWorkbook as readWorkbook } from '../files/open-workbook';
export type { OpenedWorkbook } from '../files/opened-workbook';
export { readNarrative } from '../files/read-narrative';
export type { AnnotatedCopy } from '../files/copy/annotate';
export type { Language } from '../voice/languages';
export type { AnnotateOptions } from './annotate';
export { annotate } from './annotate';
