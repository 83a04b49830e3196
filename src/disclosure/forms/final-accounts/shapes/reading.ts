import type { SheetGrid } from '../../../sheet/grid';
import type { CellPlace, Position } from '../../../sheet/address';
import { readNumber } from '../../../sheet/printed-number';
import { valueText } from '../../../sheet/snapshot';
import { oneLine } from '../../../sheet/text';
import { cellFigure, inUnit, statedFigure } from '../../cell-figure';
import type {
  AccountsColumn,
  AmountUnit,
  ColumnKey,
  ColumnYear,
  Figure,
  FurtherFigures,
  Line,
  LineKind,
  UndecidedReason,
  UnreadPart,
} from '../../form';
import type { ChosenColumns } from '../column-choice';
import { printedHead } from '../column-choice';
import type { ColumnHead } from '../header';

/** Where a form's table stands below its heads. */
export interface TableExtent {
  readonly heads: readonly ColumnHead[];
  readonly body: readonly number[];
  /** The columns that say what the lines are: codes, names, items, and numbers of lines. */
  readonly naming: (column: number) => boolean;
}

/** What a shape's reader makes of a form's rows. */
export interface ShapeReading {
  readonly lines: readonly Line[];
  /** Names of required columns that were not found; a form that lacks any is not read at all. */
  readonly missing: readonly string[];
  readonly unknownColumns: readonly string[];
  /** The year of the columns that were read. */
  readonly year: ColumnYear;
  readonly further: readonly FurtherFigures[];
  readonly unread: readonly UnreadPart[];
  /** Null where nothing was read. */
  readonly table: TableExtent | null;
}

/** A form's part of a sheet, below its title. */
export interface FormRows {
  readonly grid: SheetGrid;
  readonly rows: readonly number[];
  /** The year that the form states above its heads; null for none. */
  readonly year: number | null;
  /** The unit that it states there for all its amounts; null for none. */
  readonly unit: AmountUnit | null;
}

/** A reading of nothing, and what was missing for one. */
export const NOT_READ = (missing: readonly string[]): ShapeReading => ({
  lines: [],
  missing,
  unknownColumns: [],
  year: null,
  further: [],
  unread: [],
  table: null,
});

/** 注：…, 说明：…: what ends a form's lines. */
const NOTE = /^(?:注\d*[:.、]|备注|说明[:]|\d+[.、].*(?:表|数据)|附注)/u;

/** Whether a row begins the notes below a form. */
export function beginsNotes(grid: SheetGrid, row: number): boolean {
  const [first] = grid.textsInRow(row);
  return first !== undefined && NOTE.test(first.label) && grid.labelsInRow(row)[0]?.cell === first.cell;
}

/** The figure of a cell in a column. */
export function figureAt(
  grid: SheetGrid,
  column: AccountsColumn,
  position: Position,
  units?: ReadonlyMap<number, AmountUnit>,
): Figure {
  const figure = cellFigure(column, grid.cellAt(position), grid.placeAt(position));
  const unit = units?.get(position.column);
  return unit === undefined ? figure : inUnit(figure, unit);
}

/**
 * The figure of a column of which nobody can tell where it stands: it is not read.
 *
 * @param position the first of the cells that may hold it
 * @param names the heads that claim it, as the sheet prints them
 */
export function undecidedFigure(
  grid: SheetGrid,
  key: AccountsColumn,
  position: Position,
  names: readonly string[],
  why: UndecidedReason = 'rivals',
): Figure {
  return statedFigure(figureAt(grid, key, position), {
    text: '',
    reading: { kind: 'unreadable', reason: 'words', raw: '' },
    undecided: { why, names: [...new Set(names)].join('、') },
  });
}

/** The figures of a row in the form's columns, and in those that stay undecided. */
export function figuresInRow(
  grid: SheetGrid,
  { columns, undecided, why, units }: Omit<ChosenColumns, 'further'>,
  row: number,
): readonly Figure[] {
  const figures: Figure[] = [];
  for (const [key, column] of columns) figures.push(figureAt(grid, key, { row, column }, units));
  for (const [key, heads] of undecided) {
    const [{ column } = { column: 0 }] = heads;
    figures.push(undecidedFigure(grid, key, { row, column }, heads.map(printedHead), why?.get(key)));
  }
  return figures;
}

/** Where a line of a form stands. */
export interface LineRow {
  readonly key: string;
  readonly row: number;
}

/** The figures that other years' and stages' columns hold in some lines. */
export function furtherFigures(
  grid: SheetGrid,
  { further, units }: Pick<ChosenColumns, 'further' | 'units'>,
  lines: readonly LineRow[],
): readonly FurtherFigures[] {
  return further.map(({ year, stage, label, columns }) => ({
    year,
    stage,
    label,
    lines: new Map(
      lines.map(({ key, row }) => [
        key,
        figuresByColumn(
          [...columns].map(([column, at]) => figureAt(grid, column, { row, column: at }, units)),
        ),
      ]),
    ),
  }));
}

/** Figures of the same year and stage as one. */
export function joinedFigures(further: readonly FurtherFigures[]): readonly FurtherFigures[] {
  const all = new Map<
    string,
    FurtherFigures & { readonly lines: Map<string, ReadonlyMap<ColumnKey, Figure>> }
  >();
  for (const one of further) {
    const name = `${one.year ?? ''} ${one.stage ?? ''}`;
    const same = all.get(name);
    if (same === undefined) all.set(name, { ...one, lines: new Map(one.lines) });
    else for (const [key, figures] of one.lines) same.lines.set(key, figures);
  }
  return [...all.values()];
}

