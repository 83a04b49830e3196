import type { Sheet } from '../model/sheet';
import { ObjectClass } from '../protocol/object-class';
import type { AreasSelf, RangeSelf } from './selves';

/** Excel.Range; its members are declared in `range.ts`. */
export const rangeClass = new ObjectClass<RangeSelf>();

/** Excel.RangeAreas; its members are declared in `range-areas.ts`. */
export const rangeAreasClass = new ObjectClass<AreasSelf>();

/** Excel.Worksheet; its members are declared in `worksheet.ts`. */
export const worksheetClass = new ObjectClass<Sheet>();
