import type { ColumnKey, Form, Line } from '../layouts/form';
import { partsOf } from '../layouts/form';
import { sum, Decimal } from '../sheet/decimal';
import { dividedBy, times, total } from '../sheet/interval';
import type { Expression } from './expression';
import { capped, own, product, quotient } from './expression';
import { ownOperand } from './figures';
import type { Evaluated, Operand } from './operand';
import { exactOperand } from './operand';

/** The execution score of a line that prints none: its weight times its rate. */
const UNPRINTED_EXECUTION_SCORE = capped(
  product(own('weight'), quotient(own('execution'), own('budget'))),
  own('weight'),
);

/**
 * The lines that make up a form's total: its funds, its scored objective and its blocks of indicators. Funds without
 * weight and score are scored elsewhere (as an indicator), if at all.
 */
function wholeOf(form: Form): readonly Line[] {
  return partsOf(form, 'total').filter(
    ({ kind, figures }) => kind !== 'funds' || figures.has('weight') || figures.has('score'),
  );
}

function summed(operands: readonly Evaluated[]): Evaluated {
  const failed = operands.find((operand) => !operand.ok);
  if (failed !== undefined) return failed;
  const present = operands.filter((operand): operand is Operand => operand.ok);
  return {
    ok: true,
    value: sum(present.map(({ value }) => value)),
    interval: total(present.map(({ interval }) => interval)),
    step: null,
    cells: present.flatMap(({ cells }) => cells),
  };
}

/** Parts that say nothing where the sheet leaves zero amounts blank. */
function isBlankAmount(line: Line, column: ColumnKey): boolean {
  return line.kind === 'fund-part' && line.figures.get(column)?.reading.kind === 'blank';
}

/**
 * What a line counts for in a column when it is a part of another: its printed figure; without one, the sum of its own
 * parts; for the funds, weight times rate. A heading's points give way to the weights of its indicators.
 */
export function effective(form: Form, line: Line, column: ColumnKey): Evaluated {
  const parts = partsOf(form, line.key);
  const partsHaveIt = parts.some((part) => part.kind === 'first-level' || part.figures.has(column));
  const printed = line.figures.has(column);
  if (column === 'weight' && line.kind !== 'funds' && partsHaveIt && form.columns.has('weight')) {
    const byParts = summed(parts.map((part) => effective(form, part, column)));
    if (byParts.ok || !printed) return byParts;
  }
  if (printed) return ownOperand(form, line, column);
  if (line.kind === 'funds' && column === 'score') return evaluate(form, line, UNPRINTED_EXECUTION_SCORE);
  if (line.kind === 'block' || line.kind === 'first-level') {
    return summed(parts.map((part) => effective(form, part, column)));
  }
  return ownOperand(form, line, column);
}

function sumOfParts(form: Form, line: Line, column: ColumnKey): Evaluated {
  const parts = partsOf(form, line.key).filter((part) => line.kind !== 'funds' || part.kind === 'fund-part');
  if (parts.length === 0)
    return { ok: false, reason: { key: 'reasonNoParts', values: { line: line.label } }, cells: [line.place] };
  return summed(
    parts.filter((part) => !isBlankAmount(part, column)).map((part) => effective(form, part, column)),
  );
}

function combine(of: 'product' | 'quotient' | 'capped', left: Operand, right: Operand): Evaluated {
  const cells = [...left.cells, ...right.cells];
  switch (of) {
    case 'product':
      return {
        ok: true,
        value: left.value.times(right.value),
        interval: times(left.interval, right.interval),
        step: null,
        cells,
      };
    case 'capped':
      return left.value.gt(right.value) ? { ...right, step: null, cells } : { ...left, cells };
    case 'quotient': {
      const interval = dividedBy(left.interval, right.interval);
      if (interval === null || right.value.isZero())
        return { ok: false, reason: { key: 'reasonZeroDivisor', values: {} }, cells };
      return { ok: true, value: left.value.div(right.value), interval, step: null, cells };
    }
  }
}

/** The value of a declared quantity on a line of a form, or why it has none. */
export function evaluate(
  form: Form,
  line: Line,
  expression: Expression,
  expectedRate: Decimal | null = null,
): Evaluated {
  switch (expression.of) {
    case 'own':
      return ownOperand(form, line, expression.column, expectedRate);
    case 'parts':
      return sumOfParts(form, line, expression.column);
    case 'whole':
      return summed(wholeOf(form).map((part) => effective(form, part, expression.column)));
    case 'constant':
      return exactOperand(new Decimal(expression.value));
    case 'product':
    case 'quotient':
    case 'capped': {
      const left = evaluate(form, line, expression.left, expectedRate);
      if (!left.ok) return left;
      const right = evaluate(form, line, expression.right, expectedRate);
      return right.ok ? combine(expression.of, left, right) : right;
    }
  }
}
