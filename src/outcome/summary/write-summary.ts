import type { Language } from '../../voice/languages';
import { writeBook } from './book';
import { summaryDocument } from './document';
import { pagePieces } from './page';
import type { Summarised } from './tables';

/** The kinds of summaries, by what the names of their files end in. */
export const SUMMARY_KINDS = ['xlsx', 'html'] as const;

/** A kind of summary. */
export type SummaryKind = (typeof SUMMARY_KINDS)[number];

/** How a summary is written. */
interface SummaryForm {
  readonly kind: SummaryKind;
  /** Gives the address of a file. */
  readonly link: (path: string) => string;
  readonly language: Language;
}

/**
 * Writes a summary, piece by piece. Returns how many rows of which table no sheet has room for, by the titles of the
 * tables.
 */
export function writeSummary(
  summary: Summarised,
  { kind, link, language }: SummaryForm,
  take: (bytes: Uint8Array) => void,
): readonly (readonly [title: string, rows: number])[] {
  const document = summaryDocument(summary, language);
  if (kind === 'xlsx') return writeBook(document, take, link, language);
  const encoder = new TextEncoder();
  for (const piece of pagePieces(document, link, language)) take(encoder.encode(piece));
  return [];
}
