/** How a number format shows a number: how many decimals, after multiplying by a power of ten. */
export type NumberDisplay =
  | { readonly kind: 'fixed'; readonly decimals: number; readonly percent: boolean; readonly scale: number }
  | { readonly kind: 'general' }
  | { readonly kind: 'text' }
  | { readonly kind: 'date' };

/** What stands in a format code without showing digits: quoted text, escapes, padding, fillers, colours and locales. */
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu;

/**
 * Reads what a number format code shows of a number. Only the section for the number's sign counts.
 *
 * @param format an Excel format code: "#,##0.00", "0.00%", "General", "@", "yyyy-mm-dd" …
 * @param negative whether the number is below zero (it may have a section of its own)
 */
export function numberDisplay(format: string, negative = false): NumberDisplay {
  const known = negative ? NEGATIVE : POSITIVE;
  const display = known.get(format) ?? displayOf(format, negative);
  if (known.size < MOST_FORMATS) known.set(format, display);
  return display;
}

/** Formats that were read before: a workbook has few, and many cells. */
const MOST_FORMATS = 1000;
const POSITIVE = new Map<string, NumberDisplay>();
const NEGATIVE = new Map<string, NumberDisplay>();

function displayOf(format: string, negative: boolean): NumberDisplay {
  const sections = format.replace(LITERALS, '').split(';');
  const section = (negative ? sections[1] : undefined) ?? sections[0] ?? '';
  const code = section.trim();
  if (/general/iu.test(code)) return { kind: 'general' };
  if (code === '@') return { kind: 'text' };
  if (/[ymdhs年月日]/iu.test(code)) return { kind: 'date' };
  // A fraction or scientific format shows no fixed number of decimals: the value itself is the figure.
  if (/[/?]|e[+-]/iu.test(code) || !/[0#]/u.test(code)) return { kind: 'general' };
  const [, fraction = ''] = code.split('.');
  const decimals = (/^[0#]+/u.exec(fraction)?.[0] ?? '').length;
  const trailingCommas = /[0#](,+)(?![0#,])/u.exec(code.replace(/\.[0#]*/u, ''))?.[1]?.length ?? 0;
  return { kind: 'fixed', decimals, percent: code.includes('%'), scale: trailingCommas * 3 };
}
