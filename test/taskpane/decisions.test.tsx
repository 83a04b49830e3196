import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { reference } from '../../src/disclosure/sheet/address';
import { openSample, place, reopened, selected, type, valueOf, type Opened } from '../session/headless';
import { group, showAll, showFindings, type ShownFindings } from './findings-view';
import { findingRow, findingRows } from './rows';

/** 附件2公车平台!H14: 14 of 15 people, weight 10, printed 10; the rule gives 9.33. */
const MISSED = /目标15人，完成14人/u;
/** 附件1部门整体!G22: nothing there is to be corrected by the rules. */
const POINTS = /全部分值（含预算执行率分值）合计105分/u;

async function open(preferences: Parameters<Opened['session']['prefer']>[0] = {}): Promise<ShownFindings> {
  const opened = await openSample('zhuzhou-shifeng-2021');
  opened.session.prefer({ role: 'accountant', userName: '王会计', ...preferences });
  return showFindings(opened);
}

/** What is unfolded below a finding. */
const details = (words: RegExp): HTMLElement =>
  document.getElementById(findingRow(words).getAttribute('aria-controls') ?? '') ?? document.body;

const action = (words: RegExp, name: string): HTMLElement =>
  within(within(details(words)).getByRole('group', { name: '处理' })).getByRole('button', { name });

const stateOf = ({ session }: ShownFindings, words: RegExp): string | undefined => {
  const { key } = { key: findingRow(words).dataset['row'] };
  return session.getState().reviewed?.standing.findings.find((one) => one.key === key)?.unit;
};

/** Passes a finding over by the keyboard, with a reason. */
async function ignore(pane: ShownFindings, words: RegExp, reason: string): Promise<void> {
  findingRow(words).focus();
  await pane.user.keyboard('i');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '忽略的理由' }));
  await pane.user.keyboard(`${reason}{Control>}{Enter}{/Control}`);
  await waitFor(() => {
    expect(stateOf(pane, words)).toBe('ignored');
  });
}

/** The key of the finding that has the focus. */
const focusedRow = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset['row'] : undefined;

