import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '../../..');

/** What stands before the bundle: it is run by Node, and packages in it that are CommonJS ask for Node's modules. */
const HEAD = [
  '#!/usr/bin/env node',
  `import { createRequire } from 'node:module';`,
  'const require = createRequire(import.meta.url);',
].join('\n');

/** The command line. */
const PROGRAM = 'src/review-files/main.ts';

/**
 * Writes the command line, or another program, as one file that runs by itself, with the licences of the packages in it.
 *
 * @returns the modules of which something is in it, by their paths
 */
export async function bundle(file: string, program: string = PROGRAM): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [program],
    outfile: file,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    charset: 'utf8',
    // Loaded, where they are installed, by those who use a queue.
    external: ['bullmq'],
    legalComments: 'eof',
    banner: { js: HEAD },
    logLevel: 'warning',
    metafile: true,
  });
  await chmod(file, 0o755);
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [join(ROOT, path)] : [],
    ),
  );
}
