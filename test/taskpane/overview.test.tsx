import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openSample, selected } from '../session/headless';
import { showChecked, type ShownPane } from './pane';
import { removeSheets, show } from './views';

async function overview(sample = 'zhuzhou-shifeng-2021', ...without: readonly string[]): Promise<ShownPane> {
  const opened = await openSample(sample);
  if (without.length > 0) await removeSheets(opened, ...without);
  const pane = await showChecked(opened);
  await show(pane, /^概览/u);
  return pane;
}

const cell = (name: RegExp): HTMLElement => screen.getByRole('gridcell', { name });

const details = (): HTMLElement => screen.getByRole('region', { name: '所选的勾稽关系' });

test('the counts by severity lead to the findings of that severity alone', async () => {
  const pane = await overview();
  const findings = pane.session.getState().reviewed?.review.findings ?? [];
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const summary = within(screen.getByRole('region', { name: '检查结果' }));
  await pane.user.click(summary.getByRole('button', { name: `${errors} 错误` }));
  expect(screen.getByRole('tab', { name: /^问题/u }).getAttribute('aria-selected')).toBe('true');
  const filter = within(screen.getByRole('group', { name: '按级别筛选' }));
  expect(filter.getByRole('button', { name: /错误$/u }).getAttribute('aria-pressed')).toBe('true');
  expect(filter.getByRole('button', { name: /待核实$/u }).getAttribute('aria-pressed')).toBe('false');
});

test('a cell of the matrix says its forms and counts, and lists its relations when chosen', async () => {
  const pane = await overview();
  // The summary against the income form: total income, appropriation (of the three funds), other income.
  const pair = cell(/^公开01表 收入支出决算总表 – 公开02表 收入决算表/u);
  expect(pair.getAttribute('aria-label')).toBe('公开01表 收入支出决算总表 – 公开02表 收入决算表，成立 3');
  await pane.user.click(pair);
  expect(pair.getAttribute('aria-selected')).toBe('true');
  const listed = within(details());
  expect(listed.getAllByRole('img', { name: '成立' })).toHaveLength(3);
  expect(listed.getByText(/与收入决算表一致/u).textContent).toContain('X1-2');
  await pane.user.click(listed.getByRole('button', { name: '转到 公开02表!C7' }));
  await waitFor(async () => {
    expect(await selected(pane)).toBe('公开02表!C7');
  });
  await pane.user.click(listed.getByRole('button', { name: '关闭' }));
  expect(screen.queryByRole('region', { name: '所选的勾稽关系' })).toBeNull();
});

test('what does not hold comes first, with its figures; what holds is folded', async () => {
  const pane = await overview();
  await pane.user.click(cell(/^绩效自评表/u));
  const listed = within(details());
  // 10 + 87 = 97, printed 92.
  expect(listed.getByText(/总分 = 各部分得分之和/u)).toBeDefined();
  expect(listed.getByText('97')).toBeDefined();
  expect(listed.queryByRole('img', { name: '成立' })).toBeNull();
  await pane.user.click(listed.getByRole('button', { name: /^成立 \d+ 条/u }));
  expect(listed.getAllByRole('img', { name: '成立' }).length).toBeGreaterThan(10);
});

test('the arrow keys move among the cells that have something, Enter chooses', async () => {
  const pane = await overview();
  const grid = screen.getByRole('grid', { name: '表与表间勾稽' });
  const stops = within(grid)
    .getAllByRole('gridcell')
    .filter(({ tabIndex }) => tabIndex === 0);
  expect(stops).toEqual([cell(/^公开01表 收入支出决算总表，/u)]);
  stops[0]?.focus();
  await pane.user.keyboard('{ArrowDown}{ArrowRight}');
  expect(document.activeElement).toBe(cell(/^公开02表 收入决算表，/u));
  await pane.user.keyboard('{ArrowDown}');
  // Nothing is declared between the income and the expenditure form: the next cell of the column is 公开04表's.
  expect(document.activeElement).toBe(cell(/^公开02表 .* – 公开04表/u));
  await pane.user.keyboard('{End}{Home}{ArrowUp}');
  expect(document.activeElement).toBe(cell(/^公开01表 .* – 公开03表/u));
  await pane.user.keyboard('{Enter}');
  expect(within(details()).getByRole('heading', { level: 3 }).textContent).toBe(
    '公开01表 收入支出决算总表公开03表 支出决算表',
  );
});

test('a missing form is shown as missing, its relations as not checkable with reason and remedy', async () => {
  const pane = await overview('zhuzhou-shifeng-2021', '公开03表', '公开09表');
  expect(cell(/^支出决算表，缺表$/u).textContent).toBe('缺');
  await pane.user.click(cell(/^公开01表 .* – 支出决算表，无法核对 5$/u));
  expect(within(details()).getByText('缺少“支出决算表”。')).toBeDefined();
});

/** The duties that are listed, by their texts. */
const listed = (): readonly string[] =>
  within(screen.getByRole('region', { name: '核对清单' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('the duties that were not checked are listed with reason and remedy, and can be filtered by ending', async () => {
  const pane = await overview('zhuzhou-shifeng-2021', '公开03表', '公开09表');
  const missing = '缺少“支出决算表”。 把该表放进本工作簿，再检查。';
  expect(listed()).toContain(`支出决算表未核对${missing}`);
  // The relations of 公开01表 and 公开05表 with it wait for it, too: 5 and 13.
  expect(listed().filter((text) => text.includes(missing.slice(0, 10))).length).toBeGreaterThan(4);
  const filter = within(screen.getByRole('group', { name: '按结果筛选' }));
  const option = (name: RegExp): HTMLElement => filter.getByRole('button', { name });
  expect(option(/^未核对 \d+$/u).getAttribute('aria-pressed')).toBe('true');
  await pane.user.click(option(/^未核对 \d+$/u));
  expect(listed()).not.toContain(`支出决算表未核对${missing}`);
  await pane.user.click(option(/^不成立 \d+$/u));
  expect(screen.getByText('没有这样的项目。')).toBeDefined();
  await pane.user.click(option(/^成立 \d+$/u));
  expect(listed()).toContain('收入决算表成立');
  const section = within(screen.getByRole('region', { name: '核对清单' }));
  expect(section.getByText(/^未提供：.*没有给出情况说明。（\d+ 项）/u)).toBeDefined();
});

test('without any of the nine forms the matrix is that of the self-assessments', async () => {
  await overview('wuhan-hongshan-2020');
  expect(screen.getByText(/没有部门决算公开表，/u)).toBeDefined();
  expect(screen.getAllByRole('columnheader', { name: '自评' })).toHaveLength(1);
  expect(screen.queryByRole('columnheader', { name: '01' })).toBeNull();
});

test('rates and scores stand beside what they recalculate to, as a table too', async () => {
  const pane = await overview();
  const scores = within(screen.getByRole('region', { name: '执行率与得分' }));
  expect(scores.getByText('92 → 97')).toBeDefined();
  expect(scores.getByText('92 → 91.33')).toBeDefined();
  await pane.user.click(scores.getByRole('radio', { name: '表' }));
  const row = scores.getByRole('row', { name: /^附件1部门整体/u });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['100%', '100%', '92', '97']);
  await pane.user.click(within(row).getByRole('button', { name: '92' }));
  await waitFor(async () => {
    expect(await selected(pane)).toBe('附件1部门整体!H22');
  });
});
