import { Cells } from '../model/cells';
import { addRows, deleteRows, rowArea, rowCount } from '../model/table-rows';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { ObjectClass } from '../protocol/object-class';
import { placeOf, tableOf, tableRange, type TableSelf } from './table-self';

/** A row of a table, by its place: another row that takes its place is the row from then on. */
interface RowSelf extends TableSelf {
  readonly index: number;
}

function count(self: TableSelf): number {
  const { table, sheet } = tableOf(self);
  return rowCount(sheet, table);
}

function cellsOf(self: RowSelf): Cells {
  const { table, sheet } = tableOf(self);
  if (self.index >= count(self)) throw itemNotFound('the table has no such row');
  return new Cells(sheet, rowArea(table, self.index));
}

/** Excel.TableRow */
const tableRowClass: ObjectClass<RowSelf> = new ObjectClass<RowSelf>({
  name: 'TableRow',
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: (self) => cellsOf(self).values(),
      set: (self, value) => {
        cellsOf(self).write(value);
      },
    },
  },
  finders: {
    getRange: (self, _args, session) =>
      tableRange(
        self,
        (table) => (self.index < count(self) ? rowArea(table, self.index) : undefined),
        session,
      ),
  },
  changes: {
    delete: (self) => {
      const { table, sheet } = tableOf(self);
      deleteRows(sheet, table, self.index);
      return undefined;
    },
  },
});

/** Excel.TableRowCollection */
export const tableRowsClass: ObjectClass<TableSelf> = new ObjectClass<TableSelf>({
  name: 'TableRowCollection',
  items: (self, session) =>
    Array.from({ length: count(self) }, (_, index) => tableRowClass.wrap({ ...self, index }, session)),
  indexer: (self, args, session) => tableRowClass.wrap({ ...self, index: args.integer(0) }, session),
  scalars: { count: { get: count } },
  finders: {
    getItemAt: (self, args, session) => {
      const index = args.integer(0);
      if (index < 0 || index >= count(self)) throw invalidArgument('the table has no such row');
      return tableRowClass.wrap({ ...self, index }, session);
    },
  },
  actions: { getCount: count },
  makers: {
    add: (self, args, session) => {
      const { table, sheet } = tableOf(self);
      const at = placeOf(args.has(0) ? args.integer(0) : undefined);
      return tableRowClass.wrap({ ...self, index: addRows(sheet, table, at, args.json(1)) }, session);
    },
  },
  changes: {
    deleteRowsAt: (self, args) => {
      const { table, sheet } = tableOf(self);
      deleteRows(sheet, table, args.integer(0), args.integerOr(1, 1));
      return undefined;
    },
  },
});
