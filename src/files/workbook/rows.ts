import type { Area } from '../../disclosure/sheet/address';
import type { CellSnapshot, RowSnapshot } from '../../disclosure/sheet/snapshot';
import { LIMITS } from '../limits';
import { Refusal } from '../refusal';

/** The cells of a row that a sheet writes, by their columns in ascending order. */
export interface WrittenRow {
  readonly row: number;
  readonly columns: readonly number[];
  readonly cells: readonly CellSnapshot[];
}

/** Counts what all sheets of a workbook add up to. */
export interface Tally {
  cells: number;
  span: number;
  formulaCharacters: number;
}

interface FilledRow {
  readonly written: WrittenRow;
  /** The merged areas that reach into the row, from the left. */
  readonly over: readonly Area[];
  readonly cells: readonly CellSnapshot[];
}

/**
 * A sheet's rows as the domain reads them: dense up to the sheet's last filled column, an empty cell counting where it
 * has a format of its own or is merged; nothing in the cells that a merged area covers; rows without content left out.
 *
 * @param merges those that do not overlap, from the top
 */
export function denseRows(
  written: readonly WrittenRow[],
  merges: readonly Area[],
  tally: Tally,
): readonly RowSnapshot[] {
  const filled: FilledRow[] = [];
  let lastColumn = -1;
  for (const { row, over } of reaching(written, merges, tally)) {
    const cells = uncovered(row, over);
    const last = lastFilled(row, cells);
    if (last < 0) continue;
    lastColumn = Math.max(lastColumn, last);
    filled.push({ written: row, over, cells });
  }
  return filled.map((row) => denseRow(row, lastColumn, tally));
}

/** Every row with the merged areas that reach into it. */
function* reaching(
  written: readonly WrittenRow[],
  merges: readonly Area[],
  tally: Tally,
): Iterable<{ readonly row: WrittenRow; readonly over: readonly Area[] }> {
  let open: Area[] = [];
  let next = 0;
  for (const row of written) {
    for (let area = merges[next]; area !== undefined && area.top <= row.row; area = merges[++next])
      open.push(area);
    open = open.filter(({ bottom }) => bottom >= row.row);
    const over = open.length < 2 ? open : open.sort((one, other) => one.left - other.left);
    count(tally, over.length);
    yield { row, over: [...over] };
  }
}

/** The row's cells, empty where a merged area covers them. */
function uncovered({ row, columns, cells }: WrittenRow, over: readonly Area[]): readonly CellSnapshot[] {
  if (over.length === 0) return cells;
  let at = 0;
  return cells.map((cell, index) => {
    const column = columns[index] ?? 0;
    while ((over[at]?.right ?? Infinity) < column) at += 1;
    const area = over[at];
    const covered = area !== undefined && area.left <= column && !(area.top === row && area.left === column);
    return covered && (cell.value !== null || cell.formula !== undefined)
      ? { value: null, format: cell.format }
      : cell;
  });
}

function lastFilled({ columns }: WrittenRow, cells: readonly CellSnapshot[]): number {
  for (let index = cells.length - 1; index >= 0; index--) {
    const cell = cells[index];
    if (cell !== undefined && (cell.value !== null || cell.formula !== undefined))
      return columns[index] ?? -1;
  }
  return -1;
}

const EMPTY: CellSnapshot = { value: null, format: 'General' };

function denseRow({ written, over, cells }: FilledRow, lastColumn: number, tally: Tally): RowSnapshot {
  const { row, columns } = written;
  const ends = over.map(({ right }) => right);
  const first = Math.min(columns[0] ?? lastColumn, over[0]?.left ?? lastColumn);
  const last = Math.min(lastColumn, Math.max(columns.at(-1) ?? first, ends.at(-1) ?? first));
  const length = last - first + 1;
  count(tally, length);
  if (columns[0] === first && columns[length - 1] === last)
    return { row, firstColumn: first, cells: cells.length === length ? cells : cells.slice(0, length) };
  const dense = new Array<CellSnapshot>(length).fill(EMPTY);
  columns.forEach((column, index) => {
    const cell = cells[index];
    if (cell !== undefined && column <= last) dense[column - first] = cell;
  });
  return { row, firstColumn: first, cells: dense };
}

function count(tally: Tally, span: number): void {
  tally.span += span;
  if (tally.span > LIMITS.span) throw new Refusal('tooWide');
}
