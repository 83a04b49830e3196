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
import type { ColumnKey } from '../../forms/form';
import type { EquationCheck } from '../declaration';
import type { RelationEntry } from '../entry';
import type { Expression } from '../expression';
import { at, sameCode, sumOf } from '../expression';
import { across } from './entry';
import { sumRelation } from './sum-relation';

const FUNDS = ['generalBudget', 'governmentFund', 'stateCapital'] as const;

/** A figure that is the same figure in another form. */
function same(
  [line, column]: readonly [string, ColumnKey],
  other: FormDefinition,
  [otherLine, otherColumn]: readonly [string, ColumnKey],
): EquationCheck {
  return sumRelation({ on: ['named'], line, column, equals: at(otherLine, otherColumn, other.id) });
}

/** The amount of every 类 of a statement, in a column, against the line with its code in another form. */
function byClass(column: ColumnKey, other: FormDefinition): EquationCheck {
  const equals = sameCode(other.id, 'total');
  const applies: EquationCheck['applies'] = (_form, { code }) => code !== undefined;
  return sumRelation({ on: ['named'], column, applies, equals });
}

/** What a fund carries over, receives, spends and carries on: the appropriation's lines against its own form's 合计. */
const fund = (name: (typeof FUNDS)[number], other: FormDefinition): readonly EquationCheck[] => [
  same(['expenditure-total', name], other, ['total', 'total']),
  { ...same([`income-${name}`, 'amount'], other, ['total', 'income']), optional: true },
  { ...same([`opening-${name}`, 'amount'], other, ['total', 'opening']), optional: true },
  { ...same(['expenditure-closing', name], other, ['total', 'closing']), optional: true },
];

/** A line of 三公 that is never below what basic expenditure alone spends on it. */
const notBelow = (column: ColumnKey, code: string): EquationCheck =>
  sumRelation({
    on: ['named'],
    line: 'final',
    column,
    equals: at(code, 'amount', basic.id),
    holds: 'atLeast',
    optional: true,
  });

const appropriations: Expression = sumOf(...FUNDS.map((name) => at(`income-${name}`, 'amount')));

const COLUMNS_NOT_PRINTED = {
  'zh-CN': '没有印出的收入、年初、年末栏',
  en: 'columns of income and balances that are not printed',
};

