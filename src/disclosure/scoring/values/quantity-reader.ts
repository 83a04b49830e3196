import { Decimal } from '../../sheet/decimal';
import type { Quantity, QuantityRange, SeveralQuantities, ValueRole, Words } from './quantity';
import { NUMERAL, numeralValue } from './numerals';
import type { Sign } from './sign-words';
import {
  ABOUT_BEFORE,
  ABOUT_BEHIND,
  DOUBTFUL_WORDS,
  FILLERS,
  REACHED,
  SIGNS_BEFORE,
  SIGNS_BEHIND,
} from './sign-words';
import type { Period, Unit } from './units';
import { NO_UNIT, periodAt, unitAt } from './units';

type Understood = Quantity | QuantityRange | SeveralQuantities | Words;

const WORDS: Words = { kind: 'words' };

/** Beyond this a cell tells a story, and its numbers are only mentioned in it. */
const LONGEST_PHRASE = 30;

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const NUMBERS = new RegExp(NUMBER, 'gu');
/** What in front of a number makes it an ordinal, a name or a part of another number. */
const NO_QUANTITY_BEFORE = /(?:第|[.#№±]|\d[,/:*×x]|[)）]?[/:*×])$/u;
/** A number that is part of a unit or a name: m2, PM2.5. */
const IN_A_NAME = /[A-Za-z]$/u;
/** A year that only says when: 2023年完成12次. */
const YEAR = /(?:19|20)\d\d年(?:度|全年|内|共)?/gu;

const escaped = (words: readonly string[]): string =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[+*?()|[\]{}.^$\\/]/gu, '\\$&'))
    .join('|');

const SIGN_BEFORE: readonly (readonly [RegExp, Sign])[] = byLength(SIGNS_BEFORE, (word) => `${word}$`);
const SIGN_BEHIND: readonly (readonly [RegExp, Sign])[] = byLength(SIGNS_BEHIND, (word) => `^${word}`);

function byLength(
  signs: Readonly<Record<string, readonly string[]>>,
  anchored: (word: string) => string,
): readonly (readonly [RegExp, Sign])[] {
  return Object.entries(signs)
    .flatMap(([sign, words]) => words.map((word) => ({ sign, word })))
    .sort((one, other) => other.word.length - one.word.length)
    .map(({ sign, word }) => [new RegExp(anchored(escaped([word])), 'u'), sign as Sign] as const);
}

const REACHED_BEFORE = new RegExp(`(?:${escaped(REACHED)})$`, 'u');
/** 约 and 近 end other words, too: 节约, 条约, 附近. */
const ABOUT_IN_FRONT = new RegExp(`(?<![节条合签契违公附最邻])(?:${escaped(ABOUT_BEFORE)})$`, 'u');
const ABOUT_AFTER = new RegExp(`^(?:${escaped(ABOUT_BEHIND)})`, 'u');
const FILLER_AT_START = new RegExp(`^(?:${escaped(FILLERS)})+`, 'u');
const FILLER_AT_END = new RegExp(`(?:${escaped(FILLERS)})+$`, 'u');
const DOUBTFUL = new RegExp(escaped(DOUBTFUL_WORDS), 'u');
const EVERY = /每(个)?/u;
const CHINESE = new RegExp(`^(.*?)(${NUMERAL})(?=\\p{Script=Han})`, 'u');

/** A number with all that was understood around it, and the stretch of text that it takes up. */
interface Found {
  readonly quantity: Quantity;
  readonly start: number;
  readonly end: number;
}

/** Reads the quantities of normalised words: one, a range, several, or none (words). */
export function readQuantities(text: string, role: ValueRole): Understood {
  if (text.length > LONGEST_PHRASE) return WORDS;
  const plain = withoutRemarks(text);
  if (plain === null) return WORDS;
  const dated = plain.replace(YEAR, '');
  const body = /\d/u.test(dated) ? dated : plain;
  const numbers = [...body.matchAll(NUMBERS)].filter(({ index }) => !IN_A_NAME.test(body.slice(0, index)));
  const [first, second] = numbers;
  if (first === undefined) return inChinese(body, role);
  if (numbers.length === 1) return quantityAt(body, first, role)?.quantity ?? WORDS;
  if (numbers.length === 2 && second !== undefined) {
    const range = rangeAt(body, first, second, role);
    if (range !== null) return range;
  }
  return severalIn(body, numbers, role);
}

/** A remark in brackets that names a part of the whole before it, or that the bound itself counts. */
const PART_REMARK = /^(?:其中|包括|包含|含|不含)/u;

/**
 * The text without what only remarks on it: （抽样）, （含线上3次）. A unit in brackets is the unit (95(%)); a quantity in
 * brackets is the value where none stands before it (及时(≤2小时)). Null where the brackets hold a second quantity.
 */
