import { HostError, invalidArgument } from '../protocol/host-error';
import type { Json } from '../protocol/json';
import { parseAddress } from './address';
import { intersection, type Area } from './area';
import { Cells } from './cells';
import { definedNames } from './defined-names';
import { mergesWithin } from './merges';
import { insertCells } from './shift';
import { newGuid } from './sheets';
import type { Sheet } from './sheet';
import { columnNames, isEmpty } from './table-columns';
import { showAllRows } from './table-filters';
import { bodyArea, headerArea, totalsArea, type TableRecord } from './table-record';
import type { WorkbookModel } from './workbook-model';

/** The look that Excel gives to new tables. */
const newStyle = 'TableStyleMedium2';

/** A table may not lie over another one, nor over merged cells. */
function assertFree(sheet: Sheet, area: Area, self?: TableRecord): void {
  const over = sheet.workbook.tables
    .all()
    .some((table) => table.sheetId === sheet.id && table.id !== self?.id && intersection(table.area, area));
  if (over) throw new HostError('InvalidOperation', 'A table cannot lie over another table.');
  if (mergesWithin(sheet, area).length > 0)
    throw new HostError('InvalidOperation', 'A table cannot lie over merged cells.');
}

/** Refuses names that Excel refuses: what cannot be a name, and what is one already. */
function assertTableName(workbook: WorkbookModel<Sheet>, name: string, self?: TableRecord): void {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseAddress(name))
    throw invalidArgument(`"${name}" cannot be the name of a table`);
  const wanted = name.toLowerCase();
  const isTaken =
    workbook.tables.all().some((table) => table.id !== self?.id && table.name.toLowerCase() === wanted) ||
    definedNames(workbook, undefined).some((defined) => defined.name.toLowerCase() === wanted);
  if (isTaken) throw invalidArgument(`the name "${name}" is taken`);
}

function freeName({ tables }: WorkbookModel<Sheet>): string {
  let count = tables.all().length + 1;
  while (tables.find(`表${count}`)) count += 1;
  return `表${count}`;
}

/** Writes the names of the columns into the head, as text. */
function writeHeads(sheet: Sheet, table: TableRecord): void {
  const head = headerArea(table);
  if (!head) return;
  sheet.makeRoomFor(head);
  new Cells(sheet, head).write([
    table.columns.map(({ name }) => (Number.isFinite(Number(name)) ? `'${name}` : name)),
  ]);
}

/** Makes a table of an area. Without heads a row for them comes above what stands there. */
export function createTable(sheet: Sheet, given: Area, hasHeaders: boolean): TableRecord {
  sheet.assertWritable();
  assertFree(sheet, given);
  const heads = hasHeaders ? (new Cells(sheet, { ...given, rows: 1 }).values()[0] ?? []) : [];
  const names = columnNames(Array.from({ length: given.columns }, (_, index) => heads[index] ?? ''));
  const isVacant = hasHeaders && given.rows === 1;
  const area = { ...given, rows: given.rows + (hasHeaders && !isVacant ? 0 : 1) };
  assertFree(sheet, area);
  const below = { ...given, row: given.row + given.rows, rows: 1 };
  if (!hasHeaders) insertCells(sheet, { ...given, rows: 1 }, false);
  else if (isVacant && !isEmpty(sheet, below)) insertCells(sheet, below, false);
  const { tables, editor } = sheet.workbook;
  const table: TableRecord = {
    id: newGuid(),
    number: Math.max(0, ...tables.all().map(({ number }) => number)) + 1,
    sheetId: sheet.id,
    name: freeName(sheet.workbook),
    style: newStyle,
    looks: {
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    },
    area,
    showHeaders: true,
    showTotals: false,
    columns: names.map((name, index) => ({ id: index + 1, name })),
    isVacant,
    filters: new Map(),
    sort: {},
  };
  sheet.makeRoomFor(area);
  tables.put(table);
  editor.afterwards(() => {
    // Where the heads had to make room they moved with the cells, and the table with them.
    const made = { ...table, area };
    tables.put(made);
    writeHeads(sheet, made);
  });
  return table;
}

/** Gives a table another name; InvalidArgument for one that cannot be, or is taken. */
export function renameTable(sheet: Sheet, table: TableRecord, name: string): void {
  sheet.assertWritable();
  assertTableName(sheet.workbook, name, table);
  sheet.workbook.tables.put({ ...table, name });
}

