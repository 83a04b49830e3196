import { numberDisplay } from '../../disclosure/sheet/number-format';
import type { CellSnapshot } from '../../disclosure/sheet/snapshot';
import { shownText } from './shown-text';
import { textWidth } from './text-width';

/** Pixels that a format adds to its digits (separators, 元, brackets), by the format, as its first figure has told. */
const ADDED = new Map<string, number>();

/** About how wide a figure is, in pixels: worked out from its digits, since a sheet may have hundreds of thousands. */
export function figureWidth(cell: CellSnapshot, value: number): number {
  const digits = textWidth(digitsOf(value, cell.format));
  const known = ADDED.get(cell.format);
  if (known !== undefined) return digits * SPARE + known;
  const added = Math.max(0, textWidth(shownText(cell)) - digits);
  ADDED.set(cell.format, added);
  return digits * SPARE + added;
}

/** A longer figure has more separators than the one that the format was measured by: one for three digits. */
const SPARE = 4 / 3;

function digitsOf(value: number, format: string): string {
  const display = numberDisplay(format, value < 0);
  if (display.kind !== 'fixed') return String(value);
  return (display.percent ? value * 100 : value).toFixed(Math.min(display.decimals, 20));
}
