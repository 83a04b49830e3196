import type { CodedForm } from '../../forms/final-accounts/definition';
import { expenditure } from '../../forms/final-accounts/expenditure';
import { generalBudgetExpenditure } from '../../forms/final-accounts/general-budget-expenditure';
import { governmentFund } from '../../forms/final-accounts/government-fund';
import { income } from '../../forms/final-accounts/income';
import { stateCapital } from '../../forms/final-accounts/state-capital';
import type { Message } from '../../findings';
import type { Form } from '../../forms/form';
import { partsOf } from '../../forms/form';
import type { EquationCheck, RelationDeclaration } from '../declaration';
import type { CodedDemand, RelationEntry } from '../entry';
import { declared, equationsOf } from '../entry';
import { own, ownSum, partsSum, sumOf } from '../expression';
import type { RuleId } from '../rule-id';
import type { Rules } from '../rules';
import { ACCOUNTS_INSTRUCTIONS } from '../sources';
import { within } from './entry';
import { sumRelation } from './sum-relation';

/** What the entry of a demand of the shape says, whatever form it is of. */
type Demanded = Pick<RelationEntry, 'equation' | 'said' | 'severities' | 'source' | 'inapplicable'>;

const DEMANDED: Readonly<Record<CodedDemand, Demanded>> = {
  row: {
    equation: '每行：合计 = Σ 各栏',
    said: ['sumBroken'],
    severities: ['error'],
    source: ACCOUNTS_INSTRUCTIONS,
    inapplicable: { 'zh-CN': '表中有没读的栏', en: 'where a column of the form is not read' },
  },
  column: {
    equation: '每栏：合计行 = Σ 各类',
    said: ['sumBroken'],
    severities: ['error'],
    source: ACCOUNTS_INSTRUCTIONS,
  },
  hierarchy: {
    equation: '每栏：类 = Σ 所属各款，款 = Σ 所属各项',
    said: ['sumBroken', 'codeOrphan'],
    severities: ['error', 'warning'],
    source: ACCOUNTS_INSTRUCTIONS,
    inapplicable: { 'zh-CN': '没有列出下级科目的科目', en: 'a code without children' },
  },
  names: {
    equation: null,
    said: ['codeRepeated', 'codeNameDiffers', 'codeUnknown', 'codeMalformed'],
    severities: ['error', 'warning'],
    source: ACCOUNTS_INSTRUCTIONS,
  },
};

/** The demands of its shape as entries of a form's own: T2-R, T2-C, T2-H, T2-N. */
function codedEntries({ id }: CodedForm, number: string): readonly RelationEntry[] {
  const own = { family: 'within', forms: [id] } as const;
  return [
    {
      ...DEMANDED.row,
      ...own,
      id: `${number}-R`,
      title: { 'zh-CN': '每行合计 = 各栏之和', en: 'Each row: total = the sum of its columns' },
      demands: 'row',
    },
    {
      ...DEMANDED.column,
      ...own,
      id: `${number}-C`,
      title: { 'zh-CN': '合计行 = 各类之和', en: 'The 合计 row = the sum of the classes' },
      demands: 'column',
    },
    {
      ...DEMANDED.hierarchy,
      ...own,
      id: `${number}-H`,
      title: { 'zh-CN': '上级科目 = 下级科目之和', en: 'A code = the sum of its direct children' },
      demands: 'hierarchy',
    },
    {
      ...DEMANDED.names,
      ...own,
      id: `${number}-N`,
      title: {
        'zh-CN': '科目编码不重复、上级不缺、编码与名称相符',
        en: 'Codes are unique, have their parents, and fit their names',
      },
      demands: 'names',
    },
  ];
}

/** What was there and came in is what was spent and is carried on, on forms that print all four. */
const balance = (form: CodedForm, id: RuleId): RelationEntry =>
  within(form, {
    id,
    title: { 'zh-CN': '年初 + 本年收入 = 本年支出 + 年末', en: 'Opening + income = expenditure + closing' },
    equation: '每行：年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余',
    equations: [
      sumRelation({
        on: ['named', 'coded'],
        column: 'opening',
        result: sumOf(own('opening'), own('income')),
        equals: sumOf(own('total'), own('closing')),
      }),
    ],
  });

/** The forms of coded lines. */
export const CODED_ENTRIES: readonly RelationEntry[] = [
  ...codedEntries(income, 'T2'),
  ...codedEntries(expenditure, 'T3'),
  ...codedEntries(generalBudgetExpenditure, 'T5'),
  balance(generalBudgetExpenditure, 'T5-1'),
  ...codedEntries(governmentFund, 'T8'),
  balance(governmentFund, 'T8-1'),
  ...codedEntries(stateCapital, 'T9'),
  balance(stateCapital, 'T9-1'),
];

/** What its shape alone demands of any other form of coded lines. */
export const SHAPE_ENTRIES: readonly RelationEntry[] = [
  {
    ...DEMANDED.row,
    id: 'P-ROW',
    family: 'any-form',
    title: { 'zh-CN': '每行合计 = 各栏之和', en: "A row's total is the sum of its columns" },
    forms: [],
    demands: 'row',
  },
  {
    ...DEMANDED.column,
    id: 'P-COLUMN',
    family: 'any-form',
    title: { 'zh-CN': '合计行 = 各类之和', en: 'The total is the sum of the functional classes' },
    forms: [],
    demands: 'column',
  },
  {
    ...DEMANDED.hierarchy,
    id: 'P-HIERARCHY',
    family: 'any-form',
    title: { 'zh-CN': '上级科目 = 下级科目之和', en: 'A code is the sum of its children' },
    forms: [],
    demands: 'hierarchy',
  },
  {
    ...DEMANDED.names,
    id: 'P-CODES',
    family: 'any-form',
    title: { 'zh-CN': '科目编码不重复，与名称相符', en: 'Codes are unique and fit their names' },
    forms: [],
    demands: 'names',
  },
];

/** A column that is none of the form's may be a part of the row's total, or none. */
function unknownParts({ unknownColumns }: Form): Message | null {
  if (unknownColumns.length === 0) return null;
  return { key: 'reasonUnknownColumns', values: { columns: unknownColumns.join('、') } };
}

/** The equations of one form of coded lines: rows, 合计, and the hierarchy of its codes, in every column. */
export function codedEquations(form: CodedForm, rules: Rules): readonly RelationDeclaration[] {
  const bound = (demand: CodedDemand, equation: EquationCheck): readonly RelationDeclaration[] => {
    const entry = rules.demanded(form.id, demand);
    return entry === null ? [] : [declared(entry, equation)];
  };
  return [
    ...bound(
      'row',
      sumRelation({
        on: ['named', 'coded'],
        column: 'total',
        uncheckable: unknownParts,
        equals: ownSum(...form.totalOf),
      }),
    ),
    ...(form.sums ?? []).flatMap((sum) =>
      bound(
        'row',
        sumRelation({
          on: ['named', 'coded'],
          column: sum.column,
          applies: ({ columns }) => sum.of.every((part) => columns.has(part)),
          equals: ownSum(...sum.of),
        }),
      ),
    ),
    ...form.columns.flatMap(({ key }) => [
      ...bound('column', sumRelation({ on: ['named'], column: key, equals: partsSum(key) })),
      ...bound(
        'hierarchy',
        sumRelation({
          on: ['coded'],
          column: key,
          applies: (printed, line) => partsOf(printed, line.key).length > 0,
          equals: partsSum(key),
        }),
      ),
    ]),
    ...equationsOf(rules.within(form.id)),
  ];
}
