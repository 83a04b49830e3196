import { invalidArgument, HostError } from '../protocol/host-error';
import { isJsonObject, type Json } from '../protocol/json';
import type { Area } from './area';
import { contentCopy, formatCopy } from './cell-copies';
import { Cells } from './cells';
import { cellMatrix } from './editor';
import type { Sheet } from './sheet';

/** By which column, or row, of an area its others are sorted. */
export interface SortKey {
  /** 0-based in the area. */
  readonly key: number;
  readonly ascending: boolean;
}

/** The keys as an add-in gives them; only values are sorted by. */
export function sortKeys(fields: Json, count: number): readonly SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument('there is nothing to sort by');
  return (fields as readonly Json[]).map((field) => {
    const { key, ascending, sortOn } = isJsonObject(field) ? field : {};
    if (typeof key !== 'number' || !Number.isInteger(key) || key < 0 || key >= count)
      throw invalidArgument('the key of a sort lies outside the range');
    if ((sortOn ?? 'Value') !== 'Value')
      throw new HostError('NotImplemented', 'Only values can be sorted by here.');
    return { key, ascending: ascending !== false };
  });
}

/** Numbers come before texts, these before true and false; empty cells come last, whichever way. */
function rank(value: Json): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return 2;
  return value === '' ? 3 : 1;
}

function compare(a: Json, b: Json, ascending: boolean, matchCase: boolean): number {
  const [first, second] = [rank(a), rank(b)];
  if (first === 3 || second === 3) return first - second;
  const sign = ascending ? 1 : -1;
  if (first !== second) return sign * (first - second);
  if (typeof a === 'string' && typeof b === 'string')
    return sign * a.localeCompare(b, 'zh-CN', { sensitivity: matchCase ? 'variant' : 'accent' });
  return sign * (Number(a) - Number(b));
}

/** Sorts the rows of an area, or its columns; formulas and formats go with their cells. */
export function sortArea(
  sheet: Sheet,
  area: Area,
  keys: readonly SortKey[],
  { matchCase, byColumns }: { readonly matchCase: boolean; readonly byColumns: boolean },
): void {
  sheet.assertWritable();
  const values = new Cells(sheet, area).values();
  const count = byColumns ? area.columns : area.rows;
  const valueAt = (line: number, key: number): Json =>
    (byColumns ? values[key]?.[line] : values[line]?.[key]) ?? '';
  const order = Array.from({ length: count }, (_, line) => line).sort((a, b) => {
    for (const { key, ascending } of keys) {
      const result = compare(valueAt(a, key), valueAt(b, key), ascending, matchCase);
      if (result !== 0) return result;
    }
    return a - b;
  });
  const sorted = cellMatrix();
  const across = byColumns ? area.rows : area.columns;
  const place = (line: number, other: number): { row: number; column: number } =>
    byColumns
      ? { row: area.row + other, column: area.column + line }
      : { row: area.row + line, column: area.column + other };
  order.forEach((from, to) => {
    if (from === to) return;
    for (let other = 0; other < across; other += 1) {
      const source = { sheet, ...place(from, other) };
      const target = { sheet, ...place(to, other) };
      const cell = { ...formatCopy(source, target), ...contentCopy(source, target) };
      sorted.setValue(target.row, target.column, cell);
    }
  });
  if (sorted.getLength() > 0) sheet.workbook.editor.writeCells(sheet.id, sorted.getMatrix());
}
