import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { notAllowed } from '../build/licences';
import type { RecordedPart } from '../build/notices';
import { bundle } from '../review-files/bundle/bundle';
import { bundleLibrary } from '../review-files/bundle/library';
import { archiveOf } from './archive';
import { partOf } from './program-parts';
import { type Product, releaseFiles } from './release-files';
import { sha256 } from './sums';

/** What a release is made from. */
export interface ReleaseSources {
  /** The folder of the project. */
  readonly root: string;
  /** What `npm run build` has written. */
  readonly built: string;
  /** Where the build has recorded its parts, a folder. */
  readonly record: string;
  /** Where the add-in will be served; null where that is left to those who deploy it. */
  readonly origin: string | null;
}

/** An archive that was written. */
export interface Release {
  readonly file: string;
  readonly bytes: number;
  /** Its SHA-256, in hexadecimal. */
  readonly sum: string;
}

/** What the builds have recorded, in the order of their names. */
async function recorded(folder: string): Promise<readonly RecordedPart[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) => JSON.parse(text) as readonly RecordedPart[]);
}

/** The pages with scripts of which no build has recorded what is in them. */
async function unrecorded(built: string, parts: readonly RecordedPart[]): Promise<readonly string[]> {
  const entries = new Set(parts.map(({ entry }) => entry));
  const pages = (await readdir(built, { recursive: true })).filter(
    (path) => path.endsWith('.html') && !path.startsWith('docs') && !entries.has(basename(path, '.html')),
  );
  const texts = await Promise.all(pages.map((path) => readFile(join(built, path), 'utf8')));
  return pages.filter((_, index) => texts[index]?.includes('<script'));
}

/**
 * Bundles the command line and the library, and writes everything into one archive.
 *
 * @param folder where the archive, and what was bundled for it, goes
 * @throws where something bundled has a licence that does not allow it, or nobody knows what is bundled
 */
export async function makeRelease(sources: ReleaseSources, folder: string): Promise<Release> {
  const { root, built, record, origin } = sources;
  const product = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Product;
  await mkdir(folder, { recursive: true });
  const program = join(folder, 'bundled/final-accounts-check.mjs');
  const library = join(folder, 'bundled/library');
  const programs = [
    { title: '命令行 · The command line', modules: await bundle(program) },
    { title: '程序库 · The library', modules: await bundleLibrary(library) },
  ];
  const ofBuild = await recorded(record);
  const [unknown] = await unrecorded(built, ofBuild);
  if (unknown !== undefined)
    throw new Error(`What is bundled in ${unknown} is not recorded: its build lacks ThirdPartyNotices.`);
  const parts = [...ofBuild, ...programs.map((one) => partOf(root, one))];
  const [refused] = notAllowed(parts.flatMap(({ packages }) => packages));
  if (refused !== undefined)
    throw new Error(`${refused.name} may not be given away under its licence, ${refused.license}.`);
  const name = `${product.name}-${product.version}`;
  const archive = archiveOf(name, releaseFiles(product, { root, built, program, library, parts, origin }));
  const file = join(folder, `${name}.zip`);
  await writeFile(file, archive);
  await writeFile(`${file}.sha256`, `${sha256(archive)}  ${name}.zip\n`);
  return { file, bytes: archive.length, sum: sha256(archive) };
}
