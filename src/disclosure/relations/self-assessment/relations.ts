import type { ColumnKey, Form, Line } from '../../forms/form';
import { linesOf } from '../../forms/form';
import { LISTED_FUND_PART, SUB_PART } from '../../forms/self-assessment/labels';
import { executionDecimals, sumStep } from '../../scoring/plan/decimals';
import { stepOfDecimals } from '../../sheet/decimal';
import { normaliseLabel } from '../../sheet/text';
import type { RelationDeclaration } from '../declaration';
import { COEFFICIENT_SCORE, EXECUTION_RATE, EXECUTION_SCORE } from '../execution';
import { ownOperand } from '../figures';
import { constant, earned, own, partsSum, product, wholeSum } from '../expression';

/** The funds' parts by their labels. */
function fundParts(form: Form): readonly string[] {
  return linesOf(form, 'fund-part').map(({ label }) => normaliseLabel(label));
}

/** The parts add up only where none is a part of another, and something is printed for one of them. */
function partsAddUp(column: ColumnKey): (form: Form, line: Line) => boolean {
  return (form) =>
    !fundParts(form)
      .slice(1)
      .some((label) => SUB_PART.test(label)) &&
    linesOf(form, 'fund-part').some(({ figures }) => figures.get(column)?.reading.kind === 'number');
}

/** Nothing of nothing has no rate; a part of the funds need not print one. */
function hasRate(form: Form, line: Line): boolean {
  const budget = ownOperand(form, line, 'budget');
  const printed = line.kind === 'funds' || line.figures.get('rate')?.reading.kind === 'number';
  return printed && !(budget.ok && budget.value.isZero());
}

const fundsSum = (column: ColumnKey): RelationDeclaration => ({
  rule: 'SA-FUNDS',
  on: ['funds'],
  column,
  applies: partsAddUp(column),
  result: own(column),
  equals: partsSum(column),
  expected: 'equals',
  holds: 'sum',
  severity: (form) =>
    fundParts(form).length > 1 && fundParts(form).every((label) => LISTED_FUND_PART.test(label))
      ? 'error'
      : 'warning',
  broken: 'fundsBroken',
});

/** The equations of the self-assessment forms. */
export const SELF_ASSESSMENT_RELATIONS: readonly RelationDeclaration[] = [
  {
    rule: 'SA-RATE',
    on: ['funds', 'fund-part'],
    column: 'rate',
    applies: hasRate,
    result: own('rate'),
    equals: EXECUTION_RATE,
    expected: 'equals',
    holds: 'rounded',
    severity: 'error',
    broken: 'rateBroken',
  },
  {
    rule: 'SA-EXEC',
    on: ['funds'],
    column: 'score',
    result: own('score'),
    equals: EXECUTION_SCORE,
    or: { equals: product(own('weight'), earned(own('rate'))), unlessBroken: 'SA-RATE' },
    expected: 'equals',
    holds: 'rounded',
    writtenStep: (printed, scheme) => stepOfDecimals(executionDecimals(printed, scheme)),
    severity: 'error',
    broken: 'execBroken',
  },
  {
    rule: 'SA-COEFF',
    on: ['indicator'],
    column: 'score',
    applies: (_form, { figures }) => figures.has('coefficient'),
    result: own('score'),
    equals: COEFFICIENT_SCORE,
    expected: 'equals',
    holds: 'awarded',
    severity: 'error',
    broken: 'coefficientBroken',
  },
  fundsSum('openingBudget'),
  fundsSum('budget'),
  fundsSum('execution'),
  {
    rule: 'SA-BLOCK',
    on: ['block'],
    column: 'score',
    result: own('score'),
    equals: partsSum('score'),
    expected: 'equals',
    holds: 'sum',
    writtenStep: (_printed, scheme) => sumStep(scheme),
    severity: 'error',
    broken: 'blockBroken',
  },
  {
    rule: 'SA-POINTS',
    on: ['first-level'],
    column: 'weight',
    applies: (form) => linesOf(form, 'indicator').some(({ figures }) => figures.has('weight')),
    result: own('weight'),
    equals: partsSum('weight'),
    expected: 'result',
    holds: 'sum',
    severity: 'error',
    broken: 'pointsBroken',
  },
  {
    rule: 'SA-HUNDRED',
    on: ['funds', 'total'],
    column: 'weight',
    applies: (form, { kind }) =>
      kind === 'funds' || !linesOf(form, 'funds').some(({ figures }) => figures.has('weight')),
    result: constant('100'),
    equals: wholeSum('weight'),
    expected: 'result',
    holds: 'sum',
    names: 'total',
    severity: 'error',
    broken: 'hundredBroken',
  },
  {
    rule: 'SA-TOTAL',
    on: ['total'],
    column: 'score',
    result: own('score'),
    equals: wholeSum('score'),
    expected: 'equals',
    holds: 'sum',
    writtenStep: (_printed, scheme) => sumStep(scheme),
    severity: 'error',
    broken: 'totalBroken',
  },
];
