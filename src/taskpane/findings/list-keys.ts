import type { Role, StepKind } from '../../disclosure/decisions/decision';

/** What a key means in the list of findings. Enter and Space are the rows' own: they choose. */
export type ListKey =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'fold'; readonly open: boolean }
  | { readonly kind: 'step'; readonly step: StepKind };

/** How many rows a page is. */
const PAGE = 8;

const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
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
export type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>;

/** What a key means on a row; null where it means nothing there. */
export function listKey(
  { key, ctrlKey, altKey, metaKey, isComposing }: PressedKey,
  role: Role,
): ListKey | null {
  if (ctrlKey || altKey || metaKey || isComposing) return null;
  const by = MOVES[key];
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

/** Whether a key goes into a field or a menu, where it is no shortcut. */
export function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"], [role="menu"]') !== null
  );
}
