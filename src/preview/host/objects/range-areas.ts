import { fullAddress } from '../model/address';
import { cellCount, isWholeColumns, isWholeRows } from '../model/area';
import type { ClearApplyTo } from '../model/cells';
import { copyCells } from '../model/copying';
import type { Sheet } from '../model/sheet';
import { usedAreaWithin } from '../model/used-area';
import type { Arguments } from '../protocol/arguments';
import { itemNotFound } from '../protocol/host-error';
import { ObjectClass } from '../protocol/object-class';
import { rangeAreasClass, rangeClass, worksheetClass } from './classes';
import { conditionalFormatsClass } from './conditional-formats';
import { rangeFormatClass } from './range-format';
import { rangeArgument } from './range-argument';
import { cellsOfAreas, type AreasSelf, type RangeSelf } from './selves';

function usedAreas({ sheet, areas }: AreasSelf, valuesOnly: boolean): AreasSelf {
  return { sheet, areas: areas.flatMap((area) => usedAreaWithin(sheet, area, valuesOnly) ?? []) };
}

/** A range to be copied: as an object or an address. */
function copied(sheet: Sheet, args: Arguments): RangeSelf {
  return rangeArgument(args, 0, { sheet, area: sheet.activeCell });
}

/** Excel.RangeCollection */
const rangeCollectionClass: ObjectClass<AreasSelf> = new ObjectClass<AreasSelf>({
  name: 'RangeCollection',
  items: ({ sheet, areas }, session) => areas.map((area) => rangeClass.wrap({ sheet, area }, session)),
  finders: {
    getItemAt: ({ sheet, areas }, args, session) => {
      const area = areas[args.integer(0)];
      if (!area) throw itemNotFound('no range at this index');
      return rangeClass.wrap({ sheet, area }, session);
    },
  },
  actions: { getCount: ({ areas }) => areas.length },
});

/** Excel.RangeAreas */
rangeAreasClass.declare({
  name: 'RangeAreas',
  referenced: true,
  scalars: {
    address: { get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(',') },
    addressLocal: { get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(',') },
    isEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
    isEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  links: {
    areas: (self, session) => rangeCollectionClass.wrap(self, session),
    worksheet: ({ sheet }, session) => worksheetClass.wrap(sheet, session),
    format: (self, session) => rangeFormatClass.wrap(self, session),
    conditionalFormats: (self, session) => conditionalFormatsClass.wrap(self, session),
  },
  finders: {
    getUsedRangeAreas: (self, args, session) => {
      const used = usedAreas(self, args.booleanOr(0, false));
      if (used.areas.length === 0) throw itemNotFound('the ranges have no used cells');
      return rangeAreasClass.wrap(used, session);
    },
    getUsedRangeAreasOrNullObject: (self, args, session) => {
      const used = usedAreas(self, args.booleanOr(0, false));
      return used.areas.length === 0 ? null : rangeAreasClass.wrap(used, session);
    },
  },
  changes: {
    copyFrom: ({ sheet, areas }, args) => {
      const source = copied(sheet, args);
      for (const area of areas) {
        copyCells({ sheet, area }, source, {
          what: args.optionalText(1) ?? 'All',
          skipBlanks: args.booleanOr(2, false),
          transpose: args.booleanOr(3, false),
        });
      }
      return undefined;
    },
    clear: (self, args) => {
      const what = (args.optionalText(0) ?? 'All') as ClearApplyTo;
      for (const cells of cellsOfAreas(self)) cells.clear(what);
      return undefined;
    },
  },
});
