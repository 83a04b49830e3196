import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openSample } from '../session/headless';
import { showChecked, type ShownPane } from './pane';

const CHOICE = '2020年度区机关事务服务中心部门整体绩效自评表的评分办法';

async function showForms(): Promise<ShownPane> {
  const pane = await showChecked(await openSample('wuhan-dongxihu-2020'));
  await pane.user.click(screen.getByRole('tab', { name: /^表单/u }));
  return pane;
}

const choice = (): HTMLElement => screen.getByRole('combobox', { name: CHOICE });
const schemeName = ({ session }: ShownPane): string | undefined =>
  session.getState().reviewed?.review.assessments[0]?.scheme.name;

test('a form shows its scheme and how it is known', async () => {
  await showForms();
  expect(within(choice()).getByRole('option', { selected: true }).textContent).toBe('自动：武汉市（按备注）');
  expect(screen.getByText('按备注 · 武汉市各区绩效自评表备注（计分原则）')).toBeDefined();
});

test('another scheme can be chosen, and left again', async () => {
  const pane = await showForms();
  await pane.user.selectOptions(choice(), '湖南省');
  await waitFor(() => {
    expect(schemeName(pane)).toBe('湖南省');
  });
  expect(await screen.findByText(/^自选 · /u)).toBeDefined();
  await waitFor(() => {
    expect(choice()).toHaveProperty('disabled', false);
  });
  await pane.user.selectOptions(choice(), '自动：武汉市（按备注）');
  await waitFor(() => {
    expect(schemeName(pane)).toBe('武汉市');
  });
});

test('a copy can be edited: mistakes are said at their fields, then it is used', async () => {
  const pane = await showForms();
  const { user, session } = pane;
  await user.selectOptions(choice(), '自定义…');
  const editor = within(screen.getByRole('form', { name: '自定义评分办法' }));
  expect(editor.getByRole('textbox', { name: '名称' })).toHaveProperty('value', '武汉市（自定义）');
  await user.selectOptions(
    editor.getByRole('combobox', { name: '预算执行率得分' }),
    '按比例，低于下限不得分',
  );
  const floor = editor.getByRole('textbox', { name: '执行率低于（%）不得分' });
  await user.clear(floor);
  await user.type(floor, '800');
  const good = editor.getByRole('textbox', { name: '“良”从（分）' });
  await user.clear(good);
  await user.type(good, '95');
  await user.click(editor.getByRole('button', { name: '采用' }));
  expect(editor.getByText('请填 0–100 的百分数。')).toBeDefined();
  expect(editor.getByText('应低于上一等级。')).toBeDefined();
  expect(session.getState().reviewed?.review.assessments[0]?.by).toBe('remarks');

  await user.clear(floor);
  await user.type(floor, '80');
  await user.clear(good);
  await user.type(good, '75{Enter}');
  await waitFor(() => {
    expect(session.getState().reviewed?.review.assessments[0]).toMatchObject({
      by: 'user',
      scheme: {
        id: 'custom',
        name: '武汉市（自定义）',
        execution: { kind: 'floor', below: '0.8' },
        grades: [{ from: '90' }, { grade: '良', from: '75' }, { from: '60' }, { from: '0' }],
      },
    });
  });
  expect(screen.queryByRole('form', { name: '自定义评分办法' })).toBeNull();
  expect(await screen.findByRole('button', { name: '修改' })).toBeDefined();
});

test('steps are added and removed', async () => {
  const { user } = await showForms();
  await user.selectOptions(choice(), '自定义…');
  const editor = within(screen.getByRole('form', { name: '自定义评分办法' }));
  await user.selectOptions(editor.getByRole('combobox', { name: '预算执行率得分' }), '分档');
  expect(editor.getAllByRole('textbox', { name: '得分值的（%）' })).toHaveLength(3);
  await user.click(editor.getByRole('button', { name: '加一档' }));
  await user.click(editor.getByRole('button', { name: '采用' }));
  expect(editor.getByText('两项都填 0–100 的百分数。')).toBeDefined();
  await user.click(editor.getByRole('button', { name: '删除第 4 档' }));
  expect(editor.queryByText('两项都填 0–100 的百分数。')).toBeNull();
  await user.click(editor.getByRole('button', { name: '取消' }));
  expect(screen.queryByRole('form', { name: '自定义评分办法' })).toBeNull();
});

test('choices of a newer version are said as long as they are there', async () => {
  const opened = await openSample('wuhan-dongxihu-2020');
  await opened.other(async (context) => {
    context.workbook.customXmlParts.add('<choices xmlns="urn:final-accounts-check:choices" version="7"/>');
    await context.sync();
  });
  await showChecked(opened);
  expect(screen.getByText('工作簿里有 1 项记录本版本没有采用，都原样保留。')).toBeDefined();
  expect(screen.getByText(/由新版本写入/u)).toBeDefined();
});
