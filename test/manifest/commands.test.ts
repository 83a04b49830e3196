import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ribbonCommands } from '../../src/commands/ribbon-commands';
import { elements, root } from './manifest';

test('every ribbon function has a handler, and every handler a button', () => {
  const functions = elements('FunctionName').map(({ textContent }) => textContent);
  expect(functions).toEqual(['check', 'recalculate', 'clearMarks', 'undo', 'checkSheet', 'showCell']);
  expect(Object.keys(ribbonCommands).sort()).toEqual([...functions].sort());
  for (const handler of Object.values(ribbonCommands)) expect(handler).toBeTypeOf('function');
});

test('every keyboard shortcut is of a function, has a name, and no key twice', () => {
  const { actions, shortcuts } = JSON.parse(
    readFileSync(join(root, 'assets/shortcuts.json'), 'utf8'),
  ) as Shortcuts;
  const ids = actions.map(({ id }) => id);
  for (const { id, name } of actions) {
    expect(Object.keys(ribbonCommands)).toContain(id);
    expect(name).toMatch(/\p{Script=Han}+ [A-Z]/u);
  }
  expect(shortcuts.map(({ action }) => action)).toEqual(ids);
  for (const platform of ['default', 'mac'] as const)
    expect(new Set(shortcuts.map(({ key }) => key[platform])).size).toBe(ids.length);
});

/** What Excel reads keyboard shortcuts from. */
interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly mac: string };
  }[];
}
