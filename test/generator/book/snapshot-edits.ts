import type { Area, CellPlace } from '../../../src/disclosure/sheet/address';
import type {
  CellSnapshot,
  RowSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../../src/disclosure/sheet/snapshot';

const EMPTY: CellSnapshot = { value: null, format: 'General' };

/** The cell at a place; undefined where the snapshot holds none. */
export function cellAt(
  { sheets }: WorkbookSnapshot,
  { sheet, row, column }: CellPlace,
): CellSnapshot | undefined {
  const found = sheets.find(({ name }) => name === sheet)?.rows.find((one) => one.row === row);
  return found?.cells[column - found.firstColumn];
}

function editSheet(
  { sheets }: WorkbookSnapshot,
  name: string,
  edit: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  return { sheets: sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)) };
}

function withCellInRow(
  { row, firstColumn, cells }: RowSnapshot,
  column: number,
  cell: CellSnapshot,
): RowSnapshot {
  const first = Math.min(firstColumn, column);
  const length = Math.max(firstColumn + cells.length, column + 1) - first;
  return {
    row,
    firstColumn: first,
    cells: Array.from({ length }, (_, index) =>
      first + index === column ? cell : (cells[first + index - firstColumn] ?? EMPTY),
    ),
  };
}

/** The workbook with another cell at a place. */
export function withCell(workbook: WorkbookSnapshot, place: CellPlace, cell: CellSnapshot): WorkbookSnapshot {
  return editSheet(workbook, place.sheet, (sheet) => {
    const known = sheet.rows.find(({ row }) => row === place.row);
    const empty: RowSnapshot = { row: place.row, firstColumn: place.column, cells: [] };
    const changed = withCellInRow(known ?? empty, place.column, cell);
    const rows = [...sheet.rows.filter(({ row }) => row !== place.row), changed]
      .filter(({ cells }) => cells.some(({ value }) => value !== null))
      .sort((one, other) => one.row - other.row);
    return { ...sheet, rows };
  });
}

function mergeWithoutRow(merge: Area, row: number): Area[] {
  if (merge.bottom < row) return [merge];
  if (merge.top > row) return [{ ...merge, top: merge.top - 1, bottom: merge.bottom - 1 }];
  return merge.top === merge.bottom ? [] : [{ ...merge, bottom: merge.bottom - 1 }];
}

/** The workbook without a row of a sheet; what is below moves up. */
export function withoutRow(workbook: WorkbookSnapshot, name: string, row: number): WorkbookSnapshot {
  return editSheet(workbook, name, (sheet) => ({
    ...sheet,
    rows: sheet.rows
      .filter((one) => one.row !== row)
      .map((one) => (one.row > row ? { ...one, row: one.row - 1 } : one)),
    merges: sheet.merges.flatMap((merge) => mergeWithoutRow(merge, row)),
  }));
}
