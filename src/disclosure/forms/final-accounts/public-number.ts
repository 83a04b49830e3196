const DIGITS = String.raw`\d{1,2}(?:-\d{1,2})?`;
const CHARACTERS = '[一二三四五六七八九十]{1,3}';

/**
 * The numbers that sheets print: 公开05表, 财决公开05表, 财决05表; 表5 and 附表5 before a title or alone, 表五 alone (before 一般… it
 * would have two readings). Which form bears which number differs by year and place: it is read, never worked out.
 */
export const PRINTED_NUMBERS: readonly RegExp[] = [
  new RegExp(`(?:财决公开|财决|公开)(?:${DIGITS}|${CHARACTERS})表`, 'u'),
  new RegExp(String.raw`^\(?附?表${DIGITS}(?!\d)`, 'u'),
  new RegExp(String.raw`^\(?附?表${CHARACTERS}(?=\)?$)`, 'u'),
];

/** The first number that one of some labels (normalised) prints; null for none. */
export function numberAmong(labels: readonly string[], patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    for (const label of labels) {
      const printed = pattern.exec(label)?.[0];
      if (printed !== undefined) return printed.replace('(', '');
    }
  }
  return null;
}

/** The numeral of a printed number, for where there is hardly any room: 05 of 公开05表. */
export function numeralOf(publicNumber: string): string {
  return new RegExp(`${DIGITS}|${CHARACTERS}`, 'u').exec(publicNumber)?.[0] ?? publicNumber;
}
