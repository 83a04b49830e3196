import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/sheets';
import { cellCount, intersection, type Area } from './area';
import { valueOf } from './cell-value';
import { cellMatrix } from './editor';
import { toArea, toRange } from './ranges';
import type { Sheet } from './sheet';

/** The merged areas that touch an area, cut to nothing: Excel answers them whole. */
export function mergesWithin(sheet: Sheet, area: Area): readonly Area[] {
  return sheet.worksheet
    .getMergeData()
    .map((range) => toArea(range, sheet.size))
    .filter((merged) => intersection(merged, area))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Merges each area. Merges it touches are dissolved; of its values only the first one's is kept, as in Excel. */
export function mergeAreas(sheet: Sheet, areas: readonly Area[]): void {
  sheet.assertWritable();
  unmergeAreas(sheet, areas);
  const merged = areas.filter((area) => cellCount(area) > 1);
  if (merged.length === 0) return;
  for (const area of merged) {
    sheet.makeRoomFor(area);
    keepFirstValue(sheet, area);
  }
  const params = { unitId: sheet.workbook.unitId, subUnitId: sheet.id, ranges: merged.map(toRange) };
  sheet.workbook.editor.mutate(AddWorksheetMergeMutation, params, {
    mutation: RemoveWorksheetMergeMutation,
    params,
  });
}

/** Dissolves the merges that touch the areas. */
export function unmergeAreas(sheet: Sheet, areas: readonly Area[]): void {
  sheet.assertWritable();
  const touched = areas.flatMap((area) => mergesWithin(sheet, area));
  if (touched.length === 0) return;
  const params = { unitId: sheet.workbook.unitId, subUnitId: sheet.id, ranges: touched.map(toRange) };
  sheet.workbook.editor.mutate(RemoveWorksheetMergeMutation, params, {
    mutation: AddWorksheetMergeMutation,
    params,
  });
}

function keepFirstValue(sheet: Sheet, area: Area): void {
  const cleared = cellMatrix();
  const { row, column, rows, columns } = area;
  sheet.worksheet.getCellMatrix().forValue((r, c, cell) => {
    const inside = r >= row && r < row + rows && c >= column && c < column + columns;
    if (!inside || (r === row && c === column) || valueOf(cell).type === 'Empty') return;
    cleared.setValue(r, c, { v: null, f: null, si: null, p: null });
  });
  if (cleared.getLength() > 0) sheet.workbook.editor.writeCells(sheet.id, cleared.getMatrix());
}
