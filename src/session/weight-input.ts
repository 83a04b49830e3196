import { Decimal } from 'decimal.js';

/** What is wrong with a typed weight. */
export type WeightProblem = 'weightNotNumber' | 'weightNotPositive' | 'weightTooLarge' | 'weightTooFine';

/** A typed weight in decimal notation, or what is wrong with it. */
export type WeightInput = { readonly weight: string } | { readonly problem: WeightProblem };

/** No form has more points. */
const MOST = 100;
const MOST_DECIMALS = 2;

/** Reads a weight as people type it: "5", "2.5", "５分". */
export function readWeight(typed: string): WeightInput {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/\s*分$/u, '');
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u.test(text)) return { problem: 'weightNotNumber' };
  const weight = new Decimal(text);
  if (weight.lte(0)) return { problem: 'weightNotPositive' };
  if (weight.gt(MOST)) return { problem: 'weightTooLarge' };
  if (weight.decimalPlaces() > MOST_DECIMALS) return { problem: 'weightTooFine' };
  return { weight: weight.toFixed() };
}
