import {
  clearCriteria,
  filterArea,
  filterByTexts,
  isFiltering,
  removeFilter,
  setFilter,
} from '../model/auto-filter';
import type { Sheet } from '../model/sheet';
import { HostError, itemNotFound } from '../protocol/host-error';
import { ObjectClass } from '../protocol/object-class';
import type { Json } from '../protocol/json';
import { rangeClass } from './classes';
import { rangeArgument } from './range-argument';

/** Excel.AutoFilter; of the criteria only lists of values ("Values"). */
export const autoFilterClass: ObjectClass<Sheet> = new ObjectClass<Sheet>({
  name: 'AutoFilter',
  scalars: {
    enabled: { get: (sheet) => filterArea(sheet) !== undefined },
    isDataFiltered: { get: isFiltering },
  },
  finders: {
    getRange: (sheet, _args, session) => {
      const area = filterArea(sheet);
      if (!area) throw itemNotFound('the sheet has no filter');
      return rangeClass.wrap({ sheet, area }, session);
    },
    getRangeOrNullObject: (sheet, _args, session) => {
      const area = filterArea(sheet);
      return area ? rangeClass.wrap({ sheet, area }, session) : null;
    },
  },
  actions: { reapply: () => undefined },
  changes: {
    apply: (sheet, args) => {
      setFilter(
        sheet,
        rangeArgument(args, 0, { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }).area,
      );
      if (!args.has(1)) return undefined;
      const { filterOn, values } = args.record(2);
      if (filterOn !== 'Values' || !Array.isArray(values)) {
        throw new HostError('NotImplemented', 'Only lists of values can be filtered by here.');
      }
      filterByTexts(sheet, args.integer(1), (values as readonly Json[]).map(String));
      return undefined;
    },
    clearCriteria: (sheet) => {
      clearCriteria(sheet);
      return undefined;
    },
    clearColumnCriteria: (sheet, args) => {
      clearCriteria(sheet, args.integer(0));
      return undefined;
    },
    remove: (sheet) => {
      removeFilter(sheet);
      return undefined;
    },
  },
});
