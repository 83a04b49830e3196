import type { Cell, CellValue as LibraryValue } from '@cj-tech-master/excelts';
import type { CellValue } from '../disclosure/sheet/snapshot';

const DAY = 86_400_000;
/** Days between the spreadsheet's day 0 and the first of January 1970. */
const UNIX_EPOCH_1900 = 25_569;
const UNIX_EPOCH_1904 = 24_107;

/**
 * A value as the library gives it, as the domain reads it: texts without their formatting, a formula's cached result
 * (null where there is none), dates as the numbers that they are.
 */
export function cellValue(value: LibraryValue, date1904: boolean): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return serialNumber(value, date1904);
  if ('error' in value) return { error: value.error };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('checkbox' in value) return value.checkbox;
  if ('hyperlink' in value) return cellValue(value.text, date1904);
  return cellValue(value.result, date1904);
}

/** The number format code of a cell. */
export function formatCode({ numFmt }: Cell): string {
  if (numFmt === undefined || numFmt === '') return 'General';
  return typeof numFmt === 'string' ? numFmt : numFmt.formatCode;
}

/** The library turns a number under a date format into a date; this is the number again. */
function serialNumber(date: Date, date1904: boolean): number {
  const days = date.getTime() / DAY + (date1904 ? UNIX_EPOCH_1904 : UNIX_EPOCH_1900);
  return Number(days.toFixed(8));
}
