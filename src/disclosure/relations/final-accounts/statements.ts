import { appropriationSummary } from '../../forms/final-accounts/appropriation-summary';
import { incomeExpenditureSummary } from '../../forms/final-accounts/income-expenditure-summary';
import type { AccountsColumn } from '../../forms/form';
import { lineOf, partsOf } from '../../forms/form';
import type { EquationCheck } from '../declaration';
import type { RelationEntry } from '../entry';
import { at, own, partsSum, sumOf } from '../expression';
import { within } from './entry';
import { sumRelation } from './sum-relation';

const onLine = (line: string, column: AccountsColumn): EquationCheck =>
  sumRelation({ on: ['named'], line, column, equals: partsSum(column) });

/** The kinds of expenditure by nature, as the lines of a statement that lists them. */
const NATURES = ['basic', 'project', 'superiorRemittance', 'operating', 'subordinateSubsidy'] as const;

/** 收入支出决算总表. */
export const SUMMARY_ENTRIES: readonly RelationEntry[] = [
  within(incomeExpenditureSummary, {
    id: 'T1-1',
    title: { 'zh-CN': '本年收入合计 = 各项收入之和', en: 'Total income = the sum of its items' },
    equation: '本年收入合计 = Σ 各项收入',
    equations: [onLine('income-total', 'amount')],
  }),
  within(incomeExpenditureSummary, {
    id: 'T1-2',
    title: { 'zh-CN': '本年支出合计 = 各类支出之和', en: 'Total expenditure = the sum of its classes' },
    equation: '本年支出合计 = Σ 各类支出',
    equations: [onLine('expenditure-total', 'amount')],
  }),
  within(incomeExpenditureSummary, {
    id: 'T1-3',
    title: {
      'zh-CN': '总计（收）= 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余',
      en: 'Grand total (income) = income + surplus used + opening balance',
    },
    equation: '总计（收）= 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余',
    equations: [onLine('income-grand', 'amount')],
  }),
  within(incomeExpenditureSummary, {
    id: 'T1-4',
    title: {
      'zh-CN': '总计（支）= 本年支出合计 + 结余分配 + 年末结转和结余',
      en: 'Grand total (expenditure) = expenditure + distribution + closing balance',
    },
    equation: '总计（支）= 本年支出合计 + 结余分配 + 年末结转和结余',
    equations: [onLine('expenditure-grand', 'amount')],
  }),
  within(incomeExpenditureSummary, {
    id: 'T1-5',
    title: { 'zh-CN': '收入总计 = 支出总计', en: 'The two grand totals are equal' },
    equation: '总计（收）= 总计（支）',
    equations: [
      sumRelation({
        on: ['named'],
        line: 'income-grand',
        column: 'amount',
        equals: at('expenditure-grand', 'amount'),
      }),
    ],
  }),
  within(incomeExpenditureSummary, {
    id: 'T1-6',
    title: {
      'zh-CN': '本年支出合计 = 按支出性质分的各项之和',
      en: 'Total expenditure = the sum of its kinds by nature',
    },
    equation: '本年支出合计 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出',
    inapplicable: {
      'zh-CN': '没有按支出性质列示的表',
      en: 'a form that does not list expenditure by nature',
    },
    equations: [
      sumRelation({
        on: ['named'],
        line: 'expenditure-total',
        column: 'amount',
        applies: (form) => lineOf(form, 'nature-basic') !== undefined,
        equals: sumOf(...NATURES.map((nature) => at(`nature-${nature}`, 'amount'))),
      }),
    ],
  }),
  within(incomeExpenditureSummary, {
    id: 'T1-7',
    title: { 'zh-CN': '基本支出 = 人员经费 + 公用经费', en: 'Basic expenditure = personnel + operating' },
    equation: '基本支出 = 人员经费 + 公用经费',
    equations: [onLine('nature-basic', 'amount')],
  }),
  within(incomeExpenditureSummary, {
    id: 'T1-8',
    title: {
      'zh-CN': '经济分类支出合计 = 本年支出合计',
      en: 'Expenditure by economic class = total expenditure',
    },
    equation: '经济分类支出合计 = 本年支出合计',
    equations: [
      sumRelation({
        on: ['named'],
        line: 'nature-economic',
        column: 'amount',
        equals: at('expenditure-total', 'amount'),
      }),
    ],
  }),
  within(incomeExpenditureSummary, {
    id: 'T1-9',
    title: {
      'zh-CN': '经济分类支出合计 = 各类之和',
      en: 'Expenditure by economic class = the sum of the classes',
    },
    equation: '经济分类支出合计 = Σ 经济分类各类',
    inapplicable: { 'zh-CN': '没有列出经济分类各类的表', en: 'a form that lists no economic classes' },
    equations: [
      { ...onLine('nature-economic', 'amount'), applies: (form, { key }) => partsOf(form, key).length > 0 },
    ],
  }),
];

