import type { SheetGrid } from '../../../sheet/grid';
import type { AccountsColumn, Line } from '../../form';
import type { CodedForm, LeadingHeads, NamedLine } from '../definition';
import type { ChosenColumns } from '../column-choice';
import { chooseColumns, formYear, missingColumns } from '../column-choice';
import type { ColumnHead, HeadLabels } from '../header';
import { columnHeads, headLabels } from '../header';
import { parentAmong } from '../codes';
import { SAYS_EMPTY } from '../empty-note';
import { endsWithOneOf, isOneOf } from '../words';
import { headsInTotal } from './heads-in-total';
import type { FormRows, ShapeReading } from './reading';
import {
  beginsNotes,
  columnsRead,
  figuresInRow,
  furtherFigures,
  holdsFigures,
  holdsNumber,
  joinedFigures,
  lineAt,
  NOT_READ,
  numbersColumns,
  unreadColumns,
} from './reading';

/** A functional code: 类 3 digits, 款 5, 项 7 (some places print a fourth level of 9). */
export const FUNCTIONAL_CODE = /^\d{3}(?:\d{2}){0,3}$/u;

/** How many rows a header can have: without a line below them there is no form. */
const HEADER_ROWS = 12;

/** What a table of coded lines declares. */
type CodedTable = Pick<CodedForm, 'leading' | 'columns' | 'total'>;

/** Where a form's codes and names stand. */
interface Leading {
  readonly codes: readonly number[];
  /** The column of the codes itself where a cell holds both: 2010301 行政运行. */
  readonly name: number;
}

/**
 * The columns of the codes and of the names: under 科目编码 (one column, or 类 | 款 | 项) and 科目名称, which may also come
 * first. A head that spans several columns gives them all: the printed parts are joined.
 */
function leadingColumns(heads: HeadLabels, { codes: codeHead, names }: LeadingHeads): Leading | null {
  const codes: number[] = [];
  let before: number | null = null;
  for (const [column, labels] of [...heads].sort(([one], [other]) => one - other)) {
    const leaf = labels.at(-1) ?? '';
    const joined = labels.join('');
    if (endsWithOneOf(joined, codeHead.words) || isOneOf(leaf, codeHead.levels)) codes.push(column);
    else if (endsWithOneOf(joined, names.words)) {
      if (codes.length > 0) return { codes, name: column };
      before = column;
    }
  }
  return codes.length === 0 || before === null ? null : { codes, name: before };
}

/** A code and its name in one cell, as a label. */
const CODE_AND_NAME = /^[[(【]?(?<code>\d{3}(?:[-.]?\d{2}){0,3})[\])】]?[-_.、:]?(?=\p{Script=Han})/u;

/** A printed name without the code before it. */
const CODE_BEFORE = /^\s*[[(【（]?[\d\s.-]+[\])】）]?[-_.、:：]?\s*/u;

/** A code without the strokes, dots and brackets that it may be printed with: 201-03-01, 201.03.01, [2010301]. */
const bareCode = (label: string): string =>
  /^[[(【]?\d{3}(?:[-.]?\d{2}){0,3}[\])】]?$/u.test(label) ? label.replace(/\D/gu, '') : label;

/** No 款 and no 项 is 00: 2010000 is the 类 201, filled up. */
const withoutFilling = (code: string): string =>
  code.length < 5 ? code : code.replace(/^(\d{3}(?:\d{2})*?)(?:00)+$/u, '$1');

const inOneCell = ({ codes, name }: Leading): boolean => codes.includes(name);

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
    const code = withoutFilling(parts.join(''));
    if (FUNCTIONAL_CODE.test(code)) this.above = parts.slice(0, last + 1);
    return code;
  }

  /** What one column prints of the code; "" where the cell goes on from the left or from above. */
  private partAt(row: number, column: number, index: number): string {
    const { left, top } = this.grid.areaAt({ row, column });
    const goesOn = left < column && this.columns.slice(0, index).some((before) => before >= left);
    if (goesOn || top !== row) return '';
    const label = this.grid.labelAt({ row, column });
    const text = bareCode(CODE_AND_NAME.exec(label)?.groups?.['code'] ?? label);
    return index > 0 && /^\d$/u.test(text) ? `0${text}` : text;
  }
}

/** Whether a row says 合计 where it names its line: in a column of codes or names, or of numbers of lines before them. */
function isTotalRow(grid: SheetGrid, row: number, { codes, name }: Leading, { words }: NamedLine): boolean {
  const last = Math.max(name, ...codes);
  return grid.textsInRow(row).some(({ area, label }) => area.left <= last && isOneOf(label, words));
}

