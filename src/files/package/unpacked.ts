import { Inflate } from 'fflate';
import { Refusal } from '../refusal';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-directory';

/** So many packed bytes are unpacked at a time. */
const STEP = 16 * 1024;

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
  if (entry.method === 0) {
    for (let at = data; at < data + packed; at += STEP)
      pass(bytes.subarray(at, Math.min(at + STEP, data + packed)));
  } else inflate(bytes.subarray(data, data + packed), pass, part);
  if (length !== size) throw new Refusal('damaged', { part });
  if (crc !== entry.crc) throw new Refusal('wrongChecksum', { part });
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