/** Tells whether the page has changed meanwhile and left the focus nowhere. */
function watchFocus(): () => boolean {
  let isLost = false;
  const observer = new MutationObserver(() => {
    isLost ||= document.activeElement === document.body;
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    return isLost;
  };
}

test('accepting writes the correction; the finding goes, and is among those put right', async () => {
  const pane = await open();
  const { user } = pane;
  await user.click(findingRow(MISSED));
  expect(screen.getByText('已处理 0 / 20')).toBeDefined();
  const next = findingRows()[findingRows().indexOf(findingRow(MISSED)) + 1]?.dataset['row'];
  const wasLost = watchFocus();
  await user.click(action(MISSED, '接受更正'));
  await waitFor(() => {
    expect(pane.session.getState().notice).toMatchObject({ kind: 'applied', written: 1 });
  });
  expect(findingRows().some(({ textContent }) => MISSED.test(textContent))).toBe(false);
  expect(await valueOf(pane, '附件2公车平台', 'H14')).toBe(9.33);
  // The next finding has taken its place and the focus, as soon as it was gone.
  expect(focusedRow()).toBe(next);
  expect(wasLost()).toBe(false);

  await user.click(screen.getByRole('button', { name: '已消除的处理意见 1 条' }));
  const gone = screen.getByRole('region', { name: '已消除的处理意见 1 条' });
  expect(within(gone).getAllByRole('listitem')[0]?.textContent).toMatch(
    /^待核实附件2公车平台!H14已整改“公车平台司勤人员”.*接受会计 王会计/u,
  );
});

test('a finding without a correction is accepted as something to put right by hand', async () => {
  const pane = await open();
  await pane.user.click(findingRow(POINTS));
  expect(details(POINTS).textContent).toContain('没有可写入的更正：确认有误，自行修改。');
  await pane.user.click(action(POINTS, '确认有误'));
  await waitFor(() => {
    expect(findingRow(POINTS).textContent).toMatch(/^不平G22已接受/u);
  });
  expect(screen.getByText('已处理 1 / 20')).toBeDefined();
});

test('an explanation goes into the form’s own cell only where that is ticked, and is said to stand there', async () => {
  const pane = await open();
  const { user } = pane;
  const box = (): HTMLElement => screen.getByRole('checkbox', { name: '同时写入表中“偏差原因”栏（I14）' });
  findingRow(MISSED).focus();
  await user.keyboard('e');
  await user.keyboard('年中退休{Control>}{Enter}{/Control}');
  await waitFor(() => {
    expect(stateOf(pane, MISSED)).toBe('explained');
  });
  expect(await valueOf(pane, '附件2公车平台', 'I14')).toBe('');

  findingRow(MISSED).focus();
  await user.keyboard('e');
  await user.click(box());
  await user.click(screen.getByRole('textbox', { name: '说明原因' }));
  await user.keyboard('，编制未补{Control>}{Enter}{/Control}');
  await waitFor(() => {
    expect(pane.session.getState().notice).toMatchObject({ kind: 'applied', written: 1 });
  });
  expect(await valueOf(pane, '附件2公车平台', 'I14')).toBe('年中退休，编制未补');
  await user.click(findingRow(MISSED));
  expect(details(MISSED).textContent).toContain('已写入表中“偏差原因”栏（I14）');

  findingRow(MISSED).focus();
  await user.keyboard('e');
  expect(details(MISSED).textContent).toContain('不能写入表中“偏差原因”栏（I14）：栏内已有内容。');
});

test('explaining needs words; they are kept with name and time, and can be taken back', async () => {
  const pane = await open();
  const { user } = pane;
  findingRow(MISSED).focus();
  await user.keyboard('e');
  const field = screen.getByRole('textbox', { name: '说明原因' });
  expect(document.activeElement).toBe(field);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.getByText('请写明原因。')).toBeDefined();
  await user.type(field, '一名司机年中退休，{Enter}编制未补。');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => {
    expect(findingRow(MISSED).textContent).toMatch(/^待核实H14已说明/u);
  });
  // The next one has been unfolded meanwhile.
  await waitFor(() => {
    expect(findingRow(MISSED).getAttribute('aria-expanded')).toBe('false');
  });
  await user.click(findingRow(MISSED));
  expect(details(MISSED).textContent).toMatch(
    /经过说明原因会计 王会计\d{4}\/\d\d\/\d\d \d\d:\d\d一名司机年中退休，\n编制未补。/u,
  );

  await user.click(action(MISSED, '撤回'));
  await waitFor(() => {
    expect(stateOf(pane, MISSED)).toBe('open');
  });
  expect(details(MISSED).textContent).toContain('撤回会计 王会计');
});

test('Escape gives the explanation up; looking at another finding keeps what is typed', async () => {
  const { user, session } = await open();
  findingRow(MISSED).focus();
  await user.keyboard('e');
  await user.keyboard('一半');
  await user.click(findingRow(POINTS));
  expect(screen.getByRole('textbox', { name: '说明原因' })).toHaveProperty('value', '一半');
  screen.getByRole('textbox', { name: '说明原因' }).focus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('textbox', { name: '说明原因' })).toBeNull();
  expect(document.activeElement).toBe(findingRow(MISSED));
  expect(session.getState().reviewed?.decisions).toMatchObject({ value: { decisions: [] } });
});

test('A accepts and I ignores, on the row alone', async () => {
  const pane = await open();
  const { user } = pane;
  await ignore(pane, POINTS, '小额');
  await waitFor(() => {
    expect(document.activeElement).not.toBe(findingRow(POINTS));
  });
  findingRow(POINTS).focus();
  await user.keyboard('a');
  await waitFor(() => {
    expect(stateOf(pane, POINTS)).toBe('accepted');
  });
});

