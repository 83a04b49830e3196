import type { BlockCell } from './block';
import { words } from './block';
import type { Setting } from './setting';

/** A head and the area that it stands for. */
export interface Head {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
}

/** Heads shorter than this are never parted or broken. */
const SHORTEST_TO_PART = 4;

function withBreak(text: string): string {
  const middle = Math.ceil(text.length / 2);
  return text.length > SHORTEST_TO_PART ? `${text.slice(0, middle)}\n${text.slice(middle)}` : text;
}

/** Where the words of a head are parted: behind its year, before what stands in brackets, else in the middle. */
function partAt(text: string): number {
  const year = /^\d{4}年/u.exec(text)?.[0] ?? '';
  const bracket = text.indexOf('（');
  if (year !== '') return year.length;
  return bracket > 0 ? bracket : Math.floor(text.length / 2);
}

/** The cells of a head: merged over its area, in its first cell, or parted over its first two rows. */
function headCells(head: Head, { heads, headBreaks }: Setting): BlockCell[] {
  const { text, row, column, rows = 1, columns = 1 } = head;
  if (heads === 'parted' && rows > 1 && text.length >= SHORTEST_TO_PART) {
    const middle = partAt(text);
    return [words(row, column, text.slice(0, middle)), words(row + 1, column, text.slice(middle))];
  }
  const shown = headBreaks ? withBreak(text) : text;
  return [words(row, column, shown, heads === 'merged' ? { rows, columns } : {})];
}

/** The cells of a form's heads. */
export function headsOf(heads: readonly Head[], setting: Setting): BlockCell[] {
  return heads.flatMap((head) => headCells(head, setting));
}

/** Column numbers, counted from `first`, in neighbouring cells. */
export function numbersFrom(first: number, row: number, column: number, count: number): BlockCell[] {
  return Array.from({ length: count }, (_, index) => words(row, column + index, first + index));
}
