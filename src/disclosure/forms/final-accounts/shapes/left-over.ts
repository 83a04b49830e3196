import type { CellPlace } from '../../../sheet/address';
import type { SheetGrid } from '../../../sheet/grid';
import { valueText } from '../../../sheet/snapshot';
import { normaliseLabel, oneLine } from '../../../sheet/text';
import type { Figure, UnreadPart } from '../../form';
import { printedHead } from '../column-choice';
import type { ShapeReading, TableExtent } from './reading';
import { beginsNotes, holdsNumber, numbersColumns } from './reading';

/** More than the columns of a sheet. */
const COLUMNS = 0x8000;

const keyOf = (row: number, column: number): number => row * COLUMNS + column;

/** The cells that a reading accounts for: what it read, what it kept beside that, and what it lists as unread. */
function accountedFor({ lines, further, unread, table }: ShapeReading): ReadonlySet<number> {
  const keys = new Set<number>();
  const add = ({ row, column }: Pick<CellPlace, 'row' | 'column'>): void => {
    keys.add(keyOf(row, column));
  };
  for (const { place, figures } of lines) {
    add(place);
    for (const figure of figures.values()) add(figure.place);
  }
  for (const other of further)
    for (const figures of other.lines.values()) for (const figure of figures.values()) add(figure.place);
  for (const { cells } of unread) cells.forEach(add);
  for (const { leaf } of table?.heads ?? []) keys.add(keyOf(leaf.area.top, leaf.area.left));
  return keys;
}

/** The rows of a table down to its notes, and to the last that is a line or holds a number. */
function tableRows(grid: SheetGrid, { lines }: ShapeReading, { body }: TableExtent): readonly number[] {
  const noteAt = body.findIndex((row) => beginsNotes(grid, row));
  const rows = noteAt === -1 ? body : body.slice(0, noteAt);
  let last = -1;
  for (const { place, figures } of lines) {
    last = Math.max(last, place.row);
    for (const figure of figures.values()) last = Math.max(last, figure.place.row);
  }
  const end = rows.findLastIndex(
    (row) => row <= last || grid.columnsInRow(row).some((column) => holdsNumber(grid, row, column)),
  );
  return rows.slice(0, end + 1).filter((row) => !numbersColumns(grid, row));
}

/** The columns that the cell at a position covers and that stand for it. */
function covers(grid: SheetGrid, row: number, column: number, keys: ReadonlySet<number>): boolean {
  const { right, bottom } = grid.areaAt({ row, column });
  for (let below = row; below <= bottom; below += 1)
    for (let at = column; at <= right; at += 1) if (keys.has(keyOf(below, at))) return true;
  return false;
}

/** The columns that hold any figure of the form or of another year or stage. */
function readColumns({ lines, further }: ShapeReading): ReadonlySet<number> {
  const columns = new Set<number>();
  const add = (figures: ReadonlyMap<string, Figure>): void => {
    for (const { place } of figures.values()) columns.add(place.column);
  };
  for (const { figures } of lines) add(figures);
  for (const other of further) for (const figures of other.lines.values()) add(figures);
  return columns;
}

/** The words that a line begins with. */
function lineName(grid: SheetGrid, row: number): string {
  const [first] = grid.labelsInRow(row);
  return first === undefined ? '' : oneLine(valueText(first.cell.value));
}

/**
 * What stands in a form's table and is neither read nor listed: by columns where they have a head and are not the form's,
 * else by lines. With it every cell of the table is accounted for.
 */
export function leftOver(grid: SheetGrid, reading: ShapeReading): readonly UnreadPart[] {
  const { table } = reading;
  if (table === null) return [];
  const keys = accountedFor(reading);
  const columns = new Map<number, CellPlace[]>();
  const lines = new Map<number, CellPlace[]>();
  const own = readColumns(reading);
  const heads = new Map(table.heads.map((head) => [head.column, head]));
  for (const row of tableRows(grid, reading, table))
    for (const column of grid.columnsInRow(row)) {
      if (keys.has(keyOf(row, column)) || table.naming(column)) continue;
      const label = normaliseLabel(valueText(grid.cellAt({ row, column })?.value ?? null));
      if (label === '' || covers(grid, row, column, keys)) continue;
      const byColumn = heads.has(column) && !own.has(column);
      const [group, at] = byColumn ? [columns, column] : [lines, row];
      group.set(at, [...(group.get(at) ?? []), grid.placeAt({ row, column })]);
    }
  return [
    ...[...columns].flatMap(([column, cells]): readonly UnreadPart[] => {
      const head = heads.get(column);
      return head === undefined ? [] : [{ kind: 'column', name: printedHead(head), cells }];
    }),
    ...[...lines].map(([row, cells]): UnreadPart => ({ kind: 'line', name: lineName(grid, row), cells })),
  ];
}
