import type { IBorderData, IStyleData, Nullable } from '@univerjs/core';
import { SetColDataMutation, SetRowDataMutation } from '@univerjs/sheets';
import { isWholeColumns, isWholeRows, type Area } from './area';
import { clipTo } from './ranges';
import type { Sheet } from './sheet';

/**
 * Merges a style into whole columns or whole rows, without touching their cells. Returns false, and does nothing, when
 * the area is neither.
 */
export function writeLineStyles(
  sheet: Sheet,
  area: Area,
  at: (row: number, column: number) => IStyleData,
): boolean {
  const where = { unitId: sheet.workbook.unitId, subUnitId: sheet.id };
  const clipped = clipTo(area, sheet.size);
  const { worksheet, workbook } = sheet;
  if (isWholeColumns(area)) {
    const mutation = SetColDataMutation;
    const { after, before } = merged(clipped.column, clipped.columns, (column) => [
      worksheet.getColumnStyle(column),
      at(0, column),
    ]);
    workbook.editor.mutate(
      mutation,
      { ...where, columnData: after },
      { mutation, params: { ...where, columnData: before } },
    );
    return true;
  }
  if (!isWholeRows(area)) return false;
  const mutation = SetRowDataMutation;
  const { after, before } = merged(clipped.row, clipped.rows, (row) => [
    worksheet.getRowStyle(row),
    at(row, 0),
  ]);
  workbook.editor.mutate(
    mutation,
    { ...where, rowData: after },
    { mutation, params: { ...where, rowData: before } },
  );
  return true;
}

type LineStyles = Record<number, { s: IStyleData | null }>;

function merged(
  from: number,
  count: number,
  styles: (index: number) => readonly [Nullable<IStyleData>, IStyleData],
): { readonly after: LineStyles; readonly before: LineStyles } {
  const after: LineStyles = {};
  const before: LineStyles = {};
  for (let index = from; index < from + count; index += 1) {
    const [old, change] = styles(index);
    before[index] = { s: old ?? null };
    after[index] = { s: mergedStyle(old ?? {}, change) };
  }
  return { after, before };
}

/** A style with a change merged in; null parts of the change go. */
function mergedStyle(old: IStyleData, change: IStyleData): IStyleData {
  const bd: Nullable<IBorderData> = change.bd ? { ...old.bd, ...change.bd } : change.bd;
  const parts = { ...old, ...change, ...(bd === undefined ? {} : { bd }) };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null && part !== undefined));
}
