import type { Agreement } from '../sheet/standing';
import type { Composition } from './composition';

/** What a relation says of its cells: its two sides, and how the first must agree with the second. */
export interface Equation {
  readonly result: Composition;
  readonly equals: Composition;
  readonly agreement: Agreement;
}

/** The basis of a relation that was evaluated elsewhere: nobody can ask for its equation here. */
export class DistantBasis implements Basis {
  equation(): never {
    throw new Error('A relation can say what it says of its cells only where it was evaluated.');
  }
}

/** Tells on demand what a relation says of its cells: nobody asks for that of most relations. */
export interface Basis {
  /** Null where a side has no value after all. */
  equation(): Equation | null;
}
