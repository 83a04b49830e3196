import { CAPITAL_CODES, GOODS_CODES, STAFF_CODES } from '../codes/economic';
import type { EconomicCode } from '../codes/economic';
import type { Random } from '../random';
import type { Fen } from './amount';
import { divide } from './amount';
import { THREE_PUBLIC_CODES } from './disclosure';

const details = (codes: readonly EconomicCode[]): string[] =>
  codes.map(({ code }) => code).filter((code) => code.length === 5);

/** 款 that few departments spend on. */
const UNUSUAL = /^(?:307|312|399)/u;

/**
 * Divides the basic expenditure of the general budget over economic 款.
 *
 * @param amount what all of them add up to, far above zero
 * @param threePublic whether the 款 of the “三公” lines may have a share
 */
export function basicExpenditure(
  random: Random,
  amount: Fen,
  threePublic: boolean,
): ReadonlyMap<string, Fen> {
  const closed = threePublic ? [] : Object.values(THREE_PUBLIC_CODES);
  const usable = (codes: readonly EconomicCode[]): string[] =>
    details(codes).filter((code) => !closed.includes(code));
  const some = (codes: readonly string[], least: number): string[] =>
    random.shuffle(codes).slice(0, random.int(least, Math.max(least, Math.floor(codes.length * 0.7))));
  const staff = some(usable(STAFF_CODES), 1);
  const capital = usable(CAPITAL_CODES).filter((code) => !UNUSUAL.test(code) || random.chance(0.1));
  const running = [...some(usable(GOODS_CODES), 1), ...(random.chance(0.5) ? some(capital, 0) : [])];
  const [forStaff = 0, forRunning = 0] = divide(random, amount, 2);
  const shares = new Map<string, Fen>();
  for (const [codes, total] of [[staff, forStaff] as const, [running, forRunning] as const]) {
    const parts = divide(random, total, codes.length);
    codes.forEach((code, index) => shares.set(code, parts[index] ?? 0));
  }
  return shares;
}