const FUNDS = ['generalBudget', 'governmentFund', 'stateCapital'] as const;
const EXPENDITURE_COLUMNS = ['total', ...FUNDS] as const;

/** 财政拨款收入支出决算总表. */
export const APPROPRIATION_ENTRIES: readonly RelationEntry[] = [
  within(appropriationSummary, {
    id: 'T4-1',
    title: { 'zh-CN': '本年收入合计 = 三项财政拨款之和', en: 'Total income = the sum of the three funds' },
    equation: '本年收入合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算',
    equations: [onLine('income-total', 'amount')],
  }),
  within(appropriationSummary, {
    id: 'T4-2',
    title: { 'zh-CN': '每行合计 = 三项财政拨款之和', en: 'Each row: total = the sum of the three funds' },
    equation: '支出每行：合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算',
    equations: [
      sumRelation({ on: ['named'], column: 'total', equals: sumOf(...FUNDS.map((fund) => own(fund))) }),
    ],
  }),
  within(appropriationSummary, {
    id: 'T4-3',
    title: {
      'zh-CN': '本年支出合计 = 各类支出之和',
      en: 'Total expenditure = the sum of its classes, per fund',
    },
    equation: '合计及三项财政拨款各栏：本年支出合计 = Σ 各类支出',
    equations: EXPENDITURE_COLUMNS.map((column) => onLine('expenditure-total', column)),
  }),
  within(appropriationSummary, {
    id: 'T4-4',
    title: {
      'zh-CN': '总计 = 本年合计 + 年初（年末）结转和结余',
      en: 'Grand total = the year + the opening (closing) balance',
    },
    equation: '总计（收）= 本年收入合计 + 年初结转和结余；总计（支）= 本年支出合计 + 年末结转和结余',
    equations: [
      onLine('income-grand', 'amount'),
      ...EXPENDITURE_COLUMNS.map((column) => onLine('expenditure-grand', column)),
    ],
  }),
  within(appropriationSummary, {
    id: 'T4-5',
    title: {
      'zh-CN': '年初（年末）结转和结余 = 三项之和',
      en: 'The opening (closing) balance = the sum of its three funds',
    },
    equation: '年初（年末）结转和结余 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算',
    inapplicable: {
      'zh-CN': '表中没有列出三项结转和结余的',
      en: 'where the balances of the three funds are not printed',
    },
    equations: [
      {
        ...onLine('income-opening', 'amount'),
        applies: (form) => FUNDS.some((fund) => lineOf(form, `opening-${fund}`) !== undefined),
      },
      {
        ...onLine('expenditure-closing', 'total'),
        applies: (form) =>
          FUNDS.some(
            (fund) => lineOf(form, `closing-${fund}`)?.figures.get('total')?.reading.kind === 'number',
          ),
      },
    ],
  }),
  within(appropriationSummary, {
    id: 'T4-6',
    title: { 'zh-CN': '收入总计 = 支出总计', en: 'The two grand totals are equal' },
    equation: '总计（收）= 总计（支）合计',
    equations: [
      sumRelation({
        on: ['named'],
        line: 'income-grand',
        column: 'amount',
        equals: at('expenditure-grand', 'total'),
      }),
    ],
  }),
  within(appropriationSummary, {
    id: 'T4-7',
    title: {
      'zh-CN': '分项：收入 + 年初 = 支出 + 年末',
      en: 'Per fund: income + opening = expenditure + closing',
    },
    equation: '三项财政拨款各自：本年收入 + 年初结转和结余 = 本年支出合计 + 年末结转和结余',
    equations: FUNDS.map((fund) =>
      sumRelation({
        on: ['named'],
        line: `income-${fund}`,
        column: 'amount',
        result: sumOf(own('amount'), at(`opening-${fund}`, 'amount')),
        equals: sumOf(at('expenditure-total', fund), at('expenditure-closing', fund)),
      }),
    ),
  }),
];
