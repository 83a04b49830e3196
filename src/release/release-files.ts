import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Part } from '../build/notices';
import { noticesOf } from '../build/notices';
import { type Files, textFile } from './archive';
import { filledIn, templateOf } from './manifest-template';
import { sbomOf } from './sbom';
import { sumsOf } from './sums';

/** What a release is made of. */
export interface Made {
  /** The folder of the project. */
  readonly root: string;
  /** What `npm run build` has written. */
  readonly built: string;
  /** The command line, as one file. */
  readonly program: string;
  /** The library, as a folder. */
  readonly library: string;
  /** What is in each part. */
  readonly parts: readonly Part[];
  /** Where the add-in will be served; null where that is left to those who deploy it. */
  readonly origin: string | null;
}

/** What of a built folder is not served: what other scripts write there, and the manifest, which goes to users. */
const NOT_SERVED = /^(?:bin|lib|docs)\/|^manifest\.xml$/u;

/** Files of the project that stand beside everything. */
const PAPERS = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE'];

/** Folders of the project, under the same paths, so that what points to them finds them; those that are there. */
const FOLDERS = [
  'assets/guide',
  'assets/guides',
  'assets/server',
  'assets/rules',
  'assets/samples',
  'assets/examples',
];

/** The files below a folder by their paths in it. */
function filesBelow(folder: string): readonly (readonly [path: string, bytes: Uint8Array])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(folder.length + 1).replaceAll(sep, '/'), readFileSync(file)]);
}

const under = (
  folder: string,
  files: readonly (readonly [path: string, bytes: Uint8Array])[],
): readonly (readonly [string, Uint8Array])[] => files.map(([path, bytes]) => [`${folder}/${path}`, bytes]);

/** The manifest as a template, how it is filled in, and the manifest itself where the address is known. */
function manifests({ root, origin }: Made): readonly (readonly [string, Uint8Array])[] {
  const template = templateOf(readFileSync(join(root, 'manifest.xml'), 'utf8'));
  return [
    ['manifest/manifest-template.xml', textFile(template)],
    ['manifest/README.txt', readFileSync(join(root, 'assets/manifest/README.txt'))],
    ...(origin === null ? [] : [['manifest/manifest.xml', textFile(filledIn(template, origin))] as const]),
  ];
}

/** What a package of the library needs besides its files, for Node to know what they are. */
function libraryPackage(product: Product): string {
  const { name, version } = product;
  const entry = { types: './types/library/index.d.ts', default: './index.js' };
  return `${JSON.stringify({ name, version, license: 'MIT', type: 'module', exports: { '.': entry } }, null, 2)}\n`;
}

/** What a release is of. */
export interface Product {
  readonly name: string;
  readonly version: string;
}

/** The files of a release by their paths. */
export function releaseFiles(product: Product, made: Made): Files {
  const { root, built, program, library, parts } = made;
  const files = new Map<string, Uint8Array>([
    ...under(
      'site',
      filesBelow(built).filter(([path]) => !NOT_SERVED.test(path)),
    ),
    ...manifests(made),
    ['command-line/final-accounts-check.mjs', readFileSync(program)],
    ...under('library', filesBelow(library)),
    ['library/package.json', textFile(libraryPackage(product))],
    ...FOLDERS.flatMap((folder) => under(folder, filesBelow(join(root, folder)))),
    ...PAPERS.map((name) => [name, readFileSync(join(root, name))] as const),
    ['THIRD-PARTY-NOTICES.txt', textFile(noticesOf(parts))],
    ['sbom.cdx.json', textFile(sbomOf(product, parts))],
  ]);
  return new Map([...files, ['SHA256SUMS', textFile(sumsOf(files))]]);
}
