import { Decimal, stepOfDecimals } from '../sheet/decimal';
import type { Measure } from '../value';

/** A number of a text with its unit. */
export interface Quantity {
  /** Amounts are kept in 万元, ratios as such (0.954 for 95.4 %). */
  readonly measure: Measure;
  /** The unit as written, without brackets: 万元, %, 辆, 台(套); "" where there is none. */
  readonly unit: string;
  /** An amount in 万元, a ratio as such, points and counts as they are. */
  readonly value: Decimal;
  /** The step that it is stated to, in the same terms as its value. */
  readonly step: Decimal;
  /** As written: "1,474.07". */
  readonly digits: string;
  /** Where it stands in what was read, with its unit. */
  readonly start: number;
  readonly end: number;
}

interface Unit {
  readonly word: string;
  readonly measure: Measure;
  /** One of it in the measure's own terms. */
  readonly factor: string;
  /** What must not follow: the word is then another one's beginning. */
  readonly not?: string;
}

/** The unit words; a longer word stands before the shorter one that it begins with. */
const UNITS: readonly Unit[] = [
  { word: '亿元', measure: 'amount', factor: '10000' },
  { word: '万元', measure: 'amount', factor: '1' },
  { word: '千元', measure: 'amount', factor: '0.1' },
  { word: '元', measure: 'amount', factor: '0.0001', not: '素旦' },
  { word: '%', measure: 'ratio', factor: '0.01' },
  { word: '分', measure: 'points', factor: '1', not: '钟别为体之类管局公支工批步离' },
  { word: '辆', measure: 'count', factor: '1' },
  { word: '台(套)', measure: 'count', factor: '1' },
  { word: '台', measure: 'count', factor: '1' },
  { word: '人次', measure: 'count', factor: '1' },
  { word: '人', measure: 'count', factor: '1', not: '员事才民大' },
  { word: '名', measure: 'count', factor: '1', not: '单称' },
  { word: '个', measure: 'count', factor: '1', not: '月百人' },
  { word: '批次', measure: 'count', factor: '1' },
  { word: '批', measure: 'count', factor: '1', not: '准复' },
  { word: '万平方米', measure: 'count', factor: '10000' },
  { word: '平方米', measure: 'count', factor: '1' },
  { word: '万m2', measure: 'count', factor: '10000' },
  { word: 'm2', measure: 'count', factor: '1' },
];

const UNIT_OF = new Map(UNITS.map((unit) => [unit.word, unit]));

const escaped = (word: string): string => word.replace(/[()]/gu, String.raw`\$&`);
const UNIT_WORDS = UNITS.map(
  ({ word, not }) => escaped(word) + (not === undefined ? '' : `(?![${not}])`),
).join('|');

const NUMBER = new RegExp(
  String.raw`(?<![\d.A-Za-z])(-?)(\d{1,3}(?:,\d{3})+(?!\d)|\d+)((?:\.\d+)?)(?:(${UNIT_WORDS})|([年月日号时]|个月|余|多|[-~]\d))?`,
  'gu',
);

/** A number that only bounds: 50万元(含)以上, 50万元以下. */
const BOUND = /^(?:\(含\))?(?:及)?(?:以上|以下|以内)/u;

/** Words before a number that make it a round one. */
const ROUND = /(?:近|约|超过?|逾|不少于|不低于|≥|≤|>|<)$/u;

/** A bare whole number behind these words is a score. */
const SCORE = /[得总]分[为:]*$/u;

/**
 * The numbers of a text that state something, in order, in time linear in its length. Years and dates, bounds, round
 * numbers, ranges, numbers of items and bare whole numbers are left out; a bare number with decimals is kept, as an
 * enumeration may have left out its unit.
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  const quantities: Quantity[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [whole, sign = '', integer = '', fraction = '', word = '', other = ''] = match;
    const { index: start } = match;
    const end = start + whole.length;
    if (other !== '') continue;
    if (word === '' && fraction === '' && !SCORE.test(text.slice(Math.max(0, start - 4), start))) continue;
    if (BOUND.test(text.slice(end, end + 6)) || ROUND.test(text.slice(Math.max(0, start - 3), start)))
      continue;
    const unit = UNIT_OF.get(word);
    const factor = new Decimal(unit?.factor ?? '1');
    const digits = `${sign}${integer}${fraction}`;
    quantities.push({
      measure: unit?.measure ?? 'none',
      unit: word,
      value: new Decimal(digits.replaceAll(',', '')).times(factor),
      step: stepOfDecimals(Math.max(0, fraction.length - 1)).times(factor),
      digits,
      start,
      end,
    });
  }
  return quantities;
}

/** A place where a template was not filled in: "/万元", "××%", "____个", or nothing at all before the unit. */
export interface Gap {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  /** Whether there is nothing at all, not even a mark that says that there is nothing. */
  readonly empty: boolean;
}

const MARKED_GAP = /(?:\/+|[×xX]{1,4}|_{1,}|\*{1,4}|○{1,4}|…+)(万元|元|%|辆|分|个|人次|台)/gu;
const EMPTY_GAP = /(?:为|共|得分:)(万元|分(?=[。,;]|$))/gu;

/** The places of a text that were not filled in. */
export function gapsIn(text: string): readonly Gap[] {
  const find = (pattern: RegExp, empty: boolean): readonly Gap[] =>
    [...text.matchAll(pattern)].map((match) => ({
      unit: match[1] ?? '',
      start: match.index,
      end: match.index + match[0].length,
      empty,
    }));
  return [...find(MARKED_GAP, false), ...find(EMPTY_GAP, true)].sort((one, other) => one.start - other.start);
}
