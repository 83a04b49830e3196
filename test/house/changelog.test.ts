import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../src/disclosure/relations/catalogue';

test('the changelog names every rule, and no other', () => {
  const changelog = readFileSync(join(import.meta.dirname, '../../CHANGELOG.md'), 'utf8');
  const section = /## Rule ids\n(.*?)\n## /su.exec(changelog)?.[1] ?? '';
  const named = section.match(/\b[A-Z]\d?[A-Z]?(?:-[A-Z\d]+)+\b/gu) ?? [];
  expect([...named].sort()).toEqual(RULES.entries.map(({ id }) => id).sort());
});
