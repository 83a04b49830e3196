import type { Role, StepKind } from '../../disclosure/decisions/decision';

/** What a key means in the list of findings. Enter and Space are the rows' own: they choose. */
export type ListKey =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'fold'; readonly open: boolean }
  | { readonly kind: 'step'; readonly step: StepKind }
  /** Takes the last decision back. */
  | { readonly kind: 'back' };

/** How many rows a page is. */
const PAGE = 8;

const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  j: 1,
  k: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

const STEPS: Readonly<Record<Role, Readonly<Record<string, StepKind>>>> = {
  accountant: { a: 'accepted', i: 'ignored', e: 'explained' },
  supervisor: { a: 'passed', e: 'returned' },
};

/** A key as the browser tells it. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing'
>;

/** What a key means on a row; null where it means nothing there. */
export function listKey(
  { key, ctrlKey, altKey, metaKey, shiftKey, isComposing }: PressedKey,
  role: Role,
): ListKey | null {
  if (altKey || isComposing) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' && !shiftKey ? { kind: 'back' } : null;
  const by = MOVES[key] ?? MOVES[key.toLowerCase()];
  if (by !== undefined) return { kind: 'move', by };
  if (key === 'ArrowRight' || key === 'ArrowLeft') return { kind: 'fold', open: key === 'ArrowRight' };
  const step = STEPS[role][key.toLowerCase()];
  return step === undefined ? null : { kind: 'step', step };
}

/** The item that a move leads to from another one; the ends of the list stop it. */
export function movedTo<Item>(items: readonly Item[], from: Item, by: number): Item | undefined {
  const index = Math.min(Math.max(items.indexOf(from) + by, 0), items.length - 1);
  return items[index];
}

/**
 * The item that takes the place of one that may have left its list: itself while it is there, else the next one that is,
 * else the last one before it. Null where nothing is left.
 *
 * @param items the list that the item was in
 */
export function successor<Key>(
  key: Key,
  items: readonly { readonly key: Key }[],
  isThere: (key: Key) => boolean,
): Key | null {
  const keys = items.map((item) => item.key);
  const index = keys.indexOf(key);
  const inTurn = [key, ...keys.slice(index + 1), ...keys.slice(0, Math.max(index, 0)).reverse()];
  return inTurn.find(isThere) ?? null;
}

/** Whether a key goes into a field or a menu, where it is no shortcut. */
export function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"], [role="menu"]') !== null
  );
}
