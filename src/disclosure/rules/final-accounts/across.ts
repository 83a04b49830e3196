import { T1, T2, T3, T4, T5, T6, T7, T8, T9 } from '../../layouts/final-accounts/numbers';
import type { ColumnKey, FormId } from '../../layouts/form';
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
  [form, line, column]: readonly [FormId, string, ColumnKey],
  [other, otherLine, otherColumn]: readonly [FormId, string, ColumnKey],
): CrossDeclaration {
  const equals = at(otherLine, otherColumn, other);
  return {
    ...sumRelation({ rule, on: ['named'], line, column, equals, broken: 'crossBroken' }),
    form,
    other,
  };
}

/** The amount of every 类 of a statement, in a column, against the line with its code in another form. */
function byClass(rule: RuleId, form: FormId, column: ColumnKey, other: FormId): CrossDeclaration {
  const equals = sameCode(other, 'total');
  const applies: RelationDeclaration['applies'] = (_form, { code }) => code !== undefined;
  return {
    ...sumRelation({ rule, on: ['named'], column, applies, equals, broken: 'crossBroken' }),
    form,
    other,
  };
}

/** What a fund carries over, receives, spends and carries on: T4's lines against its own form's 合计. */
const fund = (
  rule: RuleId,
  name: 'governmentFund' | 'stateCapital',
  other: FormId,
): readonly CrossDeclaration[] => [
  same(rule, [T4, 'expenditure-total', name], [other, 'total', 'total']),
  { ...same(rule, [T4, `income-${name}`, 'amount'], [other, 'total', 'income']), optional: true },
  { ...same(rule, [T4, `opening-${name}`, 'amount'], [other, 'total', 'opening']), optional: true },
  { ...same(rule, [T4, 'expenditure-closing', name], [other, 'total', 'closing']), optional: true },
];

/** A line of 三公 that is never below what basic expenditure alone spends on it. */
const notBelow = (column: ColumnKey, code: string): CrossDeclaration => ({
  ...sumRelation({
    rule: 'X6-7',
    on: ['named'],
    line: 'final',
    column,
    equals: at(code, 'amount', T6),
    holds: 'atLeast',
    optional: true,
    broken: 'crossBelow',
  }),
  form: T7,
  other: T6,
});

const appropriations: Expression = sumOf(...FUNDS.map((name) => at(`income-${name}`, 'amount')));

/** The relations between the nine forms. */
export const CROSS_RELATIONS: readonly CrossDeclaration[] = [
  same('X1-2', [T1, 'income-total', 'amount'], [T2, 'total', 'total']),
  same('X1-2', [T1, 'income-appropriation', 'amount'], [T2, 'total', 'appropriation']),
  {
    ...same('X1-2', [T1, 'income-generalBudget', 'amount'], [T2, 'total', 'appropriation']),
    result: appropriations,
  },
  ...(['superiorSubsidy', 'undertaking', 'operating', 'subordinate', 'other'] as const).map((source) =>
    same('X1-2', [T1, `income-${source}`, 'amount'], [T2, 'total', source]),
  ),
  byClass('X1-3', T1, 'amount', T3),
  same('X1-3', [T1, 'expenditure-total', 'amount'], [T3, 'total', 'total']),
  ...FUNDS.map((name) => same('X1-4', [T1, `income-${name}`, 'amount'], [T4, `income-${name}`, 'amount'])),
  same('X2-4', [T2, 'total', 'appropriation'], [T4, 'income-total', 'amount']),
  byClass('X4-5', T4, 'generalBudget', T5),
  same('X4-5', [T4, 'expenditure-total', 'generalBudget'], [T5, 'total', 'total']),
  {
    ...same('X5-6', [T5, 'total', 'basic'], [T6, 'personnel', 'amount']),
    equals: sumOf(at('personnel', 'amount', T6), at('operating', 'amount', T6)),
  },
  ...fund('X4-8', 'governmentFund', T8),
  byClass('X4-8', T4, 'governmentFund', T8),
  ...fund('X4-9', 'stateCapital', T9),
  byClass('X4-9', T4, 'stateCapital', T9),
  {
    ...sumRelation({
      rule: 'X3-5',
      on: ['coded'],
      column: 'total',
      equals: sameCode(T3, 'total'),
      holds: 'atMost',
      broken: 'crossAbove',
    }),
    form: T5,
    other: T3,
  },
  notBelow('abroad', '30212'),
  notBelow('reception', '30217'),
  notBelow('purchase', '31013'),
  notBelow('running', '30231'),
];
