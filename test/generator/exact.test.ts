import { describe, expect, it } from 'vitest';
import type { Fund } from './codes/items';
import { divide, randomAmount } from './exact/amount';
import type { Disclosure, DisclosureItem } from './exact/disclosure';
import { generateDisclosure } from './exact/generate';
import { randomFrom } from './random';
import type { Table } from './tables/table';
import { tablesOf } from './tables/tables';

const SEEDS = Array.from({ length: 80 }, (_, seed) => seed);

const OPTIONS = {
  expenditureLines: 23,
  surplus: '使用非财政拨款结余',
  closingSubLines: true,
  generalCarryOver: true,
  fundCarryOver: true,
  capitalCarryOver: true,
  balance: 'whole',
  basicShape: 'blocks',
  summary: 'sides',
} as const;

const all = (record: object): number =>
  Object.values(record).reduce<number>((sum, value) => sum + Number(value), 0);

const at = (table: Table, key: string, column = 'amount'): number =>
  table.lines.find((line) => line.key === key)?.amounts.get(column) ?? 0;

/** The sum over the 项 of a disclosure, straight from its money. */
function total(
  { items }: Disclosure,
  funds: readonly Fund[],
  amount: (item: DisclosureItem) => number,
): number {
  let sum = 0;
  for (const item of items) if (funds.includes(item.item.fund)) sum += amount(item);
  return sum;
}

const FUNDS: readonly Fund[] = ['general', 'government', 'capital'];

describe('a random amount', () => {
  it('is a whole number of fen above zero that divides without a rest', () => {
    const random = randomFrom(1);
    for (let count = 0; count < 500; count++) {
      const amount = randomAmount(random);
      const parts = divide(random, amount, random.int(1, 9));
      expect(Number.isSafeInteger(amount) && amount > 0).toBe(true);
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
    }
  });
});

