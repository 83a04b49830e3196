import { waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Role } from '../../src/disclosure/decisions/decision';
import { NO_DECISIONS } from '../../src/disclosure/decisions/decision';
import { stepsIn } from '../../src/disclosure/decisions/standing';
import { isGrave } from '../../src/disclosure/severity';
import { savePreferences } from '../../src/excel';
import { openSample } from '../session/headless';
import { showFindings, type ShownFindings } from './findings-view';
import { findingRows } from './rows';

afterEach(() => {
  savePreferences({ role: 'accountant', userName: '' });
});

/** The errors and findings to verify that are still up to a role. */
const due = ({ session }: ShownFindings, role: Role): number =>
  session.getState().reviewed?.standing.findings.filter((one) => isGrave(one.finding) && one.due[role])
    .length ?? 0;

/** How many steps the workbook keeps. */
const kept = ({ session }: ShownFindings): number =>
  stepsIn(session.getState().reviewed?.decisions.value ?? NO_DECISIONS);

/** The key of the finding that has the focus; undefined where it is elsewhere. */
const focused = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset['row'] : undefined;

async function open(role: Role): Promise<ShownFindings> {
  const opened = await openSample('zhuzhou-shifeng-2021');
  opened.session.prefer({ role, userName: '王会计' });
  return showFindings(opened);
}

/** Decides all that is due by the keyboard alone; gives how many keys each finding took. */
async function walk(
  pane: ShownFindings,
  role: Role,
  keysFor: (count: number) => readonly string[],
): Promise<readonly number[]> {
  const taken: number[] = [];
  findingRows()[0]?.focus();
  while (due(pane, role) > 0) {
    const at = focused();
    expect(at).toBeDefined();
    const keys = keysFor(taken.length);
    for (const key of keys) await pane.user.keyboard(key);
    taken.push(keys.length);
    await waitFor(() => {
      // What is put right may bring up another finding: the total that no longer fits.
      expect(kept(pane)).toBe(taken.length);
      if (due(pane, role) > 0) expect([undefined, at]).not.toContain(focused());
    });
  }
  return taken;
}

test('a reviewer passes 20 findings with one key each', async () => {
  const pane = await open('supervisor');
  expect(due(pane, 'supervisor')).toBe(20);
  expect(await walk(pane, 'supervisor', () => ['a'])).toEqual(Array.from({ length: 20 }, () => 1));
});

test('an accountant decides 20 findings with at most two keys each, once a reason is given', async () => {
  const pane = await open('accountant');
  expect(due(pane, 'accountant')).toBe(20);
  const reason = '小额，不影响评价';
  const pass = '{Control>}{Enter}{/Control}';
  const taken = await walk(pane, 'accountant', (count) => {
    if (count === 0) return ['i', reason + pass];
    return count % 2 === 0 ? ['i', pass] : ['a'];
  });
  expect(taken.length).toBeGreaterThanOrEqual(18);
  expect(Math.max(...taken)).toBe(2);
  // The reason that was given first was taken over.
  const words = pane.session
    .getState()
    .reviewed?.decisions.value.decisions.flatMap(({ steps }) => steps.accountant)
    .filter(({ kind }) => kind === 'ignored');
  expect(words?.length).toBeGreaterThan(5);
  expect(new Set(words?.map(({ text }) => text))).toEqual(new Set([reason]));
});