/** The first row of data: a code, or 合计, in the leading columns. */
function isData(grid: SheetGrid, row: number, { codes, name }: Leading, total: NamedLine): boolean {
  if (numbersColumns(grid, row)) return false;
  const labels = [...codes, name].map((column) => grid.labelAt({ row, column }));
  const isTotal = isTotalRow(grid, row, { codes, name }, total);
  if (codes.includes(name) && labels.some((label) => CODE_AND_NAME.test(label))) return true;
  return isTotal || FUNCTIONAL_CODE.test(labels.slice(0, -1).map(bareCode).join(''));
}

/** A form's header and what stands below it. */
interface CodedHeader {
  readonly heads: readonly ColumnHead[];
  readonly leading: Leading;
  readonly body: readonly number[];
  /** The columns whose heads stand in the line of 合计, which is the first of the body. */
  readonly inTotal: ReadonlySet<number>;
}

/** The header over a form's first line, which `end` rows stand above. */
function headerAbove({ grid, rows }: FormRows, end: number, leading: Leading, form: CodedTable): CodedHeader {
  const header = rows.slice(0, end);
  const from = Math.max(leading.name, ...leading.codes) + 1;
  const lower = headsInTotal(grid, header, { row: rows[end] ?? -1, from }, form);
  const inTotal = new Set(lower.map(({ column }) => column));
  const upper = columnHeads(grid, header).filter(({ column }) => !inTotal.has(column));
  const heads = [...upper, ...lower].sort((one, other) => one.column - other.column);
  return { heads, leading, body: rows.slice(end), inTotal };
}

/** The header of a form whose codes and names share their cells; of an empty form its total tells where they would stand. */
function headerOverBoth(form: FormRows, definition: CodedTable): CodedHeader | null {
  const { grid, rows } = form;
  const firsts = rows.flatMap((row) => grid.textsInRow(row)[0] ?? []);
  const isEmpty = !rows.some((row) => grid.labelsInRow(row).some(({ label }) => FUNCTIONAL_CODE.test(label)));
  const both =
    firsts.find(({ label }) => CODE_AND_NAME.test(label)) ??
    (isEmpty ? firsts.findLast(({ label }) => isOneOf(label, definition.total.words)) : undefined);
  if (both === undefined) return null;
  const leading = { codes: [both.area.left], name: both.area.left };
  const end = rows.findIndex((row) => isData(grid, row, leading, definition.total));
  return end < 1 ? null : headerAbove(form, end, leading, definition);
}

/** The rows down to the first note, or to what an empty form says instead of lines. */
function rowsAboveNotes({ grid, rows }: FormRows): readonly number[] {
  const end = rows.findIndex(
    (row) => beginsNotes(grid, row) || grid.textsInRow(row).some(({ label }) => SAYS_EMPTY.test(label)),
  );
  return end === -1 ? rows : rows.slice(0, end);
}

function headerOf(form: FormRows, definition: CodedTable): CodedHeader | null {
  const { grid } = form;
  const rows = rowsAboveNotes(form);
  const { leading: declared, total } = definition;
  const inOneRow = rows.findIndex((row) =>
    grid.labelsInRow(row).some(({ label }) => endsWithOneOf(label, declared.codes.words)),
  );
  // Its words may be broken over rows.
  const codeRow = Math.max(0, inOneRow);
  for (let end = codeRow + 1; end <= Math.min(rows.length, codeRow + HEADER_ROWS); end += 1) {
    const heads = headLabels(grid, rows.slice(0, end));
    const leading = leadingColumns(heads, declared);
    const next = rows[end];
    if (leading === null) continue;
    if (next === undefined || isData(grid, next, leading, total))
      return headerAbove(form, end, leading, definition);
  }
  return headerOverBoth(form, definition);
}

/** The heads of columns that hold amounts of the form's year and are none of the form's. */
function unknownColumns(
  grid: SheetGrid,
  body: readonly number[],
  heads: readonly ColumnHead[],
  chosen: ChosenColumns,
): readonly string[] {
  const undecided = [...chosen.undecided.values()].flat().map(({ column }) => column);
  const known = new Set([...columnsRead(chosen), ...undecided]);
  const [first] = body;
  return heads.flatMap(({ column, labels, workedOut }) => {
    const covered = first === undefined ? column : grid.areaAt({ row: first, column }).left;
    // 其中：教育收费 is a part of the column beside it, not of the row's total.
    const ofWhich = (labels.at(-1) ?? '').startsWith('其中');
    if (ofWhich || workedOut || known.has(column) || known.has(covered)) return [];
    return body.some((row) => holdsNumber(grid, row, column)) ? [labels.join('')] : [];
  });
}

/** The columns without those that hold their heads in a line. */
function withoutHeads(chosen: ChosenColumns, heads: ReadonlySet<number>): ChosenColumns {
  if (heads.size === 0) return chosen;
  const below = (columns: ReadonlyMap<AccountsColumn, number>): ReadonlyMap<AccountsColumn, number> =>
    new Map([...columns].filter(([, column]) => !heads.has(column)));
  return {
    ...chosen,
    columns: below(chosen.columns),
    undecided: new Map(
      [...chosen.undecided].filter(([, rivals]) => !rivals.every(({ column }) => heads.has(column))),
    ),
    further: chosen.further.map((other) => ({ ...other, columns: below(other.columns) })),
  };
}

