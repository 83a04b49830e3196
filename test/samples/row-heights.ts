import stringWidth from 'string-width';
import { parseA1 } from '../../src/disclosure/sheet/address';
import type { Look, PrintedSheet } from './printed-sheet';

/** Points that one line of text takes, by look. */
const LINE_HEIGHT: Readonly<Record<Look, number>> = {
  attachment: 18,
  title: 30,
  heading: 18,
  corner: 15,
  label: 14,
  figure: 14,
  amount: 14,
  text: 14,
  note: 13,
};

const PADDING = 6;

/**
 * The heights, in points, at which every text of a sheet is shown in full. Spreadsheets do not fit rows to merged
 * cells by themselves: a text that spans rows and needs more than they have lets the last of them grow.
 */
export function rowHeights({ lines, widths }: PrintedSheet): number[] {
  const heights = lines.map(() => 20);
  const needs = lines
    .flatMap((line, row) => line.map((piece) => ({ ...piece, row, span: piece.rows ?? 1 })))
    .sort((one, other) => one.span - other.span);
  for (const { row, span, columns, content, look } of needs) {
    const text = typeof content === 'string' ? content : '';
    const need = wrappedLines(text, spannedWidth(columns, widths)) * LINE_HEIGHT[look] + PADDING;
    const has = heights.slice(row, row + span).reduce((sum, height) => sum + height, 0);
    const last = row + span - 1;
    if (need > has) heights[last] = (heights[last] ?? 0) + need - has;
  }
  return heights;
}

function spannedWidth(columns: string, widths: readonly number[]): number {
  const [first = columns, last = first] = columns.split(':');
  const from = parseA1(`${first}1`)?.column ?? 0;
  const to = parseA1(`${last}1`)?.column ?? from;
  return widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
}

function wrappedLines(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(stringWidth(line) / (width - 1.5))), 0);
}
