import { autoFill } from '../model/auto-fill';
import { copyCells } from '../model/copying';
import { edgeFrom } from '../model/edges';
import { boundingArea, type Area } from '../model/area';
import { findFirst, replaceAll } from '../model/finding';
import { group, showDetails, ungroup, type OutlineAxis } from '../model/outline';
import { specialCells } from '../model/special-cells';
import { moveCells } from '../model/shift';
import { spillFrom, spillParent } from '../model/spills';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { Doer, Finder } from '../protocol/object-class';
import { rangeAreasClass, rangeClass } from './classes';
import { rangeArgument } from './range-argument';
import { cellsOf, rangeOn, type RangeSelf } from './selves';

/** Two ways to ask: the one fails with ItemNotFound where nothing is found, the other answers null. */
function asked(
  name: string,
  find: (self: RangeSelf, args: Arguments) => Area | undefined,
): Readonly<Record<string, Finder<RangeSelf>>> {
  const finder: Finder<RangeSelf> = (self, args, session) => {
    const area = find(self, args);
    return area ? rangeClass.wrap({ sheet: self.sheet, area }, session) : null;
  };
  return {
    [`${name}OrNullObject`]: finder,
    [name]: (self, args, session) => {
      const range = finder(self, args, session);
      if (!range) throw itemNotFound('the range has none of what was asked for');
      return range;
    },
  };
}

const specialOrNull: Finder<RangeSelf> = ({ sheet, area }, args, session) => {
  const areas = specialCells(sheet, area, args.text(0), args.optionalText(1) ?? 'All');
  return areas.length === 0 ? null : rangeAreasClass.wrap({ sheet, areas }, session);
};

function edge(self: RangeSelf, args: Arguments): Area {
  const from = args.has(1) ? rangeArgument(args, 1, self).area : self.area;
  return edgeFrom(self.sheet, from, args.text(0));
}

/** The rows or columns beside a range, on its far side or its near one: a count below nothing takes the other side. */
function beside(axis: 'rows' | 'columns', far: boolean): Finder<RangeSelf> {
  return ({ sheet, area }, args, session) => {
    const given = args.integerOr(0, 1);
    if (given === 0) throw invalidArgument('no rows or columns are none');
    const count = Math.abs(given);
    const start = axis === 'rows' ? 'row' : 'column';
    const at = given > 0 === far ? area[start] + area[axis] : area[start] - count;
    return rangeClass.wrap(rangeOn(sheet, { ...area, [start]: at, [axis]: count }), session);
  };
}

/** What finds cells by what they hold, or beside the range. */
export const contentFinders: Readonly<Record<string, Finder<RangeSelf>>> = {
  ...asked('find', ({ sheet, area }, args) => findFirst(sheet, area, args.text(0), args.record(1))),
  ...asked('getSpillingToRange', ({ sheet, area }) => spillFrom(sheet, area)),
  ...asked('getSpillParent', ({ sheet, area }) => spillParent(sheet, area)),
  getSpecialCellsOrNullObject: specialOrNull,
  getSpecialCells: (self, args, session) => {
    const found = specialOrNull(self, args, session);
    if (!found) throw itemNotFound('the range has no such cells');
    return found;
  },
  getRowsAbove: beside('rows', false),
  getRowsBelow: beside('rows', true),
  getColumnsBefore: beside('columns', false),
  getColumnsAfter: beside('columns', true),
  getRangeEdge: (self, args, session) =>
    rangeClass.wrap({ sheet: self.sheet, area: edge(self, args) }, session),
  getExtendedRange: (self, args, session) =>
    rangeClass.wrap({ sheet: self.sheet, area: boundingArea(self.area, edge(self, args)) }, session),
};

const axes: Readonly<Record<string, OutlineAxis>> = { ByRows: 'rows', ByColumns: 'columns' };

function axisOf(args: Arguments): OutlineAxis {
  const axis = axes[args.text(0)];
  if (!axis) throw invalidArgument('rows or columns are grouped');
  return axis;
}

/** What changes the cells of a range by what others hold, and its outline. */
export const contentChanges: Readonly<Record<string, Doer<RangeSelf>>> = {
  copyFrom: (self, args) => {
    copyCells(self, rangeArgument(args, 0, self), {
      what: args.optionalText(1) ?? 'All',
      skipBlanks: args.booleanOr(2, false),
      transpose: args.booleanOr(3, false),
    });
    return undefined;
  },
  moveTo: (self, args) => {
    const target = rangeArgument(args, 0, self);
    const { rows, columns } = self.area;
    moveCells(self.sheet, self.area, rangeOn(target.sheet, { ...target.area, rows, columns }));
    return undefined;
  },
  autoFill: (self, args) => {
    const target = rangeArgument(args, 0, self);
    if (target.sheet.id !== self.sheet.id) throw invalidArgument('the ranges lie on different sheets');
    autoFill(self.sheet, self.area, target.area, args.optionalText(1) ?? 'FillDefault');
    return undefined;
  },
  replaceAll: ({ sheet, area }, args) => replaceAll(sheet, area, args.text(0), args.text(1), args.record(2)),
  group: ({ sheet, area }, args) => {
    group(sheet, area, axisOf(args));
    return undefined;
  },
  ungroup: ({ sheet, area }, args) => {
    ungroup(sheet, area, axisOf(args));
    return undefined;
  },
  showGroupDetails: ({ sheet, area }, args) => {
    showDetails(sheet, area, axisOf(args), true);
    return undefined;
  },
  hideGroupDetails: ({ sheet, area }, args) => {
    showDetails(sheet, area, axisOf(args), false);
    return undefined;
  },
};

/** Whether a formula in the range fills cells besides its own; null for a range where only some do. */
export function hasSpill(self: RangeSelf): boolean | null {
  const { sheet, area } = self;
  const found = new Set(
    cellsOf(self)
      .values()
      .flatMap((line, row) =>
        line.map(
          (_value, column) =>
            spillParent(sheet, { row: area.row + row, column: area.column + column, rows: 1, columns: 1 }) !==
            undefined,
        ),
      ),
  );
  return found.size > 1 ? null : found.has(true);
}
