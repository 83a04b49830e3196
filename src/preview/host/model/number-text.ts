import { numfmt } from '@univerjs/core';
import { chineseNumber } from './chinese-numerals';

/** The number format of a cell that has none. */
export const generalFormat = 'General';

/** [DBNum1][$-804]General, without a section for other signs. */
const CHINESE = /^\[DBNum([123])\](?:\[\$-[\dA-F]+\])?([^;]*)$/iu;

/** A value as its number format shows it; a pattern nobody understands shows the value as it is. */
export function formattedText(value: number | string, pattern: string): string {
  const chinese = CHINESE.exec(pattern);
  if (chinese !== null) {
    const [, kind = '1', rest = ''] = chinese;
    const plain = formattedText(value, rest === '' ? generalFormat : rest);
    return chineseNumber(plain, kind === '3' ? 3 : kind === '2' ? 2 : 1);
  }
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
  const date = chineseDate(text);
  if (date !== undefined) return date;
  const parsed = numfmt.parseValue(text.normalize('NFKC'));
  if (!parsed || typeof parsed.v === 'string') return undefined;
  // Excel keeps 15 digits: 88.27% is 0.8827 and not the nearest quotient of two binary fractions.
  const value = typeof parsed.v === 'number' ? Number(parsed.v.toPrecision(15)) : parsed.v;
  return { value, pattern: parsed.z ?? generalFormat };
}

const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/u;

/** Days between 1970-01-01 and the day that Excel counts as 0. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/** 2024年3月1日, as Excel reads it where dates are written so; undefined for what is no date. */
function chineseDate(text: string): { readonly value: number; readonly pattern: string } | undefined {
  const match = CHINESE_DATE.exec(text.normalize('NFKC').trim());
  if (match === null) return undefined;
  const [, year, month, day = '1'] = match;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const there = time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day);
  if (!there || Number(year) < 1900) return undefined;
  return {
    value: time.getTime() / DAY + EPOCH,
    pattern: match[3] === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"',
  };
}

/** What General is called where number formats are written in Chinese. */
const LOCAL_GENERAL = 'G/通用格式';

/** A number format as it is written in Chinese. */
export const localFormat = (pattern: string): string => pattern.replaceAll(generalFormat, LOCAL_GENERAL);

/** A number format that was written in Chinese. */
export const invariantFormat = (pattern: string): string => pattern.replaceAll(LOCAL_GENERAL, generalFormat);
