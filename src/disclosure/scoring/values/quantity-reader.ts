import { Decimal } from '../../sheet/decimal';
import type { Quantity, QuantityRange, SeveralQuantities, ValueRole, Words } from './quantity';
import { agreedSign, beforeNumber, behindNumber, minusAt, saysLack, withoutFillers } from './around-number';
import { NUMERAL, numeralValue } from './numerals';
import { NO_UNIT, unitAt } from './units';

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

/** A day of every or of the next month, a day before which something is to be done: no length of time. */
const DAY_OF_A_MONTH =
  /(?:每|次|下|翌|当|本|上)个?(?:月|季度?|年)度?.{0,4}?\d{1,2}(?:日|号)|^\d{1,2}(?:日|号)(?:之|以)?前/u;
/** 百分之九十五, 百分之95.5 */
const PERCENT_IN_WORDS = new RegExp(`百分之(${NUMERAL}|${NUMBER})(?!点)`, 'gu');

const CHINESE = new RegExp(`^(.*?)(${NUMERAL})(?=\\p{Script=Han})`, 'u');

/** A number of a text, as printed, and where it stands. */
interface NumberAt {
  readonly digits: string;
  readonly index: number;
}

function numbersIn(text: string): readonly NumberAt[] {
  return [...text.matchAll(NUMBERS)]
    .filter(({ index }) => !IN_A_NAME.test(text.slice(0, index)))
    .map(({ 0: digits, index }) => ({ digits, index }));
}

/** Reads the quantities of normalised words: one, a range, several, or none (words). */
export function readQuantities(text: string, role: ValueRole): Understood {
  if (text.length > LONGEST_PHRASE || DAY_OF_A_MONTH.test(text)) return WORDS;
  const plain = withoutRemarks(withPercents(text));
  if (plain === null) return WORDS;
  const dated = plain.replace(YEAR, '');
  const body = /\d/u.test(dated) ? dated : plain;
  const numbers = numbersIn(body);
  const [first, second] = numbers;
  if (first === undefined) return inChinese(body, role);
  if (numbers.length === 1) return quantityAt(body, first, role) ?? WORDS;
  if (numbers.length === 2 && second !== undefined) {
    const range = rangeAt(body, first, second, role);
    if (range !== null) return range;
  }
  return severalIn(body, numbers, role);
}

function withPercents(text: string): string {
  return text.replace(PERCENT_IN_WORDS, (whole, digits: string) => {
    const value = /\d/u.test(digits) ? digits : numeralValue(digits)?.toFixed();
    return value === undefined ? whole : `${value}%`;
  });
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
function quantityAt(text: string, { digits, index }: NumberAt, role: ValueRole): Quantity | null {
  const lead = text.slice(0, index);
  if (NO_QUANTITY_BEFORE.test(lead)) return null;
  const isMoney = /[¥￥]$/u.test(lead);
  const unsigned = isMoney ? lead.slice(0, -1) : lead;
  const isNegative = minusAt(unsigned);
  if (isNegative === null) return null;
  const front = beforeNumber(isNegative ? unsigned.slice(0, -1) : unsigned, role);
  const tail = behindNumber(text.slice(index + digits.length), isMoney);
  if (front === null || tail === null) return null;
  const sign = agreedSign(front.sign, tail.sign);
  if (sign === undefined) return null;
  if (role === 'actual' && (saysLack(front.words) || saysLack(tail.rest))) return null;
  const number = new Decimal(digits.replaceAll(',', ''));
  const { unit } = tail;
  return {
    kind: 'quantity',
    sign,
    number: isNegative ? number.neg() : number,
    unit: front.per === null ? unit : { ...unit, per: unit.per ?? front.per },
    period: unit.period ?? front.period,
    approximate: front.approximate || tail.approximate,
    before: withoutFillers(front.words),
    behind: tail.words,
  };
}

/** 70-100%, 2次至3次, ≥70%且≤100%: two numbers that bound one value; null where they do not. */
function rangeAt(
  text: string,
  one: NumberAt,
  other: NumberAt,
  role: ValueRole,
): QuantityRange | Words | null {
  const end = one.index + one.digits.length;
  const between = text.slice(end, other.index);
  const from = (start: number): Quantity | null =>
    quantityAt(text.slice(start), { ...other, index: other.index - start }, role);
  const joined = /^(.*?)(?:-|至|到)$/u.exec(between);
  if (joined !== null) {
    const first = quantityAt(text.slice(0, end) + (joined[1] ?? ''), one, role);
    const last = from(other.index);
    if (first === null || last === null || first.sign !== null || last.sign !== null) return null;
    if (first.unit !== NO_UNIT && first.unit.name !== last.unit.name) return null;
    return bounded({ ...first, unit: last.unit }, last);
  }
  const bounds = /^(.*?)(?:且|并且|,|、|;)/u.exec(between);
  if (bounds === null) return null;
  const split = end + (bounds[1] ?? '').length;
  const [low, high] = [quantityAt(text.slice(0, split), one, role), from(split + 1)];
  if (low?.sign !== '≥' || high?.sign !== '≤' || low.unit.name !== high.unit.name) return null;
  return bounded(low, high);
}

function bounded(low: Quantity, high: Quantity): QuantityRange | Words {
  const proper = low.number.lt(high.number) && !low.approximate && !high.approximate;
  return proper ? { kind: 'range', low, high } : WORDS;
}

/** Several quantities, each with its unit and nothing else around them; else words. */
function severalIn(text: string, numbers: readonly NumberAt[], role: ValueRole): SeveralQuantities | Words {
  const quantities: Quantity[] = [];
  let at = 0;
  for (const [index, number] of numbers.entries()) {
    const next = numbers[index + 1]?.index ?? text.length;
    const found = quantityAt(text.slice(at, next), { ...number, index: number.index - at }, role);
    if (found === null || found.unit === NO_UNIT) return WORDS;
    quantities.push(found);
    at = next;
  }
  return { kind: 'several', quantities };
}

/** A number in Chinese characters with a known unit and nothing else around it: 三次, 不少于两项. */
function inChinese(text: string, role: ValueRole): Quantity | Words {
  const [whole = '', lead = '', characters = ''] = CHINESE.exec(text) ?? [];
  const value = numeralValue(characters);
  if (value === null) return WORDS;
  const digits = value.toFixed();
  const found = quantityAt(lead + digits + text.slice(whole.length), { digits, index: lead.length }, role);
  const isAlone = found !== null && found.before === '' && found.behind === '' && isUnit(found.unit.name);
  return isAlone ? found : WORDS;
}
