import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { a1 } from '../../src/disclosure/sheet/address';
import { RULE_EXAMPLES } from '../../src/taskpane/rules/examples';
import { joinedAt } from '../../src/taskpane/rules/insert';
import { openSample } from '../session/headless';
import type { ShownPane } from './pane';
import { showChecked } from './pane';
import { chooseInMenu } from './views';
import { seriousViolations } from './violations';

/** The cell of a figure of the workbook. */
function cellOf({ session }: ShownPane, form: string, label: string, column: string) {
  const line = session
    .getState()
    .reviewed?.review.forms.find(({ id }) => id === form)
    ?.lines.find((one) => one.label === label);
  const place = line?.figures.get(column)?.place;
  if (place === undefined) throw new Error(`no ${form} ${label} ${column}`);
  return { sheet: place.sheet, address: a1(place) };
}

test('a relation is written with two cells of the grid, tried, saved, and listed with its state', async () => {
  const pane = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  const { user, other } = pane;
  await chooseInMenu(pane, '核对规则');
  await user.click(screen.getByRole('button', { name: '新增规则' }));
  await user.type(screen.getByRole('textbox', { name: '编号' }), 'BS-01');
  const select = (sheet: string, address: string) =>
    other(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      target.getRange(address).select();
      await context.sync();
    });
  const formula = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '公式' });
  const total = cellOf(pane, 'expenditure', '合计', 'total');
  await select(total.sheet, total.address);
  await user.click(screen.getByRole('button', { name: '取所选单元格' }));
  await waitFor(() => {
    expect(formula().value).toBe('支出决算表[合计, 本年支出合计]');
  });
  const basic = cellOf(pane, 'expenditure', '合计', 'basic');
  await select(basic.sheet, basic.address);
  await user.click(screen.getByRole('button', { name: '取所选单元格' }));
  await waitFor(() => {
    expect(formula().value).toBe('支出决算表[合计, 本年支出合计] = 支出决算表[合计, 基本支出]');
  });
  // 1,474.07 against 335.54: the difference is 1,138.53 of projects.
  expect((await screen.findAllByText('1,474.07万元')).length).toBeGreaterThan(0);
  expect(screen.getByText('不成立')).toBeDefined();
  expect(await seriousViolations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '保存到工作簿' }));
  const row = await screen.findByText('支出决算表[合计, 本年支出合计] = 支出决算表[合计, 基本支出]', {
    selector: 'li div',
  });
  const item = row.closest('li');
  expect(item === null ? null : within(item).getByText('不成立')).not.toBeNull();
  expect(pane.session.getState().reviewed?.snapshot.sheets.at(-1)?.name).toBe('核对规则');
  expect(await seriousViolations()).toEqual([]);

  await user.click(screen.getByRole('button', { name: '撤销上次改动' }));
  expect(await screen.findByText(/还没有规则/u)).toBeDefined();
});

test('a mistake is told at its place while it is typed, and such a relation is not saved', async () => {
  const pane = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  const { user } = pane;
  await chooseInMenu(pane, '核对规则');
  await user.click(screen.getByRole('button', { name: '新增规则' }));
  await user.type(screen.getByRole('textbox', { name: '编号' }), 'T1-5');
  expect(screen.getByText(/编号“T1-5”是内置关系的/u)).toBeDefined();
  await user.type(screen.getByRole('textbox', { name: '公式' }), '支出决算表[[合计, 基本支出 = 1');
  expect(screen.getByText(/第\d+个字处应是“\]”。/u)).toBeDefined();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存到工作簿' }).disabled).toBe(true);
});

test('a built-in relation is switched off, and on again', async () => {
  const pane = await showChecked(await openSample('zhuzhou-shifeng-2021'));
  const { user, session } = pane;
  await chooseInMenu(pane, '核对规则');
  await user.click(screen.getByRole('button', { name: /^内置关系/u }));
  await user.type(screen.getByRole('searchbox', { name: '搜索编号或名称' }), 'T1-5');
  await user.selectOptions(screen.getByRole('combobox', { name: '内置关系T1-5' }), 'off');
  await waitFor(() => {
    expect(session.getState().reviewed?.review.own?.switches).toMatchObject([{ rule: 'T1-5', level: 'off' }]);
  });
  await user.selectOptions(screen.getByRole('combobox', { name: '内置关系T1-5' }), '');
  await waitFor(() => {
    expect(session.getState().reviewed?.review.own).toBeUndefined();
  });
});

test('the help has the ten examples of the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const examples = (/十个例子：\n\n```\n(.*?)```/su.exec(readme)?.[1] ?? '').trim().split('\n');
  expect(examples.map((line) => line.slice(3))).toEqual(RULE_EXAMPLES);
});

test('a name is joined to what stands before it', () => {
  const joined = (before: string) => before + joinedAt(before, before.length, '乙[1]');
  expect(
    ['', '甲[1]', '甲[1] ', '甲[1] <= ', '甲[1] = 乙[2]', '合计(', '如果 甲[1] > 0 则 '].map(joined),
  ).toEqual([
    '乙[1]',
    '甲[1] = 乙[1]',
    '甲[1] = 乙[1]',
    '甲[1] <= 乙[1]',
    '甲[1] = 乙[2] + 乙[1]',
    '合计(乙[1]',
    '如果 甲[1] > 0 则 乙[1]',
  ]);
});