/** Whether a row's columns are all taken by heads, so that it is no line. */
function holdsOnlyHeads({ columns, undecided }: ChosenColumns): boolean {
  return columns.size === 0 && undecided.size === 0;
}

/** What begins a part of the line above (其中：人员经费), and a sum of a page. */
const PART = /^其中/u;
const PAGE_SUM = /^(?:本页)?(?:小计|合计|累计)$|^过次页|^承前页/u;

/** The rows without a code that are parts of the line above them, or sums of a page: no lines of the form. */
function partRows(
  grid: SheetGrid,
  read: readonly { readonly row: number; readonly code: string; readonly total: boolean }[],
  { codes, name }: Leading,
): ReadonlySet<number> {
  const parts = new Set<number>();
  let inParts = false;
  for (const { row, code, total } of read) {
    const labels = [...codes, name].map((column) => grid.labelAt({ row, column }));
    const isCoded = total || FUNCTIONAL_CODE.test(code);
    inParts = !isCoded && (inParts || labels.some((label) => PART.test(label)));
    if (inParts || (!isCoded && labels.some((label) => PAGE_SUM.test(label)))) parts.add(row);
  }
  return parts;
}

/** Reads coded lines × amount columns, with 合计 first or last. */
export function readCodedLines(form: FormRows, definition: CodedTable): ShapeReading {
  const { grid } = form;
  const header = headerOf(form, definition);
  if (header === null) return NOT_READ([definition.leading.codes.name, definition.leading.names.name]);
  const { leading, body, inTotal } = header;
  const heads = header.heads.filter(({ column }) => column > Math.max(leading.name, ...leading.codes));
  const year = formYear(heads, definition.columns, form.year);
  const chosen = chooseColumns(heads, definition.columns, {
    year,
    unit: form.unit,
    holds: holdsFigures(grid, body),
  });
  const chosenIn = (row: number): ChosenColumns => (row === body[0] ? withoutHeads(chosen, inTotal) : chosen);
  const missing = missingColumns(chosen, definition.columns);
  if (missing.length > 0) return NOT_READ(missing);
  const reader = new CodeReader(grid, leading.codes);
  const read: { readonly row: number; readonly code: string; readonly total: boolean }[] = [];
  for (const row of body) {
    if (beginsNotes(grid, row)) break;
    if (numbersColumns(grid, row) || holdsOnlyHeads(chosenIn(row))) continue;
    if (isTotalRow(grid, row, leading, definition.total)) read.push({ row, code: '', total: true });
    else read.push({ row, code: reader.at(row), total: false });
  }
  const codes = new Set(read.map(({ code }) => code).filter((code) => FUNCTIONAL_CODE.test(code)));
  const { key: totalKey, name: totalName } = definition.total;
  const total = read.some((line) => line.total) ? totalKey : null;
  const parentOf = parentAmong(codes, total);
  const parts = partRows(grid, read, leading);
  const isPart = (row: number): boolean => parts.has(row);
  const lines = read.flatMap(({ row, code, total: isTotal }): Line[] => {
    const figures = figuresInRow(grid, chosenIn(row), row);
    const name = { row, column: leading.name };
    if (isTotal) {
      const identity = { key: totalKey, kind: 'named', partOf: null, name: totalName } as const;
      return [lineAt(grid, identity, name, figures)];
    }
    if (FUNCTIONAL_CODE.test(code)) {
      const identity = {
        key: code,
        kind: 'coded',
        partOf: parentOf(code),
        code,
      } as const;
      const line = lineAt(grid, identity, name, figures);
      const hasCode =
        inOneCell(leading) || bareCode(line.label.split(/(?=\p{Script=Han})/u)[0]?.trim() ?? '') === code;
      return [hasCode ? { ...line, label: line.label.replace(CODE_BEFORE, '') } : line];
    }
    if (isPart(row)) return [];
    const holds = figures.some(({ reading }) => reading.kind === 'number');
    return holds
      ? [lineAt(grid, { key: `uncoded-${row}`, kind: 'coded', partOf: null, code }, name, figures)]
      : [];
  });
  const rowOf = new Map(read.map(({ row, code, total: isTotal }) => [isTotal ? totalKey : code, row]));
  return {
    lines,
    missing,
    unknownColumns: unknownColumns(grid, body, heads, chosen),
    year: year.year,
    further: joinedFigures(
      [...rowOf].flatMap(([key, row]) => furtherFigures(grid, chosenIn(row), [{ key, row }])),
    ),
    unread: unreadColumns(grid, heads, [chosen], body),
    table: { heads, body, naming: (column) => column <= Math.max(leading.name, ...leading.codes) },
  };
}
