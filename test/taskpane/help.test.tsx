import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { RULES } from '../../src/disclosure/relations/catalogue';
import { savePreferences } from '../../src/excel';
import { RULE_GROUPS, searchRules } from '../../src/taskpane/help/rule-groups';
import { openSample } from '../session/headless';
import { showChecked, showPane } from './pane';
import { chooseInMenu } from './views';

afterEach(() => {
  savePreferences({ tourSeen: false });
});

test('every rule stands in one group, and in one only', () => {
  const listed = RULE_GROUPS.flatMap(({ rules }) => rules.map(({ id }) => id));
  expect([...listed].sort()).toEqual(RULES.entries.map(({ id }) => id).sort());
});

test('rules are found by id, title or source, all words at once', () => {
  const found = (search: string): readonly string[] =>
    searchRules(search).flatMap(({ rules }) => rules.map(({ id }) => id));
  expect(found('x1-2')).toEqual(['X1-2']);
  expect(found('人员经费 301')).toEqual(['T6-2']);
  expect(found('sa-total 没有')).toEqual([]);
});

test('the help has the guide, and the rules with their sources', async () => {
  const pane = await showPane(await openSample('zhuzhou-shifeng-2021'));
  await chooseInMenu(pane, '帮助');
  await pane.user.click(screen.getByRole('button', { name: '数据安全' }));
  expect(screen.getByText(/全部在本机完成，不联网/u)).toBeDefined();
  await pane.user.type(screen.getByRole('searchbox', { name: '搜索编号、规则、依据' }), 'T6-2');
  expect(screen.getByText('人员经费合计 = 301 + 303')).toBeDefined();
  expect(screen.getByText(/依据：部门决算公开表填报说明/u)).toBeDefined();
});

test('the help lists the keys of every part', async () => {
  const pane = await showPane(await openSample('zhuzhou-shifeng-2021'));
  await chooseInMenu(pane, '帮助');
  const keysOf = (what: string): readonly string[] =>
    [...(screen.getByText(what).parentElement?.querySelectorAll('kbd') ?? [])].map(
      ({ textContent }) => textContent,
    );
  expect(keysOf('搜索问题')).toEqual(['/']);
  expect(keysOf('在情况说明中到下一处、上一处不符')).toEqual(['N', 'P']);
});

test('the tour is offered after the first check, leads through the parts, and is not offered again', async () => {
  const pane = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  expect(screen.getByRole('heading', { name: '第一次使用？' })).toBeDefined();
  await pane.user.click(screen.getByRole('button', { name: '开始' }));
  const views: string[] = [];
  for (let step = 0; step < 6; step += 1) {
    views.push(pane.session.getState().view);
    await pane.user.click(screen.getByRole('button', { name: step < 5 ? '下一步' : '完成' }));
  }
  expect(views).toEqual(['overview', 'findings', 'findings', 'recalculation', 'sheets', 'overview']);
  expect(screen.queryByRole('region', { name: '导览' })).toBeNull();
  expect(pane.session.getState().preferences.tourSeen).toBe(true);
  await chooseInMenu(pane, '导览');
  expect(screen.getByRole('heading', { name: '第一次使用？' })).toBeDefined();
  await pane.user.click(screen.getByRole('button', { name: '不用了' }));
  expect(screen.queryByRole('region', { name: '导览' })).toBeNull();
});
