import { splitAddresses } from '../model/address';
import { wholeSheet, type Area } from '../model/area';
import { rangeOfName } from '../model/defined-names';
import { findAll } from '../model/finding';
import { showLevels } from '../model/outline';
import { copySheet } from '../model/sheet-copies';
import type { Sheet, Visibility } from '../model/sheet';
import { usedAreaWithin } from '../model/used-area';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import type { Session } from '../protocol/add-in-session';
import { autoFilterClass } from './auto-filter';
import { chartsClass } from './charts';
import { rangeAreasClass, rangeClass, worksheetClass } from './classes';
import { commentsClass } from './comments';
import { freezePanesClass } from './freeze-panes';
import { namesClass } from './names';
import { pageLayoutClass } from './page-layout';
import { rangeAt, rangeOn, type RangeSelf } from './selves';
import { textWritten } from './style-scalar';
import { tablesClass } from './tables';
import { worksheetCustomPropertiesClass } from './worksheet-custom-properties';
import { worksheetEventActions } from './worksheet-events';
import { worksheetProtectionClass } from './worksheet-protection';

/** Excel takes no longer address of several ranges. */
const longestAddress = 8192;

/** Where a copy goes among the tabs, by Excel's words for it. */
const places: Readonly<Record<string, (position: number, count: number) => number>> = {
  None: (_position, count) => count,
  Beginning: () => 0,
  End: (_position, count) => count,
  Before: (position) => position,
  After: (position) => position + 1,
};

const visibilities: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

function usedRange(sheet: Sheet, valuesOnly: boolean): Area | undefined {
  return usedAreaWithin(sheet, wholeSheet, valuesOnly);
}

function neighbour(sheet: Sheet, step: number, visibleOnly: boolean): Sheet | undefined {
  const sheets = sheet.workbook.sheets
    .all()
    .filter((other) => !visibleOnly || other.visibility === 'Visible' || other.id === sheet.id);
  return sheets[sheets.findIndex((other) => other.id === sheet.id) + step];
}

function found(sheet: Sheet | undefined, session: Session): HostObject {
  if (!sheet) throw itemNotFound('no such worksheet');
  return worksheetClass.wrap(sheet, session);
}

/** The range of an address or a defined name. */
function rangeNamed(sheet: Sheet, text: string): RangeSelf {
  return rangeOfName(sheet, text) ?? rangeAt(sheet, text);
}

