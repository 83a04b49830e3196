import type { ColumnKey, Figure, Form, Line } from '../forms/form';
import { linesOf } from '../forms/form';
import { readRate } from '../scoring/execution-rate';
import type { Decimal } from '../sheet/decimal';
import { ZERO } from '../sheet/decimal';
import type { PrintedNumber } from '../sheet/printed-number';
import { inFormUnit } from './amounts';
import { countsIn, natureOf } from './column-nature';
import { AmountOperand, ExactOperand, RoundedOperand } from './figure-operands';
import type { Evaluated } from './operand';
import { noCell, unread } from './not-checkable';
import { blankOperand } from './operand';

/** Lines of forms that leave zero amounts blank. */
const BLANK_IS_ZERO: ReadonlySet<Line['kind']> = new Set(['fund-part', 'named', 'coded']);

/** The number that a figure states in its column's own terms, or null where it states none. */
export function numberOf(
  figure: Figure,
  form: Form,
  expectedRate: Decimal | null = null,
): PrintedNumber | null {
  const { reading } = figure;
  if (reading.kind !== 'number') return null;
  switch (natureOf(figure.column)) {
    case 'amount':
      return inFormUnit(reading, form);
    case 'rate':
      return readRate(reading, expectedRate);
    case 'points':
      return isPercentage(reading) || (reading.unit !== '' && reading.unit !== '分') ? null : reading;
    case 'words':
      return reading;
  }
}

/** Whether a number is printed as a percentage: in points, it may be points or a share of the weight. */
export function isPercentage({ style }: PrintedNumber): boolean {
  return style === 'percent' || style === 'percentText';
}

/** A reading that gives no number: blank where the sheet leaves zeros out, else the reason. */
function unprinted(form: Form, line: Line, figure: Figure): Evaluated {
  if (figure.reading.kind === 'blank' && BLANK_IS_ZERO.has(line.kind)) {
    return natureOf(figure.column) === 'amount'
      ? new AmountOperand(form, figure, { value: ZERO, step: null, held: undefined, printed: false })
      : blankOperand(figure.place, countsIn(figure.column));
  }
  return unread(figure);
}

function operandOf(form: Form, line: Line, figure: Figure, expectedRate: Decimal | null): Evaluated {
  const printed = numberOf(figure, form, expectedRate);
  if (printed === null) return unprinted(form, line, figure);
  const { value, step, exact } = printed;
  const held = exact === undefined || exact.eq(value) ? undefined : exact;
  switch (exactnessOf(form, line, figure)) {
    case 'amount':
      return new AmountOperand(form, figure, { value, step, held, printed: true });
    case 'rounded':
      return new RoundedOperand(figure, value, step, natureOf(figure.column) === 'points');
    case 'summed':
      return new ExactOperand(figure, value, held, step);
    case 'exact':
      return new ExactOperand(figure, value, held, null);
  }
}

/** How exact a figure is: an amount; rounded to its own step; a sum of points, which may be rounded; or exactly that. */
type Exactness = 'amount' | 'rounded' | 'summed' | 'exact';

function exactnessOf(form: Form, { kind }: Line, { column }: Figure): Exactness {
  const nature = natureOf(column);
  if (nature === 'amount') return nature;
  // A coefficient is given by a person, like a weight.
  if (column === 'coefficient') return 'exact';
  if (nature === 'rate' || (column === 'score' && kind === 'funds')) return 'rounded';
  // A 汇总表 repeats the total of a form.
  if (column === 'score' && kind === 'project') return 'summed';
  if (column !== 'score' || kind !== 'total') return 'exact';
  return printsExecutionScore(form) ? 'summed' : 'rounded';
}

/** Whether a total is a sum of printed scores alone: an execution score that is not printed is no round number. */
function printsExecutionScore(form: Form): boolean {
  return linesOf(form, 'funds').every(
    ({ figures }) => !figures.has('weight') || figures.get('score')?.reading.kind === 'number',
  );
}

/**
 * A figure as an operand. Amounts and rates are rounded from what is not printed; the execution score is a product and
 * rounded too; all other scores and weights are awarded, and exactly what they say.
 */
export function ownOperand(
  form: Form,
  line: Line,
  column: ColumnKey,
  expectedRate: Decimal | null = null,
): Evaluated {
  const figure = line.figures.get(column);
  if (figure === undefined) return noCell(line, column);
  return operandOf(form, line, figure, expectedRate);
}
