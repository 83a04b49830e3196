import type { Json } from '../protocol/json';
import { invalidArgument } from '../protocol/host-error';
import type { Area } from './area';
import { Cells } from './cells';
import { deleteCells, insertCells } from './shift';
import type { Sheet } from './sheet';
import { isEmpty } from './table-columns';
import { bodyArea, type TableRecord } from './table-record';

/** How many rows a table has; none where its one row only waits for the first. */
export function rowCount(sheet: Sheet, table: TableRecord): number {
  return isVacant(sheet, table) ? 0 : bodyArea(table).rows;
}

function isVacant(sheet: Sheet, table: TableRecord): boolean {
  const body = bodyArea(table);
  return table.isVacant && body.rows === 1 && isEmpty(sheet, body);
}

/** Where a row of a table stands. */
export function rowArea(table: TableRecord, index: number): Area {
  const body = bodyArea(table);
  return { ...body, row: body.row + index, rows: 1 };
}

/** New rows as they are given: a number of values for one row, a list of one, or a matrix. Null is one empty row. */
function rowMatrix(values: Json, columns: number): readonly (readonly Json[])[] {
  if (values === null) return [Array.from({ length: columns }, () => '')];
  if (!Array.isArray(values)) return [Array.from({ length: columns }, () => values)];
  const given = values as readonly Json[];
  const lines = given.every((line) => Array.isArray(line))
    ? (given as readonly (readonly Json[])[])
    : [given];
  if (lines.length === 0 || lines.some((line) => line.length !== columns))
    throw invalidArgument('the values of new rows do not fit the columns of the table');
  return lines;
}

/** Adds rows before the one at `index`, at the end without; returns the first one's place. What stands below moves. */
export function addRows(sheet: Sheet, table: TableRecord, index: number | undefined, values: Json): number {
  sheet.assertWritable();
  const lines = rowMatrix(values, table.columns.length);
  const body = bodyArea(table);
  const wasVacant = isVacant(sheet, table);
  const count = wasVacant ? 0 : body.rows;
  const at = index ?? count;
  if (at < 0 || at > count) throw invalidArgument('the table has no such row');
  const place = { ...body, row: body.row + at, rows: lines.length };
  const fresh = {
    ...place,
    row: wasVacant ? place.row + 1 : place.row,
    rows: lines.length - (wasVacant ? 1 : 0),
  };
  const isBelow = at === count && !table.showTotals;
  if (fresh.rows > 0 && !(isBelow && isEmpty(sheet, fresh))) insertCells(sheet, fresh, false);
  const { editor, tables } = sheet.workbook;
  editor.afterwards(() => {
    const area = { ...table.area, rows: table.area.rows + fresh.rows };
    tables.put({ ...table, area, isVacant: false });
    sheet.makeRoomFor(area);
    new Cells(sheet, place).write(lines);
  });
  return at;
}

/** Deletes rows from `index` on; what stands below moves up. A table without rows keeps an empty one. */
export function deleteRows(sheet: Sheet, table: TableRecord, index: number, count = 1): void {
  sheet.assertWritable();
  const body = bodyArea(table);
  if (index < 0 || count < 1 || index + count > rowCount(sheet, table))
    throw invalidArgument('the table has no such row');
  const isAll = count === body.rows;
  const gone = { ...body, row: body.row + index, rows: isAll ? count - 1 : count };
  if (isAll) new Cells(sheet, { ...body, row: body.row + body.rows - 1, rows: 1 }).clear('Contents');
  if (gone.rows > 0) deleteCells(sheet, gone, false);
  const { editor, tables } = sheet.workbook;
  editor.afterwards(() => {
    tables.put({
      ...table,
      isVacant: isAll,
      area: { ...table.area, rows: table.area.rows - gone.rows },
    });
  });
}
