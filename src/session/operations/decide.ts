import type { Conclusion, FindingKey, StepKind } from '../../disclosure/decisions/decision';
import { withStep } from '../../disclosure/decisions/standing';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { withDecisions } from '../prepare';
import type { Course } from '../run';
import { failedOutcome } from '../run';

/** What a person says about findings: the time and the name are added when it is kept. */
export interface SpokenStep {
  readonly kind: StepKind;
  /** The explanation or the opinion; "" where none is given. */
  readonly text: string;
}

/** Keeps a step about findings of the review in the workbook; the forms are not touched. */
export async function decide(
  { excel, store }: Desk,
  course: Course,
  keys: readonly FindingKey[],
  { kind, text }: SpokenStep,
): Promise<Outcome | null> {
  const { reviewed, preferences } = store.getState();
  if (reviewed === null || keys.length === 0) return null;
  await course.enter('saving');
  const { role, userName } = preferences;
  const step = { kind, text: text.trim(), role, by: userName, time: new Date().toISOString() };
  const saved = await excel.saveDecisions((before) =>
    withStep(before, reviewed.review, reviewed.figures, new Set(keys), step),
  );
  if (!saved.ok) return failedOutcome('decide', saved.failure);
  store.update({ reviewed: withDecisions(reviewed, saved) });
  return { kind: 'decided', step: kind, findings: keys.length };
}

/** Keeps the supervisor's opinion on the workbook as a whole; an empty one is taken away. */
export async function conclude(
  { excel, store }: Desk,
  course: Course,
  text: string,
): Promise<Outcome | null> {
  const { reviewed, preferences } = store.getState();
  if (reviewed === null) return null;
  await course.enter('saving');
  const said = text.trim();
  const conclusion: Conclusion | null =
    said === '' ? null : { text: said, by: preferences.userName, time: new Date().toISOString() };
  const saved = await excel.saveDecisions((before) => ({ ...before, conclusion }));
  if (!saved.ok) return failedOutcome('decide', saved.failure);
  store.update({ reviewed: withDecisions(reviewed, saved) });
  return { kind: 'concluded' };
}
