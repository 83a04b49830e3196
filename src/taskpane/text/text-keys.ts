/** What a key means on a claim or anywhere in the text. */
export type TextKey =
  /** To the next or previous claim that is wrong. */
  | { readonly kind: 'broken'; readonly by: 1 | -1 }
  /** To the claim beside, or to the first or the last one. */
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'choose' }
  | { readonly kind: 'close' };

/** Keys with a meaning anywhere in the view. */
const ANYWHERE: Readonly<Record<string, TextKey>> = {
  n: { kind: 'broken', by: 1 },
  p: { kind: 'broken', by: -1 },
  Escape: { kind: 'close' },
};

/** Keys with a meaning on a claim only: elsewhere they scroll, or press a button. */
const ON_CLAIM: Readonly<Record<string, TextKey>> = {
  ArrowDown: { kind: 'broken', by: 1 },
  ArrowUp: { kind: 'broken', by: -1 },
  ArrowRight: { kind: 'move', by: 1 },
  ArrowLeft: { kind: 'move', by: -1 },
  Home: { kind: 'move', by: -Infinity },
  End: { kind: 'move', by: Infinity },
  Enter: { kind: 'choose' },
  ' ': { kind: 'choose' },
};

/** A key as the browser tells it. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>;

/** What a key means; null where it means nothing there. */
export function textKey(
  { key, ctrlKey, altKey, metaKey, isComposing }: PressedKey,
  onClaim: boolean,
): TextKey | null {
  if (ctrlKey || altKey || metaKey || isComposing) return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return ANYWHERE[name] ?? (onClaim ? (ON_CLAIM[name] ?? null) : null);
}
