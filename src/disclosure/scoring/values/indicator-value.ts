import type { Reading } from '../../sheet/printed-number';
import { normaliseWords } from '../../sheet/text';
import { dateIn, dateOfSerial } from './dates';
import type { IndicatorValue, Quantity, ValueRole } from './quantity';
import { bareQuantity } from './quantity';
import { readQuantities } from './quantity-reader';
import { NO_UNIT, unitOf } from './units';

const BLANKS: ReadonlySet<string> = new Set(['', '-', '/', '\\', '--']);

/** Understands the text of a target or an actual value. What is no quantity stays words; nothing is guessed. */
export function readIndicatorText(text: string, role: ValueRole): IndicatorValue {
  const words = normaliseWords(text);
  if (BLANKS.has(words)) return { kind: 'blank', words };
  const span = dateIn(words);
  if (span !== null) return { kind: 'date', span, words };
  return { ...readQuantities(words, role), words };
}

/** Understands a target or an actual value, from a number cell as it is shown or from its text. */
export function readIndicatorValue(reading: Reading, text: string, role: ValueRole): IndicatorValue {
  if (reading.kind === 'unreadable' && reading.reason === 'date') {
    const words = normaliseWords(text);
    const span = dateIn(words) ?? dateOfSerial(Number(reading.raw));
    return span === null ? { kind: 'words', words } : { kind: 'date', span, words };
  }
  if (reading.kind !== 'number' || (reading.style !== 'number' && reading.style !== 'percent'))
    return readIndicatorText(text, role);
  const isPercent = reading.style === 'percent';
  return {
    ...bareQuantity(isPercent ? reading.value.times(100) : reading.value),
    unit: isPercent ? unitOf('%') : NO_UNIT,
    words: normaliseWords(text),
  };
}

/** A value as it was understood, for people: "≤ 48小时", "70–100%", "约 30人"; words as they are. */
export function describeValue(value: IndicatorValue): string {
  switch (value.kind) {
    case 'quantity':
      return describeQuantity(value);
    case 'range':
      return `${value.low.number.toFixed()}–${value.high.number.toFixed()}${value.high.unit.name}`;
    default:
      return value.words;
  }
}

function describeQuantity({ sign, number, unit, period, approximate }: Quantity): string {
  const about = approximate ? '约 ' : '';
  const every = period === null || unit.period !== undefined ? '' : `每${period.name} `;
  return `${sign === null ? '' : `${sign} `}${about}${every}${number.toFixed()}${unit.name}`;
}
