import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { createSession } from '../../src/session/session';
import { App } from '../../src/taskpane/frame/App';
import { ministryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';
import { memoryRoom } from '../session/memory/memory-room';
import { MemoryWorkbook } from '../session/memory/memory-workbook';
import { layOut } from './layout';

test('the recalculation names sheets that are hidden or protected, and leaves them unticked', async () => {
  const form = sheetOf(ministryForm({ staff: ['15 人', '14 人', 10, 10, ''] }), { name: '甲' });
  const workbook = new MemoryWorkbook('book.xlsx', {
    sheets: [
      form,
      { ...form, name: '乙', visibility: 'hidden' },
      { ...form, name: '丙', protected: true },
      { ...form, name: '丁', visibility: 'veryHidden' },
    ],
  });
  const session = createSession(memoryRoom(workbook));
  session.prefer({ markOnCheck: false });
  render(<App session={session} />);
  await session.recalculate();
  const below = async (sheet: string): Promise<string> => {
    const heading = await screen.findByRole('heading', { level: 3, name: sheet });
    return heading.closest('li')?.querySelector('p')?.textContent ?? '';
  };
  expect(await below('甲')).toBe('');
  expect(await below('乙')).toMatch(/^工作表是隐藏的，先不勾选/u);
  expect(await below('丙')).toMatch(/^工作表受保护/u);
  expect(await below('丁')).toMatch(/^工作表是深度隐藏的/u);
  const ticked = (name: string) => screen.getByRole('checkbox', { name: `全选：${name}` });
  expect(['甲', '乙', '丙', '丁'].map((sheet) => (ticked(sheet) as HTMLInputElement).checked)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  await session.apply();
  expect(session.getState().notice).toMatchObject({ kind: 'applied', written: 2, protectedSheets: [] });
  const score = (sheet: string) => workbook.cellAt({ sheet, row: 11, column: 7 })?.value;
  expect(['甲', '乙', '丙', '丁'].map(score)).toEqual([9.33, 10, 10, 10]);
});

/** A disclosure of many forms: 150 sheets, in each of which the score of 14 of 15 people is 9.33 and not 10. */
function manyForms(): MemoryWorkbook {
  const form = sheetOf(ministryForm({ staff: ['15 人', '14 人', 10, 10, ''] }), { name: '甲' });
  return new MemoryWorkbook('book.xlsx', {
    sheets: Array.from({ length: 150 }, (_, index) => ({ ...form, name: `表${index + 1}` })),
  });
}

test('of many changes only those in sight are in the page; one box ticks a sheet, one all of them', async () => {
  layOut(600);
  const session = createSession(memoryRoom(manyForms()));
  session.prefer({ markOnCheck: false });
  render(<App session={session} />);
  await session.recalculate();
  const user = userEvent.setup();
  // A score and the total that follows from it, in each sheet.
  expect(session.getState().preparation?.plan.changes).toHaveLength(300);
  const all = await screen.findByRole('checkbox', { name: '全选：全部' });
  expect(document.querySelectorAll('*').length).toBeLessThan(600);
  const chosen = (): number =>
    session.getState().preparation?.plan.changes.filter(({ choice }) => choice === 'chosen').length ?? 0;
  await user.click(screen.getByRole('checkbox', { name: '全选：表1' }));
  expect(chosen()).toBe(298);
  expect(all.getAttribute('aria-checked') ?? 'mixed').toBe('mixed');
  await user.click(all);
  expect(chosen()).toBe(300);
  await vi.waitFor(() => {
    expect((all as HTMLInputElement).checked).toBe(true);
  });
  await user.click(all);
  expect(chosen()).toBe(0);
});

test('cells that are not written are told with the reason', async () => {
  const grid = ministryForm({ staff: ['15 人', '14 人', 10, '良好', ''] });
  const workbook = new MemoryWorkbook('book.xlsx', { sheets: [sheetOf(grid, { name: '甲' })] });
  const session = createSession(memoryRoom(workbook));
  session.prefer({ markOnCheck: false });
  render(<App session={session} />);
  await session.recalculate();
  const told = await screen.findByRole('heading', { name: /^不写入的单元格/u });
  expect(told.textContent).toMatch(/^不写入的单元格（\d+ 处）$/u);
});
