import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Role } from '../../src/disclosure/decisions/decision';
import { openSample } from '../session/headless';
import { showFindings, type ShownFindings } from './findings-view';
import { findingRow } from './rows';
import { seriousViolations } from './violations';

const MISSED = /目标15人，完成14人/u;

async function open(role: Role, userName: string): Promise<ShownFindings> {
  const opened = await openSample('zhuzhou-shifeng-2021');
  opened.session.prefer({ role, userName });
  return showFindings(opened);
}

test('an explanation and the name being typed, then the history', async () => {
  const { user, session } = await open('accountant', '');
  findingRow(MISSED).focus();
  await user.keyboard('e{Control>}{Enter}{/Control}');
  expect(await seriousViolations()).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: '说明原因' }), '编制未补');
  await user.type(screen.getByRole('textbox', { name: '姓名' }), '王会计{Enter}');
  // The next one that is open is selected now: back to the one that was explained.
  await waitFor(() => {
    expect(session.getState().reviewed?.decisions.value.decisions).toHaveLength(1);
  });
  await user.click(findingRow(MISSED));
  await screen.findByText('经过');
  expect(await seriousViolations()).toEqual([]);
  session.prefer({ userName: '' });
});

test.each(['按规则', '按问题'])('%s', async (grouping) => {
  const { user } = await open('supervisor', '李审核');
  await user.click(screen.getByRole('button', { name: /^分组/u }));
  expect(await seriousViolations()).toEqual([]);
  await user.click(await screen.findByRole('menuitemradio', { name: grouping }));
  await user.click(findingRow(MISSED));
  expect(await seriousViolations()).toEqual([]);
});

test('filter and bulk menus, a step for all, and what is gone', async () => {
  const { user } = await open('accountant', '王会计');
  await user.click(findingRow(MISSED));
  await user.click(screen.getByRole('button', { name: '接受更正' }));
  await user.click(await screen.findByRole('button', { name: '已消除的处理意见 1 条' }));
  await user.click(screen.getByRole('button', { name: '筛选' }));
  await screen.findByRole('menu');
  expect(await seriousViolations()).toEqual([]);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: '对显示的问题…' }));
  await user.click(await screen.findByRole('menuitem', { name: /^说明原因/u }));
  expect(await seriousViolations()).toEqual([]);
});
