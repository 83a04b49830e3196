import type { Form } from '../../forms/form';
import { linesOf } from '../../forms/form';
import { amountOf } from '../../scoring/values/quantity';
import { plain } from '../../sheet/decimal';
import { overlaps } from '../../sheet/interval';
import type { Decimal } from '../../sheet/decimal';
import { unitFactor, yuanIn } from '../amounts';
import { ownOperand } from '../figures';
import type { Operand } from '../operand';
import { exactOperand, scaled, summed } from '../operand';
import type { Outcome } from '../outcome';
import { finding, merged, named, NOTHING, relation, told } from '../outcome';
import type { Assessed } from './assessed';
import type { ReadIndicator } from './read-indicators';

/** A cost indicator that is about all projects together: 项目总成本, 各项目支出总额. */
const OF_ALL_PROJECTS =
  /^(?:各|全部|所有)?项目(?:支出|经费|资金)?总?(?:成本|支出|经费|资金|额)(?:总额|合计|控制数)?$/u;

const COST = /成本/u;

interface Cost {
  readonly indicator: ReadIndicator;
  /** In the unit of the indicator's own form. */
  readonly amount: Decimal;
}

/** The cost indicators of a form whose actual values are amounts. */
function costsOf({ form, blocks }: Assessed): readonly Cost[] {
  return blocks
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator) => {
      const { firstLevel = '', secondLevel = '' } = indicator.line;
      const { actual } = indicator;
      return COST.test(firstLevel + secondLevel) &&
        actual.kind === 'quantity' &&
        actual.unit.dimension === 'money' &&
        actual.unit.per === undefined
        ? [{ indicator, amount: amountOf(actual).div(yuanIn(form)) }]
        : [];
    });
}

/** What all projects executed, in the department's unit; nothing where one of them does not say. */
function executions(department: Form, projects: readonly Assessed[]): readonly Operand[] {
  const operands = projects.flatMap(({ form }) => {
    const [funds] = linesOf(form, 'funds');
    const execution = funds === undefined ? null : ownOperand(form, funds, 'execution');
    return execution?.ok === true && execution.printed
      ? [scaled(execution, unitFactor(form, department))]
      : [];
  });
  return operands.length === projects.length ? operands : [];
}

/** What the projects' indicators of the same name cost, in the department's unit; nothing where one has two of them. */
function namesakes(department: Form, { indicator }: Cost, projects: readonly Assessed[]): readonly Operand[] {
  const costs = projects.flatMap(costsOf).filter(({ indicator: { name } }) => name === indicator.name);
  if (new Set(costs.map((cost) => cost.indicator.form)).size < costs.length) return [];
  return costs.map(({ indicator: { form, line }, amount }) => ({
    ...scaled(exactOperand(amount), unitFactor(form, department)),
    cells: [line.figures.get('actual')?.place ?? line.place],
  }));
}

function checkCost(cost: Cost, form: Form, projects: readonly Assessed[]): Outcome {
  const { indicator, amount } = cost;
  const actual = indicator.line.figures.get('actual');
  const parts = OF_ALL_PROJECTS.test(indicator.name)
    ? executions(form, projects)
    : namesakes(form, cost, projects);
  const whole = summed(parts);
  if (actual === undefined || parts.length < 2 || !whole.ok) return NOTHING;
  const sides = { expected: whole.value, actual: amount, counts: 'amount' as const };
  const cells = [actual.place, ...whole.cells];
  const within = overlaps(exactOperand(amount).interval(), whole.interval());
  const isAbove = !within && amount.gt(whole.value);
  const state = amount.eq(whole.value) ? 'held' : within ? 'withinRounding' : 'broken';
  // A workbook need not have all projects: that the department states more breaks nothing.
  const evaluated = relation('SA-COSTS', form, state, cells, sides);
  const relations = isAbove ? [] : [evaluated];
  if (within) return { ...NOTHING, relations };
  const values = {
    line: named(indicator.line),
    actual: plain(amount),
    expected: plain(whole.value),
    difference: plain(amount.minus(whole.value).abs()),
  };
  const found = isAbove
    ? finding('SA-COSTS', 'info', form, cells, { key: 'departmentCostAbove', values }, sides)
    : told(evaluated, 'warning', { key: 'departmentCostBelow', values });
  return { ...NOTHING, relations, findings: [found] };
}

/**
 * A department's cost indicator that is about all projects, or that its projects have by the same name, states the sum of
 * theirs. Where a workbook has the forms of several departments, nobody can tell whose the projects are.
 */
export function checkDepartmentCosts(assessments: readonly Assessed[]): Outcome {
  const [department, ...others] = assessments.filter(({ form }) => form.id === 'department-self-assessment');
  const projects = assessments.filter(({ form }) => form.id === 'project-self-assessment');
  if (department === undefined || others.length > 0) return NOTHING;
  return merged(costsOf(department).map((cost) => checkCost(cost, department.form, projects)));
}
