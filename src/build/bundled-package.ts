import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A package of which something is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** What it states as its licence, an SPDX expression where it is one. */
  readonly license: string;
  /** Its licence and its notices, whole. */
  readonly texts: readonly string[];
  /** Where it comes from, an address for people. */
  readonly home: string | null;
}

/** What is read of a package's package.json. */
interface Described {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
}

const FOLDER = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u;

/** A package's licence, and what its licence asks to be passed on. */
const LEGAL_FILE = /^(?:licen[cs]e|notice|copying)(?:-[\w-]+)?(?:\.(?:md|txt|markdown))?$/iu;

/** The licences, as their authors publish them, of packages that come without the text. */
const TEXTS_ELSEWHERE: Readonly<Record<string, string>> = {
  '@fluentui/react-icons': 'fluentui-react-icons.txt',
  saxes: 'saxes.txt',
};

/** The folder of the package that a module belongs to; null for a module of the project's own. */
export function packageFolder(module: string): string | null {
  return FOLDER.exec(module)?.[1] ?? null;
}

/** The folders of the packages that modules belong to, each once, in order. */
export function packageFolders(modules: Iterable<string>): readonly string[] {
  return [...new Set([...modules].map(packageFolder))].filter((folder) => folder !== null).sort();
}

/**
 * A package as it lies in its folder.
 *
 * @throws where it states no licence or has no text of it: then somebody has to look, before it is passed on
 */
export function bundledPackage(folder: string): BundledPackage {
  const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Described;
  const { name, version, license: stated } = described;
  const license = typeof stated === 'string' ? stated : stated?.type;
  if (license === undefined) throw new Error(`${name} states no licence (${folder}).`);
  const texts = legalTexts(folder, TEXTS_ELSEWHERE[name]);
  if (texts.length === 0) throw new Error(`${name} comes without the text of its licence (${folder}).`);
  return { name, version, license, texts, home: homeOf(described) };
}

function legalTexts(folder: string, elsewhere: string | undefined): readonly string[] {
  const files = readdirSync(folder)
    .filter((name) => LEGAL_FILE.test(name))
    .sort()
    .map((name) => join(folder, name));
  if (files.length === 0 && elsewhere !== undefined)
    files.push(join(import.meta.dirname, 'licence-texts', elsewhere));
  return files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
}

function homeOf({ homepage, repository }: Described): string | null {
  const stated = homepage ?? (typeof repository === 'string' ? repository : repository?.url);
  const address = stated?.replace(/^git\+/u, '').replace(/^git:/u, 'https:');
  return address?.startsWith('https://') === true ? address : null;
}

/** The folder of a package that the project has installed. */
export function installedFolder(root: string, name: string): string {
  const folder = join(root, 'node_modules', ...name.split('/'));
  if (!existsSync(folder)) throw new Error(`${name} is not installed (${folder}${sep}).`);
  return folder;
}
