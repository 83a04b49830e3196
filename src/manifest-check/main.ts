/**
 * `npm run validate [-- FILE …]` checks manifest.xml, or the manifests given, without a network. The project's own is also
 * compared with its icons. It ends with 1 where something is wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest } from './check-manifest';

const ROOT = join(import.meta.dirname, '../..');

/** The file in the project that an address of its manifest is served from. */
function served(address: string): Uint8Array | undefined {
  const file = join(ROOT, decodeURIComponent(new URL(address).pathname));
  return existsSync(file) ? readFileSync(file) : undefined;
}

function validate(file: string, isOwn: boolean): boolean {
  const faults = checkManifest(readFileSync(file, 'utf8'), isOwn ? served : undefined);
  for (const { line, element, zh, en } of faults) console.error(`${file}:${line} <${element}> ${zh} / ${en}`);
  if (faults.length === 0) console.log(`${file}: 没有发现问题 / nothing wrong was found`);
  return faults.length === 0;
}

const given = process.argv.slice(2);
const outcomes =
  given.length === 0
    ? [validate(join(ROOT, 'manifest.xml'), true)]
    : given.map((file) => validate(file, false));
process.exitCode = outcomes.every((isRight) => isRight) ? 0 : 1;
