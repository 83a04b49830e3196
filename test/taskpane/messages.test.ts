import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { pane } from '../../src/voice/zh-CN/pane';

/** The code in the folders of `src`, without the messages themselves. */
const codeIn = (...folders: readonly string[]): string =>
  folders
    .flatMap((folder) =>
      readdirSync(resolve('src', folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => /\.tsx?$/u.test(file) && !file.startsWith('voice'))
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
  const unused = Object.keys(pane).filter((key) => !isUsed(key.replace(/_other$/u, '')));
  expect(unused).toEqual([]);
});
