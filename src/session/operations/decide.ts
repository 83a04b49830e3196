import type { Conclusion, DecisionBook, FindingKey, StepKind } from '../../disclosure/decisions/decision';
import { isKindOf, NO_DECISIONS } from '../../disclosure/decisions/decision';
import { stepsIn, withStep } from '../../disclosure/decisions/standing';
import type { Result } from '../room/result';
import type { Kept } from '../../record/parts/unread';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { withDecisions } from '../prepare';
import type { Course } from '../run';
import { failedOutcome } from '../run';
import { openWithDecisions } from './open-with-workbook';
import type { Reviewed } from '../state';

/** What a person says about findings: the time and the name are added when it is kept. */
export interface SpokenStep {
  readonly kind: StepKind;
  /** The explanation or the opinion; "" where none is given. */
  readonly text: string;
}

/** Keeps a step about findings of the review in the workbook; the forms are not touched. */
export async function decide(
  desk: Desk,
  course: Course,
  keys: readonly FindingKey[],
  step: SpokenStep,
): Promise<Outcome | null> {
  const { reviewed, preferences } = desk.store.getState();
  if (!isKindOf(step.kind, preferences.role))
    return { kind: preferences.role === 'supervisor' ? 'readOnlyRole' : 'reviewersOnly' };
  const here = new Set(keys);
  if (reviewed === null || !reviewed.standing.findings.some(({ key }) => here.has(key))) return null;
  await course.enter('saving');
  let steps = 0;
  const saved = await saveStep(desk, reviewed, here, step, (added) => {
    steps = added;
  });
  if (!saved.ok) return failedOutcome('decide', saved.failure);
  desk.store.update({ reviewed: withDecisions(reviewed, saved.value) });
  return { kind: 'decided', step: step.kind, findings: steps };
}

/** Keeps a step, signed with the user's role and name, about findings of a review. */
export async function saveStep(
  { room, store }: Desk,
  { review, figures }: Reviewed,
  keys: ReadonlySet<FindingKey>,
  { kind, text }: SpokenStep,
  count?: (added: number) => void,
): Promise<Result<Kept<DecisionBook>>> {
  const { role, userName } = store.getState().preferences;
  const step = { kind, text: text.trim(), by: userName, time: new Date().toISOString() };
  const saved = await room.saveDecisions((before) => {
    const next = withStep(before, review, figures, keys, role, step);
    count?.(stepsIn(next) - stepsIn(before));
    return next;
  });
  if (saved.ok) openWithDecisions({ room, store }, saved.value.value);
  return saved;
}

/** Keeps the supervisor's opinion on the workbook as a whole; an empty one is taken away. */
export async function conclude({ room, store }: Desk, course: Course, text: string): Promise<Outcome | null> {
  const { reviewed, preferences } = store.getState();
  if (reviewed === null) return null;
  await course.enter('saving');
  const said = text.trim();
  const conclusion: Conclusion | null =
    said === '' ? null : { text: said, by: preferences.userName, time: new Date().toISOString() };
  const saved = await room.saveDecisions((before) =>
    conclusion === null ? { ...NO_DECISIONS, decisions: before.decisions } : { ...before, conclusion },
  );
  if (!saved.ok) return failedOutcome('decide', saved.failure);
  openWithDecisions({ room, store }, saved.value.value);
  store.update({ reviewed: withDecisions(reviewed, saved.value) });
  return { kind: 'concluded' };
}
