// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { openNew, openSample } from '../session/headless';
import { findingRow, findingRows, showChecked, showPane } from './pane';

/** What axe holds against the pane, if it is serious. Contrast needs a real layout: the end-to-end run looks at it. */
async function seriousViolations(): Promise<readonly string[]> {
  const { violations } = await axe.run(
    // Fluent's sentinels hand the focus on as soon as they get it.
    { include: ['body'], exclude: ['[data-tabster-dummy]'] },
    { rules: { 'color-contrast': { enabled: false } } },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('before the first check', async () => {
  await showPane(await openSample('zhuzhou-shifeng-2021'));
  expect(await seriousViolations()).toEqual([]);
});

test('in every part of the results', async () => {
  const { user } = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  await user.click(findingRows()[0] ?? document.body);
  expect(await seriousViolations()).toEqual([]);
  for (const part of [/^重算/u, /^表单/u]) {
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
  await user.selectOptions(screen.getByRole('combobox', { name: '执行率得分' }), '分档');
  expect(await seriousViolations()).toEqual([]);
});

test('with the menu open', async () => {
  const { user } = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  await user.click(screen.getByRole('button', { name: '更多' }));
  await screen.findByRole('menu');
  expect(await seriousViolations()).toEqual([]);
});

test('of a workbook without any form', async () => {
  await showChecked(await openNew());
  expect(await seriousViolations()).toEqual([]);
});
