import {
  clearCriteria,
  filterArea,
  filterByComparisons,
  filterByTexts,
  isFiltering,
  removeFilter,
  setFilter,
} from '../model/auto-filter';
import type { Sheet } from '../model/sheet';
import type { FilterComparisons } from '../model/auto-filter';
import { HostError, invalidArgument, itemNotFound } from '../protocol/host-error';
import { ObjectClass } from '../protocol/object-class';
import type { Json, JsonObject } from '../protocol/json';
import { rangeClass } from './classes';
import { rangeArgument } from './range-argument';
import { textWritten } from './style-scalar';

/** "criterion1", and "criterion2" with "operator", as the engine takes them. */
function comparisonsOf({ criterion1, criterion2, operator }: JsonObject): FilterComparisons {
  const [first, second] = [criterion1, criterion2].map((criterion) =>
    criterion === undefined || criterion === null ? undefined : textWritten(criterion, 'a criterion'),
  );
  if (first === undefined) throw invalidArgument('a custom filter has a criterion');
  return { first, second, both: operator !== 'Or' };
}

/** Excel.AutoFilter; of the criteria lists of values ("Values") and comparisons ("Custom"). */
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
      if (filterOn === 'Custom') {
        filterByComparisons(sheet, args.integer(1), comparisonsOf(args.record(2)));
        return undefined;
      }
      if (filterOn !== 'Values' || !Array.isArray(values)) {
        throw new HostError(
          'NotImplemented',
          'Only lists of values and comparisons can be filtered by here.',
        );
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
