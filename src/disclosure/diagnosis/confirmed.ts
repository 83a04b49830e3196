import type { Relation } from '../findings';
import type { Changes } from './constraint';
import { Network } from './network';
import type { Range } from './range';
import { common } from './range';
import type { Statement } from './statement';

const UNCHANGED: Changes = new Map();

/** What the relations of the forms say of a figure that something else is stated of. */
export class Confirmed {
  private network: Network | null = null;

  constructor(private readonly relations: readonly Relation[]) {}

  /**
   * How many relations of a figure hold, and would not, were it what is stated; null where one does not hold: which figure
   * is wrong is then asked of all that are broken together.
   */
  against({ place, low, high }: Statement): number | null {
    const network = (this.network ??= new Network(this.relations));
    const cell = network.cellAt(place);
    if (cell === null) return 0;
    const stated: Range = { low: low.minus(cell.value), high: high.minus(cell.value) };
    const constraints = network.constraintsOf(cell);
    if (constraints.some(({ isBroken }) => isBroken)) return null;
    return constraints.filter((constraint) => common(constraint.allowed(cell, UNCHANGED), stated) === null)
      .length;
  }
}
