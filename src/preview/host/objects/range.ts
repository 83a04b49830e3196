import { fullAddress } from '../model/address';
import {
  boundingArea,
  cellCount,
  intersection,
  isWholeColumns,
  isWholeRows,
  sheetSize,
  type Area,
} from '../model/area';
import type { Cells, ClearApplyTo } from '../model/cells';
import { clearFormats } from '../model/conditional-formats';
import { hiddenColumns, hiddenRows, setColumnsHidden, setRowsHidden } from '../model/hidden';
import { clearHyperlinks, hyperlinkOf, setHyperlink } from '../model/hyperlinks';
import { invariantFormat, localFormat } from '../model/number-text';
import { setStyleName, styleNameOf } from '../model/named-styles';
import { mergeAreas, mergesWithin, unmergeAreas } from '../model/merges';
import { boxOf } from '../model/geometry';
import { deleteCells, insertCells } from '../model/shift';
import { usedAreaWithin } from '../model/used-area';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import type { Json } from '../protocol/json';
import type { Scalar } from '../protocol/object-class';
import type { Session } from '../protocol/add-in-session';
import { rangeAreasClass, rangeClass, worksheetClass } from './classes';
import { cellProperties } from './cell-properties';
import { conditionalFormatsClass } from './conditional-formats';
import { rangeArgument } from './range-argument';
import { contentChanges, contentFinders, hasSpill } from './range-content';
import { rangeFormatClass } from './range-format';
import { rangeSortClass } from './range-sort';
import { cellsOf, rangeOn, type RangeSelf } from './selves';
import { textWritten } from './style-scalar';

const clearings: readonly string[] = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'];

function at({ sheet }: RangeSelf, area: Area, session: Session): HostObject {
  return rangeClass.wrap(rangeOn(sheet, area), session);
}

function intersectionWith(self: RangeSelf, args: Arguments): Area | undefined {
  const other = rangeArgument(args, 0, self);
  return other.sheet.id === self.sheet.id ? intersection(self.area, other.area) : undefined;
}

/** A range without end in rows or columns: it has no values of its own. */
const isUnbounded = ({ area }: RangeSelf): boolean => isWholeColumns(area) || isWholeRows(area);

/** A property of each cell: null for a range without end, which takes none either. */
function cellScalar(
  get: (cells: Cells) => Json,
  set?: (cells: Cells, value: Json) => void,
): Scalar<RangeSelf> {
  return {
    get: (self, { faults }) =>
      isUnbounded(self) || faults.isNull(cellCount(self.area)) ? null : get(cellsOf(self)),
    ...(set === undefined
      ? {}
      : {
          set: (self, value) => {
            if (isUnbounded(self)) throw invalidArgument('a range of whole rows or columns takes no values');
            set(cellsOf(self), value);
          },
        }),
  };
}

const write = (cells: Cells, value: Json): void => {
  cells.write(value);
};

/** A text, or every text of a matrix, changed. */
function eachText(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  return Array.isArray(value) ? (value as readonly Json[]).map((one) => eachText(one, change)) : value;
}

/** The most merged areas that are answered at once. */
const mostMerges = 512;

function mergedAreas({ sheet, area }: RangeSelf): readonly Area[] {
  const areas = mergesWithin(sheet, area);
  if (areas.length > mostMerges) throw invalidArgument(`the range has more than ${mostMerges} merged areas`);
  return areas;
}

function relative(
  { area }: RangeSelf,
  rowOffset: number,
  columnOffset: number,
  rows: number,
  columns: number,
): Area {
  return { row: area.row + rowOffset, column: area.column + columnOffset, rows, columns };
}

/** An area whose last cell is moved; past the first cell the area lies on the other side of it. */
function resized(area: Area, byRows: number, byColumns: number): Area {
  const last = {
    row: area.row + area.rows - 1 + byRows,
    column: area.column + area.columns - 1 + byColumns,
    rows: 1,
    columns: 1,
  };
  return boundingArea({ ...area, rows: 1, columns: 1 }, last);
}

