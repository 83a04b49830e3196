import type { CodedForm } from '../../forms/final-accounts/definition';
import { expenditure } from '../../forms/final-accounts/expenditure';
import { generalBudgetExpenditure } from '../../forms/final-accounts/general-budget-expenditure';
import { governmentFund } from '../../forms/final-accounts/government-fund';
import { income } from '../../forms/final-accounts/income';
import { stateCapital } from '../../forms/final-accounts/state-capital';
import type { FormId } from '../../forms/form';
import { partsOf } from '../../forms/form';
import type { RuleId } from '../catalogue';
import type { RelationDeclaration } from '../declaration';
import { own, ownSum, partsSum, sumOf } from '../expression';
import { sumRelation } from './sum-relation';

/** The rules of a form of coded lines. */
export interface CodedRules {
  /** -R: the total column of a row is the sum of the columns that the form declares as its parts. */
  readonly row: RuleId;
  /** -C: 合计 is the sum of the 类. */
  readonly column: RuleId;
  /** -H: a code is the sum of its direct children. */
  readonly hierarchy: RuleId;
  /** -N: codes are unique and fit their names. */
  readonly names: RuleId;
  /** What holds in this form alone. */
  readonly besides?: readonly RelationDeclaration[];
}

/** What was there and came in is what was spent and is carried on, on forms that print all four. */
const balance = (rule: RuleId): RelationDeclaration =>
  sumRelation({
    rule,
    on: ['named', 'coded'],
    column: 'opening',
    result: sumOf(own('opening'), own('income')),
    equals: sumOf(own('total'), own('closing')),
  });

const OWN_RULES: ReadonlyMap<FormId, CodedRules> = new Map<FormId, CodedRules>([
  [income.id, { row: 'T2-R', column: 'T2-C', hierarchy: 'T2-H', names: 'T2-N' }],
  [expenditure.id, { row: 'T3-R', column: 'T3-C', hierarchy: 'T3-H', names: 'T3-N' }],
  [
    generalBudgetExpenditure.id,
    { row: 'T5-R', column: 'T5-C', hierarchy: 'T5-H', names: 'T5-N', besides: [balance('T5-1')] },
  ],
  [
    governmentFund.id,
    { row: 'T8-R', column: 'T8-C', hierarchy: 'T8-H', names: 'T8-N', besides: [balance('T8-1')] },
  ],
  [stateCapital.id, { row: 'T9-R', column: 'T9-C', hierarchy: 'T9-H', names: 'T9-N' }],
]);

/** The rules of any other form of coded lines: what its shape alone demands. */
const RULES_OF_THE_SHAPE: CodedRules = {
  row: 'P-ROW',
  column: 'P-COLUMN',
  hierarchy: 'P-HIERARCHY',
  names: 'P-CODES',
};

/** The rules of a form of coded lines: its own, or those of its shape. */
export function codedRules({ id }: CodedForm): CodedRules {
  return OWN_RULES.get(id) ?? RULES_OF_THE_SHAPE;
}

/** The equations of one form of coded lines: rows, 合计, and the hierarchy of its codes, in every column. */
export function codedEquations(form: CodedForm): readonly RelationDeclaration[] {
  const { row, column, hierarchy, besides = [] } = codedRules(form);
  return [
    sumRelation({
      rule: row,
      on: ['named', 'coded'],
      column: 'total',
      applies: ({ unknownColumns }) => unknownColumns.length === 0,
      equals: ownSum(...form.totalOf),
    }),
    ...(form.sums ?? []).map((sum) =>
      sumRelation({
        rule: row,
        on: ['named', 'coded'],
        column: sum.column,
        applies: ({ columns }) => sum.of.every((part) => columns.has(part)),
        equals: ownSum(...sum.of),
      }),
    ),
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
    ...besides,
  ];
}
