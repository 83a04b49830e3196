import type { CellPlace } from './sheet/address';
import type { CellValue } from './sheet/snapshot';

/** A cell that is to be written. */
export interface CellWrite {
  readonly place: CellPlace;
  /** What the cell held when it was seen: it is written only if it still does. */
  readonly from: CellValue;
  /** What it is to hold; "" is nothing. */
  readonly to: string | number;
  /** The same as a formula over the inputs' cells; absent where there is none. */
  readonly live?: string;
  /** The number format that the cell is given along: only one that is empty and has none of its own. */
  readonly format?: string;
  /** Whether the cell has a formula: it is written only if the user asks for it. */
  readonly formula: boolean;
}
