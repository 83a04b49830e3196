import type { Disclosure } from '../forms/disclosure';
import type { ColumnKey, Form, FormId, Line } from '../forms/form';
import { lineOf, partsOf } from '../forms/form';
import type { Forms } from '../forms/forms';
import { lineName } from '../forms/names';
import type { ScoringScheme } from '../scoring/scheme';
import { executionShare, MINISTRY_SCHEME } from '../scoring/scheme';
import { Decimal, ONE } from '../sheet/decimal';
import type { Interval } from '../sheet/interval';
import { dividedBy, exactly, times } from '../sheet/interval';
import { unitFactor } from './amounts';
import type { Composition } from './composition';
import type { Expression } from './expression';
import { EXECUTION_SCORE } from './execution';
import { ownOperand } from './figures';
import { noForm, noLine, noParts, zeroDivisor } from './not-checkable';
import type { Evaluated, NoOperand, Operand } from './operand';
import { asPrinted, exactOperand, scaled, summed } from './operand';

/**
 * The lines that make up a form's total: its funds, its scored objective and its blocks of indicators. Funds without
 * weight and score are scored elsewhere (as an indicator), if at all.
 */
function wholeOf(form: Form): readonly Line[] {
  return partsOf(form, 'total').filter(
    ({ kind, figures }) => kind !== 'funds' || figures.has('weight') || figures.has('score'),
  );
}

/**
 * What a line counts for in a column when it is a part of another: its printed figure; without one, the sum of its own
 * parts; for the funds, weight times rate. A heading's points give way to the weights of its indicators.
 */
export function effective(
  form: Form,
  line: Line,
  column: ColumnKey,
  context: EvaluationContext = {},
): Evaluated {
  const printed = line.figures.has(column);
  if (column === 'weight' && line.kind !== 'funds' && form.columns.has('weight')) {
    const partsHaveIt = partsOf(form, line.key).some(
      (part) => part.kind === 'first-level' || part.figures.has(column),
    );
    const weights = partsHaveIt ? effectiveParts(form, line, column, context) : null;
    if (weights !== null && (weights.ok || !printed)) return weights;
  }
  if (printed) {
    const own = ownOperand(form, line, column);
    return column === 'score' ? asPrinted(own) : own;
  }
  if (line.kind === 'funds' && column === 'score') return evaluate(form, line, EXECUTION_SCORE, context);
  return line.kind === 'block' || line.kind === 'first-level'
    ? effectiveParts(form, line, column, context)
    : ownOperand(form, line, column);
}

function effectiveParts(form: Form, line: Line, column: ColumnKey, context: EvaluationContext): Evaluated {
  return summed(partsOf(form, line.key).map((part) => effective(form, part, column, context)));
}

function sumOfParts(form: Form, line: Line, column: ColumnKey, context: EvaluationContext): Evaluated {
  const parts = partsOf(form, line.key);
  if (parts.length === 0) return noParts(line);
  return summed(parts.map((part) => effective(form, part, column, context)));
}

/** What two operands give from what their cells hold; undefined where neither holds more than it shows. */
function fromHeld(
  left: Operand,
  right: Operand,
  of: (one: Decimal, other: Decimal) => Decimal,
): Decimal | undefined {
  if (left.held === undefined && right.held === undefined) return undefined;
  return of(left.held ?? left.value, right.held ?? right.value);
}

/** The product or the quotient of two operands. */
export function combine(of: 'product' | 'quotient', left: Operand, right: Operand): Evaluated {
  const cells = [...left.cells, ...right.cells];
  const printed = left.printed || right.printed;
  const composed = (): Composition => ({ of, left: left.composition(), right: right.composition() });
  switch (of) {
    case 'product':
      return {
        ok: true,
        value: left.value.times(right.value),
        held: fromHeld(left, right, (one, other) => one.times(other)),
        interval: () => times(left.interval(), right.interval()),
        printed,
        step: null,
        cells,
        composition: composed,
      };
    case 'quotient': {
      if (right.value.isZero()) return zeroDivisor(cells);
      const value = left.value.div(right.value);
      // A printed divisor other than zero is never within half a step of zero, so the quotient has an interval.
      const interval = (): Interval => dividedBy(left.interval(), right.interval()) ?? exactly(value);
      const held = fromHeld(left, right, (one, other) => (other.isZero() ? value : one.div(other)));
      return { ok: true, value, held, interval, printed, step: null, cells, composition: composed };
    }
  }
}

