import type { IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  type IMoveRangeMutationParams,
} from '@univerjs/sheets';
import { sheetSize } from './area';
import { toArea } from './ranges';
import { grown, shrunk, type Span } from './span';
import type { TableColumn, TableRecord } from './table-record';

type Change = (span: Span, by: Span) => Span;

const rowChanges: Readonly<Record<string, Change>> = {
  [InsertRowMutation.id]: grown,
  [RemoveRowMutation.id]: shrunk,
};

const columnChanges: Readonly<Record<string, Change>> = {
  [InsertColMutation.id]: grown,
  [RemoveColMutation.id]: shrunk,
};

/** Columns that came in have a name of their own until their head is written. */
function columnsAfter({ area, columns }: TableRecord, after: Span, by: Span): readonly TableColumn[] {
  const from = Math.max(0, by.start - area.column);
  if (after.count < columns.length) {
    const kept = [...columns];
    kept.splice(from, columns.length - after.count);
    return kept;
  }
  const next = Math.max(0, ...columns.map(({ id }) => id)) + 1;
  const fresh = Array.from({ length: after.count - columns.length }, (_, index) => ({
    id: next + index,
    name: `列${next + index}`,
  }));
  return [...columns.slice(0, from), ...fresh, ...columns.slice(from)];
}

/** A table after cells were moved by one of the engine's mutations; undefined when nothing is left of it. */
export function afterMove(
  table: TableRecord,
  mutationId: string,
  params: unknown,
  unitId: string,
): TableRecord | undefined {
  const { area } = table;
  if (mutationId === MoveRangeMutation.id)
    return afterRangeMove(table, params as IMoveRangeMutationParams, unitId);
  const ofRows = rowChanges[mutationId];
  const ofColumns = columnChanges[mutationId];
  const change = ofRows ?? ofColumns;
  if (!change) return table;
  const where = params as { readonly unitId: string; readonly subUnitId: string; readonly range: IRange };
  if (where.unitId !== unitId || where.subUnitId !== table.sheetId) return table;
  const moved = toArea(where.range, sheetSize);
  if (ofRows) {
    const { start, count } = change(
      { start: area.row, count: area.rows },
      { start: moved.row, count: moved.rows },
    );
    return count === 0 ? undefined : { ...table, area: { ...area, row: start, rows: count } };
  }
  const by = { start: moved.column, count: moved.columns };
  const after = change({ start: area.column, count: area.columns }, by);
  if (after.count === 0) return undefined;
  const columns = columnsAfter(table, after, by);
  return { ...table, columns, area: { ...area, column: after.start, columns: after.count } };
}

/** A table goes with its cells where all of them were moved. */
function afterRangeMove(
  table: TableRecord,
  { unitId: movedIn, from, to, fromRange, toRange }: IMoveRangeMutationParams,
  unitId: string,
): TableRecord {
  if (movedIn !== unitId || from.subUnitId !== table.sheetId) return table;
  const source = toArea(fromRange, sheetSize);
  const target = toArea(toRange, sheetSize);
  const { area } = table;
  const isInside =
    area.row >= source.row &&
    area.column >= source.column &&
    area.row + area.rows <= source.row + source.rows &&
    area.column + area.columns <= source.column + source.columns;
  if (!isInside) return table;
  return {
    ...table,
    sheetId: to.subUnitId,
    area: {
      ...area,
      row: area.row + target.row - source.row,
      column: area.column + target.column - source.column,
    },
  };
}
