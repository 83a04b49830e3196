import type { CellSnapshot } from '../../../src/disclosure/sheet/snapshot';
import type { Fen } from '../exact/amount';
import { TEN_THOUSAND_YUAN, YUAN } from '../exact/amount';
import type { Variant } from './variant';

/**
 * A printed amount as a whole number of the last printed digit: 1,474.07 is 147407, and so is 147,407 without decimals.
 * Null is an empty cell.
 */
export type Printed = number | null;

/** How amounts are written in the cells of one workbook. */
export type PrintStyle = Pick<Variant, 'unit' | 'step' | 'zero' | 'numbers' | 'format'>;

/** The decimals of printed amounts by unit and step. */
const DECIMALS: Readonly<Record<Variant['unit'], Readonly<Record<Variant['step'], number>>>> = {
  万元: { '0.01': 2, '1': 0, '0.1': 1, '0.000001': 6 },
  元: { '0.01': 2, '1': 0, '0.1': 0, '0.000001': 2 },
};

/** How many decimals an amount is printed with. */
export function decimalsOf({ unit, step }: PrintStyle): number {
  return DECIMALS[unit][step];
}

/** How many last printed digits make up the unit. */
export function digitsInUnit(style: PrintStyle): number {
  return 10 ** decimalsOf(style);
}

/** The fen in the last printed digit. */
export function stepOf(style: PrintStyle): Fen {
  return (style.unit === '万元' ? TEN_THOUSAND_YUAN : YUAN) / digitsInUnit(style);
}

/** What is printed of an exact amount: rounded half up; nothing at all is left empty where the place does so. */
export function printed(amount: Fen, style: PrintStyle): Printed {
  if (amount === 0 && style.zero === 'blank') return null;
  const step = stepOf(style);
  return Math.sign(amount) * Math.floor((Math.abs(amount) + step / 2) / step);
}

/** A printed amount in words: "1,474.07", or "1474.07" without separators. */
export function printedText(value: number, decimals: number, separators = true): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const grouped = separators ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${value < 0 ? '-' : ''}${grouped}${fraction}`;
}

/** The number format of the amounts. */
function formatOf(style: PrintStyle): string {
  if (style.numbers === 'text') return '@';
  if (style.numbers === 'plain') return 'General';
  const decimals = decimalsOf(style);
  return style.format.replaceAll('.00', decimals === 0 ? '' : `.${'0'.repeat(decimals)}`);
}

/** The cell of a printed amount; `exact` is the amount behind it where the cell may hold that. */
export function amountCell(value: Printed, style: PrintStyle, exact?: Fen): CellSnapshot {
  const format = formatOf(style);
  if (value === null) return { value: null, format };
  const separators = style.numbers === 'text' || style.format.includes(',');
  const shown = printedText(value, decimalsOf(style), separators);
  if (style.numbers === 'text') return { value: shown, format, text: shown };
  if (style.numbers === 'plain') {
    const plain = value / digitsInUnit(style);
    return { value: plain, format, text: String(plain) };
  }
  const text = value < 0 && style.format.includes('(') ? `(${shown.slice(1)})` : shown;
  const unrounded = style.numbers === 'exact' ? exact : undefined;
  const inUnit = digitsInUnit(style);
  const held = unrounded === undefined ? value / inUnit : unrounded / (stepOf(style) * inUnit);
  return { value: held, format, text };
}
