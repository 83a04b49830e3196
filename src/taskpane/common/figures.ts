import type { PlacedFigure } from '../../disclosure/figures-by-cell';
import type { Correction } from '../../disclosure/findings';
import type { CellValue } from '../../disclosure/sheet/snapshot';
import { valueText } from '../../disclosure/sheet/snapshot';
import type { Value } from '../../disclosure/value';
import { Decimal } from 'decimal.js';

const NUMBER = /^-?\d+(?:\.\d+)?$/u;

/** How a figure is to be read. */
export interface FigureStyle {
  /** Whether it is a ratio that people read as a percentage. */
  readonly percent?: boolean;
  /** Whether a plus sign is written: for differences. */
  readonly signed?: boolean;
}

/** Whether a figure's cell shows its number as a percentage. */
function isPercentage(placed: PlacedFigure | undefined): boolean {
  return placed?.figure.format.includes('%') ?? false;
}

/** How a correction's figures are read: as a percentage where the cell shows one, or is given that format. */
export function correctionStyle({ format }: Correction, placed: PlacedFigure | undefined): FigureStyle {
  return { percent: isPercentage(placed) || format?.includes('%') === true };
}

/** A figure that is kept as text, as people read it: 1,474.07, 88.27%, −3, +0.67. Words stay as they are. */
export function figureText(text: string, style: FigureStyle = {}): string {
  return NUMBER.test(text) ? numberText(new Decimal(text), style) : text;
}

/** A value of the engine as people read it: a ratio as a percentage. */
export function valueFigure(value: Value, { signed = false }: Pick<FigureStyle, 'signed'> = {}): string {
  return value.kind === 'words'
    ? value.text
    : numberText(value.value, { percent: value.kind === 'ratio', signed });
}

/** The difference of two ratios as people read it, in percentage points: +9.44. */
export function pointsFigure(ratio: Decimal): string {
  return numberText(ratio.times(100), { signed: true });
}

function numberText(number: Decimal, { percent = false, signed = false }: FigureStyle): string {
  const digits = (percent ? number.times(100) : number).abs().toFixed();
  const [whole = '', decimals] = digits.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  const sign = number.isNegative() && !number.isZero() ? '−' : signed && !number.isZero() ? '+' : '';
  return `${sign}${grouped}${decimals === undefined ? '' : `.${decimals}`}${percent ? '%' : ''}`;
}

/** What a cell holds, as people read it; `null` for an empty one. */
export function cellText(value: CellValue, style: FigureStyle = {}): string | null {
  if (value === null) return null;
  return typeof value === 'number' ? figureText(new Decimal(value).toFixed(), style) : valueText(value);
}
