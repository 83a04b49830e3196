/** How the entries of a list are told apart and put in order. */
export interface ListNature<Item> {
  /** What names an entry, whoever holds it. */
  readonly keyOf: (item: Item) => string;
  /** When it was made, as ISO 8601; "" where that is not known. */
  readonly timeOf: (item: Item) => string;
  /** What two people have made of one entry; without it, the one counts that differs from what both had. */
  readonly both?: (base: Item | undefined, mine: Item, theirs: Item) => Item;
  /** Whether entries are only ever added: then one that a side lacks was not removed by it. */
  readonly onlyGrows?: boolean;
}

/**
 * What two people have made of one list, each on their own: what either has added is there, what either has removed is
 * gone. What both have keeps its order; what only one has follows by time.
 */
export function mergeLists<Item>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  nature: ListNature<Item>,
): readonly Item[] {
  const [had, here, there] = [keyed(base, nature), keyed(mine, nature), keyed(theirs, nature)];
  const isRemoved = (key: string): boolean =>
    nature.onlyGrows !== true && had.has(key) && (!here.has(key) || !there.has(key));
  const merged = new Map<string, Item>();
  for (const key of new Set([...had.keys(), ...here.keys(), ...there.keys()])) {
    const [before, own, other] = [had.get(key), here.get(key), there.get(key)];
    const one = own ?? other ?? before;
    if (isRemoved(key) || one === undefined) continue;
    merged.set(key, own !== undefined && other !== undefined ? joined(before, own, other, nature) : one);
  }
  const isOld = (key: string): boolean => had.has(key) || (here.has(key) && there.has(key));
  const old = [...merged].filter(([key]) => isOld(key)).map(([, item]) => item);
  const added = [...merged].filter(([key]) => !isOld(key)).map(([, item]) => item);
  return [...old, ...added.sort((one, other) => compared(nature.timeOf(one), nature.timeOf(other)))];
}

function joined<Item>(before: Item | undefined, own: Item, other: Item, { both }: ListNature<Item>): Item {
  if (both !== undefined) return both(before, own, other);
  return before !== undefined && isSame(before, own) ? other : own;
}

/** Entries by their keys; where several of one list have the same, they are numbered. */
function keyed<Item>(items: readonly Item[], { keyOf }: ListNature<Item>): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>();
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    found.set(`${key} #${count}`, item);
  }
  return found;
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Whether two values say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** A value as a text that is the same whatever the order of its members. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => compared(one, other)))
      : part,
  );
}
