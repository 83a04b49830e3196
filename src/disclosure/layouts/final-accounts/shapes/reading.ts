import type { SheetGrid } from '../../../sheet/grid';
import type { Position } from '../../../sheet/address';
import { readNumber } from '../../../sheet/printed-number';
import { valueText } from '../../../sheet/snapshot';
import { oneLine } from '../../../sheet/text';
import { cellFigure } from '../../cell-figure';
import type { AccountsColumn, ColumnKey, Figure, Line, LineKind, UnreadPart } from '../../form';

/** What a shape's reader makes of a form's rows. */
export interface ShapeReading {
  readonly lines: readonly Line[];
  /** Heads of required columns that were not found; a form that lacks any is not read at all. */
  readonly missing: readonly string[];
  readonly unknownColumns: readonly string[];
  /** What stands in the form's table and is none of the form's, or cannot be told from another; nothing if not given. */
  readonly unread?: readonly UnreadPart[];
}

/** A form's part of a sheet, below its title. */
export interface FormRows {
  readonly grid: SheetGrid;
  readonly rows: readonly number[];
}

export const NOT_READ = (missing: readonly string[]): ShapeReading => ({
  lines: [],
  missing,
  unknownColumns: [],
});

/** 注：…, 说明：…: what ends a form's lines. */
const NOTE = /^(?:注\d*[:.、]|备注|说明[:]|\d+[.、].*(?:表|数据)|附注)/u;

/** Whether a row begins the notes below a form. */
export function beginsNotes(grid: SheetGrid, row: number): boolean {
  const [first] = grid.textsInRow(row);
  return first !== undefined && NOTE.test(first.label) && grid.labelsInRow(row)[0]?.cell === first.cell;
}

/** The figure of a cell in a column. */
export function figureAt(grid: SheetGrid, column: AccountsColumn, position: Position): Figure {
  return cellFigure(column, grid.cellAt(position), grid.placeAt(position));
}

/** The figures of a row in the form's columns. */
export function figuresInRow(
  grid: SheetGrid,
  columns: ReadonlyMap<AccountsColumn, number>,
  row: number,
): readonly Figure[] {
  const figures: Figure[] = [];
  for (const [key, column] of columns) figures.push(figureAt(grid, key, { row, column }));
  return figures;
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