test('Ctrl+Z takes the last decision back: the step, and what was written with it', async () => {
  const pane = await open();
  const { user, session } = pane;
  await ignore(pane, POINTS, '小额');
  await waitFor(() => {
    expect(document.activeElement).not.toBe(findingRow(POINTS));
  });
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => {
    expect(stateOf(pane, POINTS)).toBe('open');
    expect(document.activeElement).toBe(findingRow(POINTS));
  });

  findingRow(MISSED).focus();
  await user.keyboard('a');
  await waitFor(() => {
    expect(session.getState().notice).toMatchObject({ kind: 'applied', written: 1 });
    expect(focusedRow()).toBeDefined();
  });
  expect(await valueOf(pane, '附件2公车平台', 'H14')).toBe(9.33);
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => {
    expect(stateOf(pane, MISSED)).toBe('open');
    expect(document.activeElement).toBe(findingRow(MISSED));
  });
  expect(await valueOf(pane, '附件2公车平台', 'H14')).toBe(10);
});

test('after a decision the next one that is open is selected, in the pane and in the grid', async () => {
  const pane = await open();
  const [first, , second, third] = findingRows().map(({ dataset }) => dataset['row']);
  const rowOf = (key: string | undefined): HTMLElement | undefined =>
    findingRows().find(({ dataset }) => dataset['row'] === key);
  // As soon as the workbook has been checked, the grid shows the first cell that may be wrong in the first problem.
  await waitFor(async () => {
    expect(await selected(pane)).toBe('附件1部门整体!G16');
  });
  expect(rowOf(first)?.textContent).toMatch(/^不平/u);
  rowOf(second)?.focus();
  await pane.user.keyboard('i');
  await pane.user.keyboard('小额{Control>}{Enter}{/Control}');
  await waitFor(() => {
    expect(focusedRow()).toBe(third);
  });
  expect(rowOf(third)?.getAttribute('aria-expanded')).toBe('true');
  const at = pane.session.getState().reviewed?.standing.findings.find(({ key }) => key === third)?.finding
    .cells[0];
  await waitFor(async () => {
    expect(await selected(pane)).toBe(at === undefined ? '' : reference(at).replaceAll("'", ''));
  });
});

test('the name is asked for once, where the first decision is made', async () => {
  const pane = await open({ userName: '' });
  const { user, session } = pane;
  findingRow(POINTS).focus();
  await user.keyboard('a');
  const name = screen.getByRole('textbox', { name: '姓名' });
  expect(document.activeElement).toBe(name);
  await user.keyboard('{Enter}');
  expect(screen.getByText('请填写姓名。')).toBeDefined();
  await user.keyboard(' 王会计 {Enter}');
  await waitFor(() => {
    expect(stateOf(pane, POINTS)).toBe('accepted');
  });
  expect(session.getState().preferences.userName).toBe('王会计');
  expect(session.getState().reviewed?.decisions).toMatchObject({
    value: { decisions: [{ steps: { accountant: [{ kind: 'accepted', by: '王会计' }] } }] },
  });
  await ignore(pane, MISSED, '小额');
  session.prefer({ userName: '' });
});

