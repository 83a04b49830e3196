import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openSample, selected } from '../session/headless';
import { group, showAll, unfoldQualitative, showFindings, type ShownFindings } from './findings-view';
import { layOut } from './layout';
import { findingRow, findingRows } from './rows';

const open = async (): Promise<ShownFindings> => showFindings(await openSample('zhuzhou-shifeng-2021'));

/** 14 of 15 people, weight 10, printed 10: the rule gives 10 × 14/15 = 9.33. */
const MISSED = /公车平台司勤人员/u;

const search = (): HTMLElement => screen.getByRole('searchbox', { name: '搜索' });

test('a finding says how grave it is, where, what, and by how much', async () => {
  await open();
  const words = findingRow(MISSED).textContent.replace(/\s+/gu, ' ');
  expect(words).toMatch(/^待核实H14“公车平台司勤人员”目标15人，完成14人/u);
  expect(words).toMatch(/按关系算得 9\.33 现为 10 差额 \+0\.67 $/u);
});

test('findings stand under their sheets, each numbered among them', async () => {
  const { user } = await open();
  await group(user, '按工作表');
  const sheet = screen.getByRole('region', { name: /^附件2物业水电气/u });
  expect(within(sheet).getByRole('heading').textContent).toBe('附件2物业水电气');
  const items = within(sheet).getAllByRole('listitem');
  expect(items.map((item) => item.getAttribute('aria-posinset'))).toEqual(['1', '2', '3']);
  expect(new Set(items.map((item) => item.getAttribute('aria-setsize')))).toEqual(new Set(['3']));
});

test('a click leads to the cell and unfolds rule, source and the cells involved', async () => {
  const opened = await open();
  const row = findingRow(MISSED);
  await opened.user.click(row);
  await waitFor(async () => {
    expect(await selected(opened)).toBe('附件2公车平台!H14');
  });
  expect(row.getAttribute('aria-expanded')).toBe('true');
  const details = document.getElementById(row.getAttribute('aria-controls') ?? '');
  expect(details?.textContent).toContain('定量指标按完成比例计分');
  expect(details?.textContent).toContain('绩效自评表备注（计分原则）');
  expect(details?.textContent).toMatch(/更正109\.33/u);
  await opened.user.click(row);
  expect(row.getAttribute('aria-expanded')).toBe('false');
});

test('the keys move, fold, and lead to the cell', async () => {
  const opened = await open();
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
  await user.keyboard('{PageUp}');
  expect(document.activeElement).toBe(rows.at(-9));
  await user.keyboard('{Home}{ArrowUp}');
  expect(document.activeElement).toBe(first);
  findingRow(MISSED).focus();
  await user.keyboard('{Enter}');
  await waitFor(async () => {
    expect(await selected(opened)).toBe('附件2公车平台!H14');
  });
});

test('the Tab key stops at one row only: the one that was left', async () => {
  const { user } = await open();
  const reachable = (): readonly HTMLElement[] => findingRows().filter(({ tabIndex }) => tabIndex === 0);
  expect(reachable()).toEqual([findingRows()[0]]);
  findingRows()[0]?.focus();
  await user.keyboard('{ArrowDown}');
  expect(reachable()).toEqual([findingRows()[1]]);
});

test('only what is in sight is in the page; the keys reach everything', async () => {
  layOut(400);
  const { user } = await open();
  await showAll(user);
  await group(user, '按工作表');
  expect(findingRows().length).toBeLessThan(16);
  expect(findingRows().some(({ textContent }) => MISSED.test(textContent))).toBe(false);
  findingRows()[0]?.focus();
  await user.keyboard('{End}');
  expect(document.activeElement?.textContent).toMatch(/^待核实H21“日常基建维修工作/u);
  await user.keyboard('{Home}');
  expect(document.activeElement?.textContent).toMatch(/^尾差C7/u);
});

