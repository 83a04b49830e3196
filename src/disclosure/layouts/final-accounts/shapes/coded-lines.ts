import type { SheetGrid } from '../../../sheet/grid';
import type { AccountsColumn, Line } from '../../form';
import type { CodedForm, LeadingHeads, NamedLine } from '../definition';
import type { HeadLabels } from '../header';
import { headLabels, matchColumns, missingColumns } from '../header';
import { endsWithOneOf, isOneOf } from '../words';
import { headsInTotal } from './heads-in-total';
import type { FormRows, ShapeReading } from './reading';
import { beginsNotes, figuresInRow, holdsNumber, lineAt, NOT_READ, numbersColumns } from './reading';

/** A functional code: 类 3 digits, 款 5, 项 7 (some places print a fourth level of 9). */
export const FUNCTIONAL_CODE = /^\d{3}(?:\d{2}){0,3}$/u;

const CLASS_DIGITS = 3;

/** How many rows a header can have: without a line below them there is no form. */
const HEADER_ROWS = 12;

/** What a table of coded lines declares. */
type CodedTable = Pick<CodedForm, 'leading' | 'columns' | 'total'>;

/** Where a form's codes and names stand. */
interface Leading {
  readonly codes: readonly number[];
  readonly name: number;
}

/**
 * The columns of the codes and of the names: under 科目编码 (one column, or 类 | 款 | 项) and 科目名称. A head that spans
 * several columns gives them all: the printed parts are joined.
 */
function leadingColumns(heads: HeadLabels, { codes: codeHead, names }: LeadingHeads): Leading | null {
  const codes: number[] = [];
  let name: number | null = null;
  for (const [column, labels] of [...heads].sort(([one], [other]) => one - other)) {
    const leaf = labels.at(-1) ?? '';
    const joined = labels.join('');
    if (name !== null) break;
    if (endsWithOneOf(joined, codeHead.words) || isOneOf(leaf, codeHead.levels)) codes.push(column);
    else if (codes.length > 0 && endsWithOneOf(joined, names.words)) name = column;
  }
  return name === null ? null : { codes, name };
}

/** The parts of a row's code; those that a row leaves to the rows above are taken from there. */
class CodeReader {
  private above: string[] = [];

  constructor(
    private readonly grid: SheetGrid,
    private readonly columns: readonly number[],
  ) {}

  /** The code that a row prints, joined; "" where it prints none. */
  at(row: number): string {
    const parts = this.columns.map((column, index) => this.partAt(row, column, index));
    const first = parts.findIndex((part) => part !== '');
    const last = parts.findLastIndex((part) => part !== '');
    if (first > 0 && parts.slice(first).every((part) => part === '' || /^\d{2}$/u.test(part))) {
      parts.splice(0, first, ...this.above.slice(0, first));
    }
    const code = parts.join('');
    if (FUNCTIONAL_CODE.test(code)) this.above = parts.slice(0, last + 1);
    return code;
  }

  /** What one column prints of the code; "" where the cell goes on from the left or from above. */
  private partAt(row: number, column: number, index: number): string {
    const { left, top } = this.grid.areaAt({ row, column });
    const goesOn = left < column && this.columns.slice(0, index).some((before) => before >= left);
    if (goesOn || top !== row) return '';
    const text = this.grid.labelAt({ row, column });
    return index > 0 && /^\d$/u.test(text) ? `0${text}` : text;
  }
}

/**
 * The line that a code is a part of: its nearest printed parent; for a 类 the total, and for other codes only where the
 * form prints no 类 at all.
 */
function parentOf(
  code: string,
  codes: ReadonlySet<string>,
  total: string | null,
  hasClasses: boolean,
): string | null {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const parent = code.slice(0, length);
    if (codes.has(parent)) return parent;
  }
  return code.length === CLASS_DIGITS || !hasClasses ? total : null;
}

/** The first row of data: a code, or 合计, in the leading columns. */
function isData(grid: SheetGrid, row: number, { codes, name }: Leading, total: NamedLine): boolean {
  if (numbersColumns(grid, row)) return false;
  const labels = [...codes, name].map((column) => grid.labelAt({ row, column }));
  const isTotal = labels.some((label) => isOneOf(label, total.words));
  return isTotal || FUNCTIONAL_CODE.test(labels.slice(0, -1).join(''));
}

