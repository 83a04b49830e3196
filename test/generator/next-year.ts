import type { Disclosure, DisclosureItem } from './exact/disclosure';

const added = (amounts: object): number =>
  Object.values(amounts).reduce<number>((sum, amount) => sum + Number(amount), 0);

/** The same item a year later: it begins with what was left, spends as much, and leaves as much again. */
function nextItem({ item, budget, uses }: DisclosureItem): DisclosureItem {
  const { basic, project, closing } = budget;
  return {
    item,
    budget: { opening: closing, income: basic + project, basic, project, closing },
    sources: {
      ...{ opening: uses.closing, service: added(uses) - uses.closing },
      ...{ surplusUsed: 0, superior: 0, operating: 0, affiliated: 0, other: 0 },
    },
    uses,
  };
}

/** The department's next year: every balance of it is carried over. */
export function nextYear(disclosure: Disclosure): Disclosure {
  return { ...disclosure, year: disclosure.year + 1, items: disclosure.items.map(nextItem) };
}
