import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { createSession } from '../../src/session/session';
import type { WorkbookRoom } from '../../src/session/room/workbook-room';
import { App } from '../../src/taskpane/frame/App';
import { ministryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';
import { memoryRoom } from '../session/memory/memory-room';
import { MemoryWorkbook } from '../session/memory/memory-workbook';

const OLD = '这是旧版 .xls 工作簿（兼容模式）';
const UNCALCULATED = '公式可能没有算完';
const UNDO_LIST = 'Excel 自己的撤销（Ctrl+Z）';

/** A pane on a workbook of that name, which has been checked. */
async function checked(name: string, room: (room: WorkbookRoom) => Partial<WorkbookRoom> = () => ({})) {
  const own = memoryRoom(new MemoryWorkbook(name, { sheets: [sheetOf(ministryForm({ total: 93 }))] }));
  const session = createSession({ ...own, ...room(own) });
  render(<App session={session} />);
  await session.start();
  session.prefer({ tourSeen: true });
  expect(screen.queryByText(OLD)).toBeNull();
  await session.check();
  await screen.findByRole('button', { name: '重新检查' });
  return session;
}

const isSaid = (title: string): boolean => screen.queryByText(title) !== null;

test.each([
  ['book.xls', true],
  ['BOOK.XLS', true],
  ['模板.xlt', true],
  ['book.xlsx', false],
  ['book.xlsm', false],
  ['book.xls.xlsx', false],
])('the pane says of %s that it keeps nothing: %s', async (name, isOld) => {
  const session = await checked(name);
  expect(isSaid(OLD)).toBe(isOld);
  // Before that is said, nothing is written into it.
  expect(session.getState().marked).toBe(!isOld);
});

test('an old workbook is told of in words that say what to do', async () => {
  await checked('book.xls');
  expect(screen.getByText(OLD).parentElement?.textContent).toContain('请先另存为 .xlsx');
});

test('the pane says where formulas may show old results', async () => {
  await checked('book.xlsx', (room) => ({
    readWorkbook: async (since) => {
      const reading = await room.readWorkbook(since);
      return reading.ok ? { ...reading, value: { ...reading.value, isCalculated: false } } : reading;
    },
  }));
  expect(isSaid(UNCALCULATED)).toBe(true);
});

test('what becomes of Excel’s own undo list is told once', async () => {
  const session = await checked('book.xlsx');
  expect(isSaid(UNCALCULATED)).toBe(false);
  session.prefer({ undoListTold: false });
  await waitFor(() => {
    expect(isSaid(UNDO_LIST)).toBe(true);
  });
  await userEvent.setup().click(screen.getByRole('button', { name: '知道了' }));
  expect(isSaid(UNDO_LIST)).toBe(false);
  await session.check();
  expect(isSaid(UNDO_LIST)).toBe(false);
  expect(session.getState().preferences.undoListTold).toBe(true);
});

test('how much is read is shown while it takes many requests', async () => {
  let release: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  const own = memoryRoom(new MemoryWorkbook('book.xlsx', { sheets: [sheetOf(ministryForm({ total: 93 }))] }));
  const session = createSession({
    ...own,
    readWorkbook: async (since, progress) => {
      progress?.(42);
      await waiting;
      return own.readWorkbook(since);
    },
  });
  render(<App session={session} />);
  await session.start();
  const check = session.check();
  expect(await screen.findByText('正在分块读取工作簿…42%')).toBeDefined();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('42');
  release();
  await check;
  expect(session.getState().activity).toBeNull();
});
