import { sortArea, sortKeys } from '../model/sorting';
import { bodyArea } from '../model/table-record';
import { ObjectClass } from '../protocol/object-class';
import type { Json } from '../protocol/json';
import { tableOf, type TableSelf } from './table-self';

function sort(self: TableSelf, fields: Json, matchCase: boolean, method: string): Json | undefined {
  const { table, sheet } = tableOf(self);
  const area = bodyArea(table);
  sortArea(sheet, area, sortKeys(fields, area.columns), { matchCase, byColumns: false });
  sheet.workbook.tables.put({ ...table, sort: { fields, matchCase, method } });
  return undefined;
}

/** Excel.TableSort */
export const tableSortClass: ObjectClass<TableSelf> = new ObjectClass<TableSelf>({
  name: 'TableSort',
  scalars: {
    fields: { get: (self) => tableOf(self).table.sort['fields'] ?? [] },
    matchCase: { get: (self) => tableOf(self).table.sort['matchCase'] ?? false },
    method: { get: (self) => tableOf(self).table.sort['method'] ?? 'PinYin' },
  },
  changes: {
    apply: (self, args) =>
      sort(self, args.json(0), args.booleanOr(1, false), args.optionalText(2) ?? 'PinYin'),
    reapply: (self) => {
      const { fields, matchCase, method } = tableOf(self).table.sort;
      return fields === undefined
        ? undefined
        : sort(self, fields, matchCase === true, typeof method === 'string' ? method : 'PinYin');
    },
    clear: (self) => {
      const { table, sheet } = tableOf(self);
      sheet.workbook.tables.put({ ...table, sort: {} });
      return undefined;
    },
  },
});
