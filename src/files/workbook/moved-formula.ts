import { columnLetters, parseA1 } from '../../disclosure/sheet/address';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Texts, quoted sheet names and what stands in brackets; then references; then words that only look like them. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_(.!])|(?<![\p{L}\p{N}_.$])(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_(.!])|(?<![\p{L}\p{N}_.$])(\$?[1-9]\d{0,6}):(\$?[1-9]\d{0,6})(?![\p{L}\p{N}_(.!])/gu;

const GONE = '#REF!';

/** A shared formula as the cell has it that lies so many rows and columns away from the one that it is written in. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKEN,
    (
      whole,
      fixedColumn: string,
      letters: string,
      fixedRow: string,
      digits: string | undefined,
      ...ranges: (string | undefined)[]
    ) => {
      const [fromColumn, toColumn, fromRow, toRow] = ranges;
      if (digits !== undefined) {
        if (columnOf(letters) >= LAST_COLUMN || Number(digits) > LAST_ROW) return whole;
        const column = fixedColumn === '$' ? letters : movedColumn(letters, columns);
        const row = fixedRow === '$' ? digits : movedRow(digits, rows);
        return column === null || row === null ? GONE : fixedColumn + column + fixedRow + row;
      }
      if (fromColumn !== undefined && toColumn !== undefined)
        return range(fromColumn, toColumn, (letter) => movedColumn(letter, columns));
      if (fromRow !== undefined && toRow !== undefined)
        return range(fromRow, toRow, (number) => movedRow(number, rows));
      return whole;
    },
  );
}

function range(from: string, to: string, moved: (part: string) => string | null): string {
  const [first, last] = [from, to].map((part) => (part.startsWith('$') ? part : moved(part)));
  return first === null || first === undefined || last === null || last === undefined
    ? GONE
    : `${first}:${last}`;
}

function movedRow(digits: string, rows: number): string | null {
  const row = Number(digits) + rows;
  return row >= 1 && row <= LAST_ROW ? String(row) : null;
}

function movedColumn(letters: string, columns: number): string | null {
  const moved = columnOf(letters) + columns;
  return moved >= 0 && moved < LAST_COLUMN ? columnLetters(moved) : null;
}

/** A column by its letters; those beyond the last are a name's. */
function columnOf(letters: string): number {
  return parseA1(`${letters}1`)?.column ?? LAST_COLUMN;
}
