import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type BundledPackage,
  bundledPackage,
  packageFolder,
  packageFolders,
} from '../../src/build/bundled-package';
import { notAllowed } from '../../src/build/licences';
import { noticesOf } from '../../src/build/notices';

const made = (name: string, license: string, text = `The licence of ${name}`): BundledPackage => ({
  ...{ name, version: '1.0.0', license, texts: [text], home: null },
});

test.each(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'])(
  '%s is allowed',
  (license) => {
    expect(notAllowed([made('a', license)])).toEqual([]);
  },
);

test.each([
  'GPL-2.0',
  'GPL-3.0-or-later',
  'LGPL-3.0',
  'AGPL-3.0-only',
  'MIT AND GPL-3.0',
  'UNLICENSED',
  'LICENSE',
  '',
])('%s is not', (license) => {
  expect(notAllowed([made('b', license)]).map(({ name }) => name)).toEqual(['b']);
});

test('a licence that somebody has read holds for its package alone, and as long as the package states it', () => {
  expect(notAllowed([made('@microsoft/office-js', 'LICENSE')])).toEqual([]);
  expect(notAllowed([made('@microsoft/office-js', 'GPL-3.0')])).toHaveLength(1);
});

describe('a package', () => {
  let folder = '';
  const described = async (
    name: string,
    stated: object,
    files: Readonly<Record<string, string>>,
  ): Promise<string> => {
    const place = join(folder, name);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'package.json'), JSON.stringify({ name, version: '2.1.0', ...stated }));
    for (const [file, text] of Object.entries(files)) await writeFile(join(place, file), text);
    return place;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'packages-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('is read with every text that it has to be passed on with', async () => {
    const place = await described(
      'whole',
      { license: 'Apache-2.0', repository: { url: 'git+https://example.com/whole.git' } },
      {
        LICENSE: 'Licence\r\n',
        'NOTICE.txt': 'Notice',
        'license-checker.js': 'no text',
        'readme.md': 'no text',
      },
    );
    expect(bundledPackage(place)).toEqual({
      ...{ name: 'whole', version: '2.1.0', license: 'Apache-2.0', home: 'https://example.com/whole.git' },
      texts: ['Licence', 'Notice'],
    });
  });

  test('without a licence, or without its text, is refused', async () => {
    const unstated = await described('unstated', {}, { LICENSE: 'x' });
    expect(() => bundledPackage(unstated)).toThrow('unstated states no licence');
    const bare = await described('bare', { license: 'MIT' }, {});
    expect(() => bundledPackage(bare)).toThrow('bare comes without the text of its licence');
  });

  test('whose text is published elsewhere has it', async () => {
    const place = await described('saxes', { license: 'ISC' }, {});
    expect(bundledPackage(place).texts[0]).toContain('Copyright (c) Isaac Z. Schlueter and Contributors');
  });
});

test('modules lead to the innermost package that they lie in', () => {
  expect(packageFolder('/p/node_modules/a/node_modules/@s/b/lib/c.js')).toBe(
    '/p/node_modules/a/node_modules/@s/b',
  );
  expect(packageFolder('C:\\p\\node_modules\\a\\index.js')).toBe('C:\\p\\node_modules\\a');
  expect(packageFolder('/p/src/a.ts')).toBeNull();
  expect(
    packageFolders(['/p/node_modules/b/x.js', '/p/node_modules/a/x.js', '/p/node_modules/b/y.js']),
  ).toEqual(['/p/node_modules/a', '/p/node_modules/b']);
});

test('notices list each part, and have each licence once, below those that it is of', () => {
  const shared = 'One text';
  const text = noticesOf([
    { title: 'The pane', packages: [made('a', 'MIT', shared), made('b', 'ISC')] },
    { title: 'The command line', packages: [made('b', 'ISC'), made('c', 'MIT', shared)] },
  ]);
  expect(text).toContain('The pane\n  a 1.0.0 (MIT)\n  b 1.0.0 (ISC)');
  expect(text).toContain('The command line\n  b 1.0.0 (ISC)\n  c 1.0.0 (MIT)');
  expect(text).toContain('a 1.0.0\nc 1.0.0\n\nOne text');
  expect(text.split(shared)).toHaveLength(2);
  expect(text.split('The licence of b')).toHaveLength(2);
});
