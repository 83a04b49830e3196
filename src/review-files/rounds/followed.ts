import { plainUnit } from '../../outcome/results/unit';

/** A file of a round, and the unit that it comes from; null where it does not say so. */
export interface RoundFile {
  readonly file: string;
  readonly unit: string | null;
}

/** Which file of the last round each file follows, by their numbers. */
export interface Followed {
  readonly pairs: ReadonlyMap<number, number>;
  /** Files of this round that may follow several. */
  readonly ambiguous: ReadonlySet<number>;
  /** Files of the last round that none follows. */
  readonly left: readonly number[];
}

/** A file with what it may be known by. */
interface Known {
  readonly unit: string | null;
  readonly tail: string;
  readonly name: string;
}

/**
 * What a file and the one that it follows have in common, the surest first; null where it cannot be known by that. What is
 * known by a path or a name only follows none whose unit is another.
 */
const LIKENESSES: readonly {
  readonly of: (file: Known) => string | null;
  readonly needsUnit: boolean;
}[] = [
  { of: ({ unit, tail }) => joined(unit, tail), needsUnit: true },
  { of: ({ unit, name }) => joined(unit, name), needsUnit: true },
  { of: ({ unit }) => unit, needsUnit: true },
  { of: ({ tail }) => tail, needsUnit: false },
  { of: ({ name }) => name, needsUnit: false },
];

/** Finds which file of the last round each file follows. Nothing is taken where several are alike: that is told. */
export function followed(last: readonly RoundFile[], now: readonly RoundFile[]): Followed {
  const [before, after] = [known(last), known(now)];
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { of, needsUnit } of LIKENESSES) {
    const [old, current] = [
      byLikeness(before, of, (index) => taken.has(index)),
      byLikeness(after, of, (index) => pairs.has(index)),
    ];
    for (const [likeness, [index, ...others]] of current) {
      const [same, ...more] = old.get(likeness) ?? [];
      if (index === undefined || same === undefined || others.length + more.length > 0) continue;
      if (!needsUnit && before[same]?.unit !== null && after[index]?.unit !== null) continue;
      pairs.set(index, same);
      taken.add(same);
    }
  }
  const left = before.flatMap((_file, index) => (taken.has(index) ? [] : [index]));
  const units = new Set(left.map((index) => before[index]?.unit ?? null));
  const ambiguous = after.flatMap(({ unit }, index) =>
    unit !== null && !pairs.has(index) && units.has(unit) ? [index] : [],
  );
  return { pairs, ambiguous: new Set(ambiguous), left };
}

function byLikeness(
  files: readonly Known[],
  of: (file: Known) => string | null,
  isTaken: (index: number) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const alike = new Map<string, number[]>();
  for (const [index, file] of files.entries()) {
    const likeness = isTaken(index) ? null : of(file);
    if (likeness !== null) alike.set(likeness, [...(alike.get(likeness) ?? []), index]);
  }
  return alike;
}

function known(files: readonly RoundFile[]): readonly Known[] {
  const parts = files.map(({ file }) => file.normalize('NFC').split(/[\\/]/u));
  const shared = sharedFolders(parts);
  return files.map(({ unit }, index) => {
    const path = parts[index] ?? [];
    return {
      unit: unit === null ? null : plainUnit(unit),
      tail: path.slice(shared).join('/'),
      name: path.at(-1) ?? '',
    };
  });
}

/** How many folders all paths begin with. */
function sharedFolders(paths: readonly (readonly string[])[]): number {
  const [first = [], ...others] = paths;
  const folders = first.slice(0, -1);
  const differs = folders.findIndex((folder, index) => others.some((other) => other[index] !== folder));
  return differs < 0 ? folders.length : differs;
}

function joined(...parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join('\n');
}
