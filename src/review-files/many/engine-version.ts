import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { version } from '../version';

/**
 * What reviews, so that results of another program are not taken for its own: the version, and a digest of the program
 * (its one file, or the sources that it is run from).
 */
export async function engineVersion(program: string): Promise<string> {
  const digest = createHash('sha256');
  const files = extname(program) === '.ts' ? await sourcesBeside(program) : [program];
  for (const file of files) digest.update(await readFile(file));
  return `${version}+${digest.digest('hex').slice(0, 16)}`;
}

async function sourcesBeside(program: string): Promise<readonly string[]> {
  const folder = join(dirname(program), '..');
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name));
}
