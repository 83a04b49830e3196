import type { FunctionalItem } from '../codes/items';
import type { Random } from '../random';
import { basicExpenditure } from './basic-expenditure';
import { chooseItems } from './choose-items';
import type { Disclosure, DisclosureItem } from './disclosure';
import type { Habits } from './flows';
import { fundFlow, mainFlow, ownFlow } from './flows';
import { threePublicAmounts } from './three-public';

const DEPARTMENTS = [
  '临江市东湖区机关事务服务中心',
  '临江市财政局',
  '青山县教育局',
  '青山县第三中学',
  '南岭省水利厅（本级）',
  '云溪市退役军人事务局',
  '云溪市城市管理综合行政执法支队',
  '中国共产党白沙县委员会办公室',
  '白沙县疾病预防控制中心',
  '北原市市场监督管理局高新分局',
];

const HABITS: readonly Habits[] = [
  { carryOver: 0, ownMoney: 0 },
  { carryOver: 0, ownMoney: 0.1 },
  { carryOver: 0.2, ownMoney: 0 },
  { carryOver: 0.3, ownMoney: 0.4 },
  { carryOver: 0.6, ownMoney: 0.8 },
];

/** The items with their money; the first of each fund carries that fund's totals. */
function withMoney(random: Random, items: readonly FunctionalItem[], habits: Habits): DisclosureItem[] {
  const led = new Set<FunctionalItem['fund']>();
  return random
    .shuffle(items)
    .map((item): DisclosureItem => {
      const leads = !led.has(item.fund);
      led.add(item.fund);
      const budget = leads
        ? mainFlow(random, item.fund === 'general' ? 'basic' : 'project', habits)
        : fundFlow(random, item, habits);
      return { item, budget, ...ownFlow(random, item, habits) };
    })
    .sort((one, other) => (one.item.code < other.item.code ? -1 : 1));
}

/** A random disclosure in exact amounts: every declared relation holds on it exactly. */
export function generateDisclosure(random: Random): Disclosure {
  const items = withMoney(random, chooseItems(random), random.pick(HABITS));
  const general = items.filter(({ item }) => item.fund === 'general');
  const basic = general.reduce((sum, { budget }) => sum + budget.basic, 0);
  const projects = general.reduce((sum, { budget }) => sum + budget.project, 0);
  const hasThreePublic = random.chance(0.8);
  const economic = basicExpenditure(random, basic, hasThreePublic);
  return {
    department: random.pick(DEPARTMENTS),
    year: random.int(2019, 2024),
    items,
    economic,
    threePublic: hasThreePublic ? threePublicAmounts(random, economic, projects) : null,
  };
}
