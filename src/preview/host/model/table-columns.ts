import { jsonText, type Json } from '../protocol/json';
import { HostError, invalidArgument, itemNotFound } from '../protocol/host-error';
import { intersection, type Area } from './area';
import { Cells } from './cells';
import { deleteCells, insertCells } from './shift';
import type { Sheet } from './sheet';
import {
  bodyArea,
  columnOf,
  headerArea,
  totalsArea,
  type TableColumn,
  type TableRecord,
} from './table-record';
import type { WorkbookModel } from './workbook-model';

/** Names for columns as their heads say: none is empty, and none is there twice. */
export function columnNames(heads: readonly Json[]): readonly string[] {
  const taken = new Set<string>();
  return heads.map((head, index) => {
    const stem = head === '' || head === null ? `列${index + 1}` : jsonText(head);
    let name = stem;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${stem}${count}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Names the columns of the tables whose heads lie in a written area. */
export function nameColumns(workbook: WorkbookModel<Sheet>, sheetId: string, written: Area): void {
  for (const table of workbook.tables.all()) {
    const head = headerArea(table);
    const sheet = workbook.sheets.find(sheetId);
    if (table.sheetId !== sheetId || !head || !sheet || !intersection(head, written)) continue;
    workbook.tables.rename(table, columnNames(new Cells(sheet, head).values()[0] ?? []));
  }
}

/** The place of a column by its id or its name whatever the case; undefined when there is none. */
export function columnIndex({ columns }: TableRecord, key: Json): number | undefined {
  const wanted = jsonText(key).toLowerCase();
  const index =
    typeof key === 'number'
      ? columns.findIndex(({ id }) => id === key)
      : columns.findIndex(({ name }) => name.toLowerCase() === wanted);
  return index < 0 ? undefined : index;
}

/** A matrix of one column as it is given: a value for every cell, a list, or a matrix. */
function columnMatrix(values: Json, rows: number): readonly (readonly Json[])[] | undefined {
  if (values === null) return undefined;
  const lines = Array.isArray(values)
    ? (values as readonly Json[]).map((line) => (Array.isArray(line) ? (line as readonly Json[]) : [line]))
    : Array.from({ length: rows }, () => [values]);
  if (lines.length !== rows || lines.some((line) => line.length !== 1))
    throw invalidArgument('the values of a new column do not fit the table');
  return lines;
}

/** Adds a column before the one at `index`, at the end without; what stands right of the table moves. */
export function addColumn(
  sheet: Sheet,
  table: TableRecord,
  index: number | undefined,
  values: Json,
  name: string | undefined,
): TableColumn {
  sheet.assertWritable();
  const { area, columns } = table;
  const at = index ?? columns.length;
  if (at < 0 || at > columns.length) throw invalidArgument('the table has no such column');
  const matrix = columnMatrix(values, area.rows);
  const id = Math.max(0, ...columns.map((column) => column.id)) + 1;
  const names = columnNames([...columns.map((column) => column.name), matrix?.[0]?.[0] ?? name ?? `列${id}`]);
  const column = { id, name: name ?? names.at(-1) ?? '' };
  const place = columnOf(area, at);
  const isFree = at === columns.length && isEmpty(sheet, place);
  if (!isFree) insertCells(sheet, place, true);
  const { editor, tables } = sheet.workbook;
  editor.afterwards(() => {
    const now = tables.find(table.id);
    if (!now) return;
    tables.put({
      ...now,
      area: { ...area, columns: area.columns + 1 },
      columns: [...columns.slice(0, at), column, ...columns.slice(at)],
    });
    sheet.makeRoomFor(place);
    if (matrix) new Cells(sheet, place).write(matrix);
    const head = headerArea(table);
    if (head && (!matrix || name !== undefined)) new Cells(sheet, columnOf(head, at)).write(column.name);
  });
  return column;
}

/** Deletes a column; what stands right of the table moves back. */
export function deleteColumn(sheet: Sheet, table: TableRecord, index: number): void {
  sheet.assertWritable();
  if (table.columns.length === 1)
    throw new HostError('InvalidOperation', 'The only column of a table cannot be deleted.');
  deleteCells(sheet, columnOf(table.area, index), true);
  const { editor, tables } = sheet.workbook;
  editor.afterwards(() => {
    tables.put({
      ...table,
      area: { ...table.area, columns: table.area.columns - 1 },
      columns: table.columns.filter((_column, place) => place !== index),
    });
  });
}

/** The parts of a column: all of it, its head, its rows, its total. ItemNotFound for a part that is not shown. */
export function columnPart(table: TableRecord, index: number, part: 'all' | 'head' | 'body' | 'total'): Area {
  const area = { all: table.area, head: headerArea(table), body: bodyArea(table), total: totalsArea(table) }[
    part
  ];
  if (!area) throw itemNotFound('the table does not show this row');
  return columnOf(area, index);
}

/** Whether nothing stands in an area. */
export function isEmpty(sheet: Sheet, area: Area): boolean {
  return new Cells(sheet, area)
    .formulas()
    .flat()
    .every((content) => content === '');
}
