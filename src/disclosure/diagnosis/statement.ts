import type { CellPlace } from '../sheet/address';
import type { Decimal } from '../sheet/decimal';

/** What a written explanation says of a figure: between which values it lies, in the unit of its form. */
export interface Statement {
  readonly place: CellPlace;
  readonly low: Decimal;
  readonly high: Decimal;
}