test('severities are shown and hidden; what is hidden is counted, and shown with one click', async () => {
  const { user } = await open();
  // Three of the 24 are 尾差, one is a note: they are counted at first. Three tell no figures: they are folded.
  expect(findingRows()).toHaveLength(17);
  expect(screen.getByText('显示 20 / 24')).toBeDefined();
  const filter = screen.getByRole('group', { name: '按级别筛选' });
  await user.click(within(filter).getByRole('button', { name: /错误$/u }));
  expect(findingRows()).toHaveLength(13);
  expect(screen.getByText('显示 16 / 24')).toBeDefined();
  await user.type(search(), '司勤');
  expect(screen.getByText('未显示：级别 8、搜索 15')).toBeDefined();
  await user.click(screen.getByRole('button', { name: '全部显示' }));
  await unfoldQualitative(user);
  expect(findingRows()).toHaveLength(24);
  expect(search()).toHaveProperty('value', '');
});

test.each([
  ['公车平台!h14', 1],
  ['sa-total', 1],
  ['按完成比例 司勤', 1],
  ['司勤 sa-total', 0],
  ['一般公共预算财政拨款基本支出', 1],
  ['９７', 1],
  ['没有这样的字', 0],
])('"%s" is found in %i findings', async (words, count) => {
  const { user } = await open();
  await showAll(user);
  await user.type(search(), words);
  expect(findingRows()).toHaveLength(count);
});

test('the slash leads to the search; letters typed there are no shortcuts', async () => {
  const { user, session } = await open();
  findingRow(MISSED).focus();
  await user.keyboard('/');
  expect(document.activeElement).toBe(search());
  await user.keyboard('ai/e');
  expect(search()).toHaveProperty('value', 'ai/e');
  expect(session.getState().reviewed?.decisions).toMatchObject({ value: { decisions: [] } });
});

test('findings are filtered by what they are about', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: '筛选' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: /^支出决算表/u }));
  await user.keyboard('{Escape}');
  expect(findingRows()).toHaveLength(0);
  expect(screen.getByText('未显示：级别 4、表单 20')).toBeDefined();
  expect(screen.getByRole('button', { name: '筛选（1 项）' })).toBeDefined();
});

test('findings are grouped by rule or by problem', async () => {
  const { user } = await open();
  await showAll(user);
  await group(user, '按规则');
  const rule = screen.getByRole('region', { name: '定量指标按完成比例计分' });
  expect(within(rule).getByRole('heading').textContent).toBe('定量指标按完成比例计分');
  expect(within(rule).getByText(MISSED)).toBeDefined();
  expect(within(rule).getByText('附件2公车平台!H14')).toBeDefined();

  await group(user, '按问题');
  const [problem] = screen.getAllByRole('region');
  // Weights of 55 for 50, of 105 in all, and scores of 97 where 92 is printed: a 10 that is meant as 5 explains all three.
  expect(problem?.querySelector('h2')?.textContent).toMatch(/^附件1部门整体!G1[678].*10$/u);
  expect(problem?.querySelector('h3')?.textContent).toMatch(/^不平。以下 3 处各自都能解释；/u);
  expect(problem?.querySelectorAll('[data-row]')).toHaveLength(3);
  expect(screen.getByRole('region', { name: '其他问题' }).querySelectorAll('[data-row]')).toHaveLength(21);
  expect(findingRows()).toHaveLength(24);
});

test('a workbook with notes only is said to be without errors', async () => {
  const { user, session } = await showFindings(await openSample('wuhan-hongshan-2020'));
  const findings = session.getState().reviewed?.review.findings ?? [];
  const notes = findings.filter(({ severity }) => severity === 'info' || severity === 'rounding').length;
  expect(notes).toBeGreaterThan(0);
  expect(screen.getByText(`未显示：级别 ${notes}`)).toBeDefined();
  await user.click(screen.getByRole('button', { name: '全部显示' }));
  expect(findingRows()).toHaveLength(findings.length);
});
