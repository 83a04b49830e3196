import type { VirtualItem } from '@tanstack/react-virtual';
import type { ListGroup } from './list-groups';
import type { EntryItem, ListItem } from './list-items';

/** An entry that is in the page, with its place in the list. */
export interface PlacedEntry {
  readonly item: EntryItem;
  readonly at: VirtualItem;
}

/** A group of which something is in the page. */
export interface PlacedGroup {
  readonly group: ListGroup;
  /** The heading's number in the list. */
  readonly index: number;
  /** Where it begins and how high it is, in pixels: all of it, also what is not in the page. */
  readonly top: number;
  readonly height: number;
  readonly entries: readonly PlacedEntry[];
}

/**
 * The groups that what is in the page belongs to, in their order.
 *
 * @param inPage what is in the page, in the order of the list
 * @param places the places of all items
 */
export function placedGroups(
  items: readonly ListItem[],
  inPage: readonly VirtualItem[],
  places: readonly VirtualItem[],
): readonly PlacedGroup[] {
  const headings = new Map(
    items.flatMap(({ kind, group }, index) => (kind === 'heading' ? [[group, index] as const] : [])),
  );
  const entries = new Map<ListGroup, PlacedEntry[]>();
  for (const at of inPage) {
    const item = items[at.index];
    if (item === undefined) continue;
    const placed = entries.get(item.group) ?? [];
    if (item.kind === 'entry') placed.push({ item, at });
    entries.set(item.group, placed);
  }
  return [...entries].map(([group, placed]) => {
    const index = headings.get(group) ?? 0;
    const top = places[index]?.start ?? 0;
    const bottom = places[index + group.entries.length]?.end ?? top;
    return { group, index, top, height: bottom - top, entries: placed };
  });
}
