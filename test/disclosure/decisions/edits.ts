import type { Area } from '../../../src/disclosure/sheet/address';
import { parseA1 } from '../../../src/disclosure/sheet/address';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../src/disclosure/sheet/snapshot';
import { cellAt, withCell } from '../../generator/book/snapshot-edits';

/** The workbook with another sheet in the place of one. */
export function editedSheet(
  { sheets }: WorkbookSnapshot,
  name: string,
  edit: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  return { sheets: sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)) };
}

/** The workbook with another value in a cell ("C7"), whose format stays. */
export function typed(
  workbook: WorkbookSnapshot,
  sheet: string,
  address: string,
  value: CellValue,
): WorkbookSnapshot {
  const place = { sheet, ...(parseA1(address) ?? { row: 0, column: 0 }) };
  const { format } = cellAt(workbook, place) ?? { format: 'General' };
  return withCell(workbook, place, { value, format });
}

/** The workbook with empty rows inserted above a row (from 1, as people count) of a sheet; merges move or stretch along. */
export function withRowsInserted(
  workbook: WorkbookSnapshot,
  name: string,
  above: number,
  count = 1,
): WorkbookSnapshot {
  const first = above - 1;
  const moved = (row: number): number => (row >= first ? row + count : row);
  return editedSheet(workbook, name, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, row: moved(row.row) })),
    merges: sheet.merges.map((area): Area => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) })),
  }));
}

/** The workbook with everything of a sheet moved down and to the right. */
export function moved(
  workbook: WorkbookSnapshot,
  name: string,
  down: number,
  right: number,
): WorkbookSnapshot {
  return editedSheet(workbook, name, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, row: row.row + down, firstColumn: row.firstColumn + right })),
    merges: sheet.merges.map(({ top, left, bottom, right: last }) => ({
      top: top + down,
      left: left + right,
      bottom: bottom + down,
      right: last + right,
    })),
  }));
}

/** The workbook with a sheet under another name. */
export function renamed(workbook: WorkbookSnapshot, name: string, other: string): WorkbookSnapshot {
  return editedSheet(workbook, name, (sheet) => ({ ...sheet, name: other }));
}

/** The workbook without a sheet. */
export function withoutSheet({ sheets }: WorkbookSnapshot, name: string): WorkbookSnapshot {
  return { sheets: sheets.filter((sheet) => sheet.name !== name) };
}
