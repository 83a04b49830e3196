import type { Relation } from '../findings';
import type { Cell } from './cells';
import type { Range } from './range';

/** How far cells change: what is not in it stays as it is printed. */
export type Changes = ReadonlyMap<Cell, Range>;

/** What a relation allows its cells to be. */
export interface Constraint {
  readonly relation: Relation;
  readonly isBroken: boolean;
  readonly cells: readonly Cell[];
  has(cell: Cell): boolean;
  /** By how much a cell may change, so that the relation holds, while others change as they are said to. */
  allowed(cell: Cell, changes: Changes): Range;
}
