import type { GenericSchema } from 'valibot';
import { is, safeParse } from 'valibot';
import type { Unread } from './unread';
import { membersOf, nameOf } from './unread';

/**
 * The version of the journal and the choices, and of their entries, that this build writes. It reads every earlier one. The
 * decisions have one of their own.
 */
export const RECORD_VERSION = 2;

/** What a list's entries must be. */
export interface EntrySchemas<Item> {
  /** What this build works with. */
  readonly known: GenericSchema<unknown, Item>;
  /** What an entry of a newer build looks like: well-formed, with words that this build does not know. */
  readonly shape: GenericSchema;
  /** The version of the entries that this build writes; that of all parts where none is given. */
  readonly version?: number;
}

/** A list read entry by entry. */
export interface ReadList<Item> {
  readonly items: readonly Item[];
  readonly unread: readonly Unread[];
}

/** Reads a list entry by entry; members of an entry that are not known stay in it. A list that is missing is empty. */
export function readList<Item>(list: string, content: unknown, schemas: EntrySchemas<Item>): ReadList<Item> {
  if (content === undefined) return { items: [], unread: [] };
  if (!Array.isArray(content)) return { items: [], unread: [unreadEntry(list, content, 'damaged')] };
  const items: Item[] = [];
  const unread: Unread[] = [];
  for (const raw of content as readonly unknown[]) {
    const read = needsNewer(raw, schemas.version ?? RECORD_VERSION) ? null : safeParse(schemas.known, raw);
    if (read?.success === true) items.push(read.output);
    else unread.push(unreadEntry(list, raw, read === null || is(schemas.shape, raw) ? 'newer' : 'damaged'));
  }
  return { items, unread };
}

/** An entry may say by itself that it needs a newer build. */
function needsNewer(raw: unknown, own: number): boolean {
  const { version } = membersOf(raw) as { readonly version?: unknown };
  return typeof version === 'number' && version > own;
}

function unreadEntry(list: string, raw: unknown, why: Unread['why']): Unread {
  return { why, name: nameOf(raw), list, raw };
}
