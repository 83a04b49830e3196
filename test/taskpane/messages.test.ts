import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

/** The code in the folders of `src`, without the messages themselves. */
const codeIn = (...folders: readonly string[]): string =>
  folders
    .flatMap((folder) =>
      readdirSync(resolve('src', folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => /\.tsx?$/u.test(file) && !file.startsWith(join('taskpane', 'messages')))
    .map((file) => readFileSync(resolve('src', file), 'utf8'))
    .join('\n');

test('every message is used', () => {
  const code = codeIn('taskpane', 'session');
  const written = new Set([...code.matchAll(/'(\w+)'/gu)].map(([, word]) => word));
  // Put together as the pane runs: `state_${state}`, `changes_${kind}Help`. What is filled in must be a word of the code.
  const composed = [...code.matchAll(/`(\w+_)\$\{[^{}]*\}(\w*)`/gu)].map(
    ([, before = '', after = '']) => new RegExp(`^${before}(\\w+)${after}$`, 'u'),
  );
  const words = new Set(codeIn('').match(/\w+/gu));
  const isUsed = (key: string): boolean =>
    written.has(key) || composed.some((pattern) => words.has(pattern.exec(key)?.[1] ?? ''));
  const unused = Object.keys(chinese).filter((key) => !isUsed(key.replace(/_other$/u, '')));
  expect(unused).toEqual([]);
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