test('the supervisor sees the explanation, and passes or returns with an opinion', async () => {
  const accountant = await open();
  const explained = accountant.session
    .getState()
    .reviewed?.standing.findings.filter(
      ({ finding }) => finding.message.values['line'] === '公车平台司勤人员',
    );
  await accountant.session.decide(explained?.map(({ key }) => key) ?? [], {
    kind: 'explained',
    text: '编制未补',
  });
  const saved = await reopened(accountant);
  document.body.replaceChildren();
  saved.session.prefer({ role: 'supervisor', userName: '李审核' });
  const pane = await showFindings(saved);
  const { user } = pane;
  expect(screen.getByText('已审核 0 / 20')).toBeDefined();
  await user.click(findingRow(MISSED));
  expect(details(MISSED).textContent).toMatch(/说明原因会计 王会计.*编制未补/u);
  expect(within(details(MISSED)).queryByRole('button', { name: '接受更正' })).toBeNull();
  await user.click(action(MISSED, '退回整改'));
  await user.click(screen.getByRole('button', { name: '退回整改' }));
  expect(screen.getByText('请写明整改要求。')).toBeDefined();
  await user.type(screen.getByRole('textbox', { name: '审核意见' }), '按比例改为9.33分。');
  await user.click(screen.getByRole('button', { name: '退回整改' }));
  await waitFor(() => {
    expect(findingRow(MISSED).textContent).toMatch(/^待核实H14已说明退回整改/u);
  });
  // The unit has handled one, the reviewer one: each is counted for itself.
  expect(screen.getByText('已审核 1 / 20 · 单位已处理 0')).toBeDefined();
  findingRow(POINTS).focus();
  await user.keyboard('a');
  await waitFor(() => {
    expect(findingRow(POINTS).textContent).toMatch(/^不平G22待处理通过/u);
  });
  // What the reviewer has passed is nothing that the unit has handled; what was sent back is the unit's again.
  pane.session.prefer({ role: 'accountant' });
  await waitFor(() => {
    expect(screen.getByText('已处理 0 / 20 · 审核人已审核 2')).toBeDefined();
  });
});

test('a whole group is decided at once: what is decided already is left as it is', async () => {
  const pane = await open();
  const { user, session } = pane;
  findingRow(POINTS).focus();
  await user.keyboard('a');
  await waitFor(() => {
    expect(stateOf(pane, POINTS)).toBe('accepted');
  });
  await group(user, '按工作表');
  // Eight findings, one of them accepted.
  await user.click(screen.getByRole('button', { name: '本组全部：附件1部门整体' }));
  await user.click(await screen.findByRole('menuitem', { name: '说明原因（7 条）' }));
  const form = screen.getByRole('region', { name: '“附件1部门整体”7 条：说明原因' });
  await user.type(within(form).getByRole('textbox', { name: '说明原因' }), '见附注三');
  await user.click(within(form).getByRole('button', { name: '说明原因' }));
  const counted = (state: string): number =>
    session.getState().reviewed?.standing.findings.filter((one) => one.unit === state).length ?? 0;
  await waitFor(() => {
    expect(counted('explained')).toBe(7);
  });
  expect(counted('accepted')).toBe(1);
  expect(screen.queryByRole('region', { name: /7 条：说明原因/u })).toBeNull();
});

test('everything shown is decided at once, once more confirmed', async () => {
  const { user, session } = await open();
  await showAll(user);
  await user.type(screen.getByRole('searchbox', { name: '搜索' }), '公开03表');
  await user.click(screen.getByRole('button', { name: '对显示的问题…' }));
  await user.click(await screen.findByRole('menuitem', { name: '忽略（2 条）' }));
  // Several are never passed over without a reason, not even rounding.
  const form = screen.getByRole('region', { name: '显示的 2 条：忽略' });
  await user.click(within(form).getByRole('button', { name: '忽略' }));
  expect(within(form).getByText('请写明忽略的理由。')).toBeDefined();
  await user.type(within(form).getByRole('textbox', { name: '忽略的理由' }), '四舍五入');
  expect(session.getState().reviewed?.standing.findings.every(({ unit }) => unit === 'open')).toBe(true);
  await user.click(within(form).getByRole('button', { name: '忽略' }));
  await waitFor(() => {
    expect(findingRows().map(({ textContent }) => textContent.slice(0, 6))).toEqual([
      '尾差C7忽略',
      '尾差E7忽略',
    ]);
  });
  expect(
    session
      .getState()
      .reviewed?.decisions.value.decisions.flatMap(({ steps }) => steps.accountant.map(({ text }) => text)),
  ).toEqual(['四舍五入', '四舍五入']);
});

