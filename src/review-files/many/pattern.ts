import { resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { FolderFiles } from './folder-files';
import { filesOf } from './folder-files';

/** A pattern with slashes, as it is also typed with backslashes where these part folders. */
function withSlashes(pattern: string): string {
  return sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
}

/** The folder in which everything lies that a pattern may mean: its beginning without signs of a pattern. */
export function baseOf(pattern: string): string {
  const parts = withSlashes(pattern).split('/');
  const sure = parts.slice(
    0,
    parts.findIndex((part) => isDynamicPattern(part)),
  );
  return sure.length === 1 && sure[0] === '' ? '/' : sure.join('/') || '.';
}

/** What a pattern means of the files of its folder, what of these is left out, and the folders that cannot be read. */
export async function matchingFiles(pattern: string, out: string | null): Promise<FolderFiles> {
  const base = baseOf(pattern);
  const matches = await glob(withSlashes(pattern), {
    dot: true,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  const meant = new Set(matches.map((path) => resolve(path)));
  if (meant.size === 0) return { files: [], leftOut: [], unreadable: [] };
  const { files, leftOut, unreadable } = await filesOf(base, out);
  return {
    files: files.filter((file) => meant.has(resolve(file))),
    leftOut: leftOut.filter(
      ({ path }) => meant.has(resolve(path)) || [...meant].some((one) => one.startsWith(resolve(path) + sep)),
    ),
    unreadable,
  };
}
