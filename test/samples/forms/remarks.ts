import type { Line } from '../printed-sheet';
import { label, note, text } from '../printed-sheet';

/** Rows below the indicators: a label in column A and a text beside it. */
export function explanations(lastColumn: string, entries: readonly (readonly [string, string])[]): Line[] {
  return entries.map(([name, words]) => [label('A', name), text(`B:${lastColumn}`, words)]);
}

/** Remarks below the table, one a line. */
export function remarks(lastColumn: string, lines: readonly string[]): Line[] {
  return lines.map((line) => [note(`A:${lastColumn}`, line)]);
}
