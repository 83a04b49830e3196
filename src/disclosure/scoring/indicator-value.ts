import { Decimal } from '../sheet/decimal';
import type { Reading } from '../sheet/printed-number';
import { normaliseWords } from '../sheet/text';
import type { Unit } from './units';
import { unitOf } from './units';

/** The sign before (or the word behind) a quantity: ≥ ≤ > < =; null for a plain quantity. */
export type Sign = '≥' | '≤' | '>' | '<' | '=' | null;

/** One quantity with its unit: "≥95%", "59 次". A percentage is its ratio. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly sign: Sign;
  readonly value: Decimal;
  readonly unit: Unit;
  /** The words around it, where it stands inside a phrase: 保障…电梯 of "保障2台电梯". */
  readonly phrase: string;
}

/** A range that is to be kept: "70-100%". */
export interface QuantityRange {
  readonly kind: 'range';
  readonly low: Decimal;
  readonly high: Decimal;
  readonly unit: Unit;
}

/** A date: year, month and, where it is printed, day. */
export interface DateValue {
  readonly kind: 'date';
  readonly parts: readonly number[];
}

/** Several quantities in one cell: "80 个部门 30000 份". */
export interface SeveralQuantities {
  readonly kind: 'several';
  readonly quantities: readonly Quantity[];
}

/** Words that are no quantity: 舒适整洁. */
export interface Words {
  readonly kind: 'words';
}

/** What a target (A) or an actual value (B) was understood as. `words` is its normalised text. */
export type IndicatorValue = (
  Quantity | QuantityRange | DateValue | SeveralQuantities | Words | { readonly kind: 'blank' }
) & {
  readonly words: string;
};

/** Signs and the words that stand for them, before a quantity. */
const SIGNS: readonly (readonly [RegExp, Exclude<Sign, null>])[] = [
  [/^(?:≥|≧|>=|=>|不低于|不少于|不小于|不得低于|大于等于|大于或等于|达到)/u, '≥'],
  [/^(?:≤|≦|<=|=<|不超过|不高于|不多于|不大于|不得超过|小于等于|小于或等于|控制在)/u, '≤'],
  [/^(?:>|大于|高于|超过)/u, '>'],
  [/^(?:<|小于|低于|少于)/u, '<'],
  [/^=/u, '='],
];

/** The words behind a quantity that stand for a sign. */
const SUFFIXES: readonly (readonly [RegExp, Exclude<Sign, null>])[] = [
  [/(?:及|或)?以上(?:\(含\))?$/u, '≥'],
  [/(?:及|或)?(?:以内|以下|之内|内)(?:\(含\))?$/u, '≤'],
];

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const UNIT = String.raw`[\p{Script=Han}a-zA-Z%/·()]{0,8}?[23]?`;
const QUANTITY = new RegExp(`^(${NUMBER})(${UNIT})$`, 'u');
const RANGE = new RegExp(`^(${NUMBER})(%?)(?:-|至|到)(${NUMBER})(${UNIT})$`, 'u');
/** Measure words that end a quantity inside a phrase. */
const MEASURES =
  '%|个工作日|工作日|个月|小时|分钟|天|万元|亿元|元|万人次|人次|人天|平方米|公里|公顷|m2|个|项|次|台|套|人|户|家|份|篇|期|场|辆|件|处|座|栋|条|批|部|本|张|株|吨|米|亩|名|组|类|种|所|间|宗|起|轮|届|班|课时|学时';
const PHRASE = new RegExp(`^([^\\d第约]*)(${NUMBER})(${MEASURES})([^\\d]*)$`, 'u');
const LONGEST_PHRASE = 30;
/** A sign, a minus or an estimate inside a phrase: such a phrase is more than its number. */
const SIGN_INSIDE = /[-−≥≤≧≦<>=]|不|低于|小于|少于|高于|大于|超过|控制|以[上下内]|左右|上下/u;
/** A measure word with what is counted behind it: 台电梯, 个部门. */
const UNIT_AND_NOUN = new RegExp(`^(?:${MEASURES})\\p{Script=Han}{2,}$`, 'u');
const QUANTITIES = new RegExp(`(${NUMBER})([\\p{Script=Han}a-zA-Z%]{1,8})`, 'gu');
const DATE = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日?)?(?:底|末|份)?(?:之?前|以前)?(?:完成)?$/u;

