import { comparedWith } from '../compare';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import type { Course } from '../run';
import { CANCELLED } from '../run';
import { currentReview } from './review';

/** A file as the user gives it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Compares the workbook with another file, which is only read. */
export async function compareWith(desk: Desk, course: Course, { name, bytes }: GivenFile): Promise<Outcome> {
  if (!(await course.enter('opening', { cancellable: true }))) return CANCELLED;
  const { openWorkbook } = await import('../../files');
  const opened = await openWorkbook(bytes);
  if (course.isCancelled()) return CANCELLED;
  if (!opened.ok) return { kind: 'fileFailed', operation: 'compare', name, failure: opened.failure };
  const result = await currentReview(desk, course);
  if (!result.ok) return result.outcome;
  if (!(await course.enter('comparing', { cancellable: true }))) return CANCELLED;
  const { store } = desk;
  const { preferences } = store.getState();
  const { snapshot, notices } = opened.value;
  const otherSheets = notices.map(({ sheet }) => sheet);
  const comparison = comparedWith({ name, snapshot, otherSheets }, result.reviewed, preferences);
  store.update({ comparison });
  const { figures, found, fixed } = comparison.comparison;
  return { kind: 'compared', name, figures: figures.length, found: found.length, fixed: fixed.length };
}
