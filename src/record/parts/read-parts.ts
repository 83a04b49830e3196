import type { PartName } from './json-xml';
import { contentOf, jsonXml } from './json-xml';
import { canonical } from './merge-lists';
import type { PartKind } from './part-kind';
import type { Kept, Unread } from './unread';
import { membersOf, nameOf } from './unread';

/** A custom XML part as the workbook has it. */
export interface PartText {
  readonly id: string;
  readonly xml: string;
}

/** All parts of one kind in a workbook, read and merged. */
export interface ReadParts<Value> extends Kept<Value> {
  /** What is to be written along with the value: the unread entries of the parts that a writing replaces. */
  readonly carried: readonly Unread[];
  /** The ids of the parts that a writing replaces. */
  readonly replaced: readonly string[];
  /** The ids of the others, which are of a newer version or damaged: they stay as they are. */
  readonly untouched: readonly string[];
}

/** Reads all parts of a kind: several (two people have written at once) count as one. */
export function readParts<Value>(kind: PartKind<Value>, parts: readonly PartText[]): ReadParts<Value> {
  let value = kind.empty;
  const carried: Unread[] = [];
  const left: Unread[] = [];
  const untouched: string[] = [];
  const replaced: string[] = [];
  for (const { id, xml } of parts) {
    const { version, content } = contentOf(kind, xml);
    const read = version !== null && version >= 1 && version <= kind.version ? kind.read(content) : null;
    if (read === null) {
      left.push(...untouchedEntries(kind, version, content));
      untouched.push(id);
    } else {
      value = replaced.length === 0 ? read.value : kind.merge(kind.empty, value, read.value);
      carried.push(...read.unread);
      replaced.push(id);
    }
  }
  const distinct = distinctEntries(carried);
  return { value, unread: [...distinct, ...left], carried: distinct, replaced, untouched };
}

/** The one part that replaces those that were read, as an XML document; null where there is nothing to keep. */
export function partXml<Value>(kind: PartKind<Value>, { value, unread }: Kept<Value>): string | null {
  return kind.isEmpty(value) && unread.length === 0 ? null : jsonXml(kind, kind.content({ value, unread }));
}

/** Two people carry the same unread entries along: each stays once. */
export function distinctEntries(entries: readonly Unread[]): readonly Unread[] {
  return [...new Map(entries.map((entry) => [canonical([entry.list, entry.raw]), entry])).values()];
}

/** What a part holds that is left alone: its entries where they can be told apart, else the part as one. */
function untouchedEntries(
  { element, version: own }: PartName,
  version: number | null,
  content: unknown,
): readonly Unread[] {
  const why = version !== null && version > own ? 'newer' : 'damaged';
  const entries = Array.isArray(content) ? [['', content] as const] : Object.entries(membersOf(content));
  const found = entries.flatMap(([name, member]): readonly Unread[] => {
    const items: readonly unknown[] = Array.isArray(member) ? member : member === null ? [] : [member];
    return items.map((raw) => ({ why, name: nameOf(raw) || name, list: '', raw }));
  });
  if (found.length > 0) return found;
  return [{ why, name: version === null ? element : `${element} ${version}`, list: '', raw: content }];
}
