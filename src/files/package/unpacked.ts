import { Inflate } from 'fflate';
import { Refusal } from '../refusal';
import { crc32 } from './crc32';
import { nativeZlib } from './native-zlib';
import type { ZipEntry } from './zip-directory';

/** So many packed bytes are unpacked at a time. */
const STEP = 16 * 1024;
/** So many unpacked bytes are passed on at a time. */
const PIECE = 64 * 1024;
/** Parts of no more bytes than these, unpacked, are unpacked at once where Node can; larger ones piece by piece. */
const AT_ONCE = 16 * 1024 * 1024;

/** Gives an entry's bytes piece by piece, unpacked; refused where they are more, fewer or others than the directory says. */
export function unpacked(bytes: Uint8Array, entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  const { path: part, data, packed, size } = entry;
  let length = 0;
  let crc = 0;
  const pass = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > size) throw new Refusal('damaged', { part });
    crc = crc32(piece, crc);
    take(piece);
  };
  const written = bytes.subarray(data, data + packed);
  if (entry.method === 0) passPieces(written, pass);
  else {
    const whole = size > AT_ONCE ? undefined : inflatedAtOnce(written, entry);
    if (whole === undefined) inflate(written, pass, part);
    else passPieces(whole, pass);
  }
  if (length !== size) throw new Refusal('damaged', { part });
  if (crc !== entry.crc) throw new Refusal('wrongChecksum', { part });
}

function passPieces(bytes: Uint8Array, pass: (piece: Uint8Array) => void): void {
  for (let at = 0; at < bytes.length; at += PIECE) pass(bytes.subarray(at, at + PIECE));
}

/** All of an entry's bytes, never more than it says it has; undefined where Node is not there to unpack them. */
function inflatedAtOnce(packed: Uint8Array, { path: part, size }: ZipEntry): Uint8Array | undefined {
  try {
    return nativeZlib()?.inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new Refusal('damaged', { part });
  }
}

function inflate(packed: Uint8Array, pass: (piece: Uint8Array) => void, part: string): void {
  const inflator = new Inflate(pass);
  for (let at = 0; at < packed.length || at === 0; at += STEP) {
    try {
      inflator.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch (error) {
      // What takes the pieces may refuse them too.
      throw error instanceof Error && 'code' in error ? new Refusal('damaged', { part }) : error;
    }
  }
}
