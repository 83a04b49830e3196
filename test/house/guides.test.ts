import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OWN_SHEETS } from '../../src/disclosure/own-sheets';

const folder = 'assets/guides';

const read = (file: string): string => readFileSync(file, 'utf8');

function filesBelow(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const guides = readdirSync(folder).filter((name) => name.endsWith('.md'));

describe('the guides', () => {
  test.each(guides)('%s is Chinese first, English second, and its links lead somewhere', (name) => {
    const file = join(folder, name);
    const heads = read(file)
      .replaceAll(/```[^]*?```/g, '')
      .split('\n')
      .filter((line) => line.startsWith('# '));
    expect(heads).toHaveLength(2);
    expect(heads[0]).toMatch(/\p{Script=Han}/u);
    expect(heads[1]).not.toMatch(/\p{Script=Han}/u);
    const links = [...read(file).matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    for (const link of links) expect(existsSync(join(dirname(file), link)), link).toBe(true);
  });

  test('are all named in README', () => {
    for (const name of guides) expect(read('README.md')).toContain(`${folder}/${name}`);
  });

  test('ask for the Excel that the manifest asks for', () => {
    const sets = [...read('manifest.xml').matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)];
    expect(sets).not.toHaveLength(0);
    for (const [, name = '', version = ''] of sets)
      expect(read(join(folder, 'which-excel.md'))).toContain(`**${name} ${version}**`);
  });

  test('name everything that is kept in a workbook, and where the settings are', () => {
    const text = read(join(folder, 'data-and-network.md'));
    const namespaces = filesBelow('src/record').flatMap(
      (file) => read(file).match(/urn:final-accounts-check:\w+/g) ?? [],
    );
    expect(new Set(text.match(/urn:final-accounts-check:\w+/g))).toEqual(new Set(namespaces));
    for (const sheet of OWN_SHEETS) expect(text).toContain(sheet);
    const container = /CONTAINER = '([^']+)'/.exec(read('src/excel/preferences.ts'))?.[1] ?? '-';
    expect(text).toContain(`@${container}/`);
    const setting = /SETTING = '([^']+)'/.exec(read('src/excel/open-with-workbook.ts'))?.[1] ?? '-';
    expect(text).toContain(setting);
  });
});
