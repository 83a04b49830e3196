import { strToU8, Zip, ZipDeflate } from 'fflate';

/** The first of January 1980, the first day of zip archives: what is written follows from its content alone. */
const FIRST_DAY = '1980-01-01T12:00:00';

/** Characters that are packed at a time. */
const STEP = 64 * 1024;

/** Writes a zip archive part by part as the parts come. */
export class ZipWriter {
  readonly #zip: Zip;

  /** @param take takes the archive's bytes, piece by piece */
  constructor(take: (bytes: Uint8Array) => void) {
    this.#zip = new Zip((error, bytes) => {
      // It packs in this thread, where nothing but a mistake fails.
      if (error !== null) throw error;
      take(bytes);
    });
  }

  /** Adds a part, given as pieces of its text. */
  add(path: string, pieces: Iterable<string>): void {
    const part = new ZipDeflate(path, { level: 6 });
    part.mtime = FIRST_DAY;
    this.#zip.add(part);
    let text = '';
    for (const piece of pieces) {
      text += piece;
      if (text.length < STEP) continue;
      part.push(strToU8(text));
      text = '';
    }
    part.push(strToU8(text), true);
  }

  /** Writes what ends the archive. */
  end(): void {
    this.#zip.end();
  }
}