/** What an expression may need besides its own form. */
export interface EvaluationContext {
  /** The recomputed rate, by which a bare number in a rate's cell is read. */
  readonly expectedRate?: Decimal | null;
  /** The scheme by which the form is scored; the Ministry's where not given. */
  readonly scheme?: ScoringScheme;
  /** The form with its scores as the cells hold them, behind what their formats show: what holds there, holds. */
  readonly held?: Form;
  /** The known forms, by which messages call them; those of the add-in where not given. */
  readonly forms?: Forms;
  /** The other forms of the same disclosure. */
  readonly disclosure?: Disclosure;
}

/** The share that a rate earns; a scheme's formula rises with the rate, so an interval's ends give the share's. */
function earnedBy(rate: Operand, { execution }: ScoringScheme): Operand {
  const interval = (): Interval => {
    const { lower, upper } = rate.interval();
    return { lower: executionShare(execution, lower), upper: executionShare(execution, upper) };
  };
  const { printed, cells } = rate;
  return {
    ok: true,
    value: executionShare(execution, rate.value),
    held: rate.held === undefined ? undefined : executionShare(execution, rate.held),
    interval,
    printed,
    step: null,
    cells,
    composition: () => ({ of: 'earned', rate: rate.composition(), formula: execution }),
  };
}

/** Another form of the disclosure, or why there is none to compare with. */
function otherForm(
  form: Form,
  id: FormId | null,
  { disclosure, forms }: EvaluationContext,
): Form | NoOperand {
  if (id === null || id === form.id) return form;
  const other = disclosure?.get(id);
  if (other !== undefined && other !== 'several') return other;
  return noForm(id, other ?? 'missing', forms);
}

/** A figure of a line that may not be there, in the unit of the form that asks for it. */
function figureOf(
  form: Form,
  other: Form,
  line: Line | undefined,
  name: string,
  column: ColumnKey,
  { forms }: EvaluationContext,
): Evaluated {
  if (line?.figures.has(column) !== true) return noLine(other.id, name, forms);
  const operand = ownOperand(other, line, column);
  if (!operand.ok || other.unit === form.unit) return operand;
  const factor = unitFactor(other, form);
  if (factor.eq(ONE)) return operand;
  return scaled(operand, factor);
}

/** The value of a declared quantity on a line of a form, or why it has none. */
export function evaluate(
  form: Form,
  line: Line,
  expression: Expression,
  context: EvaluationContext = {},
): Evaluated {
  switch (expression.of) {
    case 'own':
      return ownOperand(form, line, expression.column, context.expectedRate ?? null);
    case 'ownSum': {
      const terms: Evaluated[] = [];
      for (const column of expression.columns)
        if (line.figures.has(column)) terms.push(ownOperand(form, line, column));
      return summed(terms);
    }
    case 'parts':
      return sumOfParts(form, line, expression.column, context);
    case 'whole':
      return summed(wholeOf(form).map((part) => effective(form, part, expression.column, context)));
    case 'at': {
      const other = otherForm(form, expression.form, context);
      if ('ok' in other) return other;
      return figureOf(
        form,
        other,
        lineOf(other, expression.line),
        lineName(other.id, expression.line, context.forms),
        expression.column,
        context,
      );
    }
    case 'sameCode': {
      const other = otherForm(form, expression.form, context);
      if ('ok' in other) return other;
      const counterpart = line.code === undefined ? undefined : lineOf(other, line.code);
      return figureOf(form, other, counterpart, line.label, expression.column, context);
    }
    case 'codes': {
      const lines = expression.codes.flatMap((code) => lineOf(form, code) ?? []);
      if (lines.length === 0) return noLine(form.id, expression.codes.join('、'), context.forms);
      return summed(lines.map((other) => ownOperand(form, other, expression.column)));
    }
    case 'sum':
      return summed(expression.terms.map((term) => evaluate(form, line, term, context)));
    case 'constant':
      return exactOperand(new Decimal(expression.value));
    case 'earned': {
      const rate = evaluate(form, line, expression.rate, context);
      return rate.ok ? earnedBy(rate, context.scheme ?? MINISTRY_SCHEME) : rate;
    }
    case 'product':
    case 'quotient': {
      const left = evaluate(form, line, expression.left, context);
      if (!left.ok) return left;
      const right = evaluate(form, line, expression.right, context);
      return right.ok ? combine(expression.of, left, right) : right;
    }
  }
}
