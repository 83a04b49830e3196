import type { Quantity } from './amounts';

/** Figures that are said of several subjects at once: 收、支总计各是1.00、2.00万元. */
export interface Run {
  /** How many figures follow each other. */
  readonly length: number;
  /** Where the last of them ends. */
  readonly end: number;
}

/** What stands before figures that are one for each subject. */
const EACH = /(?:各|分别)(?:自)?[^\d,。;:、]{0,8}$/u;

/** What stands between two of them. */
const BETWEEN = /^[、和及与]$/u;

/** The figures of a text that are said of several subjects at once, by the first of each. */
export function runsIn(text: string, quantities: readonly Quantity[]): ReadonlyMap<Quantity, Run> {
  const runs = new Map<Quantity, Run>();
  for (let at = 0; at < quantities.length; at += 1) {
    const first = quantities[at];
    if (first === undefined || !EACH.test(text.slice(Math.max(0, first.start - 12), first.start))) continue;
    let last = first;
    let length = 1;
    for (let next = quantities[at + 1]; next !== undefined; next = quantities[at + length]) {
      if (next.measure !== first.measure || !BETWEEN.test(text.slice(last.end, next.start))) break;
      last = next;
      length += 1;
    }
    if (length > 1) runs.set(first, { length, end: last.end });
    at += length - 1;
  }
  return runs;
}

/** What is shortened where two subjects share a word: 收、支总计. */
const FULL: Readonly<Record<string, string>> = { 收: '收入', 支: '支出' };

/** The words that the last subject shares with those before it: 收入、支出总计. */
const SHARED = /(?:总计|合计|决算数?|总额|预算数?|支出|收入)$/u;

/** The names that stand in words; those that have 及 or 和 in themselves are parted by 、 alone. */
function namesIn(words: string, count: number): readonly string[] | null {
  const parted = words.split('、');
  const lastPart = parted.at(-1) ?? '';
  const joined = /^(.*?)[和及与](.*)$/u.exec(lastPart);
  const readings = [
    parted,
    ...(joined === null ? [] : [[...parted.slice(0, -1), ...joined.slice(1)]]),
    words.split(/[、和及与]/u),
  ];
  return readings.find(({ length }) => length === count) ?? null;
}

/** The subjects that words name, one for each figure; null where there are not as many. */
export function subjectsOf(words: string, count: number): readonly string[] | null {
  const names = namesIn(words, count);
  const last = names?.at(-1);
  if (names === null || last === undefined || names.includes('')) return null;
  const shared = SHARED.exec(last)?.[0] ?? '';
  const bare = last.slice(0, last.length - shared.length);
  return names.map((name, index) => {
    const own = index === names.length - 1 ? bare : name;
    const full = FULL[own] ?? own;
    return full.endsWith(shared) ? full : full + shared;
  });
}