/** The columns that a choice reads, the form's and the others'. */
export function columnsRead({ columns, further }: ChosenColumns): readonly number[] {
  return [...columns.values(), ...further.flatMap((other) => [...other.columns.values()])];
}

/** The cells of a column that hold something, below its head. */
function cellsBelow(grid: SheetGrid, { column }: ColumnHead, body: readonly number[]): readonly CellPlace[] {
  return body.flatMap((row) => {
    const begins = grid.beginsAt(row, column) && grid.labelAt({ row, column }) !== '';
    return begins ? [grid.placeAt({ row, column })] : [];
  });
}

/** The columns that stay undecided, and those beside the read ones that hold figures and are none of the form's. */
export function unreadColumns(
  grid: SheetGrid,
  heads: readonly ColumnHead[],
  chosen: readonly ChosenColumns[],
  body: readonly number[],
): readonly UnreadPart[] {
  const undecided = chosen.flatMap(({ undecided: claimed, why }) =>
    [...claimed].map(([key, rivals]) => ({ rivals, why: why?.get(key) ?? ('rivals' as const) })),
  );
  const doubtful = new Set(undecided.flatMap(({ rivals }) => rivals));
  const read = new Set(chosen.flatMap(columnsRead));
  const first = body[0];
  const unknown = heads.filter((head) => {
    if (doubtful.has(head) || read.has(head.column)) return false;
    const covered = first === undefined ? head.column : grid.areaAt({ row: first, column: head.column }).left;
    return !read.has(covered) && body.some((row) => beginsNumber(grid, row, head.column));
  });
  return [
    ...undecided.map(({ rivals, why }): UnreadPart => ({
      kind: 'undecided',
      why,
      name: [...new Set(rivals.map(printedHead))].join('、'),
      cells: rivals.flatMap((head) => [
        { sheet: grid.sheet.name, row: head.leaf.area.top, column: head.leaf.area.left },
        ...cellsBelow(grid, head, body),
      ]),
    })),
    ...unknown.map((head): UnreadPart => ({
      kind: 'column',
      name: printedHead(head),
      cells: cellsBelow(grid, head, body),
    })),
  ];
}

function beginsNumber(grid: SheetGrid, row: number, column: number): boolean {
  return grid.beginsAt(row, column) && holdsNumber(grid, row, column);
}

/** The figures of a row that is none of the form's lines; nothing where some columns hold none. */
export function unreadLine(grid: SheetGrid, row: number, columns: readonly number[]): readonly UnreadPart[] {
  const cells = columns
    .filter((column) => beginsNumber(grid, row, column))
    .map((column) => grid.placeAt({ row, column }));
  const [first] = grid.labelsInRow(row);
  if (cells.length === 0 || first === undefined) return [];
  return [{ kind: 'line', name: oneLine(valueText(first.cell.value)), cells }];
}

/** Whether a column holds a figure in some rows. */
export function holdsFigures(grid: SheetGrid, rows: readonly number[]): (column: number) => boolean {
  return (column) => rows.some((row) => beginsNumber(grid, row, column));
}

/** What a line is besides its figures. */
export interface LineIdentity {
  readonly key: string;
  readonly kind: LineKind;
  readonly partOf: string | null;
  readonly code?: string;
  readonly name?: string;
}

/** A line named by the cell at a position, with its figures. */
export function lineAt(
  grid: SheetGrid,
  identity: LineIdentity,
  name: Position,
  figures: readonly Figure[],
): Line {
  return {
    ...identity,
    label: oneLine(valueText(grid.cellAt(name)?.value ?? null)),
    place: grid.placeAt(name),
    figures: figuresByColumn(figures),
  };
}

function figuresByColumn(figures: readonly Figure[]): ReadonlyMap<ColumnKey, Figure> {
  const byColumn = new Map<ColumnKey, Figure>();
  for (const figure of figures) byColumn.set(figure.column, figure);
  return byColumn;
}

/** Whether a cell of a row holds a number. */
export function holdsNumber(grid: SheetGrid, row: number, column: number): boolean {
  return readNumber(grid.cellAt({ row, column })).kind === 'number';
}

/** A cell of a row that is a figure, and no head that begins with a year. */
export function isFigure(grid: SheetGrid, row: number, column: number): boolean {
  const reading = readNumber(grid.cellAt({ row, column }));
  return reading.kind === 'number' && !/[\p{Script=Han}]/u.test(reading.unit.replace(/^(?:万元|元)$/u, ''));
}

/** Whether a row only numbers the columns: 栏次, 1, 2, 3 … */
export function numbersColumns(grid: SheetGrid, row: number): boolean {
  const words = grid.textsInRow(row).filter(({ label }) => !COLUMN_NUMBER.test(label));
  if (words.some(({ label }) => label === '栏次')) return true;
  if (words.length > 1) return false;
  const labels = grid.labelsInRow(row);
  const numbers = labels.filter(({ label }) => COLUMN_NUMBER.test(label)).map(({ label }) => Number(label));
  return (
    numbers.length >= 3 &&
    numbers.length >= labels.length - 1 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

const COLUMN_NUMBER = /^\d{1,2}$/u;
