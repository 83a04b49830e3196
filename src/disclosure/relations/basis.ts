import type { Agreement } from '../sheet/standing';
import type { Composition } from './composition';
import type { Operand } from './operand';

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

/** The basis of a relation whose sides are at hand. */
export class OperandBasis implements Basis {
  readonly #result: Operand;
  readonly #equals: Operand;
  readonly #agreement: Agreement;

  constructor(result: Operand, equals: Operand, agreement: Agreement) {
    this.#result = result;
    this.#equals = equals;
    this.#agreement = agreement;
  }

  equation(): Equation {
    return {
      result: this.#result.composition(),
      equals: this.#equals.composition(),
      agreement: this.#agreement,
    };
  }
}
