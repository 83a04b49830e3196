/** What the house uses and Chromium 103 does not have: copies of arrays in another order. */
export function addMissingFunctions(): void {
  add('toSorted', function toSorted<
    Item,
  >(this: readonly Item[], compare?: (one: Item, other: Item) => number): Item[] {
    return [...this].sort(compare);
  });
  add('toReversed', function toReversed<Item>(this: readonly Item[]): Item[] {
    return [...this].reverse();
  });
}

function add(name: string, value: unknown): void {
  if (!(name in Array.prototype))
    Object.defineProperty(Array.prototype, name, { value, configurable: true, writable: true });
}
