import type { JsonObject } from '../protocol/json';
import { Cells } from './cells';
import { rowsLeft, type ColumnContent } from './filter-criteria';
import { hiddenRows, setRowsHidden } from './hidden';
import type { Sheet } from './sheet';
import { bodyArea, columnOf, type TableRecord } from './table-record';

/** What a column of an area holds. */
export function contentOf(cells: Cells): ColumnContent {
  return { values: cells.values().flat(), texts: cells.texts().flat().map(String) };
}

/** Hides the rows that one of the table's filters takes out, and shows the others. */
export function applyFilters(sheet: Sheet, table: TableRecord): void {
  const body = bodyArea(table);
  const verdicts = [...table.filters].map(([id, criteria]) => {
    const index = table.columns.findIndex((column) => column.id === id);
    return rowsLeft(criteria, contentOf(new Cells(sheet, columnOf(body, index))));
  });
  for (let row = 0; row < body.rows; row += 1) {
    const place = { ...body, row: body.row + row, rows: 1 };
    const hide = verdicts.some((left) => left[row] === false);
    if (hide !== (hiddenRows(sheet, place) === true)) setRowsHidden(sheet, place, hide);
  }
}

/** Filters a table by one column, or takes that column's filter away. */
export function filterColumn(
  sheet: Sheet,
  table: TableRecord,
  columnId: number,
  criteria: JsonObject | undefined,
): void {
  sheet.assertWritable();
  const filters = new Map(table.filters);
  if (criteria) filters.set(columnId, criteria);
  else filters.delete(columnId);
  const filtered = { ...table, filters };
  applyFilters(sheet, filtered);
  sheet.workbook.tables.put(filtered);
}

/** Takes all filters of a table away. */
export function clearFilters(sheet: Sheet, table: TableRecord): void {
  sheet.assertWritable();
  showAllRows(sheet, table);
  sheet.workbook.tables.put({ ...table, filters: new Map() });
}

/** Shows the rows that a table's filters hide. */
export function showAllRows(sheet: Sheet, table: TableRecord): void {
  if (table.filters.size > 0) applyFilters(sheet, { ...table, filters: new Map() });
}
