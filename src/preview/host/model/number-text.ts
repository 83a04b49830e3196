import { numfmt } from '@univerjs/core';

/** The number format of a cell that has none. */
export const generalFormat = 'General';

/** A value as its number format shows it; a pattern nobody understands shows the value as it is. */
export function formattedText(value: number | string, pattern: string): string {
  try {
    return numfmt.format(pattern, value, { locale: 'en', nbsp: false });
  } catch {
    return String(value);
  }
}

/** What typing a text into a cell makes of it: a number with the format it is written in; undefined for mere text. */
export function typedNumber(
  text: string,
): { readonly value: number | boolean; readonly pattern: string } | undefined {
  const parsed = numfmt.parseValue(text);
  if (!parsed || typeof parsed.v === 'string') return undefined;
  // Excel keeps 15 digits: 88.27% is 0.8827 and not the nearest quotient of two binary fractions.
  const value = typeof parsed.v === 'number' ? Number(parsed.v.toPrecision(15)) : parsed.v;
  return { value, pattern: parsed.z ?? generalFormat };
}
