import type { Area } from '../../disclosure/sheet/address';
import { passing } from '../run';

/** The range of an area of a sheet, to be used once. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return passing(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1));
}
