import type { Random } from '../random';

/** The digits with the one at an index replaced. */
function replaced(digits: string, index: number, digit: string): string {
  return digits.slice(0, index) + digit + digits.slice(index + 1);
}

/** All digit strings that differ in one digit, `least` digits or longer ones without a leading zero. */
function withOneChanged(digits: string, least: number): string[] {
  return Array.from(digits).flatMap((digit, index) =>
    Array.from('0123456789')
      .filter((other) => other !== digit)
      .map((other) => replaced(digits, index, other))
      .filter((changed) => changed.length <= least || !changed.startsWith('0')),
  );
}

/** All digit strings with two different neighbours swapped. */
function withTwoSwapped(digits: string, least: number): string[] {
  return Array.from(digits).flatMap((digit, index) => {
    const next = digits[index + 1];
    if (next === undefined || next === digit) return [];
    const swapped = replaced(replaced(digits, index, next), index + 1, digit);
    return swapped.length > least && swapped.startsWith('0') ? [] : [swapped];
  });
}

/** How typing goes wrong. */
export const SLIPS = { changed: withOneChanged, swapped: withTwoSwapped };

export type Slip = keyof typeof SLIPS;

/** A printed amount with so many decimals typed wrong, its sign kept; null where the slip cannot happen to it. */
export function misprint(random: Random, value: number, slip: Slip, decimals: number): number | null {
  const least = decimals + 1;
  const printed = String(Math.abs(value)).padStart(least, '0');
  const slips = SLIPS[slip](printed, least);
  return slips.length === 0 ? null : Math.sign(value) * Number(random.pick(slips));
}

/** A code typed wrong, as long as before; null where the slip cannot happen to it. */
export function miscode(random: Random, code: string, slip: Slip): string | null {
  const slips = SLIPS[slip](code, 0);
  return slips.length === 0 ? null : random.pick(slips);
}
