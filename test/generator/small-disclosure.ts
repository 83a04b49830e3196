import { ITEMS } from './codes/items';
import type { FunctionalItem } from './codes/items';
import { TEN_THOUSAND_YUAN } from './exact/amount';
import type { Disclosure, DisclosureItem, FundFlow, OwnSources, OwnUses } from './exact/disclosure';

const NO_SOURCES: OwnSources = {
  opening: 0,
  surplusUsed: 0,
  superior: 0,
  service: 0,
  operating: 0,
  affiliated: 0,
  other: 0,
};

const NO_USES: OwnUses = {
  basic: 0,
  project: 0,
  upward: 0,
  operatingCost: 0,
  subsidy: 0,
  distributed: 0,
  closing: 0,
};

const NO_FLOW: FundFlow = { opening: 0, income: 0, basic: 0, project: 0, closing: 0 };

function itemOf(code: string): FunctionalItem {
  const found = Object.values(ITEMS)
    .flat()
    .find((item) => item.code === code);
  if (found === undefined) throw new RangeError(`not a 项: ${code}`);
  return found;
}

const wan = (amount: number): number => amount * TEN_THOUSAND_YUAN;

/** An item with what its fund, and what is no appropriation, brings and spends. */
export function money(
  code: string,
  budget: Partial<FundFlow>,
  sources: Partial<OwnSources> = {},
  uses: Partial<OwnUses> = {},
): DisclosureItem {
  return {
    item: itemOf(code),
    budget: { ...NO_FLOW, ...budget },
    sources: { ...NO_SOURCES, ...sources },
    uses: { ...NO_USES, ...uses },
  };
}

/**
 * A disclosure small enough to work out by hand: 300 万元 of basic expenditure, 100 of projects, 20 of own money,
 * and a government fund that spends 70 of 80.
 */
export const SMALL: Disclosure = {
  department: '临江市财政局',
  year: 2021,
  items: [
    money('2010601', { income: wan(200), basic: wan(200) }),
    money('2010605', { income: wan(90), opening: wan(10), project: wan(100) }),
    money('2010799', {}, { other: wan(25) }, { project: wan(20), closing: wan(5) }),
    money('2210201', { income: wan(100), basic: wan(100) }),
    money('2296002', { income: wan(50), opening: wan(30), project: wan(70), closing: wan(10) }),
  ],
  economic: new Map([
    ['30101', wan(180)],
    ['30302', wan(40)],
    ['30201', wan(60)],
    ['30231', wan(15)],
    ['31002', wan(5)],
  ]),
  threePublic: {
    budget: { abroad: 0, purchase: 0, running: wan(20), reception: wan(2) },
    final: { abroad: 0, purchase: 0, running: wan(15), reception: wan(1) },
  },
};
