/**
 * `npm run release [-- --env origin=https://intranet.example/folder]` builds everything and writes it into one archive,
 * release/final-accounts-check-VERSION.zip. The address may be left out: the manifest is then a template.
 */
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkManifest } from '../manifest-check/check-manifest';
import { makeRelease } from './make-release';
import { filledIn, PLACEHOLDER } from './manifest-template';
import { readFileSync } from 'node:fs';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'release');

/** What the address has to be for a manifest that is filled in with it to be right. */
function originGiven(): string | null {
  const { values } = parseArgs({ options: { env: { type: 'string', multiple: true } } });
  const given = values.env?.find((one) => one.startsWith('origin='))?.slice('origin='.length);
  if (given === undefined) return null;
  const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8').replaceAll(
    /https:\/\/localhost:\d+/gu,
    PLACEHOLDER,
  );
  const [fault] = checkManifest(filledIn(manifest, given));
  if (fault !== undefined)
    throw new Error(`--env origin=${given}: <${fault.element}> ${fault.zh} / ${fault.en}`);
  return given;
}

async function release(): Promise<void> {
  const origin = originGiven();
  await mkdir(FOLDER, { recursive: true });
  const record = join(FOLDER, 'bundled-packages.json');
  const options = ['--env', `origin=${PLACEHOLDER}`, '--env', `record=${record}`];
  // By a shell: on Windows, npm is a script and no program. None of the words is a user's.
  const built = spawnSync(
    `npm run --silent build -- ${options.map((one) => JSON.stringify(one)).join(' ')}`,
    {
      ...{ cwd: ROOT, shell: true, stdio: 'inherit' },
    },
  );
  if (built.status !== 0) throw new Error('The build has failed.');
  const { file, bytes, sum } = await makeRelease(
    { root: ROOT, built: join(ROOT, 'dist'), record, origin },
    FOLDER,
  );
  console.log(`${file}\n${bytes} bytes, SHA-256 ${sum}`);
}

await release();
