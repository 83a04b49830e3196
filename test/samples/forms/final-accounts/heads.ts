import { beside, columnAfter, span } from '../../columns';
import type { Line, Piece } from '../../printed-sheet';
import { label } from '../../printed-sheet';

/** The head of a column, or a head over several columns with theirs. */
export type Head = string | readonly [group: string, ...heads: string[]];

/** A column's head in parts, from the top; "" where a row is left empty. */
export type BrokenHead = readonly string[];

/** How many columns some heads have. */
export function columnCount(heads: readonly Head[]): number {
  return heads.reduce((count, head) => count + width(head), 0);
}

/** Heads merged over two rows, or over the columns of their group. */
export function mergedHeads(first: string, heads: readonly Head[]): [upper: Piece[], lower: Piece[]] {
  const upper: Piece[] = [];
  const lower: Piece[] = [];
  let column = first;
  for (const head of heads) {
    if (typeof head === 'string') upper.push(label(column, head, 2));
    else {
      const [group, ...parts] = head;
      upper.push(label(span(column, columnAfter(column, parts.length - 1)), group));
      lower.push(...beside(column, label, parts));
    }
    column = columnAfter(column, width(head));
  }
  return [upper, lower];
}

/** Heads in as many rows as they have parts, each part in a cell of its own. */
export function brokenHeads(first: string, heads: readonly BrokenHead[]): Line[] {
  const rows = Math.max(...heads.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) =>
    beside(
      first,
      label,
      heads.map((parts) => parts[row] || null),
    ),
  );
}

function width(head: Head): number {
  return typeof head === 'string' ? 1 : head.length - 1;
}
