import {
  clearCriteria,
  filterArea,
  filterByComparisons,
  filterByTexts,
  isFiltering,
  removeFilter,
  setFilter,
} from '../model/auto-filter';
import { Cells } from '../model/cells';
import { rowsLeft } from '../model/filter-criteria';
import type { Sheet } from '../model/sheet';
import { contentOf } from '../model/table-filters';
import { columnOf } from '../model/table-record';
import type { FilterComparisons } from '../model/auto-filter';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
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

/** The texts in a column of the filter that criteria of other kinds leave now. */
function textsLeft(sheet: Sheet, column: number, criteria: JsonObject): readonly string[] {
  const area = filterArea(sheet);
  if (!area) return [];
  const content = contentOf(
    new Cells(sheet, { ...columnOf(area, column), row: area.row + 1, rows: area.rows - 1 }),
  );
  const left = rowsLeft(criteria, content);
  return content.texts.filter((_text, index) => left[index]);
}

/** Excel.AutoFilter; the engine keeps lists of values and comparisons, and other criteria as the list of what they leave. */
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
      const criteria = args.record(2);
      const { filterOn, values } = criteria;
      if (filterOn === 'Custom') {
        filterByComparisons(sheet, args.integer(1), comparisonsOf(args.record(2)));
        return undefined;
      }
      if (filterOn !== 'Values') {
        filterByTexts(sheet, args.integer(1), textsLeft(sheet, args.integer(1), criteria));
        return undefined;
      }
      if (!Array.isArray(values)) throw invalidArgument('a filter by values has a list of them');
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
