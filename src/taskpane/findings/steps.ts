import type { KindOf, Role, Step, StepKind } from '../../disclosure/decisions/decision';
import { markOf, wordOf } from '../../disclosure/decisions/decision';
import type { FindingStanding, ReviewState, UnitState } from '../../disclosure/decisions/standing';
import { isGrave } from '../../disclosure/severity';

/** A step that says something about a finding. */
export type SayingStep = Exclude<StepKind, 'withdrawn'>;

/** What the unit can do about a finding, by what it has done. */
const OFFERED_TO_UNIT: Readonly<Record<UnitState, readonly KindOf<'accountant'>[]>> = {
  open: ['accepted', 'explained', 'ignored'],
  changed: ['accepted', 'explained', 'ignored'],
  accepted: ['explained', 'ignored'],
  explained: ['explained', 'accepted', 'ignored'],
  ignored: ['accepted', 'explained'],
};

/** What the unit can do about a finding that was sent back: it is not to be passed over. */
const OFFERED_AFTER_RETURN: readonly KindOf<'accountant'>[] = ['accepted', 'explained'];

/** What the reviewer can do about a finding, by what the reviewer has done. */
const OFFERED_TO_REVIEWER: Readonly<Record<ReviewState, readonly KindOf<'supervisor'>[]>> = {
  open: ['passed', 'returned'],
  changed: ['passed', 'returned'],
  answered: ['passed', 'returned'],
  passed: ['returned'],
  returned: ['returned', 'passed'],
};

/** Steps that say why: the explanation, the reason for passing it over, what is to be put right. */
const SPOKEN: ReadonlySet<StepKind> = new Set<StepKind>(['explained', 'ignored', 'returned']);

/** What a person of a role can do about a finding, the likeliest first. What the reviewer has passed is settled. */
export function offeredSteps({ unit, review, due }: FindingStanding, role: Role): readonly SayingStep[] {
  if (role === 'supervisor') return OFFERED_TO_REVIEWER[review];
  if (review === 'passed') return [];
  return review === 'returned' && due.accountant ? OFFERED_AFTER_RETURN : OFFERED_TO_UNIT[unit];
}

/** Whether a finding is still up to a person of a role. */
export function isDue({ due }: Pick<FindingStanding, 'due'>, role: Role): boolean {
  return due[role];
}

/** Whether a step needs words where it is asked for. */
export function needsWords(kind: StepKind): boolean {
  return SPOKEN.has(kind);
}

/** Whether a step about one finding is asked for: 尾差 and 提示, which need no decision, are passed over without a word. */
export function asksWords(kind: StepKind, { finding }: Pick<FindingStanding, 'finding'>): boolean {
  return needsWords(kind) && (kind !== 'ignored' || isGrave(finding));
}

/** The word of a role that the other side has not taken up: only that can be taken back. */
export function ownLastStep({ decision }: FindingStanding, role: Role): Step | null {
  const own = wordOf(decision, role);
  const other = wordOf(decision, role === 'accountant' ? 'supervisor' : 'accountant');
  return own !== null && other?.about !== markOf(own) ? own : null;
}
