import type { CellValue } from '../../disclosure/sheet/snapshot';

/** The values of a sheet from its first cell on, by row and column. */
export type Grid = readonly (readonly CellValue[])[];

/** What stands between the words of a name. */
export const WORD_BREAK = ' | ';

/** A figure with its unit, a comparison with one, or an error value. */
const FIGURE = /^\s*[#<>=≤≥≦≧＜＞±+\-−]|^\s*[\p{N}.,，]+\s*[%％]?\p{L}{0,2}\s*$/u;

/** Whether a cell holds words, and no figure. */
function isWords(value: CellValue | undefined): value is string {
  return typeof value === 'string' && /\p{L}/u.test(value) && !FIGURE.test(value);
}

const plain = (text: string): string => text.replace(/\s+/gu, '');

/** What the rows of a sheet are called: the first words of each, up to the figure behind them; "" for none. */
export function rowNames(grid: Grid): readonly string[] {
  return grid.map((row) => {
    const words: string[] = [];
    for (const value of row) {
      if (value === null || value === '') continue;
      if (isWords(value)) words.push(plain(value));
      else if (words.length > 0) break;
    }
    return words.join(WORD_BREAK);
  });
}

/** What the columns of a sheet are called: the first words in each from above; "" for none. */
export function columnNames(grid: Grid): readonly string[] {
  const width = Math.max(0, ...grid.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const first = grid.map((row) => row[column]).find((value) => isWords(value));
    return isWords(first) ? plain(first) : '';
  });
}
