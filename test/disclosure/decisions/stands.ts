import type { Decision, Role, Step, StepKind } from '../../../src/disclosure/decisions/decision';
import { NO_STEPS } from '../../../src/disclosure/decisions/decision';
import type { FindingStanding } from '../../../src/disclosure/decisions/standing';
import type { Finding } from '../../../src/disclosure/findings';

/** A finding about which nothing was done, or what is said of it. */
export function stands(
  key: string,
  finding: Finding,
  said: Partial<Omit<FindingStanding, 'key' | 'finding'>> = {},
): FindingStanding {
  return {
    key,
    finding,
    unit: 'open',
    review: 'open',
    due: { accountant: true, supervisor: true },
    decision: null,
    ...said,
  };
}

/** A step as a role takes it, for tests that look at nothing but that it is kept. */
export function records(
  ...steps: readonly (readonly [
    role: Role,
    step: {
      readonly kind: StepKind;
      readonly text: string;
      readonly by: string;
      readonly time: string;
    } & Partial<Step>,
  ])[]
): Decision['steps'] {
  return steps.reduce<Decision['steps']>(
    (before, [role, step]) => ({
      ...before,
      [role]: [...before[role], { figures: [], about: null, ...step }],
    }),
    NO_STEPS,
  );
}
