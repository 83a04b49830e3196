/**
 * What the house uses and some browsers of the page do not have: Chromium 103 lacks copies of arrays in another order,
 * and no browser gives ids to a page that is served without https.
 */
export function addMissingFunctions(): void {
  add(Array.prototype, 'toSorted', function toSorted<Item>(
    this: readonly Item[],
    compare?: (one: Item, other: Item) => number,
  ): Item[] {
    return [...this].sort(compare);
  });
  add(Array.prototype, 'toReversed', function toReversed<Item>(this: readonly Item[]): Item[] {
    return [...this].reverse();
  });
  add(crypto, 'randomUUID', randomId);
}

function add(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

/** A random id of RFC 9562, version 4. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    const fixed = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return fixed.toString(16).padStart(2, '0');
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
