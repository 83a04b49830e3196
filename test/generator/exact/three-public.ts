import type { Random } from '../random';
import type { Fen } from './amount';
import { maybeAmount, TEN_THOUSAND_YUAN } from './amount';
import type { Disclosure, ThreePublicAmounts, ThreePublicLine } from './disclosure';
import { THREE_PUBLIC_CODES } from './disclosure';

/** The most that a line's budget is above what was spent. */
const MOST_SAVED: Fen = 80 * TEN_THOUSAND_YUAN;

function byLine(amount: (line: ThreePublicLine) => Fen): ThreePublicAmounts {
  return {
    abroad: amount('abroad'),
    purchase: amount('purchase'),
    running: amount('running'),
    reception: amount('reception'),
  };
}

/**
 * The “三公” budget and expenditure: never below what the basic expenditure shows, project money on top.
 *
 * @param projects the project expenditure of the general budget
 */
export function threePublicAmounts(
  random: Random,
  economic: ReadonlyMap<string, Fen>,
  projects: Fen,
): NonNullable<Disclosure['threePublic']> {
  const most = Math.floor(projects / 10);
  const spent = byLine(
    (line) => (economic.get(THREE_PUBLIC_CODES[line]) ?? 0) + Math.min(most, maybeAmount(random, 0.2)),
  );
  // A form that is not empty has a total that is not zero.
  const total = spent.abroad + spent.purchase + spent.running + spent.reception;
  const final = total >= TEN_THOUSAND_YUAN ? spent : { ...spent, running: spent.running + TEN_THOUSAND_YUAN };
  const budget = byLine(
    (line) => final[line] + (random.chance(0.5) ? 0 : Math.min(MOST_SAVED, maybeAmount(random, 0.7))),
  );
  return { budget, final };
}
