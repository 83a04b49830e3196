import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openSample } from '../session/headless';
import { findingRow, findingRows, showChecked, type ShownPane } from './pane';

/** 年度目标1 of the department's form: the weights of G10 and G11 are known to be 1–2 and 2–3 points only. */
const open = async (): Promise<ShownPane> => showChecked(await openSample('wuhan-dongxihu-2020'));
const BOUNDED = /“项目数”目标3项，完成2项.*只能确定在1–2之间/u;
const FIELD = 'G10 项目数的分值';

test('a finding on a weight that is not printed has a field for it, with its bounds', async () => {
  const { user } = await open();
  await user.click(findingRow(BOUNDED));
  const field = screen.getByRole('textbox', { name: FIELD });
  expect(field).toHaveProperty('value', '');
  expect(screen.getByText('可能为 1–2 分')).toBeDefined();
});

test('Enter keeps the weight in the workbook and checks anew; it is shown as typed and can be removed', async () => {
  const { user, session } = await open();
  await user.click(findingRow(BOUNDED));
  await user.type(screen.getByRole('textbox', { name: FIELD }), '１{Enter}');
  await screen.findAllByText('已保存到工作簿，并重新核对。');
  expect(session.getState().reviewed?.options.weights?.get('部门整体绩效自评表!G10')).toBe('1');
  expect(findingRows().some(({ textContent }) => BOUNDED.test(textContent))).toBe(false);

  await user.click(screen.getByRole('tab', { name: /^表单/u }));
  const weights = screen.getByText('自行填写的分值').nextElementSibling;
  expect(weights?.textContent).toBe('G10项目数1');
  await user.click(screen.getByRole('button', { name: '删除 G10 自行填写的分值' }));
  await waitFor(() => {
    expect(screen.queryByText('自行填写的分值')).toBeNull();
  });
  expect(session.getState().reviewed?.options.weights?.size).toBe(0);
});

test('a typed weight is shown as such at the findings of its score', async () => {
  const { user } = await open();
  await user.click(findingRow(BOUNDED));
  await user.type(screen.getByRole('textbox', { name: FIELD }), '2{Enter}');
  await screen.findAllByText('已保存到工作簿，并重新核对。');
  // 2 of 3 projects with a weight of 2: the rule gives 1.33.
  // It is 尾差, which is only counted at first; the selected cell may say so, too.
  const [all = document.body] = screen.getAllByRole('button', { name: '全部显示' });
  await user.click(all);
  await user.click(findingRow(/“项目数”.*1\.33/u));
  expect(screen.getByRole('textbox', { name: FIELD })).toHaveProperty('value', '2');
  expect(screen.getByText('自行填写')).toBeDefined();
  expect(screen.getByText(/^2 × 66\.67%（目标3项，完成2项；.*）= 1\.33，表中1$/u)).toBeDefined();
});

test.each([
  ['abc', '请填数字，如 5 或 2.5。'],
  ['0', '分值应大于 0。'],
  ['101', '分值不超过 100。'],
  ['1.234', '分值最多两位小数。'],
])('"%s" is refused in words', async (typed, words) => {
  const { user, session } = await open();
  await user.click(findingRow(BOUNDED));
  await user.type(screen.getByRole('textbox', { name: FIELD }), `${typed}{Enter}`);
  expect(await screen.findByText(words)).toBeDefined();
  expect(session.getState().reviewed?.options.weights?.size).toBe(0);
});

test('the scores that wait for a person are listed with the reason, and a field where a weight is missing', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('tab', { name: /^重算/u }));
  expect(screen.getByRole('heading', { name: '待人工评分 14 处' })).toBeDefined();
  const list = screen.getByRole('region', { name: '重算' });
  // Two bounded weights; in two blocks every target is met or judged, and the scores do not add up to the points.
  expect(within(list).getAllByRole('textbox')).toHaveLength(14);
  expect(within(list).getByRole('textbox', { name: FIELD })).toBeDefined();
  expect(list.textContent).toContain('表中未列分值，不能按规则计分。');
});