/** Has a table reach over another area, whose first row is the table's own. */
export function resizeTable(sheet: Sheet, table: TableRecord, area: Area): void {
  sheet.assertWritable();
  const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (area.row !== table.area.row || area.rows < least || !intersection(area, table.area))
    throw invalidArgument('the head of a table stays in its row, and a row below it');
  assertFree(sheet, area, table);
  const kept = new Map(table.columns.map((column, index) => [table.area.column + index, column]));
  const heads = table.showHeaders ? (new Cells(sheet, { ...area, rows: 1 }).values()[0] ?? []) : [];
  let next = Math.max(...table.columns.map(({ id }) => id));
  const ids = Array.from(
    { length: area.columns },
    (_, index) => kept.get(area.column + index)?.id ?? (next += 1),
  );
  const names = columnNames(
    ids.map((_id, index) => {
      const head: Json = heads[index] ?? '';
      return head === '' ? (kept.get(area.column + index)?.name ?? '') : head;
    }),
  );
  const resized: TableRecord = {
    ...table,
    area,
    isVacant: false,
    columns: ids.map((id, index) => ({ id, name: names[index] ?? '' })),
  };
  sheet.makeRoomFor(area);
  sheet.workbook.tables.put(resized);
  writeHeads(sheet, resized);
}

/** Shows the row of names, above the rows, or takes it away with what stands in it. */
export function showHeaders(sheet: Sheet, table: TableRecord, shown: boolean): void {
  sheet.assertWritable();
  if (shown === table.showHeaders) return;
  const { tables } = sheet.workbook;
  const { area } = table;
  if (!shown) {
    showAllRows(sheet, table);
    const bare = { ...table, filters: new Map(), showHeaders: false };
    tables.put({ ...bare, area: { ...area, row: area.row + 1, rows: area.rows - 1 } });
    new Cells(sheet, { ...area, rows: 1 }).clear('Contents');
    return;
  }
  const above = { ...area, row: area.row - 1, rows: 1 };
  if (above.row < 0 || !isEmpty(sheet, above))
    throw new HostError('InvalidOperation', 'There is no room for the names of the columns above the table.');
  const headed = { ...table, showHeaders: true, area: { ...area, row: above.row, rows: area.rows + 1 } };
  tables.put(headed);
  writeHeads(sheet, headed);
}

/** Shows a row of totals below the rows, with the sum or the number of the last column; or takes it away. */
export function showTotals(sheet: Sheet, table: TableRecord, shown: boolean): void {
  sheet.assertWritable();
  if (shown === table.showTotals) return;
  const { tables } = sheet.workbook;
  const totals = totalsArea(table);
  if (totals) {
    new Cells(sheet, totals).clear('Contents');
    tables.put({ ...table, showTotals: false, area: { ...table.area, rows: table.area.rows - 1 } });
    return;
  }
  const { editor } = sheet.workbook;
  const below = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
  if (!isEmpty(sheet, below)) insertCells(sheet, below, false);
  editor.afterwards(() => {
    tables.put({ ...table, showTotals: true, area: { ...table.area, rows: table.area.rows + 1 } });
    sheet.makeRoomFor(below);
    const last = { ...bodyArea(table), column: below.column + below.columns - 1, columns: 1 };
    const types = new Cells(sheet, last).valueTypes().flat();
    // 109 sums and 103 counts the rows that a filter leaves.
    const what = types.some((type) => type === 'Double') && !types.includes('String') ? 109 : 103;
    const name = table.columns.at(-1)?.name ?? '';
    const total = `=SUBTOTAL(${what},${table.name}[${name}])`;
    if (below.columns > 1) new Cells(sheet, { ...below, columns: 1 }).write('汇总');
    new Cells(sheet, { ...below, column: last.column, columns: 1 }).write(total);
  });
}

/** Takes a table away and leaves its cells as they are. */
export function convertToRange(sheet: Sheet, table: TableRecord): void {
  sheet.assertWritable();
  showAllRows(sheet, table);
  sheet.workbook.tables.remove(table.id);
}

/** Takes a table away with what stands in it. */
export function deleteTable(sheet: Sheet, table: TableRecord): void {
  convertToRange(sheet, table);
  new Cells(sheet, table.area).clear('All');
}
