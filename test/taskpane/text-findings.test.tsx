import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openSample, selected } from '../session/headless';
import { showFindings, type ShownFindings } from './findings-view';
import { findingRow } from './rows';

/** The income is the table's; 60 and 50 are 110, not 100, and the table has other figures still. */
const TEXT =
  '二、收入决算情况说明\n2021年度收入合计1474.07万元。\n三、支出决算情况说明\n2021年度支出合计100万元，其中：基本支出60万元，占60%；项目支出50万元，占50%。';

async function open(): Promise<ShownFindings> {
  const pane = await showFindings(await openSample('zhuzhou-shifeng-2021'));
  await pane.session.readText({ kind: 'pasted', text: TEXT });
  return pane;
}

const details = (row: HTMLElement): HTMLElement =>
  document.getElementById(row.getAttribute('aria-controls') ?? '') ?? document.body;

test('a finding within the written explanation quotes it and leads to it', async () => {
  const { user, session } = await open();
  const group = await screen.findByRole('region', { name: /^情况说明/u });
  const row = findingRow(/各部分之和为110，文中总数为100/u);
  expect(group.contains(row)).toBe(true);
  await user.click(row);
  expect(details(row).textContent).toContain('原文“2021年度支出合计100万元”');
  expect(session.getState().view).toBe('text');
});

test('one that was compared with the tables leads to the table, and from there to the text', async () => {
  const pane = await open();
  const { user, session } = pane;
  const group = await screen.findByRole('region', { name: /^情况说明/u });
  const row = findingRow(/^.*“基本支出60万元”/u);
  expect(group.contains(row)).toBe(true);
  await user.click(row);
  const { cells } = session
    .getState()
    .reviewed?.standing.findings.find(({ key }) => key === row.dataset['row'])?.finding ?? { cells: [] };
  await waitFor(async () => {
    expect((await selected(pane)).split('!')[0]).toBe(cells[0]?.sheet);
  });
  expect(session.getState().view).toBe('findings');
  await user.click(within(details(row)).getByRole('button', { name: '在情况说明中查看' }));
  expect(session.getState().view).toBe('text');
});
