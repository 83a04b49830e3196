import { createHash } from 'node:crypto';
import type { Files } from './archive';

/** The SHA-256 of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The sums of files as `sha256sum -c` reads them. */
export function sumsOf(files: Files): string {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('');
}
