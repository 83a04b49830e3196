import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import webpack, { type Compiler, type Configuration } from 'webpack';
import { BundleCheck } from '../../src/build/bundle-check';
import { ThirdPartyNotices } from '../../src/build/third-party-notices';

/** The project, for what is installed there. */
const ROOT = join(import.meta.dirname, '../..');

let folder = '';

/** A small project: what its files hold, by their paths. */
const FILES: Readonly<Record<string, string>> = {
  'good.js': `import { used } from 'kind'; console.log(used);`,
  'bad.js': `import 'core-js'; import 'grasping'; import 'silent'; fetch('https://example.com/collect');`,
  'worker.js': `import { used } from 'hidden'; console.log(used);`,
  'node_modules/kind/package.json': `{"name":"kind","version":"1.2.3","license":"MIT","sideEffects":false}`,
  'node_modules/kind/index.js': `export * from 'left-out'; export const used = [Math.random()];`,
  'node_modules/kind/LICENSE': 'The licence of kind',
  'node_modules/left-out/package.json': `{"name":"left-out","version":"1.0.0","license":"MIT","sideEffects":false}`,
  'node_modules/left-out/index.js': 'export const unused = 1;',
  'node_modules/left-out/LICENSE': 'The licence of left-out',
  'node_modules/hidden/package.json': `{"name":"hidden","version":"4.5.6","license":"ISC"}`,
  'node_modules/hidden/index.js': 'export const used = [Math.random()];',
  'node_modules/hidden/LICENSE': 'The licence of hidden',
  'node_modules/core-js/package.json': `{"name":"core-js","version":"2.0.0","license":"MIT"}`,
  'node_modules/core-js/index.js': 'console.log(1);',
  'node_modules/core-js/LICENSE': 'The licence of core-js',
  'node_modules/grasping/package.json': `{"name":"grasping","version":"1.0.0","license":"GPL-3.0"}`,
  'node_modules/grasping/index.js': 'console.log(2);',
  'node_modules/grasping/LICENSE': 'GNU General Public License',
  'node_modules/silent/package.json': `{"name":"silent","version":"1.0.0","license":"MIT"}`,
  'node_modules/silent/index.js': 'console.log(3);',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plugins-'));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Makes another script beside an entry, as a compiler within the build. */
class ScriptWithin {
  apply(compiler: Compiler): void {
    compiler.hooks.make.tapAsync('ScriptWithin', (compilation, done) => {
      const child = compilation.createChildCompiler('ScriptWithin', { filename: 'worker.js' }, [
        new webpack.EntryPlugin(folder, './worker.js', { name: 'worker' }),
      ]);
      child.runAsChild((error) => {
        done(error);
      });
    });
  }
}

/** Builds an entry of the small project with the plugins, and gives what was wrong and the notices. */
async function built(
  entry: string,
  plugins: NonNullable<Configuration['plugins']> = [],
): Promise<{ readonly errors: readonly string[]; readonly notices: string }> {
  const output = join(folder, `dist-${entry}`);
  const record = join(folder, `record-${entry}`);
  await mkdir(record, { recursive: true });
  const errors = await new Promise<readonly string[]>((resolve, reject) => {
    webpack(
      {
        ...{ mode: 'production', context: folder, entry: { taskpane: `./${entry}.js` } },
        ...{ output: { path: output }, devtool: false, infrastructureLogging: { level: 'none' } },
        plugins: [new BundleCheck([]), new ThirdPartyNotices({ root: ROOT, copied: [], record }), ...plugins],
      },
      (error, stats) => {
        if (error) reject(error);
        else resolve(stats?.compilation.errors.map(({ message }) => message) ?? []);
      },
    );
  });
  const notices = errors.length > 0 ? '' : await readFile(join(output, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  return { errors, notices };
}

test('what is bundled stands in the notices, also in a compiler within the build, and nothing else', async () => {
  const { errors, notices } = await built('good', [new ScriptWithin()]);
  expect(errors).toEqual([]);
  expect(notices).toContain('  kind 1.2.3 (MIT)');
  expect(notices).toContain('The licence of kind');
  expect(notices).toContain('worker\n  hidden 4.5.6 (ISC)');
  expect(notices).toContain('  webpack ');
  expect(notices).not.toContain('left-out');
  const recorded = JSON.parse(await readFile(join(folder, 'record-good/build.json'), 'utf8')) as readonly {
    readonly entry: string;
  }[];
  expect(recorded.map(({ entry }) => entry).sort()).toEqual(['taskpane', 'worker']);
});

test('a stranger, an address, a licence that is not allowed and one without its text fail the build', async () => {
  const { errors } = await built('bad');
  expect(errors).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Bundled, but not to be in it: .*node_modules\/core-js$/u),
      'taskpane.js holds an address: https://example.com/collect',
      'grasping may not be bundled under its licence, GPL-3.0.',
      expect.stringContaining('silent comes without the text of its licence'),
    ]),
  );
  expect(errors).toHaveLength(4);
});
