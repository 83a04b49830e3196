import type { Role, StepKind } from '../../disclosure/decisions/decision';
import type { FindingStanding } from '../../disclosure/decisions/standing';
import { needsWords, ownLastStep } from './steps';

/** A step that still needs something of the user: words, or the name. */
export interface Asked {
  /** The steps that the form offers, the first one foremost. */
  readonly kinds: readonly [StepKind, ...StepKind[]];
}

/** The form that a step needs: an opinion can go with either of the supervisor's steps. */
export function asking(kind: StepKind): Asked {
  return { kinds: kind === 'returned' ? ['returned', 'passed'] : [kind] };
}

/** What the form's text field starts with: what the user has said before; null where the step needs no words. */
export function askedWords({ kinds }: Asked, standing: FindingStanding | null, role: Role): string | null {
  if (!kinds.some(needsWords)) return null;
  return (standing === null ? null : ownLastStep(standing, role))?.text ?? '';
}