function decimal(digits: string, unit: Unit): Decimal {
  const value = new Decimal(digits.replaceAll(',', ''));
  return unit.dimension === 'ratio' ? value.div(100) : value.times(unit.factor);
}

function quantity(sign: Sign, digits: string, unitName: string, phrase = ''): Quantity {
  const unit = unitOf(unitName);
  return { kind: 'quantity', sign, value: decimal(digits, unit), unit, phrase };
}

function signed(text: string): { readonly sign: Sign; readonly body: string } {
  for (const [pattern, sign] of SIGNS)
    if (pattern.test(text)) return { sign, body: text.replace(pattern, '') };
  for (const [pattern, sign] of SUFFIXES)
    if (pattern.test(text)) return { sign, body: text.replace(pattern, '') };
  return { sign: null, body: text };
}

/** A date printed with its month ("2021年12月", "12月底前"), or null. */
function dateIn(words: string): DateValue | null {
  const match = DATE.exec(words);
  if (match === null) return null;
  return { kind: 'date', parts: match.slice(1).filter(Boolean).map(Number) };
}

function severalIn(words: string): SeveralQuantities | null {
  const found = [...words.matchAll(QUANTITIES)];
  const covered = found.reduce((length, [whole]) => length + whole.length, 0);
  if (found.length < 2 || covered !== words.replace(/[,;、]/gu, '').length) return null;
  return {
    kind: 'several',
    quantities: found.map(([, digits = '', unit = '']) => quantity(null, digits, unit)),
  };
}

/** A quantity inside a phrase: "保障2台电梯". Years, ordinals and estimates are none. */
function phraseIn(text: string, sign: Sign): Quantity | null {
  const match = text.length > LONGEST_PHRASE ? null : PHRASE.exec(text);
  if (match === null) return null;
  const [, before = '', digits = '', unit = '', after = ''] = match;
  if (SIGN_INSIDE.test(before) || SIGN_INSIDE.test(after)) return null;
  return quantity(sign, digits, unit, `${before}…${after}`);
}

/** Understands the text of a target or an actual value. What is no quantity stays words; nothing is guessed. */
export function readIndicatorText(text: string): IndicatorValue {
  const words = normaliseWords(text);
  if (words === '' || words === '-' || words === '/') return { kind: 'blank', words };
  const date = dateIn(words);
  if (date !== null) return { ...date, words };
  const { sign, body } = signed(words);
  const range = sign === null ? RANGE.exec(body) : null;
  if (range !== null) {
    const [, low = '', percent = '', high = '', unitName = ''] = range;
    const unit = unitOf(unitName === '' ? percent : unitName);
    return { kind: 'range', low: decimal(low, unit), high: decimal(high, unit), unit, words };
  }
  const single = QUANTITY.exec(body);
  const phrase = single === null || UNIT_AND_NOUN.test(single[2] ?? '') ? phraseIn(body, sign) : null;
  if (phrase !== null) return { ...phrase, words };
  if (single !== null && !SIGN_INSIDE.test(single[2] ?? '')) {
    const [, digits = '', unitName = ''] = single;
    return { ...quantity(sign, digits, unitName), words };
  }
  return { ...(severalIn(words) ?? { kind: 'words' }), words };
}

/** Understands a target or an actual value, from a number cell as it is shown or from its text. */
export function readIndicatorValue(reading: Reading, text: string): IndicatorValue {
  if (reading.kind !== 'number' || (reading.style !== 'number' && reading.style !== 'percent')) {
    return readIndicatorText(text);
  }
  const unit = unitOf(reading.style === 'percent' ? '%' : '');
  return {
    kind: 'quantity',
    sign: null,
    value: reading.value,
    unit,
    phrase: '',
    words: normaliseWords(text),
  };
}

/** A value as it was understood, for people: "≤ 48小时", "70%–100%", "2021年12月"; words as they are. */
export function describeValue(value: IndicatorValue): string {
  const amount = (number: Decimal, { dimension, factor, name }: Unit): string =>
    `${(dimension === 'ratio' ? number.times(100) : number.div(factor)).toFixed()}${name}`;
  switch (value.kind) {
    case 'quantity':
      return `${value.sign === null ? '' : `${value.sign} `}${amount(value.value, value.unit)}`;
    case 'range':
      return `${amount(value.low, value.unit)}–${amount(value.high, value.unit)}`;
    default:
      return value.words;
  }
}
