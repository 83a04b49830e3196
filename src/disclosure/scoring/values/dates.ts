/** A day, month, quarter or year as a span of days in a calendar; the year is null where none is printed. */
export interface DateSpan {
  readonly year: number | null;
  /** The first and the last day, as month × 100 + day. */
  readonly first: number;
  readonly last: number;
}

const LAST_OF_YEAR = 1231;
const FIRST_OF_YEAR = 101;
const LAST_DAY = 31;

const QUARTERS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

/** What may stand around a date that is to be kept, or was kept. */
const BEFORE = '(?:于|在|截至|截止|截止到|不晚于|不迟于|按时于|已于)?';
const BEHIND =
  '(?:(?:之|以)?前|(?:之|以)?内|底|末|底前|末前|底之前|份|份前|中旬|期间|当月|全年)?(?:全部|全面|均|已)?(?:完成|完工|竣工|交付|支付|到位|验收|结束|上线|实施|开展|举办|投入使用|建成)?';
const YEAR = String.raw`(?:((?:19|20)\d\d)年(?:度)?)`;

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[]) => DateSpan | null;
}

const anchored = (core: string): RegExp => new RegExp(`^${BEFORE}${core}${BEHIND}$`, 'u');
const numeric = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

function monthSpan(year: number | null, from: number, to = from): DateSpan | null {
  if (from < 1 || to > 12 || from > to) return null;
  return { year, first: from * 100 + 1, last: to * 100 + LAST_DAY };
}

function day(year: number | null, month: number, dayOfMonth: number): DateSpan | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > LAST_DAY) return null;
  const at = month * 100 + dayOfMonth;
  return { year, first: at, last: at };
}

/** How dates and periods are printed. */
const FORMS: readonly Form[] = [
  {
    pattern: anchored(String.raw`${YEAR}?(\d{1,2})月(\d{1,2})(?:日|号)`),
    read: ([year, month, date]) => day(numeric(year), Number(month), Number(date)),
  },
  {
    pattern: anchored(String.raw`${YEAR}?(\d{1,2})月?-(\d{1,2})月`),
    read: ([year, from, to]) => monthSpan(numeric(year), Number(from), Number(to)),
  },
  {
    pattern: anchored(String.raw`${YEAR}?(\d{1,2})月`),
    read: ([year, month]) => monthSpan(numeric(year), Number(month)),
  },
  {
    pattern: anchored(
      String.raw`((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?:日)?(?:\d{1,2}:\d{2}(?::\d{2})?)?`,
    ),
    read: ([year, , month, date]) => day(Number(year), Number(month), Number(date)),
  },
  {
    pattern: anchored(String.raw`((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])`),
    read: ([year, month]) => monthSpan(Number(year), Number(month)),
  },
  {
    pattern: anchored(String.raw`${YEAR}?第?([一二三四1-4])季度`),
    read: ([year, quarter = '']) => {
      const which = QUARTERS[quarter];
      return which === undefined ? null : monthSpan(numeric(year), which * 3 - 2, which * 3);
    },
  },
  {
    pattern: anchored(String.raw`${YEAR}?(上|下)半年`),
    read: ([year, half]) =>
      half === '上' ? monthSpan(numeric(year), 1, 6) : monthSpan(numeric(year), 7, 12),
  },
  {
    pattern: anchored(YEAR),
    read: ([year]) => ({ year: numeric(year), first: FIRST_OF_YEAR, last: LAST_OF_YEAR }),
  },
  {
    pattern: anchored('(?:当年|本年|本年度|年内|年底|年末|当年度)'),
    read: () => ({ year: null, first: FIRST_OF_YEAR, last: LAST_OF_YEAR }),
  },
];

/** The date or period that normalised words print; null where they are no date alone. */
export function dateIn(words: string): DateSpan | null {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(words);
    const span = match === null ? null : read(match.slice(1));
    if (span !== null) return span;
  }
  return null;
}

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
/** The serial number of 1900-03-01; before it the spreadsheet's calendar has a day too many. */
const SERIAL_OF_MARCH_1900 = 61;

/** The day that a date cell's serial number stands for (the 1900 date system); null where it is no date. */
export function dateOfSerial(serial: number): DateSpan | null {
  if (!Number.isFinite(serial) || serial < SERIAL_OF_MARCH_1900) return null;
  const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  let days = Math.floor(serial) - SERIAL_OF_MARCH_1900 + 31 + 28;
  let year = 1900;
  for (let length = 365; days >= length; length = isLeap(year) ? 366 : 365) {
    days -= length;
    year += 1;
  }
  const leapDay = isLeap(year) ? 1 : 0;
  const starts = DAYS_BEFORE.map((start, month) => start + (month > 1 ? leapDay : 0));
  const month = starts.findLastIndex((start) => start <= days);
  const at = (month + 1) * 100 + days - (starts[month] ?? 0) + 1;
  return { year, first: at, last: at };
}

/**
 * Whether a date that was to be kept was kept: the last day that the actual date may be is not after the last that the
 * target allows. Null where one prints its year and the other does not, or where the actual span only overlaps.
 */
export function isKept(target: DateSpan, actual: DateSpan): boolean | null {
  if ((target.year === null) !== (actual.year === null)) return null;
  const years = (actual.year ?? 0) - (target.year ?? 0);
  if (years !== 0) return years < 0;
  if (actual.last <= target.last) return true;
  return actual.first > target.last ? false : null;
}
