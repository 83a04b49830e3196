import type { StatedClaim, Topic } from '../claims';
import { valueOf } from '../claims';
import type { TopicDraft } from '../drafts';
import { classNamedBy } from '../subjects';
import type { TextContext } from './context';

/** The numbered list of 类 (款, 项), and what the text says of the same spending before it. */
export interface ItemList {
  /** The total that is said to be made up of the items; null where none is stated. */
  readonly whole: TopicDraft | null;
  /** The amounts by 类 where the text says what the total was used for, by their codes. */
  readonly classes: ReadonlyMap<string, TopicDraft>;
  readonly items: readonly TopicDraft[];
}

/** 类, 款 or 项: how deep an item goes. */
export const levelOf = ({ subject }: Topic): number =>
  /\(项\)/u.test(subject) ? 3 : /\(款\)/u.test(subject) ? 2 : 1;

/** The 类 that an item is of; null where its words name none. */
function classOf({ key, subject }: Topic): string | null {
  return key?.startsWith('class-') === true ? key.slice('class-'.length) : classNamedBy(subject);
}

const isTotal = ({ key, claims }: Topic): boolean =>
  key === 'general-total' && (claims.has('openingBudget') || claims.has('completion'));

const isClass = ({ key, item, list, claims }: TopicDraft): boolean =>
  !item &&
  key?.startsWith('class-') === true &&
  list?.whole?.key === 'general-total' &&
  valueOf({ claims }) !== undefined;

/** The lists of items of a text, each with the total before it. */
export function itemListsOf({ topics }: TextContext): readonly ItemList[] {
  const lists: ItemList[] = [];
  let whole: TopicDraft | null = null;
  let classes = new Map<string, TopicDraft>();
  let items: TopicDraft[] = [];
  const close = (): void => {
    if (items.length === 0) return;
    lists.push({ whole, classes, items });
    whole = null;
    classes = new Map();
    items = [];
  };
  for (const topic of topics) {
    if (topic.year !== null) continue;
    if (topic.item) {
      if (topic.section === 'general' && !topic.inherited && topic.claims.size > 0) items.push(topic);
    } else if (isTotal(topic)) {
      close();
      whole = topic;
    } else if (isClass(topic)) {
      close();
      const code = classOf(topic);
      if (code !== null) classes.set(code, topic);
    }
  }
  close();
  return lists;
}

/** The values of items by their 类. */
export function valuesByClass(items: readonly Topic[]): ReadonlyMap<string, readonly StatedClaim[]> {
  const values = new Map<string, StatedClaim[]>();
  for (const item of items) {
    const code = classOf(item);
    const value = valueOf(item);
    if (code === null || value === undefined) continue;
    const known = values.get(code);
    if (known === undefined) values.set(code, [value]);
    else known.push(value);
  }
  return values;
}
