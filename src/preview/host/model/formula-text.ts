import { columnIndex, columnLetters } from './address';

/** What stands in a formula between quotes: texts, and the names of sheets. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/u;

/** The name of a function, or a cell's address that is no sheet's name. */
const WORD =
  /(?<![\p{L}\p{N}_.$!\\])(?:([a-z][a-z\d.]*)(?=\s*\()|(\$?[a-z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_.!(]))/giu;

/** An address behind a sheet's name: Sheet1!a1. */
const BEHIND_SHEET = /(?<=!)\$?[a-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.!(])/giu;

/** A cell of a formula in A1: letters and number with their marks. */
const CELL = /(?<![\p{L}\p{N}_.$\\])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.!(])/gu;

const outsideQuotes = (formula: string, change: (part: string) => string): string =>
  formula
    .split(QUOTED)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');

/** A formula as Excel keeps it: functions and cells in capitals. */
export function keptFormula(formula: string): string {
  return outsideQuotes(formula, (part) =>
    part
      .replace(WORD, (word) => word.toUpperCase())
      .replace(BEHIND_SHEET, (address) => address.toUpperCase()),
  );
}

const relative = (axis: 'R' | 'C', fixed: boolean, index: number, own: number): string => {
  if (fixed) return `${axis}${index + 1}`;
  return index === own ? axis : `${axis}[${index - own}]`;
};

/** A formula of a cell in R1C1. Row and column are 0-based. */
export function inR1C1(formula: string, row: number, column: number): string {
  return outsideQuotes(formula, (part) =>
    part.replace(CELL, (_cell, fixedColumn: string, letters: string, fixedRow: string, digits: string) =>
      [
        relative('R', fixedRow !== '', Number(digits) - 1, row),
        relative('C', fixedColumn !== '', columnIndex(letters), column),
      ].join(''),
    ),
  );
}

const CELL_R1C1 = /(?<![\p{L}\p{N}_.\\])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\p{L}\p{N}_.(])/giu;

const absolute = (part: string | undefined, own: number): readonly [fixed: string, index: number] => {
  if (part === undefined) return ['', own];
  if (part.startsWith('[')) return ['', own + Number(part.slice(1, -1))];
  return ['$', Number(part) - 1];
};

/** A formula in R1C1 as the cell's formula in A1. Row and column are 0-based. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return outsideQuotes(formula, (part) =>
    part.replace(CELL_R1C1, (_cell, ofRow: string | undefined, ofColumn: string | undefined) => {
      const [fixedRow, toRow] = absolute(ofRow, row);
      const [fixedColumn, toColumn] = absolute(ofColumn, column);
      return `${fixedColumn}${columnLetters(toColumn)}${fixedRow}${toRow + 1}`;
    }),
  );
}
