/** The one answer all parts give; null when they differ (or there are none). */
export function agreedOver<P, V>(parts: readonly P[], answer: (part: P) => V | null): V | null {
  const [first, ...others] = parts;
  if (first === undefined) return null;
  const value = answer(first);
  return others.every((part) => answer(part) === value) ? value : null;
}