/** The relations between the nine forms. */
export const ACROSS_ENTRIES: readonly RelationEntry[] = [
  across(summary, income, {
    id: 'X1-2',
    title: {
      'zh-CN': '收入支出决算总表的收入与收入决算表一致',
      en: 'The income of the summary agrees with the income form',
    },
    equation: '收入支出决算总表各项收入、本年收入合计 = 收入决算表合计行相应栏（财政拨款收入为三项之和）',
    equations: [
      same(['income-total', 'amount'], income, ['total', 'total']),
      same(['income-appropriation', 'amount'], income, ['total', 'appropriation']),
      {
        ...same(['income-generalBudget', 'amount'], income, ['total', 'appropriation']),
        result: appropriations,
      },
      ...(['superiorSubsidy', 'undertaking', 'operating', 'subordinate', 'other'] as const).map((source) =>
        same([`income-${source}`, 'amount'], income, ['total', source]),
      ),
    ],
  }),
  across(summary, expenditure, {
    id: 'X1-3',
    title: {
      'zh-CN': '收入支出决算总表的支出与支出决算表一致',
      en: 'The expenditure of the summary agrees with the expenditure form',
    },
    equation: '收入支出决算总表各类支出、本年支出合计 = 支出决算表同一类、合计行的本年支出合计',
    equations: [
      byClass('amount', expenditure),
      same(['expenditure-total', 'amount'], expenditure, ['total', 'total']),
    ],
  }),
  across(summary, appropriation, {
    id: 'X1-4',
    title: {
      'zh-CN': '收入支出决算总表的财政拨款收入与财政拨款收入支出决算总表一致',
      en: 'The appropriations of the summary agree with the appropriation summary',
    },
    equation: '收入支出决算总表三项财政拨款收入 = 财政拨款收入支出决算总表同项收入',
    equations: FUNDS.map((name) =>
      same([`income-${name}`, 'amount'], appropriation, [`income-${name}`, 'amount']),
    ),
  }),
  across(income, appropriation, {
    id: 'X2-4',
    title: {
      'zh-CN': '收入决算表财政拨款收入与财政拨款收入支出决算总表一致',
      en: 'The appropriation of the income form agrees with the appropriation summary',
    },
    equation: '收入决算表合计行财政拨款收入 = 财政拨款收入支出决算总表本年收入合计',
    equations: [same(['total', 'appropriation'], appropriation, ['income-total', 'amount'])],
  }),
  across(appropriation, general, {
    id: 'X4-5',
    title: {
      'zh-CN': '财政拨款收入支出决算总表与一般公共预算财政拨款支出决算表一致',
      en: 'The general budget of the appropriation summary agrees with its own form',
    },
    equation:
      '财政拨款收入支出决算总表一般公共预算的支出（各类及合计）、收入、年初、年末 = 一般公共预算财政拨款支出决算表同一类、合计行相应栏',
    inapplicable: COLUMNS_NOT_PRINTED,
    equations: [byClass('generalBudget', general), ...fund('generalBudget', general)],
  }),
  across(general, basic, {
    id: 'X5-6',
    title: { 'zh-CN': '基本支出 = 人员经费 + 公用经费', en: 'Basic expenditure = personnel + operating' },
    equation:
      '一般公共预算财政拨款支出决算表合计行基本支出 = 一般公共预算财政拨款基本支出决算表人员经费合计 + 公用经费合计',
    equations: [
      {
        ...same(['total', 'basic'], basic, ['personnel', 'amount']),
        equals: sumOf(at('personnel', 'amount', basic.id), at('operating', 'amount', basic.id)),
      },
    ],
  }),
  across(appropriation, governmentFund, {
    id: 'X4-8',
    title: {
      'zh-CN': '政府性基金与政府性基金预算财政拨款收入支出决算表一致',
      en: 'The government fund of the appropriation summary agrees with its own form',
    },
    equation:
      '财政拨款收入支出决算总表政府性基金的支出（各类及合计）、收入、年初、年末 = 政府性基金预算财政拨款收入支出决算表同一类、合计行相应栏',
    inapplicable: COLUMNS_NOT_PRINTED,
    equations: [...fund('governmentFund', governmentFund), byClass('governmentFund', governmentFund)],
  }),
  across(appropriation, stateCapital, {
    id: 'X4-9',
    title: {
      'zh-CN': '国有资本经营预算与其支出决算表一致',
      en: 'The state capital of the appropriation summary agrees with its own form',
    },
    equation:
      '财政拨款收入支出决算总表国有资本经营预算的支出（各类及合计）、收入、年初、年末 = 国有资本经营预算财政拨款支出决算表同一类、合计行相应栏',
    inapplicable: COLUMNS_NOT_PRINTED,
    equations: [...fund('stateCapital', stateCapital), byClass('stateCapital', stateCapital)],
  }),
  across(general, expenditure, {
    id: 'X3-5',
    title: {
      'zh-CN': '一般公共预算支出不大于全部支出',
      en: 'Expenditure from the general budget is never above all expenditure',
    },
    equation: '一般公共预算财政拨款支出决算表每个科目 ≤ 支出决算表同一科目',
    said: ['crossAbove'],
    equations: [
      sumRelation({
        on: ['coded'],
        column: 'total',
        equals: sameCode(expenditure.id, 'total'),
        holds: 'atMost',
      }),
    ],
  }),
  across(threePublic, basic, {
    id: 'X6-7',
    title: {
      'zh-CN': '三公决算数不小于基本支出中的相应数',
      en: 'The three public expenses are never below those within basic expenditure',
    },
    equation:
      '“三公”经费决算数：因公出国（境）费 ≥ 30212，公务接待费 ≥ 30217，购置费 ≥ 31013，运行维护费 ≥ 30231',
    said: ['crossBelow'],
    inapplicable: {
      'zh-CN': '基本支出决算表中没有印出的科目',
      en: 'codes that the form of basic expenditure does not print',
    },
    equations: [
      notBelow('abroad', '30212'),
      notBelow('reception', '30217'),
      notBelow('purchase', '31013'),
      notBelow('running', '30231'),
    ],
  }),
];
