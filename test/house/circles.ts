/** What each file imports, by their paths. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** A file on the way, with the order in which it was met and the earliest file that it leads back to. */
interface Met {
  readonly file: string;
  readonly order: number;
  earliest: number;
  open: boolean;
}

/**
 * The groups of files that import each other, directly or by way of others: the strongly connected components of more
 * than one file, and files that import themselves. Tarjan's algorithm; each group in alphabetical order.
 */
export function circlesIn(imports: Imports): readonly (readonly string[])[] {
  const known = new Map<string, Met>();
  const way: Met[] = [];
  const circles: (readonly string[])[] = [];

  const follow = (file: string): Met => {
    const met: Met = { file, order: known.size, earliest: known.size, open: true };
    known.set(file, met);
    way.push(met);
    const imported = imports.get(file) ?? [];
    for (const next of imported) {
      const other = known.get(next) ?? follow(next);
      if (other.open) met.earliest = Math.min(met.earliest, other.earliest);
    }
    if (met.earliest < met.order) return met;
    const group = way.splice(way.indexOf(met));
    for (const member of group) member.open = false;
    if (group.length > 1 || imported.includes(file)) circles.push(group.map((member) => member.file).sort());
    return met;
  };

  for (const file of imports.keys()) if (!known.has(file)) follow(file);
  return circles;
}
