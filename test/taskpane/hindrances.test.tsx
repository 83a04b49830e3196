import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createSession } from '../../src/session/session';
import { App } from '../../src/taskpane/frame/App';
import { ministryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';
import { memoryRoom } from '../session/memory/memory-room';
import { MemoryWorkbook } from '../session/memory/memory-workbook';

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
    const next = heading.nextElementSibling;
    return next?.tagName === 'P' ? next.textContent : '';
  };
  expect(await below('甲')).toBe('');
  expect(await below('乙')).toMatch(/^工作表是隐藏的，先不勾选/u);
  expect(await below('丙')).toMatch(/^工作表受保护/u);
  expect(await below('丁')).toMatch(/^工作表是深度隐藏的/u);
  await session.apply();
  expect(session.getState().notice).toMatchObject({ kind: 'applied', written: 2, protectedSheets: [] });
  const score = (sheet: string) => workbook.cellAt({ sheet, row: 11, column: 7 })?.value;
  expect(['甲', '乙', '丙', '丁'].map(score)).toEqual([9.33, 10, 10, 10]);
});
