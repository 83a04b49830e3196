import { expect, test } from 'vitest';
import { messagesIn } from '../../src/taskpane/common/i18n';
import { en } from '../../src/taskpane/messages/en';
import { zhCN } from '../../src/taskpane/messages/zh-CN';

/** The names that a message is filled with. */
const names = (message: string): readonly string[] =>
  [...message.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name).sort();

const chinese: Readonly<Record<string, string>> = zhCN;
const english: Readonly<Record<string, string>> = en;

test('no message is missing in either language, and none is empty', () => {
  const needed = Object.keys(chinese).flatMap((key) =>
    key.endsWith('_other') ? [key, key.replace(/_other$/u, '_one')] : [key],
  );
  expect(Object.keys(english).sort()).toEqual(needed.sort());
  for (const message of [...Object.values(chinese), ...Object.values(english)]) expect(message).not.toBe('');
});

test('both languages fill in the same names', () => {
  for (const [key, message] of Object.entries(english))
    expect([key, names(message)]).toEqual([key, names(chinese[key.replace(/_one$/u, '_other')] ?? '')]);
});

test('what is counted is put in the right number', () => {
  expect(messagesIn('zh-CN').t('apply', { count: 1 })).toBe('写入 1 处');
  expect(messagesIn('en').t('apply', { count: 1 })).toBe('Write 1 cell');
  expect(messagesIn('en').t('apply', { count: 3 })).toBe('Write 3 cells');
});
