import type { Cell } from './cells';
import type { LineFault } from './diagnosis';
import type { Range } from './range';

/** Cells that may all be wrong, each with the changes that make every relation hold. */
export interface CellHypothesis {
  readonly kind: 'cells';
  readonly changes: ReadonlyMap<Cell, Range>;
}

/** A line that may be at fault, with its cost in bits. */
export interface LineHypothesis {
  readonly kind: 'line';
  readonly line: LineFault;
  readonly cost: number;
}