test('where the figures have changed, the decision stands open again with what they were and are', async () => {
  const pane = await open();
  const { user, session } = pane;
  findingRow(MISSED).focus();
  await user.keyboard('e');
  await user.type(screen.getByRole('textbox', { name: '说明原因' }), '编制未补');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => {
    expect(stateOf(pane, MISSED)).toBe('explained');
  });
  await type(pane, place('附件2公车平台', 13, 7), 9.8);
  await session.check();
  expect(findingRow(MISSED).textContent).toMatch(/^待核实H14数据已变/u);
  await user.click(findingRow(MISSED));
  expect(details(MISSED).textContent).toContain('之后数据已变 H14 10 → 9.8');
});

test('findings are filtered by their state; one that is decided then makes room for the next', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: '筛选' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: /^待处理/u }));
  await user.keyboard('{Escape}');
  const [first, second] = findingRows();
  const next = second?.dataset['row'];
  first?.focus();
  await user.keyboard('i');
  await user.keyboard('小额{Control>}{Enter}{/Control}');
  await waitFor(() => {
    // Of the 20, one is decided, and three that tell no figures are folded.
    expect(findingRows()).toHaveLength(16);
    expect(focusedRow()).toBe(next);
  });
  expect(screen.getByText('未显示：级别 4、状态 1')).toBeDefined();
});

test('where the last finding shown goes, what is said in its place has the focus; the keyboard goes on from there', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: '筛选' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: /^待处理/u }));
  await user.keyboard('{Escape}');
  const search = screen.getByRole('searchbox', { name: '搜索' });
  await user.type(search, '合计105分');
  expect(findingRows()).toHaveLength(1);
  findingRow(POINTS).focus();
  await user.keyboard('i');
  await user.keyboard('小额{Control>}{Enter}{/Control}');
  const nothing = await screen.findByRole('heading', { name: '按当前筛选没有可显示的问题' });
  expect(document.activeElement).not.toBe(document.body);
  expect(document.activeElement?.contains(nothing)).toBe(true);
  await user.keyboard('/');
  expect(document.activeElement).toBe(search);
});

test('after several are decided at once, or are not after all, the focus is in the list', async () => {
  const { user } = await open();
  await showAll(user);
  await user.click(screen.getByRole('button', { name: '筛选' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: /^待处理/u }));
  await user.keyboard('{Escape}');
  await user.type(screen.getByRole('searchbox', { name: '搜索' }), '公开03表');
  const ask = async (): Promise<void> => {
    await user.click(screen.getByRole('button', { name: '对显示的问题…' }));
    await user.click(await screen.findByRole('menuitem', { name: '忽略（2 条）' }));
  };
  await ask();
  await user.click(screen.getByRole('button', { name: '取消' }));
  expect(document.activeElement).toBe(findingRows()[0]);
  await ask();
  await user.keyboard('小额{Control>}{Enter}{/Control}');
  const nothing = await screen.findByRole('heading', { name: '按当前筛选没有可显示的问题' });
  expect(document.activeElement).not.toBe(document.body);
  expect(document.activeElement?.contains(nothing)).toBe(true);
});

test('beside decisions of a newer version one goes on deciding', async () => {
  const opened = await openSample('zhuzhou-shifeng-2021');
  opened.session.prefer({ role: 'accountant', userName: '王会计' });
  await opened.other(async (context) => {
    context.workbook.customXmlParts.add(
      '<decisions xmlns="urn:final-accounts-check:decisions" version="7"/>',
    );
    await context.sync();
  });
  const pane = await showFindings(opened);
  expect(opened.session.getState().reviewed?.decisions.unread).toMatchObject([{ why: 'newer' }]);
  await pane.user.click(findingRow(MISSED));
  expect(details(MISSED).textContent).toContain('定量指标按完成比例计分');
  expect(screen.getByRole('group', { name: '处理' })).toBeDefined();
});