function withoutRemarks(text: string): string | null {
  const plain = text
    .replace(/(\d)\((%|‰|\p{Script=Han}{1,3})\)$/u, (whole, digit: string, unit: string) =>
      isUnit(unit) ? digit + unit : whole,
    )
    .replace(/\(([^()]*)\)/gu, (whole, inside: string) => {
      const isBound = inside === '含' || inside === '不含';
      const isRemark = PART_REMARK.test(inside) || (!/\d/u.test(inside) && !isUnit(inside));
      return isRemark && !isBound ? '' : whole;
    });
  const counted = [...plain.matchAll(/\(([^()]*)\)/gu)].filter(([, inside = '']) => /\d/u.test(inside));
  if (counted.length === 0) return plain;
  const outside = plain.replace(/\([^()]*\)/gu, '');
  const [only] = counted;
  return counted.length === 1 && !/\d/u.test(outside) ? (only?.[1] ?? null) : null;
}

function isUnit(text: string): boolean {
  const { unit, rest } = unitAt(text);
  return unit !== NO_UNIT && rest === '';
}

/** The quantity around a number of a text; null where the number is none (an ordinal, a name), or is only hinted at. */
function quantityAt(text: string, match: RegExpExecArray, role: ValueRole): Found | null {
  const [digits] = match;
  const lead = text.slice(0, match.index);
  if (NO_QUANTITY_BEFORE.test(lead)) return null;
  const money = /[¥￥]$/u.test(lead);
  const unsigned = money ? lead.slice(0, -1) : lead;
  const minus = minusAt(unsigned);
  if (minus === null) return null;
  const front = inFront(minus ? unsigned.slice(0, -1) : unsigned, role);
  const tail = behindNumber(text.slice(match.index + digits.length), money);
  if (front === null || tail === null) return null;
  const sign = agreed(front.sign, tail.sign);
  if (sign === undefined) return null;
  const period = tail.unit.period ?? front.period;
  if (role === 'actual' && (DOUBTFUL.test(front.words) || DOUBTFUL.test(tail.rest))) return null;
  const number = new Decimal(digits.replaceAll(',', ''));
  return {
    quantity: {
      kind: 'quantity',
      sign,
      number: minus ? number.neg() : number,
      unit: front.per === null ? tail.unit : { ...tail.unit, per: tail.unit.per ?? front.per },
      period: period ?? null,
      approximate: front.approximate || tail.approximate,
      before: cleaned(front.words),
      behind: tail.words,
    },
    start: match.index,
    end: text.length - tail.rest.length,
  };
}

/** Whether a minus stands directly before a number; null where the dash may join it to what stands before. */
function minusAt(lead: string): boolean | null {
  if (!lead.endsWith('-')) return false;
  const before = lead.slice(0, -1);
  if (before === '') return true;
  return SIGN_BEFORE.some(([pattern]) => pattern.test(before)) || before.endsWith(':') ? true : null;
}

/** Two signs that may both stand there say the same; undefined where they do not. */
function agreed(front: Sign, behind: Sign): Sign | undefined {
  if (front === null || behind === null || front === behind) return front ?? behind;
  const loose = (sign: Sign): string => (sign === '<' ? '≤' : sign === '>' ? '≥' : (sign ?? ''));
  return loose(front) === loose(behind) ? front : undefined;
}

interface Front {
  readonly sign: Sign;
  readonly approximate: boolean;
  readonly period: Period | null;
  readonly per: string | null;
  readonly words: string;
}

function inFront(lead: string, role: ValueRole): Front | null {
  let words = lead;
  let sign: Sign = null;
  let approximate = false;
  for (let again = true; again;) {
    again = false;
    if (ABOUT_IN_FRONT.test(words)) {
      words = words.replace(ABOUT_IN_FRONT, '');
      approximate = again = true;
    }
    const found = SIGN_BEFORE.find(([pattern]) => pattern.test(words));
    if (found !== undefined) {
      if (sign !== null) return null;
      words = words.replace(found[0], '');
      [, sign] = found;
      again = true;
    } else if (REACHED_BEFORE.test(words) && sign === null) {
      words = words.replace(REACHED_BEFORE, '');
      if (role === 'target') sign = '≥';
    }
  }
  const { period, per, rest } = everyIn(words);
  return { sign, approximate, period, per, words: rest };
}

/** 每季度, 每人每月: the period and what the value is counted by. */
function everyIn(words: string): Pick<Front, 'period' | 'per'> & { readonly rest: string } {
  let [rest, period, per]: [string, Period | null, string | null] = [words, null, null];
  for (let every = EVERY.exec(rest); every !== null; every = EVERY.exec(rest)) {
    const after = rest.slice(every.index + every[0].length);
    const found = periodAt(after);
    const counted = found === null ? unitAt(after) : null;
    if (found === null && (counted === null || counted.unit === NO_UNIT)) break;
    if (found !== null) period = found;
    else per = counted?.unit.dimension ?? null;
    rest =
      rest.slice(0, every.index) + (found === null ? (counted?.rest ?? '') : after.slice(found.name.length));
  }
  return { period, per, rest };
}

