import { expect, test } from 'vitest';
import type { Role } from '../../src/disclosure/decisions/decision';
import { progressOf, type FindingStanding } from '../../src/disclosure/decisions/standing';
import { STATES } from '../../src/taskpane/findings/state-look';
import { isDue, offeredSteps } from '../../src/taskpane/findings/steps';

const ROLES: readonly Role[] = ['accountant', 'supervisor'];

const standingIn = (state: FindingStanding['state']): FindingStanding => ({
  key: state,
  finding: {
    rule: 'SA-TOTAL',
    severity: 'error',
    form: null,
    cells: [],
    expected: null,
    actual: null,
    difference: null,
    message: { key: 'sheetEmpty', values: {} },
  },
  state,
  decision: null,
});

test.each(ROLES)('what counts as decided for the %s is what is not due any more', (role) => {
  for (const state of STATES) {
    const standing = standingIn(state);
    const { decided } = progressOf({ findings: [standing], gone: [] }, role);
    expect([state, isDue(standing, role)]).toEqual([state, decided === 0]);
  }
});

test.each(ROLES)('whatever is due, the %s can do something about it', (role) => {
  for (const state of STATES) {
    const standing = standingIn(state);
    if (isDue(standing, role)) expect(offeredSteps(standing, role)).not.toEqual([]);
  }
});
