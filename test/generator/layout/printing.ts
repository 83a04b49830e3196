import type { CellSnapshot } from '../../../src/disclosure/sheet/snapshot';
import type { Fen } from '../exact/amount';
import { TEN_THOUSAND_YUAN, YUAN } from '../exact/amount';
import type { Variant } from './variant';

/**
 * A printed amount as a whole number of the last printed digit: 1,474.07 is 147407, whatever the unit.
 * Null is an empty cell.
 */
export type Printed = number | null;

/** How amounts are written in the cells of one workbook. */
export type PrintStyle = Pick<Variant, 'unit' | 'zero' | 'numbers' | 'format'>;

/** The fen in the last printed digit: forms are printed in 万元 or 元 with two decimals. */
export function stepOf({ unit }: PrintStyle): Fen {
  return (unit === '万元' ? TEN_THOUSAND_YUAN : YUAN) / 100;
}

/** What is printed of an exact amount: rounded half up; nothing at all is left empty where the place does so. */
export function printed(amount: Fen, style: PrintStyle): Printed {
  if (amount === 0 && style.zero === 'blank') return null;
  const step = stepOf(style);
  return Math.sign(amount) * Math.floor((Math.abs(amount) + step / 2) / step);
}

/** A printed amount in words: "1,474.07", or "1474.07" without separators. */
export function printedText(value: number, separators = true): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  const whole = digits.slice(0, -2);
  const grouped = separators ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  return `${value < 0 ? '-' : ''}${grouped}.${digits.slice(-2)}`;
}

/** The cell of a printed amount; `exact` is the amount behind it where the cell may hold that. */
export function amountCell(value: Printed, style: PrintStyle, exact?: Fen): CellSnapshot {
  const format = style.numbers === 'text' ? '@' : style.format;
  if (value === null) return { value: null, format };
  const separators = style.numbers === 'text' || style.format.includes(',');
  const shown = printedText(value, separators);
  if (style.numbers === 'text') return { value: shown, format, text: shown };
  const text = value < 0 && style.format.includes('(') ? `(${shown.slice(1)})` : shown;
  const unrounded = style.numbers === 'exact' ? exact : undefined;
  const held = unrounded === undefined ? value / 100 : unrounded / (stepOf(style) * 100);
  return { value: held, format, text };
}
