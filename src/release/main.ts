/**
 * `npm run release [-- --env origin=https://intranet.example/folder]` builds everything and writes it into one archive,
 * release/final-accounts-check-VERSION.zip. The address may be left out: the manifest is then a template.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkManifest } from '../manifest-check/check-manifest';
import { makeRelease } from './make-release';
import { filledIn, templateOf } from './manifest-template';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'release');

/** The address given, if any. @throws where the manifest would not be right with it. */
function originGiven(): string | null {
  const { values } = parseArgs({ options: { env: { type: 'string', multiple: true } } });
  const given = values.env?.find((one) => one.startsWith('origin='))?.slice('origin='.length);
  if (given === undefined) return null;
  const template = templateOf(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'));
  const [fault] = checkManifest(filledIn(template, given));
  if (fault !== undefined)
    throw new Error(`--env origin=${given}: <${fault.element}> ${fault.zh} / ${fault.en}`);
  return given;
}

/** Builds everything as `npm run build` does. */
function build(record: string): void {
  // By a shell: on Windows, npm is a script and no program.
  const { status } = spawnSync('npm run --silent build', {
    ...{ cwd: ROOT, shell: true, stdio: 'inherit' },
    env: { ...process.env, BUNDLED_RECORD: record },
  });
  if (status !== 0) throw new Error('The build has failed.');
}

async function release(): Promise<void> {
  const origin = originGiven();
  await rm(FOLDER, { recursive: true, force: true });
  const record = join(FOLDER, 'bundled/parts');
  await mkdir(record, { recursive: true });
  build(record);
  const { file, bytes, sum } = await makeRelease(
    { root: ROOT, built: join(ROOT, 'dist'), record, origin },
    FOLDER,
  );
  console.log(`${file}\n${bytes} bytes, SHA-256 ${sum}`);
}

await release();
