import { extname } from 'node:path';

/** The kinds of summaries, by what the names of their files end in. */
const SUMMARY_KINDS = ['xlsx', 'html'] as const;

/** A kind of summary. */
export type SummaryKind = (typeof SUMMARY_KINDS)[number];

/** The kind of summary that a file of a name is; null for none. */
export function summaryKind(path: string): SummaryKind | null {
  return SUMMARY_KINDS.find((kind) => extname(path).toLowerCase() === `.${kind}`) ?? null;
}
