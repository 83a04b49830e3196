import { Refusal } from '../refusal';

/** The encodings that a part may have, by how it begins. */
const BEGINNINGS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

/** The encoding of a part by its first bytes: UTF-8 unless they say UTF-16. */
export function encodingOf(bytes: Uint8Array): string {
  const found = BEGINNINGS.find(([begin]) => begin.every((byte, index) => bytes[index] === byte));
  return found?.[1] ?? 'utf-8';
}

/** Turns the bytes of a part into text, piece by piece, without its byte order mark; refused where they are no text. */
export class PartDecoder {
  private decoder: TextDecoder | undefined;

  constructor(private readonly part: string) {}

  /** The text of the next bytes; without bytes, of what remains. */
  text(bytes?: Uint8Array): string {
    this.decoder ??= new TextDecoder(encodingOf(bytes ?? new Uint8Array()), { fatal: true });
    try {
      return bytes === undefined ? this.decoder.decode() : this.decoder.decode(bytes, { stream: true });
    } catch {
      throw new Refusal('damaged', { part: this.part });
    }
  }
}
