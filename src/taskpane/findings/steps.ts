import type { Role, Step, StepKind } from '../../disclosure/decisions/decision';
import { effectiveSteps } from '../../disclosure/decisions/decision';
import type { FindingStanding, FindingState } from '../../disclosure/decisions/standing';

/** A step that says something about a finding. */
export type SayingStep = Exclude<StepKind, 'withdrawn'>;

/** What a person of a role can do about a finding, by its state. What the supervisor has passed is settled. */
const OFFERED: Readonly<Record<Role, Readonly<Record<FindingState, readonly SayingStep[]>>>> = {
  accountant: {
    open: ['accepted', 'explained', 'ignored'],
    changed: ['accepted', 'explained', 'ignored'],
    returned: ['accepted', 'explained'],
    accepted: ['explained', 'ignored'],
    explained: ['explained', 'accepted', 'ignored'],
    ignored: ['accepted', 'explained'],
    passed: [],
  },
  supervisor: {
    open: ['passed', 'returned'],
    changed: ['passed', 'returned'],
    accepted: ['passed', 'returned'],
    explained: ['passed', 'returned'],
    ignored: ['passed', 'returned'],
    passed: ['returned'],
    returned: ['returned', 'passed'],
  },
};

/** The states that are still up to a person of a role. */
const DUE: Readonly<Record<Role, ReadonlySet<FindingState>>> = {
  accountant: new Set<FindingState>(['open', 'changed', 'returned']),
  supervisor: new Set<FindingState>(['open', 'changed', 'accepted', 'explained', 'ignored']),
};

/** Steps that need words. */
const SPOKEN: ReadonlySet<StepKind> = new Set<StepKind>(['explained', 'returned']);

/** What a person of a role can do about a finding, the likeliest first. */
export function offeredSteps({ state }: FindingStanding, role: Role): readonly SayingStep[] {
  return OFFERED[role][state];
}

/** Whether a finding is still up to a person of a role. */
export function isDue({ state }: Pick<FindingStanding, 'state'>, role: Role): boolean {
  return DUE[role].has(state);
}

/** Whether a step needs words: the explanation, or what is to be put right. */
export function needsWords(kind: StepKind): boolean {
  return SPOKEN.has(kind);
}

/** The step that counts last, if it is one of the role: only that can be taken back. */
export function ownLastStep({ decision }: FindingStanding, role: Role): Step | null {
  const last = decision === null ? undefined : effectiveSteps(decision).at(-1);
  return last?.role === role ? last : null;
}
