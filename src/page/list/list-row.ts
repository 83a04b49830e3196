import type { FileRow, Task } from '../many/run';

/** How a file came out, as the list shows it. */
export type RowResult = Pick<FileRow, 'forms' | 'severities' | 'endings' | 'failures' | 'remarks' | 'status'>;

/** A file in the list. */
export interface ListRow extends Task {
  readonly path: string;
  /** `left` where the review was stopped before. */
  readonly state: 'waiting' | 'left' | 'reviewed';
  readonly result: RowResult | null;
}

/** A file that is not in the list, and why. */
export interface LeftOut {
  readonly path: string;
  readonly reason: string;
}

/** Which of the files are listed. */
export const ROW_FILTERS = ['all', 'errors', 'warnings', 'unchecked', 'failed'] as const;

/** One of the filters. */
export type RowFilter = (typeof ROW_FILTERS)[number];

/** Whether a filter lists a row. */
export function isListed({ result }: ListRow, filter: RowFilter): boolean {
  if (filter === 'all') return true;
  return result !== null && countOf(result, filter) > 0;
}

/** What is counted of a file. */
export type Counted = 'forms' | Exclude<RowFilter, 'all'>;

/** A count of a file. */
export function countOf({ forms, severities, endings, failures }: RowResult, counted: Counted): number {
  switch (counted) {
    case 'forms':
      return forms;
    case 'errors':
      return severities.error;
    case 'warnings':
      return severities.warning;
    case 'unchecked':
      return endings.unchecked ?? 0;
    case 'failed':
      return failures.length;
  }
}

/** Whether nothing of a file could be read. */
export function isUnreadable({ forms, failures }: RowResult): boolean {
  return failures.length > 0 && forms === 0;
}
