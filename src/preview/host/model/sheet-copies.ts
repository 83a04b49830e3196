import { mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import { InsertSheetMutation, RemoveSheetMutation } from '@univerjs/sheets';
import { withoutActivating } from './editor';
import type { Sheet } from './sheet';
import { newGuid } from './sheets';
import type { TableRecord } from './table-record';

/** Excel's longest name of a sheet. */
const longestName = 31;

function nameOfCopy({ name, workbook }: Sheet): string {
  for (let count = 2; ; count += 1) {
    const end = ` (${count})`;
    const copy = name.slice(0, longestName - end.length) + end;
    if (!workbook.sheets.find(copy)) return copy;
  }
}

/** A table on the copy of its sheet: another table, with a name of its own. */
function copyTable(sheet: Sheet, id: string, table: TableRecord): void {
  const { tables } = sheet.workbook;
  let count = 2;
  while (tables.find(`${table.name}${count}`)) count += 1;
  const number = Math.max(...tables.all().map((other) => other.number)) + 1;
  tables.put({ ...table, id: newGuid(), number, sheetId: id, name: `${table.name}${count}` });
}

/** Copies a sheet with its cells, sizes, merges and tables to a place among the tabs; returns the copy's id. */
export function copySheet(sheet: Sheet, index: number): string {
  const { workbook, worksheet } = sheet;
  workbook.sheets.assertStructureOpen();
  const id = newGuid();
  const name = nameOfCopy(sheet);
  const { unitId, editor } = workbook;
  const snapshot = structuredClone(worksheet.getSnapshot());
  editor.mutate(
    InsertSheetMutation,
    { unitId, index, sheet: mergeWorksheetSnapshotWithDefault({ ...snapshot, id, name }) },
    { mutation: RemoveSheetMutation, params: { unitId, subUnitId: id, subUnitName: name } },
    withoutActivating,
  );
  for (const table of workbook.tables.all()) if (table.sheetId === sheet.id) copyTable(sheet, id, table);
  workbook.calculation.markEverythingDirty();
  return id;
}