function headerOf(
  { grid, rows }: FormRows,
  definition: CodedTable,
): {
  readonly heads: HeadLabels;
  readonly leading: Leading;
  readonly body: readonly number[];
  /** The columns whose heads stand in the line of 合计, which is the first of the body. */
  readonly inTotal: ReadonlySet<number>;
} | null {
  const { leading: declared, total } = definition;
  const codeRow = rows.findIndex((row) =>
    grid.labelsInRow(row).some(({ label }) => endsWithOneOf(label, declared.codes.words)),
  );
  if (codeRow === -1) return null;
  for (let end = codeRow + 1; end <= Math.min(rows.length, codeRow + HEADER_ROWS); end += 1) {
    const heads = headLabels(grid, rows.slice(0, end));
    const leading = leadingColumns(heads, declared);
    const next = rows[end];
    if (leading === null) continue;
    if (next === undefined || isData(grid, next, leading, total)) {
      const ends = { row: next ?? -1, from: leading.name + 1 };
      const lower = headsInTotal(grid, heads, ends, definition);
      return {
        heads: new Map([...heads, ...lower]),
        leading,
        body: rows.slice(end),
        inTotal: new Set(lower.keys()),
      };
    }
  }
  return null;
}

/** The heads of columns that hold amounts and are none of the form's. */
function unknownColumns(
  grid: SheetGrid,
  body: readonly number[],
  heads: HeadLabels,
  known: ReadonlyMap<AccountsColumn, number>,
  { codes, name }: Leading,
): readonly string[] {
  const knownColumns = new Set([...known.values(), ...codes, name]);
  return [...heads].flatMap(([column, labels]) => {
    const first = body[0];
    const covered = first === undefined ? column : grid.areaAt({ row: first, column }).left;
    // 其中：教育收费 is a part of the column beside it, not of the row's total.
    const ofWhich = (labels.at(-1) ?? '').startsWith('其中');
    if (ofWhich || knownColumns.has(column) || knownColumns.has(covered)) return [];
    return body.some((row) => holdsNumber(grid, row, column)) ? [labels.join('')] : [];
  });
}

/** The columns of amounts, without those that hold their heads in a line. */
function withoutHeads(
  columns: ReadonlyMap<AccountsColumn, number>,
  heads: ReadonlySet<number>,
): ReadonlyMap<AccountsColumn, number> {
  return heads.size === 0 ? columns : new Map([...columns].filter(([, column]) => !heads.has(column)));
}

/** Reads coded lines × amount columns, with 合计 first or last. */
export function readCodedLines(form: FormRows, definition: CodedTable): ShapeReading {
  const { grid } = form;
  const header = headerOf(form, definition);
  if (header === null) return NOT_READ([definition.leading.codes.name, definition.leading.names.name]);
  const { heads, leading, body, inTotal } = header;
  const columns = matchColumns(heads, definition.columns, (column) => column > leading.name);
  const missing = missingColumns(columns, definition.columns);
  if (missing.length > 0) return NOT_READ(missing);
  const reader = new CodeReader(grid, leading.codes);
  const leadingCells = [...leading.codes, leading.name];
  const read: { readonly row: number; readonly code: string; readonly total: boolean }[] = [];
  for (const row of body) {
    if (beginsNotes(grid, row)) break;
    if (numbersColumns(grid, row)) continue;
    if (leadingCells.some((column) => isOneOf(grid.labelAt({ row, column }), definition.total.words)))
      read.push({ row, code: '', total: true });
    else read.push({ row, code: reader.at(row), total: false });
  }
  const codes = new Set(read.map(({ code }) => code).filter((code) => FUNCTIONAL_CODE.test(code)));
  const hasClasses = [...codes].some(({ length }) => length === CLASS_DIGITS);
  const { key: totalKey, name: totalName } = definition.total;
  const total = read.some((line) => line.total) ? totalKey : null;
  const lines = read.flatMap(({ row, code, total: isTotal }): Line[] => {
    const amounts = row === body[0] ? withoutHeads(columns, inTotal) : columns;
    const figures = figuresInRow(grid, amounts, row);
    const name = { row, column: leading.name };
    if (isTotal) {
      const identity = { key: totalKey, kind: 'named', partOf: null, name: totalName } as const;
      return [lineAt(grid, identity, name, figures)];
    }
    if (FUNCTIONAL_CODE.test(code)) {
      const identity = {
        key: code,
        kind: 'coded',
        partOf: parentOf(code, codes, total, hasClasses),
        code,
      } as const;
      return [lineAt(grid, identity, name, figures)];
    }
    const holds = figures.some(({ reading }) => reading.kind === 'number');
    return holds
      ? [lineAt(grid, { key: `uncoded-${row}`, kind: 'coded', partOf: null, code }, name, figures)]
      : [];
  });
  return { lines, missing, unknownColumns: unknownColumns(grid, body, heads, columns, leading) };
}
