import { expect, test } from 'vitest';
import { reviewWorkbook } from '../../../src/disclosure/review';
import type { Review } from '../../../src/disclosure/review-types';
import { generateDisclosure, layOut, randomFrom, randomVariant } from '../../generator';
import type { Disclosure } from '../../generator';
import { TEN_THOUSAND_YUAN } from '../../generator/exact/amount';
import { nextYear } from '../../generator/next-year';

/** Two years of one department in one layout; `last` is what the first year's forms are laid out from. */
function years(seed: number, last: (disclosure: Disclosure) => Disclosure): Review {
  const random = randomFrom(seed);
  const first = generateDisclosure(random);
  // The generator splits balances by kind for one year alone.
  const variant = { ...randomVariant(random), beside: 'none', balance: 'whole' } as const;
  return reviewWorkbook(layOut(nextYear(first), variant).workbook, {
    lastYear: { name: 'last.xlsx', workbook: layOut(last(first), variant).workbook },
  });
}

const openings = ({ relations }: Review) => relations.filter(({ rule }) => rule === 'L-OPENING');
const alarms = ({ findings }: Review) =>
  findings.filter(({ rule, severity }) => rule.startsWith('L-') && severity === 'warning');

const SEEDS = Array.from({ length: 25 }, (_unused, index) => 4_100_001 + index);

test('consistent years of one unit give no doubt', () => {
  let compared = 0;
  for (const seed of SEEDS) {
    const review = years(seed, (first) => first);
    expect([seed, alarms(review).map(({ message }) => message)]).toEqual([seed, []]);
    compared += openings(review).filter(({ state }) => state === 'held').length;
  }
  expect(compared).toBeGreaterThan(SEEDS.length);
});

test('a balance that was another one last year is found on every form that prints it', () => {
  for (const seed of SEEDS) {
    const review = years(seed, (first) => ({
      ...first,
      items: first.items.map((one, at) =>
        at > 0
          ? one
          : {
              ...one,
              budget: {
                ...one.budget,
                income: one.budget.income + 77 * TEN_THOUSAND_YUAN,
                closing: one.budget.closing + 77 * TEN_THOUSAND_YUAN,
              },
            },
      ),
    }));
    const forms = new Set(openings(review).map(({ form }) => form));
    expect([seed, forms.size > 0]).toEqual([seed, true]);
    const found = new Set(alarms(review).map(({ form }) => form));
    expect([seed, [...found].includes('income-expenditure-summary')]).toEqual([seed, true]);
  }
});
