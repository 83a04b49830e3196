import type { Random } from '../random';

/** An exact amount of money in fen (0.01 元), a whole number. */
export type Fen = number;

/** Fen in a 元. */
export const YUAN: Fen = 100;

/** Fen in a 万元. */
export const TEN_THOUSAND_YUAN: Fen = 1_000_000;

const MAGNITUDES: readonly { readonly share: number; readonly from: Fen; readonly to: Fen }[] = [
  { share: 3, from: 1, to: 1000 * YUAN },
  { share: 55, from: 1000 * YUAN, to: 100 * TEN_THOUSAND_YUAN },
  { share: 35, from: 10 * TEN_THOUSAND_YUAN, to: 5000 * TEN_THOUSAND_YUAN },
  { share: 7, from: 1000 * TEN_THOUSAND_YUAN, to: 100_000 * TEN_THOUSAND_YUAN },
];

const BY_SHARE = MAGNITUDES.flatMap((one) => Array.from({ length: one.share }, () => one));

/** A random amount above zero: mostly some 万元 with odd fen, sometimes round, seldom tiny or very large. */
export function randomAmount(random: Random): Fen {
  const { from, to } = random.pick(BY_SHARE);
  const amount = random.int(from, to);
  const round = random.pick([1, 1, 1, 100 * YUAN, TEN_THOUSAND_YUAN]);
  return Math.max(1, Math.floor(amount / round)) * (amount < round ? 1 : round);
}

/** An amount above zero with this probability, else zero. */
export function maybeAmount(random: Random, probability: number): Fen {
  return random.chance(probability) ? randomAmount(random) : 0;
}

/** Divides an amount at random into so many parts, none below zero, that add up to it exactly. */
export function divide(random: Random, amount: Fen, parts: number): Fen[] {
  const weights = Array.from({ length: parts }, () => random.int(1, 100));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => Math.floor((amount * weight) / all));
  const rest = amount - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => (index === 0 ? share + rest : share));
}
