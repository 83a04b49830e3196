import type { AccountsColumn } from '../../forms/form';
import { lineOf, partsOf } from '../../forms/form';
import type { RuleId } from '../catalogue';
import type { RelationDeclaration } from '../declaration';
import { at, own, partsSum, sumOf } from '../expression';
import { sumRelation } from './sum-relation';

const onLine = (rule: RuleId, line: string, column: AccountsColumn): RelationDeclaration =>
  sumRelation({ rule, on: ['named'], line, column, equals: partsSum(column) });

/** The kinds of expenditure by nature, as the lines of a statement that lists them. */
const NATURES = ['basic', 'project', 'superiorRemittance', 'operating', 'subordinateSubsidy'] as const;

/** 收入支出决算总表. */
export const SUMMARY_EQUATIONS: readonly RelationDeclaration[] = [
  onLine('T1-1', 'income-total', 'amount'),
  onLine('T1-2', 'expenditure-total', 'amount'),
  onLine('T1-3', 'income-grand', 'amount'),
  onLine('T1-4', 'expenditure-grand', 'amount'),
  sumRelation({
    rule: 'T1-5',
    on: ['named'],
    line: 'income-grand',
    column: 'amount',
    equals: at('expenditure-grand', 'amount'),
  }),
  {
    ...sumRelation({
      rule: 'T1-6',
      on: ['named'],
      line: 'expenditure-total',
      column: 'amount',
      equals: sumOf(...NATURES.map((nature) => at(`nature-${nature}`, 'amount'))),
    }),
    applies: (form) => lineOf(form, 'nature-basic') !== undefined,
  },
  onLine('T1-7', 'nature-basic', 'amount'),
  sumRelation({
    rule: 'T1-8',
    on: ['named'],
    line: 'nature-economic',
    column: 'amount',
    equals: at('expenditure-total', 'amount'),
  }),
  {
    ...onLine('T1-9', 'nature-economic', 'amount'),
    applies: (form, { key }) => partsOf(form, key).length > 0,
  },
];

const FUNDS = ['generalBudget', 'governmentFund', 'stateCapital'] as const;
const EXPENDITURE_COLUMNS = ['total', ...FUNDS] as const;

/** 财政拨款收入支出决算总表. */
export const APPROPRIATION_EQUATIONS: readonly RelationDeclaration[] = [
  onLine('T4-1', 'income-total', 'amount'),
  sumRelation({
    rule: 'T4-2',
    on: ['named'],
    column: 'total',
    equals: sumOf(...FUNDS.map((fund) => own(fund))),
  }),
  ...EXPENDITURE_COLUMNS.map((column) => onLine('T4-3', 'expenditure-total', column)),
  onLine('T4-4', 'income-grand', 'amount'),
  ...EXPENDITURE_COLUMNS.map((column) => onLine('T4-4', 'expenditure-grand', column)),
  {
    ...onLine('T4-5', 'income-opening', 'amount'),
    applies: (form) => FUNDS.some((fund) => lineOf(form, `opening-${fund}`) !== undefined),
  },
  {
    ...onLine('T4-5', 'expenditure-closing', 'total'),
    applies: (form) =>
      FUNDS.some((fund) => lineOf(form, `closing-${fund}`)?.figures.get('total')?.reading.kind === 'number'),
  },
  sumRelation({
    rule: 'T4-6',
    on: ['named'],
    line: 'income-grand',
    column: 'amount',
    equals: at('expenditure-grand', 'total'),
  }),
  ...FUNDS.map((fund) =>
    sumRelation({
      rule: 'T4-7',
      on: ['named'],
      line: `income-${fund}`,
      column: 'amount',
      result: sumOf(own('amount'), at(`opening-${fund}`, 'amount')),
      equals: sumOf(at('expenditure-total', fund), at('expenditure-closing', fund)),
    }),
  ),
];
