import { Cells } from '../model/cells';
import { addColumn, columnIndex, columnPart, deleteColumn } from '../model/table-columns';
import { headerArea } from '../model/table-record';
import type { Session } from '../protocol/add-in-session';
import { HostError, invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectClass, type Finder } from '../protocol/object-class';
import type { Json } from '../protocol/json';
import { textWritten } from './style-scalar';
import { filterClass, type ColumnSelf } from './table-filter';
import { placeOf, tableOf, tableRange, type TableSelf } from './table-self';

function indexOf(self: ColumnSelf): number {
  const index = columnIndex(tableOf(self).table, self.columnId);
  if (index === undefined) throw itemNotFound('this column is gone');
  return index;
}

function cellsOf(self: ColumnSelf): Cells {
  const { table, sheet } = tableOf(self);
  return new Cells(sheet, columnPart(table, indexOf(self), 'all'));
}

const part =
  (which: 'all' | 'head' | 'body' | 'total'): Finder<ColumnSelf> =>
  (self, _args, session) =>
    tableRange(self, (table) => columnPart(table, indexOf(self), which), session);

/** Excel.TableColumn */
const tableColumnClass: ObjectClass<ColumnSelf> = new ObjectClass<ColumnSelf>({
  name: 'TableColumn',
  identity: ({ columnId }) => ({ Id: columnId }),
  scalars: {
    id: { get: ({ columnId }) => columnId },
    index: { get: indexOf },
    name: {
      get: (self) => tableOf(self).table.columns[indexOf(self)]?.name ?? '',
      set: (self, value) => {
        const { table, sheet } = tableOf(self);
        if (!headerArea(table))
          throw new HostError('InvalidOperation', 'A column without a head cannot be renamed.');
        const name = textWritten(value, 'the name of a column');
        if (name === '') throw invalidArgument('the name of a column is not empty');
        new Cells(sheet, columnPart(table, indexOf(self), 'head')).write(name);
      },
    },
    values: {
      get: (self) => cellsOf(self).values(),
      set: (self, value) => {
        cellsOf(self).write(value);
      },
    },
  },
  links: { filter: (self, session) => filterClass.wrap(self, session) },
  finders: {
    getRange: part('all'),
    getHeaderRowRange: part('head'),
    getDataBodyRange: part('body'),
    getTotalRowRange: part('total'),
  },
  changes: {
    delete: (self) => {
      const { table, sheet } = tableOf(self);
      deleteColumn(sheet, table, indexOf(self));
      return undefined;
    },
  },
});

function found(self: TableSelf, index: number | undefined, session: Session): HostObject | null {
  const column = index === undefined ? undefined : tableOf(self).table.columns[index];
  return column ? tableColumnClass.wrap({ ...self, columnId: column.id }, session) : null;
}

function mustBeFound(self: TableSelf, index: number | undefined, session: Session): HostObject {
  const column = found(self, index, session);
  if (!column) throw itemNotFound('the table has no such column');
  return column;
}

const count = (self: TableSelf): number => tableOf(self).table.columns.length;

/** Excel.TableColumnCollection */
export const tableColumnsClass: ObjectClass<TableSelf> = new ObjectClass<TableSelf>({
  name: 'TableColumnCollection',
  items: (self, session) =>
    tableOf(self).table.columns.map(({ id }) => tableColumnClass.wrap({ ...self, columnId: id }, session)),
  indexer: (self, args, session) =>
    mustBeFound(self, columnIndex(tableOf(self).table, args.json(0)), session),
  scalars: { count: { get: count } },
  finders: {
    getItemAt: (self, args, session) => mustBeFound(self, args.integer(0), session),
    getItemOrNullObject: (self, args, session) =>
      found(self, columnIndex(tableOf(self).table, args.json(0)), session),
  },
  actions: { getCount: count },
  makers: {
    add: (self, args, session) => {
      const { table, sheet } = tableOf(self);
      const index = placeOf(args.has(0) ? args.integer(0) : undefined);
      const values: Json = args.json(1);
      const column = addColumn(sheet, table, index, values, args.optionalText(2));
      return tableColumnClass.wrap({ ...self, columnId: column.id }, session);
    },
  },
});
