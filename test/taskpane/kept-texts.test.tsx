import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { savePreferences } from '../../src/excel';
import { openSample } from '../session/headless';
import { findingRow, showChecked, type ShownPane } from './pane';

const MISSED = /目标15人，完成14人/u;

afterEach(() => {
  savePreferences({ role: 'accountant', userName: '' });
});

async function open(sample: 'zhuzhou-shifeng-2021' | 'wuhan-hongshan-2020'): Promise<ShownPane> {
  savePreferences({ role: 'accountant', userName: '王会计', tourSeen: true });
  return showChecked(await openSample(sample));
}

const goTo = async ({ user }: ShownPane, tab: RegExp): Promise<void> => {
  await user.click(screen.getByRole('tab', { name: tab }));
};

test('an explanation that is being typed is there again after another part was shown', async () => {
  const pane = await open('zhuzhou-shifeng-2021');
  findingRow(MISSED).focus();
  await pane.user.keyboard('e');
  await pane.user.type(screen.getByRole('textbox', { name: '说明原因' }), '一名司机');
  await goTo(pane, /^重算/u);
  expect(screen.queryByRole('textbox', { name: '说明原因' })).toBeNull();
  await goTo(pane, /^问题/u);
  expect(screen.getByRole('textbox', { name: '说明原因' })).toHaveProperty('value', '一名司机');
  // Given up, it is forgotten.
  screen.getByRole('textbox', { name: '说明原因' }).focus();
  await pane.user.keyboard('{Escape}');
  findingRow(MISSED).focus();
  await pane.user.keyboard('e');
  expect(screen.getByRole('textbox', { name: '说明原因' })).toHaveProperty('value', '');
});

test('a weight that is being typed is there again after another part was shown', async () => {
  const pane = await open('wuhan-hongshan-2020');
  await goTo(pane, /^重算/u);
  const fields = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: /分值/u });
  const [first] = fields();
  if (first === undefined) throw new Error('no weight is asked for');
  const before = first.value;
  await pane.user.type(first, '2.5');
  await goTo(pane, /^概览/u);
  await goTo(pane, /^重算/u);
  expect(fields()[0]?.value).toBe(`${before}2.5`);
});

test('the role is chosen at the top of the pane; what is decided then goes into that record', async () => {
  const pane = await open('zhuzhou-shifeng-2021');
  const { user, session } = pane;
  await user.click(screen.getByRole('button', { name: '身份：会计' }));
  await user.click(await screen.findByRole('menuitemradio', { name: /^审核/u }));
  await waitFor(() => {
    expect(session.getState().preferences.role).toBe('supervisor');
  });
  findingRow(MISSED).focus();
  await user.keyboard('a');
  await waitFor(() => {
    expect(findingRow(MISSED).textContent).toMatch(/待处理通过/u);
  });
  expect(
    session
      .getState()
      .reviewed?.decisions.value.decisions.map(({ steps }) => [
        steps.accountant.length,
        steps.supervisor.map(({ kind }) => kind),
      ]),
  ).toEqual([[0, ['passed']]]);
});