describe.each(SEEDS)('the disclosure of seed %i', (seed) => {
  const disclosure = generateDisclosure(randomFrom(seed));
  const tables = tablesOf(disclosure, OPTIONS);
  const { T1, T2, T3, T4, T5, T6, T7, T8, T9 } = tables;

  it('balances its money item by item', () => {
    for (const { budget, sources, uses } of disclosure.items) {
      expect(budget.opening + budget.income).toBe(budget.basic + budget.project + budget.closing);
      expect(all(sources)).toBe(all(uses));
      for (const part of [budget, sources, uses])
        expect(Math.min(...Object.values(part).map(Number))).toBeGreaterThanOrEqual(0);
    }
  });

  it('has different codes in their order, and no more than some 300 lines', () => {
    const codes = disclosure.items.map(({ item }) => item.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(T3.lines.length).toBeLessThanOrEqual(320);
  });

  it('balances its two summaries', () => {
    const income = all({
      budget: total(disclosure, FUNDS, ({ budget }) => budget.income),
      own: total(
        disclosure,
        FUNDS,
        ({ sources: { superior, service, operating, affiliated, other } }) =>
          superior + service + operating + affiliated + other,
      ),
    });
    expect(at(T1, 'incomeTotal')).toBe(income);
    expect(at(T1, 'allIncome')).toBe(at(T1, 'incomeTotal') + at(T1, 'surplusUsed') + at(T1, 'opening'));
    expect(at(T1, 'allIncome')).toBe(at(T1, 'allExpenditure'));
    const classes = T1.lines.filter(({ group }) => group === 'class').map(({ key }) => at(T1, key));
    expect(at(T1, 'expenditureTotal')).toBe(classes.reduce((sum, amount) => sum + amount, 0));
    for (const fund of FUNDS) {
      expect(at(T4, fund)).toBe(total(disclosure, [fund], ({ budget }) => budget.income));
      expect(at(T4, fund) + at(T4, `opening-${fund}`)).toBe(at(T4, 'allExpenditure', fund));
      expect(at(T4, `closing-${fund}`, 'total')).toBe(at(T4, 'closing', fund));
    }
    expect(at(T4, 'allIncome')).toBe(at(T4, 'allExpenditure', 'total'));
    expect(at(T4, 'allIncome')).toBe(at(T4, 'incomeTotal') + at(T4, 'opening'));
  });

  it.each([T2, T3, T5, T8, T9].map((table) => [table.form, table] as const))(
    'adds up %s by code',
    (_, table) => {
      for (const column of table.columns) {
        for (const length of [3, 5, 7]) {
          const level = table.lines.filter(({ group, key }) => group === 'code' && key.length === length);
          const sum = level.reduce((amount, { key }) => amount + at(table, key, column), 0);
          expect(sum).toBe(at(table, 'total', column));
        }
        for (const { key } of table.lines) {
          const below = table.lines.filter(
            (line) => line.key.length === key.length + 2 && line.key.startsWith(key),
          );
          const sum = below.reduce((amount, line) => amount + at(table, line.key, column), 0);
          if (below.length > 0) expect(sum).toBe(at(table, key, column));
        }
      }
      for (const { key, amounts } of table.lines) {
        const {
          total: whole = 0,
          opening = 0,
          income = 0,
          closing = 0,
          ...parts
        } = Object.fromEntries(amounts);
        expect(all(parts)).toBe(whole);
        if (amounts.has('opening')) expect([key, opening + income]).toEqual([key, whole + closing]);
      }
    },
  );

  it('agrees between the forms', () => {
    expect(at(T2, 'total', 'total')).toBe(at(T1, 'incomeTotal'));
    expect(at(T2, 'total', 'appropriation')).toBe(at(T4, 'incomeTotal'));
    expect(at(T3, 'total', 'total')).toBe(at(T1, 'expenditureTotal'));
    expect(at(T5, 'total', 'total')).toBe(at(T4, 'expenditureTotal', 'general'));
    expect(at(T8, 'total', 'total')).toBe(at(T4, 'expenditureTotal', 'government'));
    expect(at(T9, 'total', 'total')).toBe(at(T4, 'expenditureTotal', 'capital'));
    expect(at(T5, 'total', 'basic')).toBe(at(T6, 'staff') + at(T6, 'running'));
    expect([...disclosure.economic.values()].reduce((sum, amount) => sum + amount, 0)).toBe(
      at(T5, 'total', 'basic'),
    );
    for (const { key } of T3.lines.filter((line) => line.key.length === 3))
      expect(at(T1, key)).toBe(at(T3, key, 'total'));
    for (const { key } of T5.lines) expect(at(T5, key, 'total')).toBeLessThanOrEqual(at(T3, key, 'total'));
  });

  it('spends on “三公” at least what the basic expenditure shows', () => {
    expect(at(T7, 'final', 'abroad')).toBeGreaterThanOrEqual(at(T6, '30212'));
    expect(at(T7, 'final', 'reception')).toBeGreaterThanOrEqual(at(T6, '30217'));
    expect(at(T7, 'final', 'purchase')).toBeGreaterThanOrEqual(at(T6, '31013'));
    expect(at(T7, 'final', 'running')).toBeGreaterThanOrEqual(at(T6, '30231'));
    for (const line of ['budget', 'final']) {
      const vehicles = at(T7, line, 'purchase') + at(T7, line, 'running');
      expect(at(T7, line, 'vehicles')).toBe(vehicles);
      expect(at(T7, line, 'total')).toBe(at(T7, line, 'abroad') + vehicles + at(T7, line, 'reception'));
    }
  });

  it('has no total that prints as zero, unless the form is empty', () => {
    const least = 10_000;
    for (const key of ['staff', 'running']) expect(at(T6, key)).toBeGreaterThanOrEqual(least);
    for (const table of [T2, T3, T5, T8, T9])
      if (!table.empty) expect(at(table, 'total', 'total')).toBeGreaterThanOrEqual(least);
    for (const line of ['budget', 'final'])
      if (!T7.empty) expect(at(T7, line, 'total')).toBeGreaterThanOrEqual(least);
  });
});

describe('many disclosures together', () => {
  const disclosures = SEEDS.map((seed) => generateDisclosure(randomFrom(seed)));

  it('come out the same from the same seed', () => {
    expect(SEEDS.map((seed) => generateDisclosure(randomFrom(seed)))).toEqual(disclosures);
  });

  it('are small and large, with and without each fund, own money and “三公”', () => {
    const sizes = disclosures.map(({ items }) => items.length);
    expect(Math.min(...sizes)).toBe(1);
    expect(Math.max(...sizes)).toBeGreaterThan(100);
    const some = (has: (disclosure: Disclosure) => boolean): boolean =>
      disclosures.some(has) && !disclosures.every(has);
    for (const fund of ['government', 'capital'])
      expect(some(({ items }) => items.some(({ item }) => item.fund === fund))).toBe(true);
    expect(some(({ items }) => items.some(({ uses }) => all(uses) > 0))).toBe(true);
    expect(some(({ items }) => items.some(({ uses }) => uses.distributed > 0))).toBe(true);
    expect(some(({ items }) => items.some(({ sources }) => sources.surplusUsed > 0))).toBe(true);
    expect(some(({ items }) => items.some(({ budget }) => budget.opening > 0))).toBe(true);
    expect(some(({ threePublic }) => threePublic === null)).toBe(true);
  });
});
