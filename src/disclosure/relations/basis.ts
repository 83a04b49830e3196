import type { Agreement } from '../sheet/standing';
import type { Composition } from './composition';

/** What a relation says of its cells: its two sides, and how the first must agree with the second. */
export interface Equation {
  readonly result: Composition;
  readonly equals: Composition;
  readonly agreement: Agreement;
}

/** Tells on demand what a relation says of its cells: nobody asks for that of most relations. */
export interface Basis {
  /** Null where a side has no value after all. */
  equation(): Equation | null;
}
