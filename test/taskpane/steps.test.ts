import { expect, test } from 'vitest';
import type { Role } from '../../src/disclosure/decisions/decision';
import type { FindingStanding, ReviewState, UnitState } from '../../src/disclosure/decisions/standing';
import type { Finding } from '../../src/disclosure/findings';
import { asksWords, isDue, offeredSteps } from '../../src/taskpane/findings/steps';
import { stands } from '../disclosure/decisions/stands';

const ROLES: readonly Role[] = ['accountant', 'supervisor'];
const UNITS: readonly UnitState[] = ['open', 'changed', 'accepted', 'explained', 'ignored'];
const REVIEWS: readonly ReviewState[] = ['open', 'changed', 'answered', 'passed', 'returned'];

const found = (severity: Finding['severity']): Finding => ({
  rule: 'SA-TOTAL',
  severity,
  form: null,
  cells: [],
  expected: null,
  actual: null,
  difference: null,
  message: { key: 'sheetEmpty', values: {} },
});

const EVERY: readonly FindingStanding[] = UNITS.flatMap((unit) =>
  REVIEWS.flatMap((review) =>
    [true, false].map((isDueNow) =>
      stands(`${unit} ${review}`, found('error'), {
        unit,
        review,
        due: {
          accountant: isDueNow && review !== 'passed',
          supervisor: review !== 'passed' && review !== 'returned',
        },
      }),
    ),
  ),
);

test.each(ROLES)('whatever is due, the %s can do something about it', (role) => {
  for (const standing of EVERY)
    if (isDue(standing, role))
      expect([standing.key, offeredSteps(standing, role)]).not.toEqual([standing.key, []]);
});

test('what the reviewer has passed is settled for the unit, what was sent back is not passed over', () => {
  for (const standing of EVERY) {
    const offered = offeredSteps(standing, 'accountant');
    if (standing.review === 'passed') expect(offered).toEqual([]);
    if (standing.review === 'returned' && standing.due.accountant) expect(offered).not.toContain('ignored');
  }
});

test('errors and findings to verify are passed over with a reason, rounding and notes without', () => {
  expect(asksWords('ignored', { finding: found('error') })).toBe(true);
  expect(asksWords('ignored', { finding: found('warning') })).toBe(true);
  expect(asksWords('ignored', { finding: found('rounding') })).toBe(false);
  expect(asksWords('ignored', { finding: found('info') })).toBe(false);
  expect(asksWords('explained', { finding: found('info') })).toBe(true);
  expect(asksWords('accepted', { finding: found('error') })).toBe(false);
});
