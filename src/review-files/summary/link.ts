import { isAbsolute, relative, resolve, sep } from 'node:path';
import { encodedPath, relativeAddress } from '../../outcome/summary/address';

/**
 * Gives addresses of files as one in a folder names them: relative, with slashes; whole for another drive. Letters of all
 * scripts stay as they are.
 */
export function linksFrom(folder: string): (path: string) => string {
  const from = resolve(folder);
  return (path) => {
    const way = relative(from, resolve(path));
    const slashed = sep === '\\' ? way.replaceAll('\\', '/') : way;
    return isAbsolute(way)
      ? `file:///${encodedPath(slashed).replace(/^\/+/u, '')}`
      : relativeAddress(slashed);
  };
}
