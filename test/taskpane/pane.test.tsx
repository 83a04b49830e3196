import { render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { excelRoom } from '../../src/excel';
import { createSession } from '../../src/session/session';
import { App } from '../../src/taskpane/frame/App';
import { say } from '../../src/voice/say';
import { openNew, openSample, place, type } from '../session/headless';
import { findingRow, showChecked, showPane } from './pane';
import { waitFor } from '../wait-for';

const SAMPLE = 'zhuzhou-shifeng-2021';

test('before the first check the pane says how to begin', async () => {
  await showPane(await openSample(SAMPLE));
  expect(screen.getByText('尚未检查')).toBeDefined();
  expect(screen.getByRole('heading', { name: '检查决算公开表与绩效自评表' })).toBeDefined();
  expect(screen.getByRole('button', { name: '撤销' })).toHaveProperty('disabled', true);
});

test('outside Excel it says where to open it', async () => {
  vi.stubGlobal('Office', undefined);
  const session = createSession(excelRoom);
  render(<App session={session} />);
  await session.start();
  expect(await screen.findByText('请在 Excel 中打开')).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a check announces its counts, and shows the state of the relations', async () => {
  const { user, session } = await showChecked(await openSample(SAMPLE));
  const counts = session.getState().reviewed?.review.counts;
  await user.click(screen.getByRole('tab', { name: '概览' }));
  expect(screen.getByRole('status').textContent).toMatch(/^检查完毕：识别 \d+ 张表，错误 \d+ 条/u);
  const summary = within(screen.getByRole('region', { name: '检查结果' }));
  expect(summary.getByText(`成立 ${counts?.held ?? ''}`)).toBeDefined();
  expect(summary.getByText(`不成立 ${counts?.broken ?? ''}`)).toBeDefined();
  expect(summary.getByText(`无法核对 ${counts?.notCheckable ?? ''}`)).toBeDefined();
});

test('every form is shown with its sheet, title, year and department', async () => {
  const { user, session } = await showChecked(await openSample(SAMPLE));
  await user.click(screen.getByRole('tab', { name: /^表单/u }));
  for (const { sheet } of session.getState().reviewed?.review.forms ?? [])
    expect(screen.getByRole('heading', { name: sheet })).toBeDefined();
  const project = screen.getByText('公车平台经费').closest('dl');
  expect(project?.textContent).toContain('项目通用表式');
  expect(project?.textContent).toContain('2021');
  expect(project?.textContent).toContain('株洲市石峰区机关事务服务中心');
});

test('a workbook without any form says why each sheet is none', async () => {
  await showChecked(await openNew());
  expect(screen.getByRole('heading', { name: '没有识别出可核对的表' })).toBeDefined();
  expect(screen.getByText('Sheet1')).toBeDefined();
  expect(screen.getByText('工作表为空。')).toBeDefined();
});

test('without any form, a text alone can still be given and is checked within itself', async () => {
  const { user } = await showChecked(await openNew());
  await user.click(screen.getByRole('button', { name: '没有表，只核对情况说明' }));
  const tab = screen.getByRole('tab', { name: '情况说明' });
  expect(tab.getAttribute('aria-selected')).toBe('true');
  expect(document.activeElement).toBe(tab);
  await user.click(screen.getByRole('textbox', { name: '或粘贴文字' }));
  // 335.54 of 1,474.07 is 22.76 %.
  await user.paste(
    '支出合计1,474.07万元，其中：基本支出335.54万元，占比32.76%；项目支出1,138.53万元，占比77.24%。',
  );
  await user.click(screen.getByRole('button', { name: '核对' }));
  expect(await screen.findByRole('button', { name: '占比32.76%，不符' })).toBeDefined();
  expect(screen.getByRole('button', { name: '占比77.24%，相符' })).toBeDefined();
  await user.click(screen.getByRole('tab', { name: /^问题/u }));
  expect(screen.queryByRole('heading', { name: '没有识别出可核对的表' })).toBeNull();
  expect(findingRow(/32\.76%/u)).toBeDefined();
});

test('accepting a correction is told below the list: nothing comes between the list and the tabs', async () => {
  const { user, session } = await showChecked(await openSample(SAMPLE));
  session.prefer({ role: 'accountant', userName: '王会计' });
  const panel = screen.getByRole('tabpanel');
  /** What is told while it is done and afterwards, and whether it stands below the results. */
  const told = new Map<string, boolean>();
  const observer = new MutationObserver(() => {
    for (const shown of document.querySelectorAll('[role="progressbar"], .fui-MessageBar'))
      told.set(
        shown.getAttribute('aria-label') ?? shown.textContent.trim(),
        (panel.compareDocumentPosition(shown) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      );
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  await user.click(findingRow(/目标15人，完成14人/u));
  await user.click(screen.getByRole('button', { name: '接受更正' }));
  await screen.findAllByText('已写入 1 处，可以撤销。');
  observer.disconnect();
  expect([...told.keys()]).toEqual(expect.arrayContaining(['正在写入…', '已写入 1 处，可以撤销。']));
  expect([...told.values()]).not.toContain(false);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(await screen.findAllByText('已恢复 1 处。')).not.toEqual([]);
  session.prefer({ userName: '' });
});

test('a failure says what happened and what to do, until it is dismissed', async () => {
  const opened = await openSample(SAMPLE);
  const { user, host } = await showPane(opened);
  host.faults.refuse('cellEditMode', Infinity);
  await user.click(screen.getByRole('button', { name: '检查' }));
  const sentence = say('zh-CN', 'failures', 'editMode');
  expect(await screen.findByText('检查没有完成')).toBeDefined();
  expect(screen.getByRole('status').textContent).toBe(`检查没有完成 ${sentence}`);
  await user.click(screen.getByRole('button', { name: '关闭' }));
  expect(screen.queryByText('检查没有完成')).toBeNull();
});

test('without the live check, results that are older than the workbook say so', async () => {
  const opened = await showChecked(await openSample(SAMPLE));
  opened.session.prefer({ liveCheck: false });
  expect(await screen.findByText('自动核对已关')).toBeDefined();
  await type(opened, place('附件2公车平台', 13, 7), 9.33);
  expect(await screen.findByText('检查之后工作簿有改动，结果可能已不符。')).toBeDefined();
  const [again] = screen.getAllByRole('button', { name: '重新检查' });
  await opened.user.click(again ?? document.body);
  await waitFor(() => {
    expect(screen.queryByText('检查之后工作簿有改动，结果可能已不符。')).toBeNull();
  });
  opened.session.prefer({ liveCheck: true });
});

test('with the live check, an edit renews the results; nothing is said to be outdated', async () => {
  const opened = await showChecked(await openSample(SAMPLE));
  const { reviewed } = opened.session.getState();
  expect(screen.getByText('已是最新')).toBeDefined();
  await type(opened, place('附件2公车平台', 13, 7), 9.33);
  await waitFor(() => {
    expect(opened.session.getState().reviewed).not.toBe(reviewed);
    expect(opened.session.getState().live).toBe('idle');
  });
  expect(screen.queryByText('检查之后工作簿有改动，结果可能已不符。')).toBeNull();
  expect(screen.getByText('已是最新')).toBeDefined();
});
