import type { Form, Line } from '../forms/form';
import type { Basis, Equation } from './basis';
import type { RelationDeclaration } from './declaration';
import type { EvaluationContext } from './evaluate';
import { evaluate } from './evaluate';

/** The basis of a declared equation on a line: it keeps no operand, but evaluates again where it is asked. */
export class DeclaredBasis implements Basis {
  readonly #declaration: RelationDeclaration;
  readonly #form: Form;
  readonly #line: Line;
  readonly #context: EvaluationContext;

  constructor(declaration: RelationDeclaration, form: Form, line: Line, context: EvaluationContext) {
    this.#declaration = declaration;
    this.#form = form;
    this.#line = line;
    this.#context = context;
  }

  equation(): Equation | null {
    const { result, equals, holds } = this.#declaration;
    const one = evaluate(this.#form, this.#line, result, this.#context);
    const other = evaluate(this.#form, this.#line, equals, this.#context);
    if (!one.ok || !other.ok) return null;
    const agreement = holds === 'awarded' ? 'rounded' : holds;
    return { result: one.composition(), equals: other.composition(), agreement };
  }
}
