import type { FunctionalItem } from '../codes/items';
import type { Random } from '../random';
import type { Fen } from './amount';
import { divide, maybeAmount, randomAmount, TEN_THOUSAND_YUAN } from './amount';
import type { FundFlow, OwnSources, OwnUses } from './disclosure';

/** What is usual in a department; a probability for each, 0 to 1. */
export interface Habits {
  readonly carryOver: number;
  readonly ownMoney: number;
}

/** 项 that pay for the department's own staff and running, by what their names say. */
const RUNNING = /行政运行|事业运行|机关服务|离退休|养老保险|职业年金|公务员医疗|单位医疗|住房公积金/u;

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

/** What a fund spends on an item and carries over; the income is what the rest leaves. */
function balanced(random: Random, basic: Fen, project: Fen, carryOver: number): FundFlow {
  const closing = maybeAmount(random, carryOver);
  const uses = basic + project + closing;
  const carried = maybeAmount(random, carryOver);
  // Some items live on last year's money alone.
  const opening = Math.min(uses, random.chance(carryOver * 0.3) ? uses : carried);
  return { opening, income: uses - opening, basic, project, closing };
}

/** The flow of a fund for an item that it may leave without any money. */
export function fundFlow(random: Random, { name }: FunctionalItem, { carryOver }: Habits): FundFlow {
  const running = RUNNING.test(name);
  const mixed = random.chance(0.12);
  const basic = running || mixed ? maybeAmount(random, 0.92) : 0;
  const project = !running || mixed ? maybeAmount(random, 0.92) : 0;
  return balanced(random, basic, project, carryOver);
}

/** The flow that a form's total rests on: its spending and income are never zero, not even when rounded. */
export function mainFlow(random: Random, part: 'basic' | 'project', { carryOver }: Habits): FundFlow {
  const spent = randomAmount(random) + 50 * TEN_THOUSAND_YUAN;
  const [first = 0, second = 0] = divide(random, spent, 2);
  const { opening, income, closing } = balanced(random, first, second, carryOver);
  const moved = Math.min(opening, second);
  const flow = { opening: moved, income: income + opening - moved, closing };
  return part === 'basic' ? { ...flow, basic: spent, project: 0 } : { ...flow, basic: 0, project: spent };
}

/** Gives each amount a random one of the named places; the others stay at zero. */
function spread<T extends object>(random: Random, none: T, amount: Fen, most: number): T {
  const names = random.shuffle(Object.keys(none)).slice(0, random.int(1, most));
  const shares = divide(random, amount, names.length);
  return { ...none, ...Object.fromEntries(names.map((name, index) => [name, shares[index] ?? 0])) };
}

/** The money of an item that is no appropriation, often none. */
export function ownFlow(
  random: Random,
  { fund }: FunctionalItem,
  { ownMoney }: Habits,
): { sources: OwnSources; uses: OwnUses } {
  const amount = fund === 'general' ? maybeAmount(random, ownMoney) : 0;
  if (amount === 0) return { sources: NO_SOURCES, uses: NO_USES };
  return { sources: spread(random, NO_SOURCES, amount, 3), uses: spread(random, NO_USES, amount, 3) };
}
