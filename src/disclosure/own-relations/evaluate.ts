import { combine } from '../relations/evaluate';
import type { NoOperand, Operand } from '../relations/operand';
import { exactOperand, scaled, summed } from '../relations/operand';
import { Decimal, HUNDRED } from '../sheet/decimal';
import { cellQuantity } from './cell-quantity';
import { extremeOf } from './extreme';
import { figureQuantity, linesOfFigure, quantityOn, unreadLines } from './figure-quantities';
import type { CellTerm, FigureTerm, FunctionName, Term, WrittenUnit } from './formula';
import { isPattern, uppermost } from './lines-named';
import { printTerm } from './printer';
import type { Evaluation, Kind, Quantity } from './quantity';
import { commonKind, counting, none, productKind, quotientKind } from './quantity';
import type { Scope } from './scope';
import type { Units } from './units';

const MINUS = new Decimal(-1);

/** Works out the quantities of one relation. */
export class Evaluator {
  constructor(
    private readonly scope: Scope,
    private readonly units: Units,
  ) {}

  /** What a quantity of a formula comes to, or why it has no value. */
  evaluate(term: Term): Evaluation {
    switch (term.of) {
      case 'number':
        return this.number(term.value, term.unit);
      case 'figure':
        return figureQuantity(term, this.scope, this.units);
      case 'cell':
        return cellQuantity(term, this.scope, this.units);
      case 'negative': {
        const quantity = this.evaluate(term.term);
        return quantity.ok ? { ...quantity, operand: scaled(quantity.operand, MINUS) } : quantity;
      }
      case 'call':
        return this.call(term.name, term.terms);
      case 'operation':
        return this.operation(term);
    }
  }

  /**
   * The quantities that a figure or a cell means where it stands, or why it has none: of a pattern in a function, one for
   * each line.
   */
  quantitiesOf(term: FigureTerm | CellTerm, within: FunctionName | null): readonly Quantity[] | NoOperand {
    if (within !== null) return this.all(term, within);
    const quantity = this.evaluate(term);
    return quantity.ok ? [quantity] : quantity;
  }

  private number(value: Decimal, unit: WrittenUnit): Evaluation {
    switch (unit) {
      case '':
        return { ok: true, operand: exactOperand(value), kind: 'bare' };
      case '分':
        return { ok: true, operand: exactOperand(value), kind: 'points' };
      case '%':
        return { ok: true, operand: exactOperand(value.div(HUNDRED)), kind: 'ratio' };
      default:
        return { ok: true, operand: exactOperand(value.times(this.units.factor(unit))), kind: 'amount' };
    }
  }

  private operation({ sign, left, right }: Term & { readonly of: 'operation' }): Evaluation {
    const one = this.evaluate(left);
    if (!one.ok) return one;
    const other = this.evaluate(right);
    if (!other.ok) return other;
    const terms = { one: printTerm(left), other: printTerm(right) };
    switch (sign) {
      case '+':
      case '-': {
        const kind = commonKind(one, other);
        if (kind === null) return none('ownUnlike', terms);
        const second = sign === '-' ? scaled(other.operand, MINUS) : other.operand;
        return counting(summed([one.operand, second]), kind);
      }
      case '*': {
        const kind = productKind(one.kind, other.kind);
        if (kind === null) return none('ownNoProduct', terms);
        return counting(combine('product', one.operand, other.operand), kind);
      }
      case '/': {
        const kind = quotientKind(one.kind, other.kind);
        if (kind === null) return none('ownNoProduct', terms);
        if (other.operand.value.isZero()) return none('ownZeroDivisor', terms, other.operand.cells);
        return counting(combine('quotient', one.operand, other.operand), kind);
      }
    }
  }

  private call(name: FunctionName, terms: readonly Term[]): Evaluation {
    const quantities: Quantity[] = [];
    for (const term of terms) {
      const all = this.all(term, name);
      if ('ok' in all) return all;
      quantities.push(...all);
    }
    if (name === 'count') return counted(quantities);
    const [first, ...others] = quantities;
    if (first === undefined) return none('ownNothingIn', { term: terms.map(printTerm).join(', ') });
    let kind: Kind = first.kind;
    for (const other of others) {
      const common = commonKind({ ...first, kind }, other);
      if (common === null) return none('ownUnlikeIn', { term: terms.map(printTerm).join(', ') });
      kind = common;
    }
    const operands = others.map(({ operand }) => operand);
    return name === 'sum'
      ? counting(summed([first.operand, ...operands]), kind)
      : { ok: true, operand: extremeOf(name, [first.operand, ...operands]), kind };
  }

  /** All that a term of a function means: of a pattern, the figures of all its lines. */
  private all(term: Term, name: FunctionName): readonly Quantity[] | NoOperand {
    if (term.of !== 'figure' || !isPattern(term.line)) {
      const quantity = this.evaluate(term);
      return quantity.ok ? [quantity] : quantity;
    }
    return this.allOf(term, name);
  }

  private allOf(term: FigureTerm, name: FunctionName): readonly Quantity[] | NoOperand {
    const found = linesOfFigure(term, this.scope);
    if ('ok' in found) return found;
    const unread = unreadLines(found);
    if (unread !== null) return unread;
    const lines = name === 'sum' ? uppermost(found.form, found.lines) : found.lines;
    const quantities: Quantity[] = [];
    for (const line of lines) {
      const quantity = quantityOn(found, line, this.scope, this.units);
      if (!quantity.ok) return quantity;
      quantities.push(quantity);
    }
    return quantities;
  }
}

/** How many of some figures are printed. */
function counted(quantities: readonly Quantity[]): Quantity {
  const printed = quantities.filter(({ operand }) => operand.printed);
  const count: Operand = {
    ...exactOperand(new Decimal(printed.length)),
    printed: printed.length > 0,
    cells: quantities.flatMap(({ operand }) => operand.cells),
  };
  return { ok: true, operand: count, kind: 'count' };
}
