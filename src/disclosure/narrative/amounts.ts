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
  String.raw`(?<![\d.A-Za-z])(-?)(\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+)((?:\.\d+)?)(?:(${UNIT_WORDS})|([年月日号时]|个月|余|多|[-~]\d))?`,
  'gu',
);

/** A number that only bounds: 50万元(含)以上, 50万元以下. */
const BOUND = /^(?:\(含\))?(?:及)?(?:以上|以下|以内)/u;

/** What stands behind the difference of two ratios. */
const PERCENTAGE_POINTS = /^个?百分点/u;

/** Words before a number that make it a round one. */
const ROUND = /(?:近|约|超过?|逾|不少于|不低于|≥|≤|>|<)$/u;

/** A bare whole number behind these words is a score. */
const SCORE = /[得总]分[为:]*$/u;

/** Why a number of a text is no figure that can be read. */
export type PassedReason =
  /** 近300人, 120余人. */
  | 'numberRound'
  /** 50万元(含)以上. */
  | 'numberBound'
  /** 3-5人. */
  | 'numberRange'
  /** 3项, 12次: nothing that the standard text states. */
  | 'numberOther'
  /** 提高0.12个百分点: the difference of two ratios. */
  | 'numberPercentagePoints'
  /** A whole number without a unit. */
  | 'numberBare'
  /** 12 86.40: a space stands where none keeps two numbers apart. */
  | 'numberBroken';

/** A number that is passed over, and why. */
export interface PassedNumber {
  readonly reason: PassedReason;
  readonly start: number;
  readonly end: number;
}

/** The numbers of a text. */
export interface Numbers {
  readonly quantities: readonly Quantity[];
  /** Those that are no figures; dates, numbers of items, references and codes are not among them. */
  readonly passed: readonly PassedNumber[];
}

/** What a number that counts nothing follows: 第3部分, 表1, 〔2023〕12, 附件2. */
const REFERRED = /(?:第|表|附件?|图|注|公开|步骤|[〔[(A-Za-z])$/u;

/** What stands behind the number of an item, a chapter or a document. */
const NUMBERING = /^(?:[.、)\]〕]|号|级|届|类|款|项\))/u;

/** The codes of 类, 款 and 项 and of economic items, before the name. */
const CODE = /^(?:2\d\d|3\d\d|\d{5}|\d{7})$/u;

const YEAR = /^(?:19|20)\d\d$/u;

/** Why a whole number without a known unit is passed over; null for one that is no figure at all. */
function passedBare(text: string, digits: string, start: number, end: number): PassedReason | null {
  const [before, behind] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  if (REFERRED.test(before) || YEAR.test(digits)) return null;
  if (NUMBERING.test(behind) && !/[\p{Script=Han}\d]$/u.test(before)) return null;
  if (/^(?:号|级|届|类|款)/u.test(behind) || (CODE.test(digits) && /^[\p{Script=Han}]/u.test(behind)))
    return null;
  return /^[\p{Script=Han}]/u.test(behind) ? 'numberOther' : 'numberBare';
}

/** Why a number behind which a word of another kind stands is passed over; null for a date. */
function passedWord(word: string): PassedReason | null {
  if (/^[余多]$/u.test(word)) return 'numberRound';
  return /^[-~]/u.test(word) ? 'numberRange' : null;
}

/** The unit that the last of several figures gives all of them: 各是1.00、2.00万元. */
const SHARED_UNIT = new RegExp(
  String.raw`^[、和及与](?:\d[\d,]*(?:\.\d+)?[、和及与]){0,8}\d[\d,]*(?:\.\d+)?(${UNIT_WORDS})`,
  'u',
);

/** What stands before the first figure of those, and what between them. */
const EACH = /(?:各|分别)(?:自)?[^\d,。;:、]{0,8}$/u;

/** As much of a text as shows the unit that its figure shares with those behind it. */
const SHARED_LENGTH = 120;

/** The numbers of a text that state something, in order. */
export function quantitiesIn(text: string): readonly Quantity[] {
  return numbersIn(text).quantities;
}

/**
 * The numbers of a text, in order, in time linear in its length: those that state something, and those that are passed
 * over. A bare number with decimals states something, as an enumeration may have left out its unit.
 */
export function numbersIn(text: string): Numbers {
  const quantities: Quantity[] = [];
  const passed: PassedNumber[] = [];
  /** Where a number stands that only a space keeps from a whole number without a unit. */
  let split = -1;
  const pass = (reason: PassedReason | null, start: number, end: number): void => {
    if (reason !== null) passed.push({ reason, start, end });
  };
  /** Where a figure ends that has its unit from one behind it. */
  let shared = -1;
  for (const match of text.matchAll(NUMBER)) {
    const [whole, sign = '', integer = '', fraction = '', written = '', other = ''] = match;
    const { index: start } = match;
    const end = start + whole.length;
    const each =
      written === '' &&
      other === '' &&
      (start === shared + 1 || EACH.test(text.slice(Math.max(0, start - 12), start)));
    const word = each ? (SHARED_UNIT.exec(text.slice(end, end + SHARED_LENGTH))?.[1] ?? '') : written;
    shared = word === '' || written !== '' ? -1 : end;
    const broken = start === split;
    split = word === '' && fraction === '' && other === '' && text.charAt(end) === ' ' ? end + 1 : -1;
    if (broken) {
      pass('numberBroken', start, end);
      continue;
    }
    if (other !== '') {
      pass(passedWord(other), start, end);
      continue;
    }
    if (word === '' && PERCENTAGE_POINTS.test(text.slice(end, end + 4))) {
      pass('numberPercentagePoints', start, end);
      continue;
    }
    if (word === '' && fraction === '' && !SCORE.test(text.slice(Math.max(0, start - 4), start))) {
      pass(passedBare(text, integer, start, end), start, end);
      continue;
    }
    if (BOUND.test(text.slice(end, end + 6))) {
      pass('numberBound', start, end);
      continue;
    }
    if (ROUND.test(text.slice(Math.max(0, start - 3), start))) {
      pass('numberRound', start, end);
      continue;
    }
    const unit = UNIT_OF.get(word);
    const factor = new Decimal(unit?.factor ?? '1');
    const digits = `${sign}${integer}${fraction}`;
    quantities.push({
      measure: unit?.measure ?? 'none',
      unit: word,
      value: new Decimal(digits.replace(/[, ]/gu, '')).times(factor),
      step: stepOfDecimals(Math.max(0, fraction.length - 1)).times(factor),
      digits,
      start,
      end,
    });
  }
  return { quantities, passed };
}

/** Ten times too much is a slip of the point rather than of the unit. */
const SELDOM = '千元';

/** An amount as it would be with each of the other usual words for amounts behind the same digits, in 万元. */
export function inOtherUnits({
  digits,
  measure,
  unit,
}: Quantity): readonly { word: string; value: Decimal }[] {
  if (measure !== 'amount') return [];
  const number = new Decimal(digits.replace(/[, ]/gu, ''));
  return UNITS.filter(
    (other) => other.measure === measure && other.word !== unit && other.word !== SELDOM,
  ).map(({ word, factor }) => ({ word, value: number.times(factor) }));
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
