import type { Unread } from './unread';
import { membersOf } from './unread';

/** A part's members: those that this build knows, and the others, which a newer build has added. */
export interface ReadMembers {
  /** Null where the content is no object. */
  readonly members: Readonly<Record<string, unknown>> | null;
  readonly unread: readonly Unread[];
}

/** Takes a part's content apart into the members that are known by name and those that are not. */
export function readMembers(content: unknown, known: readonly string[]): ReadMembers {
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return { members: null, unread: [] };
  const members = membersOf(content);
  const unread = Object.entries(members)
    .filter(([name]) => !known.includes(name))
    .map(([name, raw]): Unread => ({ why: 'newer', name, list: name, raw }));
  return { members, unread };
}

/** A part's content with every unread entry back in the list that it came from, and every unread member under its name. */
export function contentWith(
  content: Readonly<Record<string, unknown>>,
  unread: readonly Unread[],
): Readonly<Record<string, unknown>> {
  const whole: Record<string, unknown> = { ...content };
  for (const { list, raw } of unread) {
    const there = whole[list];
    whole[list] = list in content && Array.isArray(there) ? [...(there as readonly unknown[]), raw] : raw;
  }
  return whole;
}
