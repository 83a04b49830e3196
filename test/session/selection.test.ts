import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { firstCell, SelectionWatch } from '../../src/session/selection';
import type { SessionState } from '../../src/session/state';
import { createStore } from '../../src/session/store';
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

test('nor are those of several that it leads to one after the other, told late or not at all', () => {
  vi.useFakeTimers();
  try {
    const store = createStore({ reviewed: {}, selection: null } as SessionState);
    const told = (): unknown => store.getState().selection;
    const watch = new SelectionWatch(store, 100);
    const note = (address: string): void => {
      watch.noteSelection({ sheet: PROJECT, address });
    };
    const [first, second] = [watch.leadTo(place(PROJECT, 9, 6)), watch.leadTo(place(PROJECT, 13, 7))];
    first(true);
    note('G10');
    vi.advanceTimersByTime(500);
    second(true);
    note('H14');
    vi.advanceTimersByTime(500);
    expect(told()).toBeNull();
    // Excel tells the last of several selections only; the others' leads are done with.
    for (const cell of [place(PROJECT, 9, 6), place(PROJECT, 13, 7)]) watch.leadTo(cell)(true);
    note('H14');
    note('G10');
    vi.advanceTimersByTime(500);
    expect(told()).toEqual(place(PROJECT, 9, 6));
    // What the user selects on the way to a cell is the user's; that cell then is not.
    const arrived = watch.leadTo(place(PROJECT, 13, 7));
    note('A1');
    vi.advanceTimersByTime(500);
    arrived(true);
    note('H14');
    vi.advanceTimersByTime(500);
    expect(told()).toEqual(place(PROJECT, 0, 0));
    // One that was selected already is not told of, and may be selected by the user later.
    watch.leadTo(place(PROJECT, 13, 7))(true);
    note('B2');
    vi.advanceTimersByTime(500);
    note('H14');
    vi.advanceTimersByTime(500);
    expect(told()).toEqual(place(PROJECT, 13, 7));
    // Nor is one that could not be led to.
    watch.leadTo(place(PROJECT, 9, 6))(false);
    note('G10');
    vi.advanceTimersByTime(500);
    expect(told()).toEqual(place(PROJECT, 9, 6));
  } finally {
    vi.useRealTimers();
  }
});

test('nothing is told before there is a review', async () => {
  const opened = await openSample('zhuzhou-shifeng-2021');
  const { session } = opened;
  await session.start();
  await select(opened, PROJECT, 'H14');
  await session.check();
  expect(session.getState().selection).toBeNull();
});
