import type { CellValue } from '../../disclosure/sheet/snapshot';
import { Refusal } from '../refusal';
import { unescapedText } from './cell-text';

/** What the cells of a workbook are read with. */
export interface CellContext {
  readonly date1904: boolean;
  /** undefined where the workbook has no shared texts. */
  readonly texts: readonly string[] | undefined;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;
/** A day of ISO 8601, with or without a time. What programs make of anything else they guess. */
const DATE = /^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/u;
const DAY = 86_400_000;
/** Days between the spreadsheet's day 0 and the first of January 1970. */
const UNIX_EPOCH_1900 = 25_569;
const UNIX_EPOCH_1904 = 24_107;
/** The first day after the last that a spreadsheet has, the 31st of December 9999. */
const AFTER_LAST_DAY = 2_958_466;
/** No longer is what could not be read quoted. */
const MOST_QUOTED = 40;

/** A cell's value by its type and what is written in it. What is no number that a spreadsheet can hold is unreadable. */
export function cellValue(type: string, written: string, context: CellContext): CellValue {
  switch (type) {
    case 's':
      return sharedText(written, context.texts);
    case 'str':
    case 'inlineStr':
      return written === '' ? null : unescapedText(written);
    case 'b':
      return written === '' ? null : /^(?:1|true)$/u.test(written.trim());
    case 'e':
      return { error: written };
    case 'd':
      return dateValue(written, context.date1904);
    default:
      return numberValue(written);
  }
}

function sharedText(written: string, texts: readonly string[] | undefined): string {
  if (texts === undefined) throw new Refusal('noSharedTexts');
  const text = /^\s*\d+\s*$/u.test(written) ? texts[Number(written)] : undefined;
  if (text === undefined) throw new Refusal('damaged');
  return text;
}

function numberValue(written: string): CellValue {
  const trimmed = written.trim();
  if (trimmed === '') return null;
  const number = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(number) ? number : unreadable(trimmed);
}

function dateValue(written: string, date1904: boolean): CellValue {
  const trimmed = written.trim();
  const [, year = '', month = '', day = '', time = ''] = DATE.exec(trimmed) ?? [];
  if (new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() < Number(day) || day === '')
    return unreadable(trimmed);
  const zoned = time === '' || /(?:Z|[+-]\d\d:?\d\d)$/u.test(time) ? trimmed : `${trimmed}Z`;
  const days = Date.parse(zoned) / DAY + (date1904 ? UNIX_EPOCH_1904 : UNIX_EPOCH_1900);
  return days >= 0 && days < AFTER_LAST_DAY ? Number(days.toFixed(8)) : unreadable(trimmed);
}

/** The domain reads an error value as "unreadable"; it says what stands there. */
function unreadable(written: string): CellValue {
  return { error: written.length > MOST_QUOTED ? `${written.slice(0, MOST_QUOTED)}…` : written };
}
