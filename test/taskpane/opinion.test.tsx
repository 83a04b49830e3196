import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { savePreferences } from '../../src/excel';
import { openSample } from '../session/headless';
import { showChecked, type ShownPane } from './pane';
import { chooseInMenu } from './views';

afterEach(() => {
  savePreferences({ role: 'accountant', userName: '' });
});

/** The rows of the sheet of opinions as texts. */
async function opinionSheet({ other }: ShownPane): Promise<readonly string[]> {
  return other(async (context) => {
    const used = context.workbook.worksheets.getItem('审核意见').getUsedRange().load('text');
    await context.sync();
    return used.text.map((row) => row.join(' '));
  });
}

test('the supervisor gives an opinion on the whole, and it stands on the sheet that is printed', async () => {
  savePreferences({ role: 'supervisor' });
  const pane = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  await pane.user.click(screen.getByRole('button', { name: '生成审核意见' }));
  // 4 errors and 16 warnings, of which nothing is decided yet.
  expect(screen.getByText('待处理').nextSibling?.textContent).toBe('20');
  expect(screen.getByText('待审核').nextSibling?.textContent).toBe('20');
  await pane.user.type(screen.getByRole('textbox', { name: '总体意见' }), '请改正附件1的总分。');
  await pane.user.click(screen.getByRole('button', { name: '写入审核意见表' }));
  expect(screen.getByText('请填写姓名。')).toBeDefined();
  expect(pane.session.getState().notice).not.toMatchObject({ kind: 'opinionWritten' });

  await pane.user.type(screen.getByRole('textbox', { name: '姓名' }), '李审核');
  await pane.user.click(screen.getByRole('button', { name: '写入审核意见表' }));
  await waitFor(() => {
    expect(pane.session.getState().notice).toEqual({ kind: 'opinionWritten', sheet: '审核意见' });
  });
  const said = (await opinionSheet(pane)).filter((row) => row.includes('请改正附件1的总分。'));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('李审核');
});

test('the accountant reads the opinion on the whole, and cannot change it', async () => {
  savePreferences({ role: 'supervisor', userName: '李审核' });
  const pane = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  await pane.session.conclude('同意，改正后公开。');
  pane.session.prefer({ role: 'accountant' });
  await chooseInMenu(pane, '查看审核意见');
  expect(screen.getByText('同意，改正后公开。')).toBeDefined();
  expect(screen.queryByRole('textbox', { name: '总体意见' })).toBeNull();
  expect(screen.queryByRole('button', { name: '写入审核意见表' })).toBeNull();
  expect(screen.getByText('审核意见表由审核人填写；这里只能查看。')).toBeDefined();
});
