import { BooleanNumber } from '@univerjs/core';
import {
  type ICustomFilter,
  type ICustomFilters,
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from '@univerjs/sheets-filter';
import type { Area } from './area';
import { clipTo, toArea, toRange } from './ranges';
import type { Sheet } from './sheet';

/** The area a sheet's filter stands on; undefined when it has none. */
export function filterArea(sheet: Sheet): Area | undefined {
  const range = filterModel(sheet)?.getRange();
  return range && toArea(range, sheet.size);
}

/** Whether the filter hides rows. */
export function isFiltering(sheet: Sheet): boolean {
  return (filterModel(sheet)?.getAllFilterColumns().length ?? 0) > 0;
}

/** Puts a filter on an area; one that stands elsewhere is taken away. */
export function setFilter(sheet: Sheet, area: Area): void {
  sheet.assertWritable();
  removeFilter(sheet);
  sheet.makeRoomFor(clipTo(area, sheet.size));
  const where = { unitId: sheet.workbook.unitId, subUnitId: sheet.id };
  sheet.workbook.editor.mutate(
    SetSheetsFilterRangeMutation,
    { ...where, range: toRange(clipTo(area, sheet.size)) },
    { mutation: RemoveSheetsFilterMutation, params: where },
  );
}

/** Shows only rows whose text in a column (0-based within the filter) is one of `texts`. */
export function filterByTexts(sheet: Sheet, column: number, texts: readonly string[]): void {
  const area = filterArea(sheet);
  if (!area) return;
  const params = { unitId: sheet.workbook.unitId, subUnitId: sheet.id, col: area.column + column };
  const mutation = SetSheetsFilterCriteriaMutation;
  sheet.workbook.editor.mutate(
    mutation,
    { ...params, criteria: { colId: area.column + column, filters: { filters: [...texts] } } },
    { mutation, params: { ...params, criteria: null } },
  );
}

/** One or two comparisons, as ">1", of which both or either must hold. */
export interface FilterComparisons {
  readonly first: string;
  readonly second: string | undefined;
  readonly both: boolean;
}

/** The engine's names of the signs; equality has none. */
const OPERATORS: Readonly<Record<string, string>> = {
  '<>': 'notEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
};

function comparison(criterion: string): ICustomFilter {
  const [, sign = '', value = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/u.exec(criterion) ?? [];
  const operator = OPERATORS[sign];
  return { val: value, ...(operator === undefined ? {} : { operator }) };
}

/** Shows only rows whose value in a column (0-based within the filter) is as the comparisons say. */
export function filterByComparisons(
  sheet: Sheet,
  column: number,
  { first, second, both }: FilterComparisons,
): void {
  const area = filterArea(sheet);
  if (!area) return;
  const col = area.column + column;
  const params = { unitId: sheet.workbook.unitId, subUnitId: sheet.id, col };
  const customFilters: ICustomFilters = {
    ...(both ? { and: BooleanNumber.TRUE } : {}),
    customFilters: second === undefined ? [comparison(first)] : [comparison(first), comparison(second)],
  };
  const mutation = SetSheetsFilterCriteriaMutation;
  sheet.workbook.editor.mutate(
    mutation,
    { ...params, criteria: { colId: col, customFilters } },
    { mutation, params: { ...params, criteria: null } },
  );
}

/** Takes the criteria away, of one column (0-based within the filter) or of all; the filter stays. */
export function clearCriteria(sheet: Sheet, column?: number): void {
  const area = filterArea(sheet);
  if (!area) return;
  for (const [index, filter] of filterModel(sheet)?.getAllFilterColumns() ?? []) {
    if (column !== undefined && index !== area.column + column) continue;
    const params = { unitId: sheet.workbook.unitId, subUnitId: sheet.id, col: index };
    const mutation = SetSheetsFilterCriteriaMutation;
    sheet.workbook.editor.mutate(
      mutation,
      { ...params, criteria: null },
      { mutation, params: { ...params, criteria: filter.serialize() } },
    );
  }
}

/** Takes the filter away. */
export function removeFilter(sheet: Sheet): void {
  const range = filterModel(sheet)?.getRange();
  if (!range) return;
  const where = { unitId: sheet.workbook.unitId, subUnitId: sheet.id };
  sheet.workbook.editor.mutate(RemoveSheetsFilterMutation, where, {
    mutation: SetSheetsFilterRangeMutation,
    params: { ...where, range },
  });
}

function filterModel(sheet: Sheet): ReturnType<SheetsFilterService['getFilterModel']> {
  return sheet.workbook.injector.get(SheetsFilterService).getFilterModel(sheet.workbook.unitId, sheet.id);
}
