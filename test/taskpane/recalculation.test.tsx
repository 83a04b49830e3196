import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openSample, valueOf } from '../session/headless';
import { showChecked, type ShownPane } from './pane';

/** 附件2公车平台: the score of 14 of 15 people is 9.33, not 10, and so the total 91.33, not 92. */
const SHEET = '附件2公车平台';
const SCORE = 'H14 公车平台司勤人员：10 改为 9.33';
const TOTAL = 'H22 总分：92 改为 91.33';

async function showRecalculation(): Promise<ShownPane> {
  const pane = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  await pane.user.click(screen.getByRole('tab', { name: /^重算/u }));
  return pane;
}

const box = (name: string): HTMLElement => screen.getByRole('checkbox', { name });

test('each change is shown old to new, ticked', async () => {
  await showRecalculation();
  expect(box(SCORE)).toHaveProperty('checked', true);
  expect(box(TOTAL)).toHaveProperty('checked', true);
});

test('what is not ticked is not written, and what follows from it needs no change', async () => {
  const { user, session } = await showRecalculation();
  const changes = session.getState().preparation?.plan.changes.length ?? 0;
  await user.click(box(SCORE));
  expect(box(SCORE)).toHaveProperty('checked', false);
  expect(screen.getByText('已相符，无需改')).toBeDefined();
  expect(screen.getByRole('button', { name: `写入 ${changes - 2} 处` })).toBeDefined();
  await user.click(box(SCORE));
  expect(screen.getByRole('button', { name: `写入 ${changes} 处` })).toBeDefined();
});

test('one box ticks a whole group', async () => {
  const { user } = await showRecalculation();
  await user.click(box('全选：应改正'));
  expect(box(SCORE)).toHaveProperty('checked', false);
  expect(screen.getByRole('button', { name: '没有勾选' })).toHaveProperty('disabled', true);
  await user.click(box(SCORE));
  expect(box('全选：应改正').getAttribute('aria-checked') ?? 'mixed').toBe('mixed');
});

test('writing changes the cells, says so, and undo brings them back', async () => {
  const pane = await showRecalculation();
  const { user, session } = pane;
  const changes = session.getState().preparation?.plan.changes.length ?? 0;
  expect(screen.getByRole('button', { name: '撤销' })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: `写入 ${changes} 处` }));
  await screen.findAllByText(`已写入 ${changes} 处，可以撤销。`);
  expect(screen.getByRole('status').textContent).toBe(`已写入 ${changes} 处，可以撤销。`);
  expect(screen.getByText('没有需要改的数')).toBeDefined();
  expect(await valueOf(pane, SHEET, 'H14')).toBe(9.33);
  expect(await valueOf(pane, SHEET, 'H22')).toBe(91.33);

  await user.click(screen.getByRole('button', { name: '撤销' }));
  await screen.findAllByText(`已恢复 ${changes} 处。`);
  expect(await valueOf(pane, SHEET, 'H14')).toBe(10);
  expect(await valueOf(pane, SHEET, 'H22')).toBe(92);
  expect(box(SCORE)).toHaveProperty('checked', true);
});

test('a change says how the new value comes about', async () => {
  await showRecalculation();
  expect(
    screen.getByText('10 × 93.33%（目标15人，完成14人；越大越好：属“数量”）= 9.33，表中10'),
  ).toBeDefined();
});

test('what is blank is counted first, filled with one click on the list of it, and never called right', async () => {
  const opened = await openSample('zhuzhou-shifeng-2021');
  await opened.other(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    for (const address of ['H14', 'H22']) sheet.getRange(address).values = [['']];
    await context.sync();
  });
  const pane = await showChecked(opened);
  const { user, session } = pane;
  // On the first screen, above the findings: the score of 14 of 15 people, and the total that follows from it.
  expect(session.getState().view).toBe('findings');
  expect(screen.getByText('可填 2 处')).toBeDefined();
  await user.click(screen.getByRole('button', { name: '填写' }));
  expect(session.getState().view).toBe('recalculation');
  await user.click(await screen.findByRole('button', { name: /^写入/u }));
  await screen.findAllByText(/^已写入 \d+ 处，可以撤销。$/u);
  expect(await valueOf(pane, SHEET, 'H14')).toBe(9.33);
  expect(await valueOf(pane, SHEET, 'H22')).toBe(91.33);
  for (const tab of [/^问题/u, /^概览/u]) {
    await user.click(screen.getByRole('tab', { name: tab }));
    expect(screen.queryByText(/^可填/u)).toBeNull();
  }
});

test('formulas are written where they can be, if the user wants them; that is remembered', async () => {
  const pane = await showChecked(await openSample('wuhan-hongshan-2020'));
  const { user, session } = pane;
  await user.click(screen.getByRole('tab', { name: /^重算/u }));
  await user.click(screen.getByRole('radio', { name: '公式' }));
  expect(session.getState().preferences.liveFormulas).toBe(true);
  // 施工项目验收合格率 of the first project: the weight of 7 is inferred, 80 % of 100 % is reached.
  expect(screen.getByText('=ROUND(7*MIN(1,F11/E11),2)')).toBeDefined();
  expect(screen.getByText('能写成公式的 4 处写公式，输入改动后自动重算；其余写数值。')).toBeDefined();
  await user.click(screen.getByRole('button', { name: /^写入/u }));
  await screen.findAllByText(/^已写入 \d+ 处，可以撤销。$/u);
  const formula = await pane.other(async (context) => {
    const cell = context.workbook.worksheets.getItem('项目1').getRange('G11').load('formulas,values');
    await context.sync();
    return [cell.formulas, cell.values];
  });
  expect(formula).toEqual([[['=ROUND(7*MIN(1,F11/E11),2)']], [[5.6]]]);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await screen.findAllByText(/^已恢复 \d+ 处。$/u);
  expect(await valueOf(pane, '项目1', 'G11')).toBe(5);
  session.prefer({ liveFormulas: false });
});
