import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

const run = promisify(execFile);

let folder = '';

beforeAll(async () => {
  await mkdir(join(root, '.cache'), { recursive: true });
  folder = await mkdtemp(join(root, '.cache/kept-'));
  await writeFile(
    join(folder, 'webpack.config.mjs'),
    `import { kept, shortened, typeScript } from ${JSON.stringify(pathToFileURL(join(root, 'src/build/shared.js')).href)};
export default {
  mode: 'production',
  context: import.meta.dirname,
  entry: './entry.ts',
  output: { path: import.meta.dirname, filename: 'bundle.js' },
  resolve: { extensions: ['.ts'] },
  module: { rules: [...typeScript] },
  optimization: shortened,
  cache: { ...kept('test', [import.meta.filename]), cacheDirectory: import.meta.dirname + '/kept' },
};
`,
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function built(): Promise<string> {
  const config = join(folder, 'webpack.config.mjs');
  await run(process.execPath, [join(root, 'node_modules/webpack/bin/webpack.js'), '--config', config]);
  return readFile(join(folder, 'bundle.js'), 'utf8');
}

test('a further build has what changed in a file, and the texts of the files as they are', async () => {
  await writeFile(
    join(folder, 'entry.ts'),
    `import { text } from './text';\nconsole.log(<T>(t: T): T => t, text);\n`,
  );
  await writeFile(join(folder, 'text.ts'), `export const text: string = '核对前';\n`);
  const first = await built();
  expect(first).toContain('核对前');
  expect(await built()).toBe(first);
  await writeFile(join(folder, 'text.ts'), `export const text: string = '核对后';\n`);
  const changed = await built();
  expect(changed).toContain('核对后');
  expect(changed).not.toContain('核对前');
});
