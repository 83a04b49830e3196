import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openSample, place, selected, type } from '../session/headless';
import { group } from './findings-view';
import { findingRow, findingRows, showChecked, type ShownPane } from './pane';
import { rendersOf, type Renders } from './renders';
import { chooseInMenu, show } from './views';

const MISSED = /目标15人，完成14人/u;

async function open(): Promise<ShownPane> {
  const opened = await openSample('zhuzhou-shifeng-2021');
  opened.session.prefer({ role: 'accountant', userName: '王会计', tourSeen: true });
  const pane = await showChecked(opened);
  // The check leads the grid to the first figure that may be wrong: what is counted comes after that.
  await waitFor(async () => {
    expect(await selected(pane)).toBe('附件1部门整体!G16');
  });
  return pane;
}

/** Which of some components were rendered. */
const among = (renders: Renders, names: readonly string[]): readonly string[] =>
  names.filter((name) => renders.has(name));

/** The frame around the parts of the results. */
const FRAME = [
  'Surroundings',
  'Pane',
  'PaneHeader',
  'MoreMenu',
  'PaneBody',
  'Results',
  'ViewTabs',
  'ActionBar',
];

test('typing a reason renders its form alone', async () => {
  const { user } = await open();
  findingRow(MISSED).focus();
  await user.keyboard('e');
  const field = screen.getByRole('textbox', { name: '说明原因' });
  const renders = await rendersOf(() => user.type(field, '年中退休'));
  expect(renders.get('StepForm')).toBeGreaterThanOrEqual(4);
  expect(among(renders, [...FRAME, 'FindingsView', 'FindingList', 'FindingItem', 'FindingRow'])).toEqual([]);
});

test('selecting a finding renders it and the one that was selected before, not the page around them', async () => {
  const pane = await open();
  const { user } = pane;
  await user.click(findingRow(/“物业管理及水电气经费”实际完成值433\.5/u));
  // The grid has followed: what is counted is the second selection alone.
  await waitFor(async () => {
    expect(await selected(pane)).toBe('附件2物业水电气!F18');
  });
  const renders = await rendersOf(async () => {
    await user.click(findingRow(MISSED));
  });
  expect(renders.get('FindingList')).toBeGreaterThan(0);
  // Each of the two at most twice: when it is pressed, and when it is unfolded.
  expect(renders.get('FindingRow')).toBeLessThanOrEqual(4);
  expect(among(renders, [...FRAME, 'FindingsView', 'SeverityFilter', 'ListBar', 'DecisionProgress'])).toEqual(
    [],
  );
});

test('a live edit renders what it changes, and nothing of another page', async () => {
  const pane = await open();
  const edit = async (value: number): Promise<void> => {
    const before = pane.session.getState().reviewed;
    await type(pane, place('附件2公车平台', 13, 7), value);
    await waitFor(() => {
      expect(pane.session.getState().reviewed).not.toBe(before);
      expect(pane.session.getState().live).toBe('idle');
    });
  };
  await group(pane.user, '按工作表');
  const listed = await rendersOf(() => edit(9));
  expect(listed.get('FindingList')).toBeGreaterThan(0);
  // Those of the other self-assessments are as they were, but for the unfolded one: 8, 3, 2 and 2 of 21.
  const elsewhere = ['附件1部门整体', '附件2物业水电气', '附件2零星维修', '附件2工程改造'].map(
    (sheet) =>
      screen.getByRole('region', { name: new RegExp(`^${sheet}`, 'u') }).querySelectorAll('[data-row]')
        .length,
  );
  expect(elsewhere).toEqual([8, 3, 2, 2]);
  expect(findingRows().length).toBe(21);
  expect(listed.get('FindingRow')).toBeLessThan(10);

  await chooseInMenu(pane, '帮助');
  const helped = await rendersOf(() => edit(8));
  expect(helped.get('LiveState')).toBeGreaterThan(0);
  expect(
    among(helped, ['Pane', 'HelpPage', 'RuleList', 'FindingsView', 'FindingList', 'FindingRow']),
  ).toEqual([]);
  await pane.user.keyboard('{Escape}');

  await show(pane, /^重算/u);
  const planned = await rendersOf(() => edit(7));
  expect(among(planned, ['FindingsView', 'FindingList', 'FindingRow', 'SheetsView', 'OverviewView'])).toEqual(
    [],
  );
});

test('what an operation is just doing renders nothing but the line that says so', async () => {
  const { session } = await open();
  const renders = await rendersOf(async () => {
    await session.writeReport();
    await waitFor(() => {
      expect(screen.getByRole('button', { name: '重新检查' })).toHaveProperty('disabled', false);
    });
  });
  expect(renders.get('ProgressLine')).toBeGreaterThan(1);
  expect(
    among(renders, ['Pane', 'FindingsView', 'FindingList', 'FindingRow', 'Results', 'ViewTabs']),
  ).toEqual([]);
  // Busy once and free once, however many stages there were.
  expect(renders.get('PaneHeader')).toBe(2);
});
