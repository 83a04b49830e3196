import type { Form, Line } from '../../forms/form';
import { linesOf } from '../../forms/form';
import { readIndicatorValue } from '../../scoring/values/indicator-value';
import type { Quantity } from '../../scoring/values/quantity';
import { amountOf } from '../../scoring/values/quantity';
import { plain, stepOfDecimals } from '../../sheet/decimal';
import type { Side } from '../../sheet/standing';
import { printedTo, standingOf } from '../../sheet/standing';
import { normaliseLabel } from '../../sheet/text';
import { amountStep, yuanIn } from '../amounts';
import { ownOperand } from '../figures';
import type { Outcome } from '../outcome';
import { merged, named, NOTHING, relation, STATE_OF, told } from '../outcome';

/** Words that a cost indicator's name adds to or drops from its project's. */
const FILLERS = /(?:运行|专项|相关|经费|费用|资金|支出|项目|总额|等|及|的)/gu;

function names(line: Line, project: string): boolean {
  const [indicator, whole] = [line.label, project].map((text) => normaliseLabel(text).replace(FILLERS, ''));
  if (indicator === undefined || whole === undefined || indicator === '' || whole === '') return false;
  return indicator === whole || whole.startsWith(indicator);
}

/** An indicator's amount in the form's unit, to the decimals that it is written with. */
function statedIn(form: Form, quantity: Quantity): Side {
  const inUnit = (number: Quantity['number']): Quantity['number'] =>
    amountOf({ ...quantity, number }).div(yuanIn(form));
  const amount = inUnit(quantity.number);
  const own = inUnit(stepOfDecimals(quantity.number.decimalPlaces()));
  return printedTo(amount, amountStep(form, own) ?? own);
}

function checkCost(form: Form, line: Line, funds: Line, project: string): Outcome {
  const actual = line.figures.get('actual');
  const execution = ownOperand(form, funds, 'execution');
  if (actual === undefined || actual.shared !== undefined || !execution.ok || !names(line, project))
    return NOTHING;
  const value = readIndicatorValue(actual.reading, actual.text, 'actual');
  if (value.kind !== 'quantity' || value.unit.dimension !== 'money' || value.unit.per !== undefined)
    return NOTHING;
  const stated = statedIn(form, value);
  const { value: amount } = stated;
  const sides = { expected: execution.value, actual: amount, counts: 'amount' as const };
  const cells = [actual.place, ...execution.cells];
  const state = STATE_OF[standingOf(stated, execution, 'sum')];
  const evaluated = relation('SA-COST', form, state, cells, sides);
  const relations = [evaluated];
  if (state !== 'broken') return { ...NOTHING, relations };
  const values = { line: named(line), actual: plain(amount), expected: plain(execution.value) };
  return {
    ...NOTHING,
    relations,
    findings: [told(evaluated, 'error', { key: 'costDiffers', values })],
  };
}

/** A cost indicator that names its own project states the project's 全年执行数. */
export function checkOwnCost(form: Form): Outcome {
  const [funds] = linesOf(form, 'funds');
  const { project } = form;
  if (funds === undefined || project === null) return NOTHING;
  const costs = linesOf(form, 'indicator').filter(({ firstLevel = '', secondLevel = '' }) =>
    /成本/u.test(firstLevel + secondLevel),
  );
  return merged(costs.map((line) => checkCost(form, line, funds, project)));
}
