/** Something kept in a workbook that this build cannot work with. It is named, and stays as it is. */
export interface Unread {
  /** Made by a newer version of the add-in, or damaged. */
  readonly why: 'newer' | 'damaged';
  /** What it is about, as far as it can be told: a cell, a rule, an id; "" where nothing can. */
  readonly name: string;
  /** The list of the part that it stands in. */
  readonly list: string;
  /** What was kept, word for word. */
  readonly raw: unknown;
}

/** What a workbook keeps of one kind, and what of it cannot be read. */
export interface Kept<Value> {
  readonly value: Value;
  readonly unread: readonly Unread[];
}

/** The members by which an entry can be named, the most telling first. */
const TELLING = ['where', 'label', 'title', 'finding', 'kind', 'id'] as const;

/** A name for whatever was kept: for people to know what it is about. */
export function nameOf(raw: unknown): string {
  const own = membersOf(raw);
  const inner = membersOf(own['form']);
  const told = TELLING.map((member) => own[member] ?? inner[member]).find(
    (value) => typeof value === 'string' && value !== '',
  );
  const rule = own['rule'];
  return [rule, told].filter((word) => typeof word === 'string').join(' ');
}

/** The members of an object; none where it is no object. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
