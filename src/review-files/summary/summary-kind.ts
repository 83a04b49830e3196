import { extname } from 'node:path';
import type { SummaryKind } from '../../outcome/summary/write-summary';
import { SUMMARY_KINDS } from '../../outcome/summary/write-summary';

/** The kind of summary that a file of a name is; null for none. */
export function summaryKind(path: string): SummaryKind | null {
  return SUMMARY_KINDS.find((kind) => extname(path).toLowerCase() === `.${kind}`) ?? null;
}
