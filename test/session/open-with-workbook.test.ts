import { expect, test } from 'vitest';
import { ministryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';
import { MemoryWorkbook } from './memory/memory-workbook';
import { person } from './memory/person';

test('the pane opens along with a workbook as long as it carries decisions, and the user wants it', async () => {
  // 14 of 15 people is 9.33, not 10: there is a finding to decide about.
  const form = ministryForm({ staff: ['15 人', '14 人', 10, 10, ''] });
  const workbook = new MemoryWorkbook('book.xlsx', { sheets: [sheetOf(form, { name: '甲' })] });
  const { session } = person('王会计', workbook);
  await session.check();
  expect(workbook.opensPane).toBe(false);
  const keys =
    session
      .getState()
      .reviewed?.standing.findings.slice(0, 1)
      .map(({ key }) => key) ?? [];
  await session.decide(keys, { kind: 'explained', text: '年中退休' });
  expect(workbook.opensPane).toBe(true);
  session.prefer({ openWithDecisions: false });
  expect(workbook.opensPane).toBe(false);
  await session.decide(keys, { kind: 'explained', text: '年中退休一人' });
  expect(workbook.opensPane).toBe(false);
  session.prefer({ openWithDecisions: true });
  expect(workbook.opensPane).toBe(true);
  await session.decide(keys, { kind: 'withdrawn', text: '' });
  await session.decide(keys, { kind: 'withdrawn', text: '' });
  // What was said and taken back stays as a history: it is still a workbook with decisions.
  const left = session.getState().reviewed?.decisions.value.decisions.length ?? 0;
  expect(workbook.opensPane).toBe(left > 0);
});
