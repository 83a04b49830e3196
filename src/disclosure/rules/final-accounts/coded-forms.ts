import { expenditure } from '../../layouts/final-accounts/expenditure';
import { generalBudgetExpenditure } from '../../layouts/final-accounts/general-budget-expenditure';
import { governmentFund } from '../../layouts/final-accounts/government-fund';
import { income } from '../../layouts/final-accounts/income';
import { stateCapital } from '../../layouts/final-accounts/state-capital';
import type { CodedForm } from '../../layouts/final-accounts/declaration';
import type { AccountsColumn } from '../../layouts/form';
import { partsOf } from '../../layouts/form';
import type { RuleId } from '../catalogue';
import type { RelationDeclaration } from '../declaration';
import { own, ownSum, partsSum, sumOf } from '../expression';
import { sumRelation } from './sum-relation';

/** The rules of a form of coded lines. */
interface CodedRules {
  readonly form: CodedForm;
  /** -R: the total column of a row is the sum of these columns. */
  readonly row: { readonly rule: RuleId; readonly parts: readonly AccountsColumn[] };
  /** -C: 合计 is the sum of the 类. */
  readonly column: RuleId;
  /** -N: codes are unique and fit their names. */
  readonly names: RuleId;
  /** -H: a code is the sum of its direct children. */
  readonly hierarchy: RuleId;
}

export const CODED_RULES: readonly CodedRules[] = [
  {
    form: income,
    row: {
      rule: 'T2-R',
      parts: ['appropriation', 'superiorSubsidy', 'undertaking', 'operating', 'subordinate', 'other'],
    },
    column: 'T2-C',
    names: 'T2-N',
    hierarchy: 'T2-H',
  },
  {
    form: expenditure,
    row: {
      rule: 'T3-R',
      parts: ['basic', 'project', 'superiorRemittance', 'operating', 'subordinateSubsidy'],
    },
    column: 'T3-C',
    names: 'T3-N',
    hierarchy: 'T3-H',
  },
  {
    form: generalBudgetExpenditure,
    row: { rule: 'T5-R', parts: ['basic', 'project'] },
    column: 'T5-C',
    names: 'T5-N',
    hierarchy: 'T5-H',
  },
  {
    form: governmentFund,
    row: { rule: 'T8-R', parts: ['basic', 'project'] },
    column: 'T8-C',
    names: 'T8-N',
    hierarchy: 'T8-H',
  },
  {
    form: stateCapital,
    row: { rule: 'T9-R', parts: ['basic', 'project'] },
    column: 'T9-C',
    names: 'T9-N',
    hierarchy: 'T9-H',
  },
];

/** The equations of one form of coded lines: rows, 合计, and the hierarchy of its codes, in every column. */
export function codedEquations({ form, row, column, hierarchy }: CodedRules): readonly RelationDeclaration[] {
  return [
    sumRelation({
      rule: row.rule,
      on: ['named', 'coded'],
      column: 'total',
      applies: ({ unknownColumns }) => unknownColumns.length === 0,
      equals: ownSum(...row.parts),
    }),
    ...form.columns.flatMap(({ key }) => [
      sumRelation({ rule: column, on: ['named'], column: key, equals: partsSum(key) }),
      sumRelation({
        rule: hierarchy,
        on: ['coded'],
        column: key,
        applies: (printed, line) => partsOf(printed, line.key).length > 0,
        equals: partsSum(key),
      }),
    ]),
    ...(form.id === 'government-fund'
      ? [
          sumRelation({
            rule: 'T8-1',
            on: ['named', 'coded'],
            column: 'opening',
            result: sumOf(own('opening'), own('income')),
            equals: sumOf(own('total'), own('closing')),
          }),
        ]
      : []),
  ];
}
