import type { Desk } from '../desk';
import type { FailedOutcome } from '../outcome';
import type { Course } from '../run';
import { attempt } from '../run';
import { mark } from './mark';
import { review } from './review';

/**
 * Reviews the workbook anew after the add-in has written into it, and renews the marks that it carries. What was
 * written stays written, so this cannot be cancelled; what goes wrong is given, and the review then counts as outdated.
 */
export async function refresh(desk: Desk, course: Course): Promise<FailedOutcome | null> {
  const { store } = desk;
  const { reviewed: before, marked } = store.getState();
  if (before === null) return null;
  store.update({ reviewed: { ...before, changedSince: true } });
  const resolute: Course = { ...course, enter: (stage) => course.enter(stage) };
  const outcome = await attempt('check', async () => {
    const result = await review(desk, resolute);
    if (!result.ok) return result.outcome;
    return marked ? mark(desk, resolute, result.reviewed) : null;
  });
  return outcome?.kind === 'failed' ? outcome : null;
}
