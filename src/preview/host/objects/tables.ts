import type { Sheet } from '../model/sheet';
import {
  convertToRange,
  createTable,
  deleteTable,
  renameTable,
  resizeTable,
  showHeaders,
  showTotals,
} from '../model/table-changes';
import { applyFilters, clearFilters } from '../model/table-filters';
import { bodyArea, headerArea, totalsArea, type TableLooks, type TableRecord } from '../model/table-record';
import type { WorkbookModel } from '../model/workbook-model';
import type { Session } from '../protocol/add-in-session';
import { workbookTarget } from '../protocol/event-registrations';
import { eventType } from '../protocol/event-types';
import { itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectClass, type Scalar } from '../protocol/object-class';
import { jsonText, type Json } from '../protocol/json';
import { rangeClass, worksheetClass } from './classes';
import { rangeArgument } from './range-argument';
import { textWritten } from './style-scalar';
import { tableColumnsClass } from './table-columns';
import { tableRowsClass } from './table-rows';
import { tableOf, tableRange, type TableSelf } from './table-self';
import { tableSortClass } from './table-sort';
import { eventActions } from './worksheet-events';

/** A property that is switched on and off. */
function look(name: keyof TableLooks): Scalar<TableSelf> {
  return {
    get: (self) => tableOf(self).table.looks[name],
    set: (self, value) => {
      const { table, sheet } = tableOf(self);
      sheet.assertWritable();
      self.workbook.tables.put({ ...table, looks: { ...table.looks, [name]: value === true } });
    },
  };
}

const written =
  (write: (sheet: Sheet, table: TableRecord, value: Json) => void) =>
  (self: TableSelf, value: Json): void => {
    const { table, sheet } = tableOf(self);
    write(sheet, table, value);
  };

/** Excel.Table */
const tableClass: ObjectClass<TableSelf> = new ObjectClass<TableSelf>({
  name: 'Table',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    legacyId: { get: (self) => String(tableOf(self).table.number) },
    name: {
      get: (self) => tableOf(self).table.name,
      set: written((sheet, table, value) => {
        renameTable(sheet, table, textWritten(value, 'the name of a table'));
      }),
    },
    style: {
      get: (self) => tableOf(self).table.style,
      set: written((sheet, table, value) => {
        sheet.assertWritable();
        sheet.workbook.tables.put({ ...table, style: textWritten(value, 'the style of a table') });
      }),
    },
    showHeaders: {
      get: (self) => tableOf(self).table.showHeaders,
      set: written((sheet, table, value) => {
        showHeaders(sheet, table, value === true);
      }),
    },
    showTotals: {
      get: (self) => tableOf(self).table.showTotals,
      set: written((sheet, table, value) => {
        showTotals(sheet, table, value === true);
      }),
    },
    showBandedRows: look('showBandedRows'),
    showBandedColumns: look('showBandedColumns'),
    showFilterButton: look('showFilterButton'),
    highlightFirstColumn: look('highlightFirstColumn'),
    highlightLastColumn: look('highlightLastColumn'),
  },
  links: {
    columns: (self, session) => tableColumnsClass.wrap(self, session),
    rows: (self, session) => tableRowsClass.wrap(self, session),
    sort: (self, session) => tableSortClass.wrap(self, session),
    worksheet: (self, session) => worksheetClass.wrap(tableOf(self).sheet, session),
  },
  finders: {
    getRange: (self, _args, session) => tableRange(self, ({ area }) => area, session),
    getHeaderRowRange: (self, _args, session) => tableRange(self, headerArea, session),
    getDataBodyRange: (self, _args, session) => tableRange(self, bodyArea, session),
    getTotalRowRange: (self, _args, session) => tableRange(self, totalsArea, session),
  },
  actions: eventActions<TableSelf>(({ id }) => id, {
    DataChangedEvent: eventType.tableChanged,
    SelectionChangedEvent: eventType.tableSelectionChanged,
  }),
  makers: {
    convertToRange: (self, _args, session) => {
      const { table, sheet } = tableOf(self);
      convertToRange(sheet, table);
      return rangeClass.wrap({ sheet, area: table.area }, session);
    },
  },
  changes: {
    clearFilters: (self) => {
      const { table, sheet } = tableOf(self);
      clearFilters(sheet, table);
      return undefined;
    },
    reapplyFilters: (self) => {
      const { table, sheet } = tableOf(self);
      applyFilters(sheet, table);
      return undefined;
    },
    resize: (self, args) => {
      const { table, sheet } = tableOf(self);
      resizeTable(sheet, table, rangeArgument(args, 0, { sheet, area: table.area }).area);
      return undefined;
    },
    delete: (self) => {
      const { table, sheet } = tableOf(self);
      deleteTable(sheet, table);
      return undefined;
    },
  },
});

/** The tables of the workbook, or of one sheet. */
interface TablesSelf {
  readonly workbook: WorkbookModel<Sheet>;
  /** Undefined for the whole workbook. */
  readonly sheet: Sheet | undefined;
}

function tablesOf({ workbook, sheet }: TablesSelf): readonly TableRecord[] {
  return workbook.tables.all().filter(({ sheetId }) => sheet === undefined || sheetId === sheet.id);
}

function found(self: TablesSelf, key: string, session: Session): HostObject | null {
  const table = self.workbook.tables.find(key);
  const isOwn = table && (self.sheet === undefined || table.sheetId === self.sheet.id);
  return isOwn ? tableClass.wrap({ workbook: self.workbook, id: table.id }, session) : null;
}

const count = (self: TablesSelf): number => tablesOf(self).length;

/** Excel.TableCollection */
export const tablesClass: ObjectClass<TablesSelf> = new ObjectClass<TablesSelf>({
  name: 'TableCollection',
  items: (self, session) =>
    tablesOf(self).map(({ id }) => tableClass.wrap({ workbook: self.workbook, id }, session)),
  indexer: (self, args, session) => {
    const table = found(self, jsonText(args.json(0)), session);
    if (!table) throw itemNotFound('no such table');
    return table;
  },
  scalars: { count: { get: count } },
  finders: {
    getItemAt: (self, args, session) => {
      const table = tablesOf(self)[args.integer(0)];
      if (!table) throw itemNotFound('no table at this index');
      return tableClass.wrap({ workbook: self.workbook, id: table.id }, session);
    },
    getItemOrNullObject: (self, args, session) => found(self, jsonText(args.json(0)), session),
  },
  actions: {
    getCount: count,
    ...eventActions<TablesSelf>(({ sheet }) => sheet?.id ?? workbookTarget, {
      DataChangedEvent: eventType.tableChanged,
    }),
  },
  makers: {
    add: (self, args, session) => {
      const like = self.sheet ?? self.workbook.activeSheet;
      const { sheet, area } = rangeArgument(args, 0, { sheet: like, area: like.activeCell });
      const { id } = createTable(sheet, area, args.booleanOr(1, false));
      return tableClass.wrap({ workbook: self.workbook, id }, session);
    },
  },
});
