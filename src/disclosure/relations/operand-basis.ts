import type { Agreement } from '../sheet/standing';
import type { Basis, Equation } from './basis';
import type { Operand } from './operand';

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
