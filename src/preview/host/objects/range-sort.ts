import { sortArea, sortKeys } from '../model/sorting';
import { ObjectClass } from '../protocol/object-class';
import type { RangeSelf } from './selves';

/** Excel.RangeSort */
export const rangeSortClass: ObjectClass<RangeSelf> = new ObjectClass<RangeSelf>({
  name: 'RangeSort',
  changes: {
    apply: ({ sheet, area: { row, column, rows, columns } }, args) => {
      const byColumns = args.optionalText(3) === 'Columns';
      const heads = args.booleanOr(2, false) ? 1 : 0;
      const area = byColumns
        ? { row, rows, column: column + heads, columns: columns - heads }
        : { row: row + heads, rows: rows - heads, column, columns };
      const keys = sortKeys(args.json(0), byColumns ? rows : columns);
      sortArea(sheet, area, keys, { matchCase: args.booleanOr(1, false), byColumns });
      return undefined;
    },
  },
});
