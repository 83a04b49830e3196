import { columnLetters, parseA1 } from '../../src/disclosure/sheet/address';
import type { Piece } from './printed-sheet';
import type { Printed } from './printed-value';

/** The column some steps to the right of another, or to its left where they are negative. */
export function columnAfter(column: string, steps: number): string {
  const from = parseA1(`${column}1`);
  if (from === null) throw new Error(`not a column: ${column}`);
  return columnLetters(from.column + steps);
}

/** The columns from one to another, as a piece names them: "B:D", or "B" where both are the same. */
export function span(first: string, last: string): string {
  return first === last ? first : `${first}:${last}`;
}

/** One piece a column, side by side from a column on. */
export function beside(
  first: string,
  piece: (columns: string, content: Printed) => Piece,
  contents: readonly Printed[],
): Piece[] {
  return contents.map((content, index) => piece(columnAfter(first, index), content));
}

/** 1, 2, 3 … as a form numbers its columns and its lines. */
export function numbers(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
