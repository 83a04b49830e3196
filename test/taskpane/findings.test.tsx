// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openSample, selected, type Opened } from '../session/headless';
import { findingRow, findingRows, showChecked } from './pane';

const open = (): Promise<Opened> => openSample('zhuzhou-shifeng-2021');

/** 14 of 15 people, weight 10, printed 10: the rule gives 10 × 14/15 = 9.33. */
const MISSED = /公车平台司勤人员/u;

test('a finding says how grave it is, where, what, and by how much', async () => {
  await showChecked(await open());
  const words = findingRow(MISSED).textContent.replace(/\s+/gu, ' ');
  expect(words).toMatch(/^待核实H14“公车平台司勤人员”目标15人，完成14人/u);
  expect(words).toMatch(/应为 9\.33 现为 10 相差 \+0\.67 $/u);
});

test('findings stand under their sheets', async () => {
  await showChecked(await open());
  const sheet = screen.getByRole('region', { name: /^附件2公车平台/u });
  expect(within(sheet).getByRole('heading').textContent).toMatch(/^附件2公车平台\d+$/u);
  expect(within(sheet).getAllByRole('listitem').length).toBeGreaterThan(1);
  expect(within(sheet).getByText(MISSED)).toBeDefined();
});

test('a click leads to the cell and unfolds rule, source and the cells involved', async () => {
  const opened = await showChecked(await open());
  const row = findingRow(MISSED);
  await opened.user.click(row);
  await waitFor(async () => {
    expect(await selected(opened)).toBe('附件2公车平台!H14');
  });
  expect(row.getAttribute('aria-expanded')).toBe('true');
  const details = document.getElementById(row.getAttribute('aria-controls') ?? '');
  expect(details?.textContent).toContain('定量指标按完成比例计分 SA-IND');
  expect(details?.textContent).toContain('绩效自评表备注（计分原则）');
});

test('the keys move, fold, and lead to the cell', async () => {
  const opened = await showChecked(await open());
  const { user } = opened;
  const rows = findingRows();
  const [first, second] = rows;
  first?.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(second);
  await user.keyboard('{ArrowRight}');
  expect(second?.getAttribute('aria-expanded')).toBe('true');
  await user.keyboard('{ArrowLeft}');
  expect(second?.getAttribute('aria-expanded')).toBe('false');
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(rows.at(-1));
  await user.keyboard('{Home}{ArrowUp}');
  expect(document.activeElement).toBe(first);
  findingRow(MISSED).focus();
  await user.keyboard('{Enter}');
  await waitFor(async () => {
    expect(await selected(opened)).toBe('附件2公车平台!H14');
  });
});

test('the Tab key stops at one row only: the one that was left', async () => {
  const { user } = await showChecked(await open());
  const reachable = (): readonly HTMLElement[] => findingRows().filter(({ tabIndex }) => tabIndex === 0);
  expect(reachable()).toEqual([findingRows()[0]]);
  findingRows()[0]?.focus();
  await user.keyboard('{ArrowDown}');
  expect(reachable()).toEqual([findingRows()[1]]);
});

test('severities are shown and hidden, and what is hidden is counted', async () => {
  const { user } = await showChecked(await open());
  const all = findingRows().length;
  const filter = screen.getByRole('group', { name: '按级别筛选' });
  const errors = within(filter).getByRole('button', { name: /错误$/u });
  const count = Number(/\d+/u.exec(errors.textContent)?.[0]);
  expect(errors.getAttribute('aria-pressed')).toBe('true');
  await user.click(errors);
  expect(errors.getAttribute('aria-pressed')).toBe('false');
  expect(findingRows()).toHaveLength(all - count);
  expect(screen.getByText(new RegExp(`另有错误 ${count} 条未显示`, 'u'))).toBeDefined();
  await user.click(screen.getByRole('button', { name: '显示' }));
  expect(findingRows()).toHaveLength(all);
});

test('a workbook with notes only is said to be without errors', async () => {
  const { user, session } = await showChecked(await openSample('wuhan-hongshan-2020'));
  const findings = session.getState().reviewed?.review.findings ?? [];
  const notes = findings.filter(({ severity }) => severity === 'info').length;
  expect(notes).toBeGreaterThan(0);
  const others = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  if (others.length === 0) expect(screen.getByText('没有发现错误')).toBeDefined();
  expect(screen.getByText(new RegExp(`另有提示 ${notes} 条未显示`, 'u'))).toBeDefined();
  await user.click(screen.getByRole('button', { name: '显示' }));
  expect(findingRows()).toHaveLength(findings.length);
});
