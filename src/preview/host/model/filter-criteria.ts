import { HostError, invalidArgument } from '../protocol/host-error';
import { jsonText, type Json, type JsonObject } from '../protocol/json';

/** What a column holds in the rows that are filtered. */
export interface ColumnContent {
  readonly values: readonly Json[];
  readonly texts: readonly string[];
}

type Test = (value: Json, text: string) => boolean;

/** A text with * and ? as an expression that matches all of it; ~ keeps their meaning from them. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}]/gu, (sign, kept: string | undefined) => {
    if (kept !== undefined) return kept === '~' ? kept : `\\${kept}`;
    if (sign === '*') return '.*';
    return sign === '?' ? '.' : `\\${sign}`;
  });
  return new RegExp(`^${source}$`, 'isu');
}

const comparisons: Readonly<Record<string, (difference: number) => boolean>> = {
  '>': (difference) => difference > 0,
  '<': (difference) => difference < 0,
  '>=': (difference) => difference >= 0,
  '<=': (difference) => difference <= 0,
};

/** The test of one comparison, as ">100" or "=*e". */
function comparison(criterion: string): Test {
  const [, sign = '=', wanted = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/su.exec(criterion) ?? [];
  const number = wanted.trim() === '' ? NaN : Number(wanted);
  const compare = comparisons[sign];
  if (compare) {
    return (value) => {
      if (typeof value === 'number') return Number.isFinite(number) && compare(value - number);
      return typeof value === 'string' && value !== '' && Number.isNaN(number)
        ? compare(value.localeCompare(wanted))
        : false;
    };
  }
  const pattern = wildcardPattern(wanted);
  const isSame: Test = (value, text) => (typeof value === 'number' && value === number) || pattern.test(text);
  return sign === '<>' ? (value, text) => !isSame(value, text) : isSame;
}

const numbersOf = ({ values }: ColumnContent): readonly number[] =>
  values.filter((value): value is number => typeof value === 'number');

/** Whether a number is among the greatest (or least) of a column; with others of the same size. */
function extreme(column: ColumnContent, count: number, top: boolean): Test {
  const sorted = [...numbersOf(column)].sort((a, b) => (top ? b - a : a - b));
  const bound = sorted[Math.min(count, sorted.length) - 1];
  return (value) =>
    typeof value === 'number' && bound !== undefined && (top ? value >= bound : value <= bound);
}

function counted(criterion: Json | undefined): number {
  const count = Number(criterion);
  if (!Number.isInteger(count) || count < 1 || count > 500)
    throw invalidArgument('the number of a filter lies between 1 and 500');
  return count;
}

/** How many of a column a share of it is: at least one. */
const share = (column: ColumnContent, percent: number): number =>
  Math.max(1, Math.floor((numbersOf(column).length * percent) / 100));

function average(column: ColumnContent, above: boolean): Test {
  const numbers = numbersOf(column);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return (value) => typeof value === 'number' && (above ? value > mean : value < mean);
}

function dynamic(column: ColumnContent, { dynamicCriteria }: JsonObject): Test {
  if (dynamicCriteria === 'AboveAverage') return average(column, true);
  if (dynamicCriteria === 'BelowAverage') return average(column, false);
  throw new HostError('NotImplemented', 'Filters by dates that move are not implemented here.');
}

function custom({ criterion1, criterion2, operator }: JsonObject): Test {
  const [first, second] = [criterion1, criterion2].map((criterion) =>
    criterion === undefined || criterion === null ? undefined : comparison(jsonText(criterion)),
  );
  if (!first) throw invalidArgument('a custom filter has a criterion');
  if (!second) return first;
  return operator === 'Or'
    ? (value, text) => first(value, text) || second(value, text)
    : (value, text) => first(value, text) && second(value, text);
}

function listed({ values }: JsonObject): Test {
  if (!Array.isArray(values)) throw invalidArgument('a filter by values has a list of them');
  const wanted = (values as readonly Json[]).map((value) => {
    if (typeof value === 'object')
      throw new HostError('NotImplemented', 'Filters by parts of dates are not implemented here.');
    return String(value).toLowerCase();
  });
  return (_value, text) => wanted.includes(text.toLowerCase());
}

const kinds: Readonly<Record<string, (column: ColumnContent, criteria: JsonObject) => Test>> = {
  Values: (_column, criteria) => listed(criteria),
  Custom: (_column, criteria) => custom(criteria),
  Dynamic: dynamic,
  TopItems: (column, { criterion1 }) => extreme(column, counted(criterion1), true),
  BottomItems: (column, { criterion1 }) => extreme(column, counted(criterion1), false),
  TopPercent: (column, { criterion1 }) => extreme(column, share(column, counted(criterion1)), true),
  BottomPercent: (column, { criterion1 }) => extreme(column, share(column, counted(criterion1)), false),
};

/** Which rows a filter leaves, by what its column holds. NotImplemented for colours, icons and dates that move. */
export function rowsLeft(criteria: JsonObject, column: ColumnContent): readonly boolean[] {
  const kind = kinds[jsonText(criteria['filterOn'])];
  if (!kind) throw new HostError('NotImplemented', 'Filters by colours and icons are not implemented here.');
  const test = kind(column, criteria);
  return column.values.map((value, index) => test(value, column.texts[index] ?? ''));
}
