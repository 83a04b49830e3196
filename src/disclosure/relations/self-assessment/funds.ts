import type { Form, Line } from '../../forms/form';
import { linesOf } from '../../forms/form';
import { ONE, plain } from '../../sheet/decimal';
import { ownOperand } from '../figures';
import type { Outcome } from '../outcome';
import { finding, merged, named, NOTHING, shown } from '../outcome';

/** Executed more than was budgeted, or anything of nothing. */
function checkOverspending(form: Form, line: Line): Outcome {
  const budget = ownOperand(form, line, 'budget');
  const execution = ownOperand(form, line, 'execution');
  if (!budget.ok || !execution.ok || budget.value.isNegative()) return NOTHING;
  const cells = [...execution.cells, ...budget.cells];
  const values = { line: named(line), budget: plain(budget.value), execution: plain(execution.value) };
  const sides = { expected: null, actual: execution.value, counts: 'amount' as const };
  if (budget.value.isZero()) {
    if (!execution.value.isPositive() || execution.value.isZero()) return NOTHING;
    return {
      ...NOTHING,
      findings: [finding('SA-RATE', 'error', form, cells, { key: 'executionOfNothing', values }, sides)],
    };
  }
  const rate = execution.value.div(budget.value);
  if (rate.lte(ONE)) return NOTHING;
  const message = {
    key: 'rateAboveOne' as const,
    values: { ...values, rate: shown(rate.toDecimalPlaces(4), 'rate') },
  };
  return { ...NOTHING, findings: [finding('SA-OVER', 'warning', form, cells, message, sides)] };
}

/** No amount is negative. */
function checkNegative(form: Form, line: Line): Outcome {
  const findings = (['openingBudget', 'budget', 'execution'] as const).flatMap((column) => {
    const amount = ownOperand(form, line, column);
    if (!amount.ok || !amount.value.isNegative() || amount.value.isZero()) return [];
    const message = {
      key: 'amountNegative' as const,
      values: { line: named(line), amount: plain(amount.value) },
    };
    const sides = { expected: null, actual: amount.value, counts: 'amount' as const };
    return [finding('SA-AMOUNT', 'warning', form, amount.cells, message, sides)];
  });
  return { ...NOTHING, findings };
}

/** What the funds of a form must look like apart from their equations. */
export function checkFunds(form: Form): Outcome {
  return merged([
    ...linesOf(form, 'funds', 'project').map((line) => checkOverspending(form, line)),
    ...linesOf(form, 'funds', 'fund-part', 'project').map((line) => checkNegative(form, line)),
  ]);
}
