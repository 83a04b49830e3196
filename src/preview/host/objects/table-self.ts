import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { TableRecord } from '../model/table-record';
import type { WorkbookModel } from '../model/workbook-model';
import { itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import type { Session } from '../protocol/add-in-session';
import { rangeClass } from './classes';
import { rangeOn } from './selves';

/** What a Table stands for: a table by its id, whatever becomes of it. */
export interface TableSelf {
  readonly workbook: WorkbookModel<Sheet>;
  readonly id: string;
}

/** A table as it is now, and its sheet; ItemNotFound once it is gone. */
export function tableOf({ workbook, id }: TableSelf): { readonly table: TableRecord; readonly sheet: Sheet } {
  const table = workbook.tables.find(id);
  const sheet = table && workbook.sheets.find(table.sheetId);
  if (!sheet) throw itemNotFound('this table is gone');
  return { table, sheet };
}

/** A part of a table as a range; ItemNotFound for one that is not shown. */
export function tableRange(
  self: TableSelf,
  part: (table: TableRecord) => Area | undefined,
  session: Session,
): HostObject {
  const { table, sheet } = tableOf(self);
  const area = part(table);
  if (!area) throw itemNotFound('the table does not show this row');
  return rangeClass.wrap(rangeOn(sheet, area), session);
}

/** An index into a collection, or nothing for its end: Excel takes null and -1 for that. */
export function placeOf(index: number | undefined): number | undefined {
  return index === -1 ? undefined : index;
}
