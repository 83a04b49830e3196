import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { savePreferences } from '../../src/excel';
import { openSample } from '../session/headless';
import { showChecked, showPane, type ShownPane } from './pane';
import { chooseInMenu } from './views';

const SAMPLE = 'zhuzhou-shifeng-2021';

afterEach(() => {
  savePreferences({ role: 'accountant', userName: '', markRounding: false, markPalette: 'standard' });
});

/** How many cells the workbook carries marks on, by their colour. */
async function marks({ other }: ShownPane): Promise<ReadonlyMap<string, number>> {
  return other(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const formats = sheets.items.map((sheet) =>
      sheet.getRange().conditionalFormats.load('items/custom/format/fill/color'),
    );
    await context.sync();
    const counts = new Map<string, number>();
    for (const { custom } of formats.flatMap(({ items }) => items)) {
      const { color } = custom.format.fill;
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    return counts;
  });
}

test('the settings open as a page and are left with Escape; the keyboard goes on there', async () => {
  const pane = await showPane(await openSample(SAMPLE));
  await chooseInMenu(pane, '设置');
  expect(screen.getByRole('heading', { name: '设置' })).toBeDefined();
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '返回' }));
  });
  await pane.user.keyboard('{Escape}');
  expect(screen.queryByRole('heading', { name: '设置' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '更多' }));
});

test('the name is kept when the field is left', async () => {
  const pane = await showPane(await openSample(SAMPLE));
  await chooseInMenu(pane, '设置');
  await pane.user.type(screen.getByRole('textbox', { name: '姓名' }), ' 张会计 ');
  expect(pane.session.getState().preferences.userName).toBe('');
  await pane.user.tab();
  expect(pane.session.getState().preferences.userName).toBe('张会计');
});

test('marks that are there follow the colours and what is marked', async () => {
  const pane = await showChecked(await openSample(SAMPLE));
  const before = await marks(pane);
  await chooseInMenu(pane, '设置');
  await pane.user.click(screen.getByRole('switch', { name: '在表中也标出尾差' }));
  await waitFor(async () => {
    expect((await marks(pane)).size).toBe(before.size + 1);
  });
  await waitFor(() => {
    expect(pane.session.getState().activity).toBeNull();
  });
  await pane.user.click(screen.getByRole('radio', { name: /^醒目/u }));
  await waitFor(async () => {
    const colours = [...(await marks(pane)).keys()];
    expect(colours).toHaveLength(before.size + 1);
    expect(colours.filter((colour) => before.has(colour))).toEqual([]);
  });
});

test('a supervisor is told that nothing is changed, and has his own actions', async () => {
  const pane = await showChecked(await openSample(SAMPLE));
  await chooseInMenu(pane, '设置');
  await pane.user.click(screen.getByRole('radio', { name: '审核' }));
  await pane.user.click(screen.getByRole('button', { name: '返回' }));
  expect(screen.getByText('审核模式：不改动报表')).toBeDefined();
  const actions = within(screen.getByRole('contentinfo', { name: '对工作簿的操作' }));
  expect(actions.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    '生成审核意见',
    '生成报告',
    '对比',
  ]);
  await pane.user.click(screen.getByRole('tab', { name: /^重算/u }));
  expect(screen.queryByRole('button', { name: /^写入/u })).toBeNull();
});

test('the language can be chosen', async () => {
  const pane = await showChecked(await openSample(SAMPLE));
  await chooseInMenu(pane, '设置');
  await pane.user.selectOptions(screen.getByRole('combobox', { name: '语言' }), 'English');
  expect(await screen.findByRole('button', { name: 'Check again' })).toBeDefined();
  expect(document.documentElement.lang).toBe('en');
  pane.session.prefer({ language: null });
  expect(await screen.findByRole('button', { name: '重新检查' })).toBeDefined();
});
