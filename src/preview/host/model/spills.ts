import type { ICellData, IRange, Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { cellCount, intersection, type Area } from './area';
import { toArea } from './ranges';
import type { Sheet } from './sheet';

/** The cell that a formula elsewhere filled, by its place; the engine keeps it apart from the sheet's own cells. */
export function spilledCells(sheet: Sheet): (row: number, column: number) => Nullable<ICellData> {
  const { injector, unitId } = sheet.workbook;
  const cells = injector.get(FormulaDataModel).getArrayFormulaCellData()[unitId]?.[sheet.id];
  return (row, column) => cells?.[row]?.[column];
}

/** The areas that formulas of a sheet fill, each with its own cell first. */
export function spillAreas(sheet: Sheet): readonly Area[] {
  const { injector, unitId } = sheet.workbook;
  const ranges = injector.get(FormulaDataModel).getArrayFormulaRange()[unitId]?.[sheet.id] ?? {};
  return Object.values(ranges)
    .flatMap((columns) => Object.values((columns ?? {}) as Readonly<Record<string, IRange>>))
    .map((range) => toArea(range, sheet.size))
    .filter((area) => cellCount(area) > 1);
}

/** The area that the formula in a cell fills; undefined when it fills its own cell alone. */
export function spillFrom(sheet: Sheet, { row, column }: Area): Area | undefined {
  return spillAreas(sheet).find((area) => area.row === row && area.column === column);
}

/** The cell whose formula fills a cell; undefined when there is none. */
export function spillParent(sheet: Sheet, cell: Area): Area | undefined {
  const area = spillAreas(sheet).find((spilled) => intersection(spilled, { ...cell, rows: 1, columns: 1 }));
  return area && { ...area, rows: 1, columns: 1 };
}
