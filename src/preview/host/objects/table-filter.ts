import { filterColumn } from '../model/table-filters';
import { ObjectClass } from '../protocol/object-class';
import type { Arguments } from '../protocol/arguments';
import type { Json, JsonObject } from '../protocol/json';
import { tableOf, type TableSelf } from './table-self';

/** What a Filter stands for: a column of a table by its id. */
export interface ColumnSelf extends TableSelf {
  readonly columnId: number;
}

type Criteria = (args: Arguments) => JsonObject;

const counting =
  (filterOn: string): Criteria =>
  (args) => ({ filterOn, criterion1: args.integer(0) });

/** The calls that filter by one thing each, and what they filter by. */
const shortcuts: Readonly<Record<string, Criteria>> = {
  apply: (args) => args.record(0),
  applyValuesFilter: (args) => ({ filterOn: 'Values', values: args.json(0) }),
  applyCustomFilter: (args) => ({
    filterOn: 'Custom',
    criterion1: args.json(0),
    criterion2: args.json(1),
    operator: args.optionalText(2) ?? 'And',
  }),
  applyDynamicFilter: (args) => ({ filterOn: 'Dynamic', dynamicCriteria: args.text(0) }),
  applyTopItemsFilter: counting('TopItems'),
  applyTopPercentFilter: counting('TopPercent'),
  applyBottomItemsFilter: counting('BottomItems'),
  applyBottomPercentFilter: counting('BottomPercent'),
};

function change(self: ColumnSelf, criteria: JsonObject | undefined): Json | undefined {
  const { table, sheet } = tableOf(self);
  filterColumn(sheet, table, self.columnId, criteria);
  return undefined;
}

/** Excel.Filter, of one column of a table. */
export const filterClass: ObjectClass<ColumnSelf> = new ObjectClass<ColumnSelf>({
  name: 'Filter',
  scalars: {
    criteria: { get: (self): Json => tableOf(self).table.filters.get(self.columnId) ?? null },
  },
  changes: {
    ...Object.fromEntries(
      Object.entries(shortcuts).map(([name, criteriaOf]) => [
        name,
        (self: ColumnSelf, args: Arguments) => change(self, criteriaOf(args)),
      ]),
    ),
    clear: (self) => change(self, undefined),
  },
});
