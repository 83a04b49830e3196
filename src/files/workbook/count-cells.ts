import { LIMITS } from '../limits';
import type { Package } from '../package/package';
import { Refusal } from '../refusal';

const TAG = '<'.charCodeAt(0);
const CELL = 'c'.charCodeAt(0);
/** What may stand behind the name of an element. */
const AFTER_NAME: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d, 0x0a, 0x2f, 0x3e]);

/** Refuses large sheets with more cells than may be read, before any cell is kept. Cells under a prefix are counted later. */
export function refuseTooManyCells(pack: Package, parts: readonly string[]): void {
  const bytes = parts.reduce((sum, part) => sum + (pack.entry(part)?.size ?? 0), 0);
  if (bytes < LIMITS.countedBytes) return;
  let cells = 0;
  for (const part of parts) {
    let [before, last] = [0, 0];
    pack.unpack(part, (piece) => {
      const { length } = piece;
      for (let at = 0; at < length; at++) {
        const byte = piece[at] ?? 0;
        if (last === CELL && before === TAG && AFTER_NAME.has(byte)) cells += 1;
        before = last;
        last = byte;
      }
      if (cells > LIMITS.cells) throw new Refusal('tooManyCells');
    });
  }
}
