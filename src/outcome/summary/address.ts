/** Signs that stand for something else in addresses, and those that none may hold. */
const RESERVED = /[\p{Cc}\p{Cf} "#%<>?[\\\]^`{|}]/gu;

/** A path with slashes as addresses write it: letters of all scripts stay as they are. */
export function encodedPath(path: string): string {
  return path.replace(RESERVED, (sign) => encodeURIComponent(sign));
}

/** The address of a file from where a summary lies, by its path from there. */
export function relativeAddress(path: string): string {
  const address = encodedPath(path);
  // A colon in the first name would be read as that of a scheme.
  return /^[^/]*:/u.test(address) ? `./${address}` : address;
}
