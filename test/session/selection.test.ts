import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { firstCell } from '../../src/session/selection';
import type { Opened } from './headless';
import { openSample, place, selected } from './headless';
import { waitFor } from '../wait-for';

afterEach(() => {
  vi.unstubAllGlobals();
});

const PROJECT = '附件2公车平台';

/** The user selects cells. */
const select = ({ other }: Opened, sheet: string, address: string): Promise<void> =>
  other(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });

async function checked(): Promise<Opened> {
  const opened = await openSample('zhuzhou-shifeng-2021');
  await opened.session.check();
  return opened;
}

describe('the first cell of what is selected', () => {
  it.each([
    ['B3', { row: 2, column: 1 }],
    ['$B$3:$D$9', { row: 2, column: 1 }],
    ['B:D', { row: 0, column: 1 }],
    ['3:9', { row: 2, column: 0 }],
    ['C5:D6,A1', { row: 4, column: 2 }],
    ['', null],
  ])('%j', (address, cell) => {
    expect(firstCell(address)).toEqual(cell);
  });
});

test('the user’s selection is told, the first of its cells', async () => {
  const opened = await checked();
  const { session } = opened;
  expect(session.getState().selection).toBeNull();
  await select(opened, PROJECT, 'H14:H15');
  await waitFor(() => {
    expect(session.getState().selection).toEqual(place(PROJECT, 13, 7));
  });
  await select(opened, '公开01表', 'C7');
  await waitFor(() => {
    expect(session.getState().selection).toEqual(place('公开01表', 6, 2));
  });
});

test('the selection that the pane brings about is not', async () => {
  const opened = await checked();
  const { session } = opened;
  await select(opened, '公开01表', 'C7');
  await waitFor(() => {
    expect(session.getState().selection).toEqual(place('公开01表', 6, 2));
  });
  await session.goTo(place(PROJECT, 13, 7));
  expect(await selected(opened)).toBe(`${PROJECT}!H14`);
  const told: unknown[] = [];
  session.subscribe(() => told.push(session.getState().selection));
  // The next one is the user's again, also on the same sheet.
  await select(opened, PROJECT, 'H15');
  await waitFor(() => {
    expect(session.getState().selection).toEqual(place(PROJECT, 14, 7));
  });
  expect(told).not.toContainEqual(place(PROJECT, 13, 7));
});

test('the cell that the pane led to can be selected by the user later', async () => {
  const opened = await checked();
  const { session } = opened;
  await session.goTo(place(PROJECT, 13, 7));
  await select(opened, PROJECT, 'H15');
  await waitFor(() => {
    expect(session.getState().selection).toEqual(place(PROJECT, 14, 7));
  });
  await select(opened, PROJECT, 'H14');
  await waitFor(() => {
    expect(session.getState().selection).toEqual(place(PROJECT, 13, 7));
  });
});

test('nothing is told before there is a review', async () => {
  const opened = await openSample('zhuzhou-shifeng-2021');
  const { session } = opened;
  await session.start();
  await select(opened, PROJECT, 'H14');
  await session.check();
  expect(session.getState().selection).toBeNull();
});
