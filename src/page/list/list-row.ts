import type { GivenFile } from '../given/given-file';
import type { FileCounts, ReviewTask } from '../work/file-work';

/** How far a file is. */
export type RowState =
  | { readonly kind: 'waiting' | 'reviewing' | 'left' }
  | { readonly kind: 'reviewed'; readonly counts: FileCounts }
  | { readonly kind: 'failed'; readonly reason: string };

/** A file in the list. */
export interface ListRow extends ReviewTask {
  readonly path: string;
  readonly state: RowState;
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
export function isListed({ state }: ListRow, filter: RowFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'failed') return state.kind === 'failed';
  return state.kind === 'reviewed' && state.counts[filter] > 0;
}

/** A row for a file that is still to be reviewed. */
export function waitingRow(file: GivenFile, text: GivenFile | null): ListRow {
  return { path: file.path, file, text, state: { kind: 'waiting' } };
}
