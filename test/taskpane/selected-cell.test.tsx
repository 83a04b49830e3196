import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openSample } from '../session/headless';
import { showFindings, type ShownFindings } from './findings-view';
import { findingRow, findingRows } from './rows';
import { layOut } from './layout';

const open = async (): Promise<ShownFindings> => showFindings(await openSample('zhuzhou-shifeng-2021'));

/** Selects a cell as the user does in the grid. */
const select = ({ other }: ShownFindings, sheet: string, cell: string): Promise<void> =>
  other(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
  });

const marked = (): readonly HTMLElement[] =>
  findingRows().filter((row) => row.getAttribute('aria-current') === 'location');

test('selecting a cell marks the finding about it, without taking the focus', async () => {
  layOut(400);
  const pane = await open();
  expect(findingRows().some(({ textContent }) => /司勤人员/u.test(textContent))).toBe(false);
  findingRows()[0]?.focus();
  const before = document.activeElement;
  await select(pane, '附件2公车平台', 'H14');
  await waitFor(() => {
    expect(marked().map(({ textContent }) => textContent.slice(0, 9))).toEqual(['待核实H14“公车']);
  });
  expect(document.activeElement).toBe(before);
  // A cell that nothing is about.
  await select(pane, '公开01表', 'A1');
  await waitFor(() => {
    expect(marked()).toEqual([]);
  });
});

test('of several findings about a cell one is marked, the others follow', async () => {
  const pane = await open();
  await select(pane, '附件1部门整体', 'H19');
  await waitFor(() => {
    expect(marked()).toHaveLength(1);
  });
  const [first] = marked();
  const item = first?.parentElement ?? document.body;
  expect(item.textContent).toContain('本单元格还有 1 条');
  await pane.user.click(within(item).getByRole('button', { name: '下一条' }));
  const [second] = marked();
  expect(second).not.toBe(first);
  expect(second?.textContent).toMatch(/^待核实H19/u);
  expect(document.activeElement).toBe(second);
});

test('a cell that takes part in a finding leads to it', async () => {
  const pane = await open();
  await select(pane, '附件2公车平台', 'F14');
  await waitFor(() => {
    expect(marked()).toEqual([findingRow(/目标15人，完成14人/u)]);
  });
});

test('going to another finding takes the mark away', async () => {
  const pane = await open();
  await select(pane, '附件1部门整体', 'H22');
  await waitFor(() => {
    expect(marked()).toHaveLength(1);
  });
  await pane.user.click(findingRow(/目标15人，完成14人/u));
  expect(marked()).toEqual([]);
});

test('a finding about the selected cell that a filter hides is told', async () => {
  const pane = await open();
  await pane.user.click(
    within(screen.getByRole('group', { name: '按级别筛选' })).getByRole('button', { name: /错误$/u }),
  );
  await select(pane, '附件1部门整体', 'H22');
  expect(await screen.findByText('H22 有 1 条问题未显示')).toBeDefined();
  const [show] = screen.getAllByRole('button', { name: '全部显示' }).slice(-1);
  await pane.user.click(show ?? document.body);
  expect(marked()).toEqual([findingRow(/各部分得分之和为97/u)]);
});