/** Excel.Worksheet */
worksheetClass.declare({
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.worksheet.getSheetId() }),
  scalars: {
    id: { get: (sheet) => sheet.id },
    name: {
      get: (sheet) => sheet.name,
      set: (sheet, value) => {
        sheet.name = textWritten(value, 'a worksheet name');
      },
    },
    position: {
      get: (sheet) => sheet.position,
      set: (sheet, value) => {
        const count = sheet.workbook.sheets.all().length;
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= count) {
          throw invalidArgument('the position lies outside the workbook');
        }
        sheet.position = value;
      },
    },
    visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => {
        const visibility = visibilities.find((name) => name === value);
        if (!visibility) throw invalidArgument('no such visibility');
        sheet.visibility = visibility;
      },
    },
    tabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.tabColor = textWritten(value, 'a colour');
      },
    },
    showGridlines: {
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = value === true;
      },
    },
    // The name under which the library sets showGridlines.
    gridlines: {
      onDemand: true,
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = value === true;
      },
    },
    standardHeight: { get: (sheet) => sheet.worksheet.getConfig().defaultRowHeight * 0.75 },
    standardWidth: { get: (sheet) => sheet.worksheet.getConfig().defaultColumnWidth * 0.75 },
  },
  links: {
    autoFilter: (sheet, session) => autoFilterClass.wrap(sheet, session),
    charts: (sheet, session) => chartsClass.wrap(sheet, session),
    comments: (sheet, session) => commentsClass.wrap({ workbook: sheet.workbook, sheet }, session),
    customProperties: (sheet, session) => worksheetCustomPropertiesClass.wrap(sheet, session),
    freezePanes: (sheet, session) => freezePanesClass.wrap(sheet, session),
    names: (sheet, session) => namesClass.wrap({ workbook: sheet.workbook, sheet }, session),
    pageLayout: (sheet, session) => pageLayoutClass.wrap(sheet, session),
    tables: (sheet, session) => tablesClass.wrap({ workbook: sheet.workbook, sheet }, session),
    protection: (sheet, session) => worksheetProtectionClass.wrap(sheet, session),
  },
  finders: {
    getRange: (sheet, args, session) => {
      const address = args.optionalText(0);
      const range =
        address === undefined || address === '' ? { sheet, area: wholeSheet } : rangeNamed(sheet, address);
      return rangeClass.wrap(range, session);
    },
    getRangeByIndexes: (sheet, args, session) => {
      const area = {
        row: args.integer(0),
        column: args.integer(1),
        rows: args.integer(2),
        columns: args.integer(3),
      };
      return rangeClass.wrap(rangeOn(sheet, area), session);
    },
    getCell: (sheet, args, session) =>
      rangeClass.wrap(
        rangeOn(sheet, { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }),
        session,
      ),
    getRanges: (sheet, args, session) => {
      const text = args.optionalText(0) ?? '';
      if (text.length > longestAddress) throw invalidArgument('the address is longer than 8192 characters');
      const addresses = splitAddresses(text);
      const areas = addresses.map((address) => rangeNamed(sheet, address).area);
      return rangeAreasClass.wrap({ sheet, areas: areas.length === 0 ? [wholeSheet] : areas }, session);
    },
    getUsedRange: (sheet, args, session) => {
      // An empty sheet's used range is its first cell.
      const area = usedRange(sheet, args.booleanOr(0, false)) ?? { row: 0, column: 0, rows: 1, columns: 1 };
      return rangeClass.wrap({ sheet, area }, session);
    },
    getUsedRangeOrNullObject: (sheet, args, session) => {
      const area = usedRange(sheet, args.booleanOr(0, false));
      return area ? rangeClass.wrap({ sheet, area }, session) : null;
    },
    findAll: (sheet, args, session) => {
      const areas = findAll(sheet, wholeSheet, args.text(0), args.record(1));
      if (areas.length === 0) throw itemNotFound('no cell shows this text');
      return rangeAreasClass.wrap({ sheet, areas }, session);
    },
    findAllOrNullObject: (sheet, args, session) => {
      const areas = findAll(sheet, wholeSheet, args.text(0), args.record(1));
      return areas.length === 0 ? null : rangeAreasClass.wrap({ sheet, areas }, session);
    },
    getNext: (sheet, args, session) => found(neighbour(sheet, 1, args.booleanOr(0, false)), session),
    getPrevious: (sheet, args, session) => found(neighbour(sheet, -1, args.booleanOr(0, false)), session),
    getNextOrNullObject: (sheet, args, session) => {
      const next = neighbour(sheet, 1, args.booleanOr(0, false));
      return next ? worksheetClass.wrap(next, session) : null;
    },
    getPreviousOrNullObject: (sheet, args, session) => {
      const previous = neighbour(sheet, -1, args.booleanOr(0, false));
      return previous ? worksheetClass.wrap(previous, session) : null;
    },
    _GetSheetById: (sheet, args, session) => found(sheet.workbook.sheets.find(args.text(0)), session),
    _GetAnotherWorksheetById: (sheet, args, session) =>
      found(sheet.workbook.sheets.find(args.text(0)), session),
  },
  actions: {
    ...worksheetEventActions,
    activate: (sheet) => {
      sheet.activate();
      return undefined;
    },
    calculate: (sheet) => {
      sheet.workbook.calculation.markEverythingDirty();
      return undefined;
    },
  },
  makers: {
    copy: (sheet, args, session) => {
      const place = places[args.optionalText(0) ?? 'None'];
      if (!place) throw invalidArgument('no such place for a copy');
      const { sheets } = sheet.workbook;
      const relativeTo = worksheetClass.unwrap(args.any(1)) ?? sheet;
      const copy = copySheet(sheet, place(relativeTo.position, sheets.all().length));
      return found(sheets.find(copy), session);
    },
  },
  changes: {
    showOutlineLevels: (sheet, args) => {
      showLevels(sheet, 'rows', args.integer(0));
      showLevels(sheet, 'columns', args.integer(1));
      return undefined;
    },
    delete: (sheet) => {
      sheet.workbook.sheets.remove(sheet);
      return undefined;
    },
  },
});
