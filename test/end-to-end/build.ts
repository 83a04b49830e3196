import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { alone } from './alone';
import { buildAddIn, buildCheckPage, buildPage } from '../../src/preview/server/build';

const root = join(import.meta.dirname, '../..');

/** Where builds are kept between test runs, each in a folder named after what went into it. */
const builds = join(root, '.cache/end-to-end');

/** Everything a build depends on. */
const inputs = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json', 'tsconfig.json'];

/** A finished build of the add-in and of the preview's page. */
export interface Build {
  readonly addIn: string;
  readonly page: string;
}

function filesOf(input: string): readonly string[] {
  const path = join(root, input);
  if (input.includes('.')) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesOf)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Builds into a folder of its own and moves it into place when it is complete: a build that breaks off leaves none. */
async function buildInto(folder: string, make: (draft: string) => Promise<void>): Promise<void> {
  const draft = join(builds, `draft-${randomUUID()}`);
  await mkdir(draft, { recursive: true });
  try {
    await make(draft);
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function removeOthers(name: string): Promise<void> {
  const outdated = (await readdir(builds)).filter(
    (other) => !other.startsWith(name) && !other.startsWith('draft-'),
  );
  await Promise.all(outdated.map((other) => rm(join(builds, other), { recursive: true, force: true })));
}

/** What was built from the sources as they are; what was built before is used again. */
async function built(kind: string, make: (draft: string) => Promise<void>): Promise<string> {
  const name = fingerprint();
  const folder = join(builds, `${name}${kind}`);
  await alone('end-to-end-build', async () => {
    if (existsSync(folder)) return;
    await buildInto(folder, make);
    await removeOthers(name);
  });
  return folder;
}

/** The add-in and the preview's page. */
export async function build(): Promise<Build> {
  const folder = await built('', async (draft) => {
    await Promise.all([buildAddIn(join(draft, 'add-in')), buildPage(join(draft, 'page'))]);
  });
  return { addIn: join(folder, 'add-in'), page: join(folder, 'page') };
}

/** The folder of the page that checks files without Excel. */
export function checkPage(): Promise<string> {
  return built('-check', (draft) => buildCheckPage(draft));
}
