import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openNew, openSample } from '../session/headless';
import { findingRow, findingRows, showChecked, showPane } from './pane';
import { chooseInMenu, show } from './views';
import { seriousViolations } from './violations';

test('before the first check', async () => {
  await showPane(await openSample('zhuzhou-shifeng-2021'));
  expect(await seriousViolations()).toEqual([]);
});

test('in every part of the results', async () => {
  const { user } = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  await user.click(findingRows()[0] ?? document.body);
  expect(await seriousViolations()).toEqual([]);
  for (const part of [/^概览/u, /^重算/u, /^表单/u, /^情况说明/u]) {
    await user.click(screen.getByRole('tab', { name: part }));
    expect(await seriousViolations()).toEqual([]);
  }
});

test('with a weight to type, a group of findings and a scheme being edited', async () => {
  const { user } = await showChecked(await openSample('wuhan-dongxihu-2020'));
  await user.click(findingRow(/只能确定在1–2之间/u));
  expect(await seriousViolations()).toEqual([]);
  await user.click(screen.getByRole('tab', { name: /^重算/u }));
  await user.click(screen.getByRole('radio', { name: '公式' }));
  expect(await seriousViolations()).toEqual([]);
  await user.click(screen.getByRole('radio', { name: '数值' }));
  await user.click(screen.getByRole('tab', { name: /^表单/u }));
  await user.selectOptions(screen.getByRole('combobox', { name: /的评分办法$/u }), '自定义…');
  await user.selectOptions(screen.getByRole('combobox', { name: '预算执行率得分' }), '分档');
  expect(await seriousViolations()).toEqual([]);
});

test('with the menu open', async () => {
  const { user } = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  await user.click(screen.getByRole('button', { name: '更多' }));
  await screen.findByRole('menu');
  expect(await seriousViolations()).toEqual([]);
});

test('with relations of the matrix listed, and the scores as a table', async () => {
  const pane = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  await show(pane, /^概览/u);
  await pane.user.click(screen.getByRole('gridcell', { name: /^绩效自评表/u }));
  await pane.user.click(screen.getByRole('radio', { name: '表' }));
  expect(await seriousViolations()).toEqual([]);
});

test('with the settings, the help or the tour open', async () => {
  const pane = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  await pane.user.click(screen.getByRole('button', { name: '开始' }));
  expect(await seriousViolations()).toEqual([]);
  for (const page of ['设置', '帮助']) {
    await chooseInMenu(pane, page);
    expect(await seriousViolations()).toEqual([]);
    await pane.user.click(screen.getByRole('button', { name: '返回' }));
  }
});

test('of a workbook without any form', async () => {
  await showChecked(await openNew());
  expect(await seriousViolations()).toEqual([]);
});
