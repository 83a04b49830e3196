import type { Fund, FunctionalItem } from '../codes/items';
import { ITEMS } from '../codes/items';
import type { Random } from '../random';

/** The most lines that a coded form has, all levels together. */
const MOST_LINES = 300;

/** Sizes as departments have them: most are small, some reach the limit. */
function lineTarget(random: Random): number {
  const most = random.pick([1, 10, 10, 40, 40, 120, MOST_LINES]);
  return random.int(1, most);
}

/** How many lines a form of these 项 has, with their 款 and 类. */
function lineCount(items: Iterable<FunctionalItem>): number {
  const codes = new Set<string>();
  for (const { code } of items) for (const length of [3, 5, 7]) codes.add(code.slice(0, length));
  return codes.size;
}

/** Some 项 of one 款, with its neighbours in the table. */
function someOfDivision(random: Random, pool: readonly FunctionalItem[]): FunctionalItem[] {
  const { code } = random.pick(pool);
  const siblings = pool.filter((one) => one.code.startsWith(code.slice(0, 5)));
  return random.shuffle(siblings).slice(0, random.int(1, siblings.length));
}

function chooseOf(random: Random, fund: Fund, target: number): FunctionalItem[] {
  const chosen = new Set<FunctionalItem>();
  const classes = new Set(ITEMS[fund].map(({ code }) => code.slice(0, 3)));
  const open = random.shuffle([...classes]).slice(0, Math.max(2, Math.floor(target / 6)));
  const pool = ITEMS[fund].filter(({ code }) => open.includes(code.slice(0, 3)));
  // Picking from a pool that is nearly used up would seldom find anything new.
  for (let tries = 0; lineCount(chosen) < target && tries < target * 3; tries++)
    for (const one of someOfDivision(random, pool))
      if (lineCount([...chosen, one]) <= Math.max(3, target)) chosen.add(one);
  return [...chosen];
}

/** Random 项 in the order of their codes: at least one of the general budget, of the other funds some or none. */
export function chooseItems(random: Random): FunctionalItem[] {
  const target = lineTarget(random);
  const items = [
    ...chooseOf(random, 'general', target),
    ...(random.chance(0.4) ? chooseOf(random, 'government', random.int(1, 12)) : []),
    ...(random.chance(0.25) ? chooseOf(random, 'capital', random.int(1, 6)) : []),
  ];
  return items.sort((one, other) => (one.code < other.code ? -1 : 1));
}
