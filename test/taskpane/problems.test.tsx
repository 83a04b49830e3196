import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openSample, place, selected, type } from '../session/headless';
import { showFindings, type ShownFindings } from './findings-view';
import { findingRow, findingRows } from './rows';

const open = async (): Promise<ShownFindings> => showFindings(await openSample('zhuzhou-shifeng-2021'));

/** The findings that share G11, a weight: the points of its 一级指标, and the hundred points of all. */
const group = (): HTMLElement => {
  const found = screen
    .getAllByRole('list', { name: '一处数值牵涉 2 条关系' })
    .find(({ textContent }) => textContent.includes('全部分值（含执行率分值）合计105分'));
  const item = found?.parentElement;
  if (!(item instanceof HTMLElement)) throw new Error('no such group');
  return item;
};

test('findings that share a cell are one problem, the cell first', async () => {
  const opened = await open();
  const shared = group();
  expect(shared.textContent).toMatch(/^一处数值牵涉 2 条关系G11零星维修次数.*5/u);
  const [first] = within(shared).getAllByRole('button');
  await opened.user.click(first ?? document.body);
  await waitFor(async () => {
    expect(await selected(opened)).toBe('附件1部门整体!G11');
  });
  expect(shared.querySelectorAll('[data-row]')).toHaveLength(2);
});

test('each of its findings leads to its own cell', async () => {
  const opened = await open();
  await opened.user.click(findingRow(/合计105分/u));
  await waitFor(async () => {
    expect(await selected(opened)).toBe('附件1部门整体!G22');
  });
});

test('every finding stands in the list once, grouped or not', async () => {
  await open();
  expect(findingRows()).toHaveLength(23);
  expect(new Set(findingRows().map(({ dataset }) => dataset['row'])).size).toBe(23);
});

test('of a group that the filter leaves one finding of, that one is shown alone', async () => {
  const sample = await openSample('zhuzhou-shifeng-2021');
  // A total that does not follow, beside an indicator's score that does not: both speak of H14.
  await type(sample, place('附件2公车平台', 21, 7), 95);
  const { user } = await showFindings(sample);
  const list = (): string | undefined => {
    const title = findingRow(/总分应为各部分得分之和92/u)
      .closest('ul')
      ?.getAttribute('aria-labelledby');
    return document.getElementById(title ?? '')?.textContent;
  };
  expect(list()).toBe('一处数值牵涉 2 条关系');
  const filter = screen.getByRole('group', { name: '按级别筛选' });
  await user.click(within(filter).getByRole('button', { name: /待核实$/u }));
  expect(list()).toBe('附件2公车平台');
});

test('the parts of a sum are listed, each with its name, its figure and a way there', async () => {
  const opened = await open();
  const row = findingRow(/总分应为各部分得分之和97/u);
  await opened.user.click(row);
  const details = document.getElementById(row.getAttribute('aria-controls') ?? '');
  const parts = within(details ?? document.body).getAllByRole('listitem');
  // The execution score and eleven indicators.
  expect(parts).toHaveLength(12);
  expect(parts.map(({ textContent }) => textContent).at(0)).toMatch(/^I5.*10$/u);
  const [last] = within(parts.at(-1) ?? document.body).getAllByRole('button');
  await opened.user.click(last ?? document.body);
  await waitFor(async () => {
    expect(await selected(opened)).toBe('附件1部门整体!H21');
  });
  expect(details?.textContent).toContain('= 97，表中92');
});
