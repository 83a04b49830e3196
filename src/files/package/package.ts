import { isEncrypted, OLE_HEADER, startsWith, ZIP_HEADER } from '../bytes';
import { LIMITS } from '../limits';
import { Refusal } from '../refusal';
import { unpacked } from './unpacked';
import type { ZipEntry } from './zip-directory';
import { zipDirectory } from './zip-directory';

/** A package of Office: a zip archive of parts. Paths are compared without regard to case. */
export interface Package {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** The entry of a part; undefined where there is none. */
  entry(path: string): ZipEntry | undefined;
  has(path: string): boolean;
  /** Gives a part's bytes piece by piece, checked. */
  unpack(path: string, take: (piece: Uint8Array) => void): void;
  /** All of a part's bytes, checked. */
  part(path: string): Uint8Array;
}

/** Opens a file's bytes as a package; nothing is unpacked yet. Refused where they are none. */
export function openPackage(given: Uint8Array): Package {
  // Node's own kind of bytes shares its memory with its slices.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length === 0) throw new Refusal('empty');
  if (bytes.length > LIMITS.fileBytes) throw new Refusal('tooLarge');
  if (startsWith(bytes, OLE_HEADER))
    throw new Refusal(isEncrypted(bytes) ? 'passwordProtected' : 'oldFormat');
  if (!startsWith(bytes, ZIP_HEADER)) throw new Refusal('notXlsx');
  const entries = zipDirectory(bytes);
  const byPath = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]));
  const entry = (path: string): ZipEntry | undefined => byPath.get(path.toLowerCase());
  const unpack = (path: string, take: (piece: Uint8Array) => void): void => {
    const found = entry(path);
    if (found === undefined) throw new Refusal('damaged', { part: path });
    unpacked(bytes, found, take);
  };
  return {
    bytes,
    entries,
    entry,
    has: (path) => entry(path) !== undefined,
    unpack,
    part: (path) => {
      const whole = new Uint8Array(entry(path)?.size ?? 0);
      let at = 0;
      unpack(path, (piece) => {
        whole.set(piece, at);
        at += piece.length;
      });
      return whole;
    },
  };
}
