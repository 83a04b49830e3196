import type { Form } from '../forms/form';
import { isOfAssessments } from '../forms/form';
import { Decimal, stepOfDecimals } from '../sheet/decimal';
import type { PrintedNumber } from '../sheet/printed-number';
import { usualStep } from '../sheet/standing';
import { natureOf } from './column-nature';

/** 元 in a unit of amounts. */
const AMOUNT_UNITS: Readonly<Record<string, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 };

/** How many 元 the unit of a form's amounts is; 万元 where the form states none. */
export function yuanIn({ unit }: Form): Decimal {
  return new Decimal(AMOUNT_UNITS[unit ?? '万元'] ?? 1);
}

/** By what an amount of one form is multiplied to stand in the unit of another. */
export function unitFactor(from: Form, to: Form): Decimal {
  return yuanIn(from).div(yuanIn(to));
}

/** An amount in the form's own unit; null where it is printed in a unit that is none of an amount. */
export function inFormUnit(printed: PrintedNumber, form: Form): PrintedNumber | null {
  const printedUnit = printed.unit === '' ? undefined : AMOUNT_UNITS[printed.unit];
  if (printed.unit !== '' && printedUnit === undefined) return null;
  const formUnit = AMOUNT_UNITS[form.unit ?? '万元'];
  if (printedUnit === undefined || formUnit === undefined || printedUnit === formUnit) return printed;
  const factor = new Decimal(printedUnit).div(formUnit);
  return { ...printed, value: printed.value.times(factor), step: printed.step.times(factor) };
}

/** The steps of a form's amounts other than zero, in its own unit. */
function stepsIn(form: Form): readonly Decimal[] {
  const steps: Decimal[] = [];
  for (const { figures } of form.lines) {
    for (const { column, reading } of figures.values()) {
      if (natureOf(column) !== 'amount' || reading.kind !== 'number' || reading.value.isZero()) continue;
      const printed = inFormUnit(reading, form);
      if (printed !== null) steps.push(printed.step);
    }
  }
  return steps;
}

const USUAL = new WeakMap<Form['lines'], Decimal | null>();

/** To what the amounts of the self-assessments are stated (填报说明: 保留两位小数); whole ones have had their zeros left out. */
const STATED_STEP = stepOfDecimals(2);

/**
 * The step to which a form usually prints its amounts. The rate of a self-assessment form is by its own definition the
 * quotient of what the form states (执行率 = B ÷ A): there an amount is never taken to be rounded to whole 万元.
 */
function usualStepOf(form: Form): Decimal | null {
  const known = USUAL.get(form.lines);
  if (known !== undefined) return known;
  const steps = stepsIn(form);
  const usual = isOfAssessments(form) ? Decimal.min(STATED_STEP, ...steps) : usualStep(steps);
  USUAL.set(form.lines, usual);
  return usual;
}

/** Nothing is paid in less than a 分, in 元. */
const FEN = new Decimal('0.01');

/**
 * The step to which an amount of a form is printed: its own, or the form's usual one where that is finer, never finer
 * than a 分. A blank or a zero shows none of its own: null where the form has no usual one either.
 */
export function amountStep(form: Form, own: Decimal | null): Decimal | null {
  const usual = usualStepOf(form);
  const shown = own === null || usual === null ? (own ?? usual) : Decimal.min(own, usual);
  return shown === null ? null : Decimal.max(shown, FEN.div(yuanIn(form)));
}
