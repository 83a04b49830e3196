import { format as formatted } from 'numfmt';
import type { CellSnapshot } from '../../disclosure/sheet/snapshot';
import { valueText } from '../../disclosure/sheet/snapshot';

/** The format of a cell that has none of its own. */
const GENERAL = 'General';

/** What a cell shows: a number as its format prints it; where the format is none that is understood, the number as it is. */
export function shownText({ value, format, text }: CellSnapshot): string {
  if (text !== undefined) return text;
  if (typeof value !== 'number' || format === '@') return valueText(value);
  try {
    return formatted(format === '' ? GENERAL : format, value, { locale: 'zh-CN', nbsp: false });
  } catch {
    return valueText(value);
  }
}
