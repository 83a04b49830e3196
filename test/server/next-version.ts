import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const digested = /^(.+)\.([0-9a-f]{8})\.js$/;

/**
 * Another version of a built add-in: every script has another content and another name, as after a change that goes
 * everywhere.
 */
export async function makeNextVersion(built: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(built, folder, { recursive: true });
  const names = (await readdir(built)).filter((name) => digested.test(name));
  const digests = names.map((name) => digested.exec(name)?.[2] ?? '');
  const renamed = (text: string) =>
    digests.reduce(
      (changed, digest) => changed.replaceAll(digest, digest.slice(4) + digest.slice(0, 4)),
      text,
    );
  await Promise.all(
    (await readdir(built, { withFileTypes: true }))
      .filter((entry) => entry.isFile() && /\.(?:js|html)$/.test(entry.name))
      .map(async ({ name }) => {
        const text = renamed(await readFile(join(built, name), 'utf8'));
        await writeFile(join(folder, renamed(name)), digested.test(name) ? `${text}\n;0;` : text);
      }),
  );
  await Promise.all(names.filter((name) => renamed(name) !== name).map((name) => rm(join(folder, name))));
}
