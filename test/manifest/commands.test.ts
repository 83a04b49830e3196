import { expect, test } from 'vitest';
import { ribbonCommands } from '../../src/commands/ribbon-commands';
import { elements } from './manifest';

test('every ribbon function has a handler, and every handler a button', () => {
  const functions = elements('FunctionName').map(({ textContent }) => textContent);
  expect(functions).toEqual(['check', 'recalculate', 'clearMarks', 'undo']);
  expect(Object.keys(ribbonCommands).sort()).toEqual([...functions].sort());
  for (const handler of Object.values(ribbonCommands)) expect(handler).toBeTypeOf('function');
});
