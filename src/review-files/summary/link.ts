import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Signs that stand for something else in addresses, and those that none may hold. */
const RESERVED = /[\p{Cc}\p{Cf} "#%<>?[\\\]^`{|}]/gu;

/**
 * Gives addresses of files as one in a folder names them: relative, with slashes; whole for another drive. Letters of all
 * scripts stay as they are.
 */
export function linksFrom(folder: string): (path: string) => string {
  const from = resolve(folder);
  return (path) => {
    const way = relative(from, resolve(path));
    const address = encoded(sep === '\\' ? way.replaceAll('\\', '/') : way);
    if (isAbsolute(way)) return `file:///${address.replace(/^\/+/u, '')}`;
    // A colon in the first name would be read as that of a scheme.
    return /^[^/]*:/u.test(address) ? `./${address}` : address;
  };
}

function encoded(path: string): string {
  return path.replace(RESERVED, (sign) => encodeURIComponent(sign));
}
