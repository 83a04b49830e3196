import { appropriationSummary as appropriation } from '../../forms/final-accounts/appropriation-summary';
import { basicExpenditure as basic } from '../../forms/final-accounts/basic-expenditure';
import type { FormDefinition } from '../../forms/final-accounts/definition';
import { expenditure } from '../../forms/final-accounts/expenditure';
import { generalBudgetExpenditure as general } from '../../forms/final-accounts/general-budget-expenditure';
import { governmentFund } from '../../forms/final-accounts/government-fund';
import { income } from '../../forms/final-accounts/income';
import { incomeExpenditureSummary as summary } from '../../forms/final-accounts/income-expenditure-summary';
import { stateCapital } from '../../forms/final-accounts/state-capital';
import { threePublic } from '../../forms/final-accounts/three-public';
import type { ColumnKey, FormId } from '../../forms/form';
import type { RuleId } from '../catalogue';
import type { RelationDeclaration } from '../declaration';
import type { Expression } from '../expression';
import { at, sameCode, sumOf } from '../expression';
import { sumRelation } from './sum-relation';

/** A relation between two forms, evaluated on the lines of the first. */
export interface CrossDeclaration extends RelationDeclaration {
  readonly form: FormId;
  readonly other: FormId;
}

const FUNDS = ['generalBudget', 'governmentFund', 'stateCapital'] as const;

/** A figure of one form that is the same figure in another. */
function same(
  rule: RuleId,
  [form, line, column]: readonly [FormDefinition, string, ColumnKey],
  [other, otherLine, otherColumn]: readonly [FormDefinition, string, ColumnKey],
): CrossDeclaration {
  const equals = at(otherLine, otherColumn, other.id);
  return {
    ...sumRelation({ rule, on: ['named'], line, column, equals, broken: 'crossBroken' }),
    form: form.id,
    other: other.id,
  };
}

/** The amount of every 类 of a statement, in a column, against the line with its code in another form. */
function byClass(
  rule: RuleId,
  form: FormDefinition,
  column: ColumnKey,
  other: FormDefinition,
): CrossDeclaration {
  const equals = sameCode(other.id, 'total');
  const applies: RelationDeclaration['applies'] = (_form, { code }) => code !== undefined;
  return {
    ...sumRelation({ rule, on: ['named'], column, applies, equals, broken: 'crossBroken' }),
    form: form.id,
    other: other.id,
  };
}

/** What a fund carries over, receives, spends and carries on: the appropriation's lines against its own form's 合计. */
const fund = (
  rule: RuleId,
  name: (typeof FUNDS)[number],
  other: FormDefinition,
): readonly CrossDeclaration[] => [
  same(rule, [appropriation, 'expenditure-total', name], [other, 'total', 'total']),
  { ...same(rule, [appropriation, `income-${name}`, 'amount'], [other, 'total', 'income']), optional: true },
  {
    ...same(rule, [appropriation, `opening-${name}`, 'amount'], [other, 'total', 'opening']),
    optional: true,
  },
  {
    ...same(rule, [appropriation, 'expenditure-closing', name], [other, 'total', 'closing']),
    optional: true,
  },
];

/** A line of 三公 that is never below what basic expenditure alone spends on it. */
const notBelow = (column: ColumnKey, code: string): CrossDeclaration => ({
  ...sumRelation({
    rule: 'X6-7',
    on: ['named'],
    line: 'final',
    column,
    equals: at(code, 'amount', basic.id),
    holds: 'atLeast',
    optional: true,
    broken: 'crossBelow',
  }),
  form: threePublic.id,
  other: basic.id,
});

const appropriations: Expression = sumOf(...FUNDS.map((name) => at(`income-${name}`, 'amount')));

/** The relations between the nine forms. */
export const CROSS_RELATIONS: readonly CrossDeclaration[] = [
  same('X1-2', [summary, 'income-total', 'amount'], [income, 'total', 'total']),
  same('X1-2', [summary, 'income-appropriation', 'amount'], [income, 'total', 'appropriation']),
  {
    ...same('X1-2', [summary, 'income-generalBudget', 'amount'], [income, 'total', 'appropriation']),
    result: appropriations,
  },
  ...(['superiorSubsidy', 'undertaking', 'operating', 'subordinate', 'other'] as const).map((source) =>
    same('X1-2', [summary, `income-${source}`, 'amount'], [income, 'total', source]),
  ),
  byClass('X1-3', summary, 'amount', expenditure),
  same('X1-3', [summary, 'expenditure-total', 'amount'], [expenditure, 'total', 'total']),
  ...FUNDS.map((name) =>
    same('X1-4', [summary, `income-${name}`, 'amount'], [appropriation, `income-${name}`, 'amount']),
  ),
  same('X2-4', [income, 'total', 'appropriation'], [appropriation, 'income-total', 'amount']),
  byClass('X4-5', appropriation, 'generalBudget', general),
  ...fund('X4-5', 'generalBudget', general),
  {
    ...same('X5-6', [general, 'total', 'basic'], [basic, 'personnel', 'amount']),
    equals: sumOf(at('personnel', 'amount', basic.id), at('operating', 'amount', basic.id)),
  },
  ...fund('X4-8', 'governmentFund', governmentFund),
  byClass('X4-8', appropriation, 'governmentFund', governmentFund),
  ...fund('X4-9', 'stateCapital', stateCapital),
  byClass('X4-9', appropriation, 'stateCapital', stateCapital),
  {
    ...sumRelation({
      rule: 'X3-5',
      on: ['coded'],
      column: 'total',
      equals: sameCode(expenditure.id, 'total'),
      holds: 'atMost',
      broken: 'crossAbove',
    }),
    form: general.id,
    other: expenditure.id,
  },
  notBelow('abroad', '30212'),
  notBelow('reception', '30217'),
  notBelow('purchase', '31013'),
  notBelow('running', '30231'),
];