/** Excel.Range */
rangeClass.declare({
  name: 'Range',
  referenced: true,
  scalars: {
    address: { get: ({ sheet, area }) => fullAddress(sheet.name, area) },
    addressLocal: { get: ({ sheet, area }) => fullAddress(sheet.name, area) },
    cellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    rowIndex: { get: ({ area }) => area.row },
    columnIndex: { get: ({ area }) => area.column },
    values: cellScalar((cells) => cells.values(), write),
    formulas: cellScalar((cells) => cells.formulas(), write),
    formulasLocal: cellScalar((cells) => cells.formulas(), write),
    formulasR1C1: cellScalar(
      (cells) => cells.formulasR1C1(),
      (cells, value) => {
        cells.writeR1C1(value);
      },
    ),
    style: {
      get: ({ sheet, area }) => styleNameOf(sheet, area),
      set: ({ sheet, area }, value) => {
        setStyleName(sheet, area, textWritten(value, 'the name of a style'));
      },
    },
    numberFormat: cellScalar(
      (cells) => cells.numberFormats(),
      (cells, value) => {
        cells.writeNumberFormats(value);
      },
    ),
    numberFormatLocal: cellScalar(
      (cells) => eachText(cells.numberFormats(), localFormat),
      (cells, value) => {
        cells.writeNumberFormats(eachText(value, invariantFormat));
      },
    ),
    text: cellScalar((cells) => cells.texts()),
    valueTypes: cellScalar((cells) => cells.valueTypes()),
    isEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    isEntireRow: { get: ({ area }) => isWholeRows(area) },
    hidden: {
      get: (self) => {
        const rows = hiddenRows(self.sheet, self.area);
        const columns = hiddenColumns(self.sheet, self.area);
        return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
      },
    },
    rowHidden: {
      get: ({ sheet, area }) => hiddenRows(sheet, area),
      set: ({ sheet, area }, value) => {
        setRowsHidden(sheet, area, value === true);
      },
    },
    columnHidden: {
      get: ({ sheet, area }) => hiddenColumns(sheet, area),
      set: ({ sheet, area }, value) => {
        setColumnsHidden(sheet, area, value === true);
      },
    },
    hyperlink: { get: hyperlinkOf, set: setHyperlink },
    left: { get: (self) => boxOf(self).left },
    top: { get: (self) => boxOf(self).top },
    width: { get: (self) => boxOf(self).width },
    height: { get: (self) => boxOf(self).height },
    hasSpill: { get: (self) => (isUnbounded(self) ? null : hasSpill(self)) },
  },
  links: {
    sort: (self, session) => rangeSortClass.wrap(self, session),
    worksheet: ({ sheet }, session) => worksheetClass.wrap(sheet, session),
    format: ({ sheet, area }, session) => rangeFormatClass.wrap({ sheet, areas: [area] }, session),
    conditionalFormats: ({ sheet, area }, session) =>
      conditionalFormatsClass.wrap({ sheet, areas: [area] }, session),
  },
  finders: {
    ...contentFinders,
    getCell: (self, args, session) =>
      at(self, relative(self, args.integer(0), args.integer(1), 1, 1), session),
    getRow: (self, args, session) => {
      const row = args.integer(0);
      if (row < 0 || row >= self.area.rows) throw invalidArgument('the row lies outside the range');
      return at(self, relative(self, row, 0, 1, self.area.columns), session);
    },
    getColumn: (self, args, session) => {
      const column = args.integer(0);
      if (column < 0 || column >= self.area.columns)
        throw invalidArgument('the column lies outside the range');
      return at(self, relative(self, 0, column, self.area.rows, 1), session);
    },
    getOffsetRange: (self, args, session) =>
      at(self, relative(self, args.integer(0), args.integer(1), self.area.rows, self.area.columns), session),
    getResizedRange: (self, args, session) =>
      at(self, resized(self.area, args.integer(0), args.integer(1)), session),
    getAbsoluteResizedRange: (self, args, session) =>
      at(self, relative(self, 0, 0, args.integer(0), args.integer(1)), session),
    getBoundingRect: (self, args, session) => {
      const other = rangeArgument(args, 0, self);
      if (other.sheet.id !== self.sheet.id) throw invalidArgument('the ranges lie on different sheets');
      return at(self, boundingArea(self.area, other.area), session);
    },
    getIntersection: (self, args, session) => {
      const area = intersectionWith(self, args);
      if (!area) throw itemNotFound('the ranges do not intersect');
      return at(self, area, session);
    },
    getIntersectionOrNullObject: (self, args, session) => {
      const area = intersectionWith(self, args);
      return area ? at(self, area, session) : null;
    },
    getEntireRow: (self, _args, session) =>
      at(self, { ...self.area, column: 0, columns: sheetSize.columns }, session),
    getEntireColumn: (self, _args, session) =>
      at(self, { ...self.area, row: 0, rows: sheetSize.rows }, session),
    getLastCell: (self, _args, session) =>
      at(self, relative(self, self.area.rows - 1, self.area.columns - 1, 1, 1), session),
    getLastRow: (self, _args, session) =>
      at(self, relative(self, self.area.rows - 1, 0, 1, self.area.columns), session),
    getLastColumn: (self, _args, session) =>
      at(self, relative(self, 0, self.area.columns - 1, self.area.rows, 1), session),
    getUsedRange: (self, args, session) => {
      const area = usedAreaWithin(self.sheet, self.area, args.booleanOr(0, false));
      if (!area) throw itemNotFound('the range has no used cells');
      return at(self, area, session);
    },
    getUsedRangeOrNullObject: (self, args, session) => {
      const area = usedAreaWithin(self.sheet, self.area, args.booleanOr(0, false));
      return area ? at(self, area, session) : null;
    },
    getMergedAreas: (self, _args, session) => {
      const areas = mergedAreas(self);
      if (areas.length === 0) throw itemNotFound('the range has no merged cells');
      return rangeAreasClass.wrap({ sheet: self.sheet, areas }, session);
    },
    getMergedAreasOrNullObject: (self, _args, session) => {
      const areas = mergedAreas(self);
      return areas.length === 0 ? null : rangeAreasClass.wrap({ sheet: self.sheet, areas }, session);
    },
  },
  actions: {
    getCellProperties: cellProperties,
    select: ({ sheet, area }) => {
      sheet.select([area]);
      return undefined;
    },
    calculate: ({ sheet, area }) => {
      sheet.workbook.calculation.markDirty(sheet.id, area);
      return undefined;
    },
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== area.rows || args.integer(1) !== area.columns) {
        throw invalidArgument('the number of rows or columns in the input array does not match the range');
      }
      return undefined;
    },
  },
  makers: {
    insert: (self, args, session) => {
      const shift = args.text(0);
      if (shift !== 'Right' && shift !== 'Down') throw invalidArgument('cells move "Right" or "Down"');
      insertCells(self.sheet, self.area, shift === 'Right');
      return at(self, self.area, session);
    },
  },
  changes: {
    ...contentChanges,
    delete: ({ sheet, area }, args) => {
      const shift = args.text(0);
      if (shift !== 'Left' && shift !== 'Up') throw invalidArgument('cells move "Left" or "Up"');
      deleteCells(sheet, area, shift === 'Left');
      return undefined;
    },
    clear: (self, args) => {
      const what = args.optionalText(0) ?? 'All';
      if (!clearings.includes(what)) throw invalidArgument(`"${what}" is nothing that can be cleared`);
      cellsOf(self).clear(what as ClearApplyTo);
      if (what === 'All' || what === 'Formats') clearFormats(self.sheet, self.area);
      if (what === 'All') unmergeAreas(self.sheet, [self.area]);
      if (what === 'All' || what.endsWith('yperlinks')) clearHyperlinks(self);
      return undefined;
    },
    merge: ({ sheet, area }, args) => {
      const across = args.booleanOr(0, false);
      const rows = Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }));
      mergeAreas(sheet, across ? rows : [area]);
      return undefined;
    },
    unmerge: ({ sheet, area }) => {
      unmergeAreas(sheet, [area]);
      return undefined;
    },
  },
});
