import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CHOICES_PART } from '../../src/record/choices/choices-part';
import { DECISIONS_PART } from '../../src/record/decisions/decisions-part';
import { JOURNAL_PART } from '../../src/record/journal/journal-part';
import { jsonXml } from '../../src/record/parts/json-xml';
import type { Unread } from '../../src/record/parts/unread';
import { createSession } from '../../src/session/session';
import { App } from '../../src/taskpane/frame/App';
import { UnreadBar } from '../../src/taskpane/frame/RecordBar';
import { messagesIn, MessagesContext } from '../../src/taskpane/common/use-messages';
import { ministryForm } from '../disclosure/ministry-form';
import { sheetOf } from '../disclosure/sheets';
import { memoryRoom } from '../session/memory/memory-room';
import { MemoryWorkbook } from '../session/memory/memory-workbook';

const unread = (why: Unread['why'], name: string): Unread => ({ why, name, list: '', raw: null });

const record = (given: {
  readonly decisions?: readonly Unread[];
  readonly choices?: readonly Unread[];
  readonly journal?: readonly Unread[];
}): readonly Unread[] => [...(given.decisions ?? []), ...(given.choices ?? []), ...(given.journal ?? [])];

const shown = (found: readonly Unread[], language: 'zh-CN' | 'en' = 'zh-CN'): string => {
  const { container } = render(
    <MessagesContext value={messagesIn(language)}>
      <UnreadBar unread={found} />
    </MessagesContext>,
  );
  return container.textContent;
};

describe('the line about the record', () => {
  test('is not there where everything is read', () => {
    expect(shown(record({}))).toBe('');
  });

  test('names what a newer version has made and what cannot be read, of all three parts', () => {
    const text = shown(
      record({
        decisions: [unread('newer', 'Z-NEW 公开01表!C5'), unread('damaged', '')],
        choices: [unread('newer', '质量达标率')],
        journal: [unread('damaged', '第3次写入')],
      }),
    );
    expect(text).toBe(
      '工作簿里有 4 项记录本版本没有采用，都原样保留。' +
        '由新版本写入，请用新版“决算核对”查看：Z-NEW 公开01表!C5、质量达标率。 无法识别：（未名）、第3次写入。',
    );
  });

  test('says one reason only where there is only one', () => {
    expect(shown(record({ journal: [unread('damaged', '甲')] }))).toBe(
      '工作簿里有 1 项记录本版本没有采用，都原样保留。无法识别：甲。',
    );
    expect(shown(record({ choices: [unread('newer', 'A'), unread('newer', 'B')] }), 'en')).toContain(
      '2 records kept in this workbook were not used by this version; they stay as they are.',
    );
  });
});

test('the pane shows it over a workbook that a newer version has worked on, and keeps what it names', async () => {
  const workbook = new MemoryWorkbook('book.xlsx', { sheets: [sheetOf(ministryForm())] });
  const decision = {
    version: 99,
    finding: 'Z-NEW',
    rule: 'Z-NEW',
    where: '表!H12',
    steps: [{ kind: 'delegated', role: 'auditor' }],
  };
  const parts = [
    [DECISIONS_PART, { decisions: [decision], conclusion: null }],
    [CHOICES_PART, { schemes: [], weights: [], colours: ['红'] }],
    [JOURNAL_PART, [{ kind: 'corrections', id: 'broken' }]],
  ] as const;
  for (const [kind, content] of parts) workbook.addPart(kind.namespace, jsonXml(kind, content));
  const session = createSession(memoryRoom(workbook));
  render(<App session={session} />);
  await session.start();
  session.prefer({ role: 'supervisor' });
  await session.check();
  const title = await screen.findByText('工作簿里有 3 项记录本版本没有采用，都原样保留。');
  const bar = title.parentElement?.textContent ?? '';
  expect(bar).toContain('由新版本写入，请用新版“决算核对”查看：Z-NEW 表!H12、colours。');
  expect(bar).toContain('无法识别：corrections。');
  await session.conclude('同意');
  expect(session.getState().notice?.kind).toBe('concluded');
  expect(workbook.read(DECISIONS_PART).unread.map(({ raw }) => raw)).toEqual([decision]);
  expect(screen.getByText('工作簿里有 3 项记录本版本没有采用，都原样保留。')).toBeDefined();
});
