import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string): string => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');

test('package, lock, manifest and changelog are of one version', () => {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string };
  const lock = JSON.parse(read('package-lock.json')) as {
    readonly version: string;
    readonly packages: Readonly<Record<string, { readonly version?: string }>>;
  };
  expect([lock.version, lock.packages['']?.version]).toEqual([version, version]);
  expect(/<Version>([^<]*)<\/Version>/u.exec(read('manifest.xml'))?.[1]).toBe(`${version}.0`);
  expect(read('CHANGELOG.md')).toContain(`Version ${version}`);
});
