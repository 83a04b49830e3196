import { WORD_BREAK } from './words';

/** Where a row or column of an earlier time is now; null where that is not certain. */
export type LineFinder = (line: number) => number | null;

/** A line by its index then and now. */
interface Anchor {
  readonly then: number;
  readonly now: number;
}

/**
 * Finds rows again after rows came and went, by what the rows of the sheet are called; columns likewise. A name that
 * there was once and is once tells its line; any other counts from the nearest such lines before and behind it, where
 * both say the same.
 *
 * @param then the names of all lines at that time, from the first on; "" for one without words
 * @param now their names now
 */
export function linesNow(then: readonly string[], now: readonly string[]): LineFinder {
  const present = onceNamed(now);
  const anchors: Anchor[] = [...onceNamed(then)].flatMap(([name, line]) => {
    const place = present.get(name);
    return place === undefined ? [] : [{ then: line, now: place }];
  });
  const byThen = new Map(anchors.map((anchor) => [anchor.then, anchor.now]));
  const edges: readonly Anchor[] = [
    { then: -1, now: -1 },
    ...anchors.sort((one, other) => one.then - other.then),
    { then: then.length, now: now.length },
  ];
  return (line) => {
    const own = byThen.get(line);
    if (own !== undefined) return own;
    const before = edges.findLast((anchor) => anchor.then < line);
    const behind = edges.find((anchor) => anchor.then > line);
    if (before === undefined || behind === undefined) return null;
    if (behind.then - before.then !== behind.now - before.now) return null;
    const place = before.now + line - before.then;
    return isAlike(then[line] ?? '', now[place] ?? '') ? place : null;
  };
}

/** Whether a line of that name may be called so now: a part of its words is still there, or it never had any. */
function isAlike(then: string, now: string): boolean {
  const words = new Set(now.split(WORD_BREAK));
  return then === '' || then.split(WORD_BREAK).some((word) => words.has(word));
}

/** The lines whose names occur once. */
function onceNamed(names: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number | null>();
  for (const [line, name] of names.entries()) if (name !== '') found.set(name, found.has(name) ? null : line);
  return new Map([...found].flatMap(([name, line]) => (line === null ? [] : [[name, line] as const])));
}
