import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import type { Course } from '../run';
import { CANCELLED } from '../run';
import type { GivenFile } from './compare';
import { reviewBeside } from './review';

/** Reads the workbook of the year before and reviews this one beside it, in place of an earlier one. It is only read. */
export async function readLastYear(desk: Desk, course: Course, { name, bytes }: GivenFile): Promise<Outcome> {
  if (!(await course.enter('opening', { cancellable: true }))) return CANCELLED;
  const { openWorkbook } = await import('../../files');
  const opened = await openWorkbook(bytes);
  if (course.isCancelled()) return CANCELLED;
  if (!opened.ok) return { kind: 'fileFailed', operation: 'readLastYear', name, failure: opened.failure };
  const lastYear = { name, workbook: opened.value.snapshot };
  const result = await reviewBeside(desk, course, { lastYear });
  if (!result.ok) return result.outcome;
  const { pairs = [], hindrance = null } = result.reviewed.review.lastYear ?? {};
  return { kind: 'lastYearRead', name, forms: pairs.length, hindrance };
}

/** Reviews the workbook without one of the year before. */
export async function forgetLastYear(desk: Desk, course: Course): Promise<Outcome | null> {
  if (desk.store.getState().lastYear === null) return null;
  const result = await reviewBeside(desk, course, { lastYear: null });
  return result.ok ? null : result.outcome;
}
