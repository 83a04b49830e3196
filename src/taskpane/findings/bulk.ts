import type { FindingKey, Role, StepKind } from '../../disclosure/decisions/decision';
import type { FindingStanding } from '../../disclosure/decisions/standing';
import { isDue, offeredSteps, ownLastStep } from './steps';

/** A step about several findings that is being asked for. */
export interface AskedInBulk {
  readonly kind: StepKind;
  /** The group's name; null for everything that is shown. */
  readonly group: string | null;
  readonly keys: readonly FindingKey[];
}

const BULK_KINDS: Readonly<Record<Role, readonly StepKind[]>> = {
  accountant: ['accepted', 'explained', 'ignored', 'withdrawn'],
  supervisor: ['passed', 'returned', 'withdrawn'],
};

/** The steps that a person of a role can take about several findings at once. */
export function bulkKinds(role: Role): readonly StepKind[] {
  return BULK_KINDS[role];
}

/** The findings that a step concerns: those still to be decided; to take back, those decided last by the role. */
export function concerned(
  findings: readonly FindingStanding[],
  kind: StepKind,
  role: Role,
): readonly FindingStanding[] {
  return findings.filter((standing) =>
    kind === 'withdrawn'
      ? ownLastStep(standing, role) !== null
      : isDue(standing, role) && offeredSteps(standing, role).includes(kind),
  );
}
