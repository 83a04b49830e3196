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
const QUANTITIES = new RegExp(`(${NUMBER})([\\p{Script=Han}a-zA-Z%]{1,8})`, 'gu');
const DATE = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日?)?(?:底|末|份)?(?:之?前|以前)?(?:完成)?$/u;

function decimal(digits: string, unit: Unit): Decimal {
  const value = new Decimal(digits.replaceAll(',', ''));
  return unit.dimension === 'ratio' ? value.div(100) : value.times(unit.factor);
}

function quantity(sign: Sign, digits: string, unitName: string): Quantity {
  const unit = unitOf(unitName);
  return { kind: 'quantity', sign, value: decimal(digits, unit), unit };
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
  if (single !== null) {
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
  return { kind: 'quantity', sign: null, value: reading.value, unit, words: normaliseWords(text) };
}