interface Tail {
  readonly unit: Unit;
  readonly sign: Sign;
  readonly approximate: boolean;
  readonly words: string;
  readonly rest: string;
}

function behindNumber(text: string, money: boolean): Tail | null {
  let rest = text;
  const about = (): boolean => {
    if (!ABOUT_AFTER.test(rest)) return false;
    rest = rest.replace(ABOUT_AFTER, '');
    return true;
  };
  let approximate = about();
  const read = unitAt(rest);
  let unit = read.unit;
  rest = read.rest;
  if (money) {
    if (unit.dimension !== '' && unit.dimension !== 'money') return null;
    if (unit.dimension === '') unit = { ...unit, dimension: 'money', name: `${unit.name}元` };
  }
  approximate = about() || approximate;
  const found = SIGN_BEHIND.find(([pattern]) => pattern.test(rest));
  if (found !== undefined) rest = rest.replace(found[0], '');
  approximate = about() || approximate;
  if (/^[-\d.:/*×^(]/u.test(rest)) return null;
  const sign = found?.[1] ?? null;
  const words = cleaned(rest);
  // What stands where a unit should is one that no table knows.
  const isUnknown = unit === NO_UNIT && words !== '';
  return isUnknown
    ? { unit: { ...NO_UNIT, dimension: words, name: words }, sign, approximate, words: '', rest }
    : { unit, sign, approximate, words, rest };
}

function cleaned(words: string): string {
  return words.replace(FILLER_AT_START, '').replace(FILLER_AT_END, '');
}

/** 70-100%, 2次至3次, ≥70%且≤100%: two numbers that bound one value. */
function rangeAt(
  text: string,
  one: RegExpExecArray,
  other: RegExpExecArray,
  role: ValueRole,
): QuantityRange | SeveralQuantities | Words | null {
  const between = text.slice(one.index + one[0].length, other.index);
  const joined = /^(.*?)(?:-|至|到)$/u.exec(between);
  const head = text.slice(0, one.index + one[0].length) + (joined?.[1] ?? '');
  const last = quantityAt(text.slice(other.index), withIndex(other, 0), role)?.quantity;
  const first = quantityAt(head, one, role)?.quantity;
  if (joined !== null) {
    if (first === undefined || last === undefined || first.sign !== null || last.sign !== null) return null;
    if (first.unit !== NO_UNIT && first.unit.name !== last.unit.name) return null;
    return bounded({ ...first, unit: last.unit }, last);
  }
  const bounds = /^(.*?)(?:且|并且|,|、|;)(.*)$/u.exec(between);
  if (bounds === null) return null;
  const split = one.index + one[0].length + (bounds[1] ?? '').length;
  const low = quantityAt(text.slice(0, split), one, role)?.quantity;
  const start = split + 1;
  const high = quantityAt(text.slice(start), withIndex(other, other.index - start), role)?.quantity;
  if (low?.sign !== '≥' || high?.sign !== '≤' || low.unit.name !== high.unit.name) return null;
  return bounded(low, high);
}

function withIndex(match: RegExpExecArray, index: number): RegExpExecArray {
  return Object.assign([...match] as unknown as RegExpExecArray, { index });
}

function bounded(low: Quantity, high: Quantity): QuantityRange | Words {
  const proper = low.number.lt(high.number) && !low.approximate && !high.approximate;
  return proper ? { kind: 'range', low, high } : WORDS;
}

/** Several quantities, each with its unit and nothing else around them; else words. */
function severalIn(
  text: string,
  numbers: readonly RegExpExecArray[],
  role: ValueRole,
): SeveralQuantities | Words {
  const quantities: Quantity[] = [];
  let at = 0;
  for (const [index, number] of numbers.entries()) {
    const next = numbers[index + 1]?.index ?? text.length;
    const found = quantityAt(text.slice(at, next), withIndex(number, number.index - at), role)?.quantity;
    if (found === undefined || found.unit === NO_UNIT) return WORDS;
    quantities.push(found);
    at = next;
  }
  return { kind: 'several', quantities };
}

/** A number in Chinese characters with a known unit and nothing else around it: 三次, 不少于两项. */
function inChinese(text: string, role: ValueRole): Quantity | Words {
  const match = CHINESE.exec(text);
  if (match === null) return WORDS;
  const [, lead = '', characters = ''] = match;
  const value = numeralValue(characters);
  if (value === null) return WORDS;
  const digits = value.toFixed();
  const found = quantityAt(
    lead + digits + text.slice(lead.length + characters.length),
    Object.assign([digits] as unknown as RegExpExecArray, { index: lead.length }),
    role,
  )?.quantity;
  const alone = found !== undefined && found.before === '' && found.behind === '' && isUnit(found.unit.name);
  return alone ? found : WORDS;
}
