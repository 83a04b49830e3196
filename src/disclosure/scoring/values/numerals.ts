import { Decimal } from '../../sheet/decimal';

const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A number in Chinese characters below ten thousand, or half of one. */
export const NUMERAL = '[零〇一二两三四五六七八九十百千]+|半';

/** The number that Chinese characters write: 三, 两, 十二, 一百零五, 半; null where they write none properly. */
export function numeralValue(characters: string): Decimal | null {
  if (characters === '半') return new Decimal('0.5');
  let total = 0;
  let digit: number | null = null;
  let last = Infinity;
  for (const character of characters.replaceAll('〇', '零').replaceAll('两', '二')) {
    const place = PLACES[character];
    if (place === undefined) {
      const value = DIGITS.indexOf(character);
      if (value === -1 || (digit !== null && digit !== 0)) return null;
      digit = value;
      continue;
    }
    // 十二 leaves its 一 out; in 一百一十 it stands.
    if (place >= last || (digit === null && (place !== 10 || total > 0)) || digit === 0) return null;
    total += (digit ?? 1) * place;
    digit = null;
    last = place;
  }
  return new Decimal(total + (digit ?? 0));
}
