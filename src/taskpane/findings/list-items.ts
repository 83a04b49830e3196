import type { FindingKey } from '../../disclosure/decisions/decision';
import type { ListEntry, ListGroup } from './list-groups';
import { itemsOf } from './list-groups';
import { FEW_SUSPECTS } from './few-suspects';

interface GroupItem {
  /** Outlasts a new review. */
  readonly key: string;
  readonly group: ListGroup;
}

/** The heading of a group. */
export interface HeadingItem extends GroupItem {
  readonly kind: 'heading';
}

/** An entry of a group. */
export interface EntryItem extends GroupItem {
  readonly kind: 'entry';
  readonly entry: ListEntry;
  /** Its number in the group, from 1. */
  readonly position: number;
}

/** What the list measures and puts below one another. */
export type ListItem = HeadingItem | EntryItem;

/** The groups as one column, each group's heading above its entries. */
export function itemsIn(groups: readonly ListGroup[]): readonly ListItem[] {
  return groups.flatMap((group): readonly ListItem[] => [
    { kind: 'heading', key: group.id, group },
    ...group.entries.map((entry, index): EntryItem => {
      // What is put away stays unfolded when the first of it goes.
      const own = entry.kind === 'qualitative' ? '' : (itemsOf(entry)[0]?.key ?? '');
      const key = `${group.id} ${entry.kind} ${own}`;
      return { kind: 'entry', key, group, entry, position: index + 1 };
    }),
  ]);
}

/** Where each finding stands in the column. */
export function indexesOf(items: readonly ListItem[]): ReadonlyMap<FindingKey, number> {
  return new Map(
    items.flatMap((item, index) =>
      item.kind === 'heading' ? [] : itemsOf(item.entry).map(({ key }) => [key, index] as const),
    ),
  );
}

const HEADING_HEIGHT = 29;
const ROW_HEIGHT = 74;
const PROBLEM_HEIGHT = 60;
const SUSPECT_HEIGHT = 84;
const FOLD_HEIGHT = 30;

/** How high an item is likely to be before it is measured, in pixels. */
export function likelyHeight(item: ListItem | undefined): number {
  if (item?.kind !== 'entry') return HEADING_HEIGHT;
  const { entry } = item;
  if (entry.kind === 'finding') return ROW_HEIGHT;
  if (entry.kind === 'qualitative') return FOLD_HEIGHT;
  const suspects = entry.shared.diagnosis?.suspects.length ?? 0;
  return suspects > 0
    ? PROBLEM_HEIGHT + Math.min(suspects, FEW_SUSPECTS) * SUSPECT_HEIGHT + FOLD_HEIGHT
    : PROBLEM_HEIGHT + entry.items.length * ROW_HEIGHT;
}
