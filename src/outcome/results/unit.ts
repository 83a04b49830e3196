/** What tells which unit a file comes from. */
interface OfUnit {
  readonly review: { readonly forms: readonly { readonly department: string | null }[] } | null;
  readonly round?: { readonly unit: string | null } | undefined;
}

/** The unit that most forms of a file state, the first of several; else that of the file which it follows; null for none. */
export function unitOf({ review, round }: OfUnit): string | null {
  const counts = new Map<string, number>();
  for (const { department } of review?.forms ?? [])
    if (department !== null && department.trim() !== '')
      counts.set(department.trim(), (counts.get(department.trim()) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? round?.unit ?? null;
}

/** A unit's name as names are compared: whatever spaces and widths it is written with. */
export function plainUnit(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}
