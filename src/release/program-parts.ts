import { bundledPackage, installedFolder, packageFolders } from '../build/bundled-package';
import type { Part } from '../build/notices';

/** What puts a little of its own into every program that it bundles. */
const BUNDLER = 'esbuild';

/** A program that was bundled: what people call it, and the modules of which something is in it. */
export interface Program {
  readonly title: string;
  readonly modules: readonly string[];
}

/** The part of a release that a program is. */
export function partOf(root: string, { title, modules }: Program): Part {
  const folders = [...packageFolders(modules), installedFolder(root, BUNDLER)];
  return { title, packages: folders.map(bundledPackage) };
}
