import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openSample, selected } from '../session/headless';
import { showFindings, unfoldQualitative, type ShownFindings } from './findings-view';
import { findingRow, findingRows } from './rows';

const open = async (): Promise<ShownFindings> => showFindings(await openSample('zhuzhou-shifeng-2021'));

/** The findings that one weight explains: the points of its 一级指标, the hundred points of all, the score. */
const group = (): HTMLElement => {
  const found = screen
    .getAllByRole('list', { name: /^不平。以下 3 处/u })
    .find(({ textContent }) => textContent.includes('附件1部门整体!G16'));
  const item = found?.closest('[data-index]');
  if (!(item instanceof HTMLElement)) throw new Error('no such group');
  return item;
};

test('findings that one figure explains are one problem, its suspects first', async () => {
  const opened = await open();
  const shared = group();
  const lines = [...shared.querySelectorAll('ul:first-of-type > li')].map(({ textContent }) => textContent);
  expect(lines.slice(0, 3).map((line) => /附件1部门整体!G1\d/u.exec(line)?.[0])).toEqual([
    '附件1部门整体!G16',
    '附件1部门整体!G17',
    '附件1部门整体!G18',
  ]);
  // The relations are folded below.
  expect(
    within(shared).getByRole('button', { name: '不平的关系（3 条）' }).getAttribute('aria-expanded'),
  ).toBe('false');
  const [first] = within(shared).getAllByRole('button');
  await opened.user.click(first ?? document.body);
  await waitFor(async () => {
    expect(await selected(opened)).toBe('附件1部门整体!G16');
  });
  expect(shared.querySelectorAll('[data-row]')).toHaveLength(3);
});

test('each of its findings leads to its own cell', async () => {
  const opened = await open();
  await opened.user.click(findingRow(/合计105分/u));
  await waitFor(async () => {
    expect(await selected(opened)).toBe('附件1部门整体!G22');
  });
});

test('every finding stands in the list once, grouped or not', async () => {
  const { user } = await open();
  await unfoldQualitative(user);
  expect(findingRows()).toHaveLength(20);
  expect(new Set(findingRows().map(({ dataset }) => dataset['row'])).size).toBe(20);
});

test('a group that the search leaves one finding of still says which figures explain it', async () => {
  const { user } = await open();
  await user.type(screen.getByRole('searchbox', { name: '搜索' }), '105分');
  await waitFor(() => {
    expect(findingRows()).toHaveLength(1);
  });
  expect(group().querySelectorAll('[data-row]')).toHaveLength(1);
});

test('the parts of a sum are listed, each with its name, its figure and a way there', async () => {
  const opened = await open();
  const row = findingRow(/各部分得分之和为97/u);
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
