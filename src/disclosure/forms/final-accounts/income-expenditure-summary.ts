import type { AmountHead, StatementForm, StatementSide } from './definition';
import { STATEMENT_ITEMS } from './leading-columns';
import { PRINTED_NUMBERS } from './public-number';

const AMOUNT: readonly AmountHead[] = [
  { key: 'amount', name: '金额', words: ['金额', '决算[数]'], required: true },
];

/** The amounts beside 年初预算数 and 全年预算数. */
const FINAL: readonly AmountHead[] = [
  {
    key: 'amount',
    name: '金额',
    words: ['决算[数]', '金额'],
    not: ['预算', '上年', '上一年', '去年'],
    required: true,
  },
];

/** The economic classes as lines, below their total. */
const ECONOMIC_CLASSES = [
  ['301', ['工资福利支出']],
  ['302', ['商品和服务支出']],
  ['303', ['对个人和家庭的补助']],
  ['307', ['债务利息及费用支出']],
  ['309', ['资本性支出(基本建设)']],
  ['310', ['资本性支出']],
  ['311', ['对企业补助(基本建设)']],
  ['312', ['对企业补助']],
  ['313', ['对社会保障基金补助']],
  ['399', ['其他支出']],
] as const;

const INCOME: StatementSide = {
  total: 'income-total',
  columns: AMOUNT,
  lines: [
    {
      key: 'income-appropriation',
      name: '财政拨款收入',
      words: ['财政拨款收入'],
      partOf: 'income-total',
    },
    {
      key: 'income-generalBudget',
      name: '一般公共预算财政拨款收入',
      words: ['一般公共预算财政拨款[收入]'],
      partOf: 'income-total',
      within: 'income-appropriation',
    },
    {
      key: 'income-governmentFund',
      name: '政府性基金预算财政拨款收入',
      words: ['政府性基金预算财政拨款[收入]'],
      partOf: 'income-total',
      within: 'income-appropriation',
    },
    {
      key: 'income-stateCapital',
      name: '国有资本经营预算财政拨款收入',
      words: ['国有资本经营预算财政拨款[收入]'],
      partOf: 'income-total',
      within: 'income-appropriation',
    },
    {
      key: 'income-superiorSubsidy',
      name: '上级补助收入',
      words: ['上级补助收入'],
      partOf: 'income-total',
    },
    { key: 'income-undertaking', name: '事业收入', words: ['事业收入*'], partOf: 'income-total' },
    { key: 'income-operating', name: '经营收入', words: ['经营收入'], partOf: 'income-total' },
    {
      key: 'income-subordinate',
      name: '附属单位上缴收入',
      words: ['附属单位上缴收入', '附属单位缴款收入'],
      partOf: 'income-total',
    },
    { key: 'income-other', name: '其他收入', words: ['其他收入'], partOf: 'income-total' },
    { key: 'income-total', name: '本年收入合计', words: ['本年收入合计'], partOf: 'income-grand' },
    {
      key: 'income-surplus',
      name: '使用非财政拨款结余',
      words: ['使用非财政拨款结余[(含专用结余)]', '用事业基金弥补收支差额'],
      partOf: 'income-grand',
    },
    { key: 'income-reserved', name: '使用专用结余', words: ['使用专用结余'], partOf: 'income-grand' },
    {
      key: 'income-opening',
      name: '年初结转和结余',
      words: ['年初结转和结余', '上年结转和结余'],
      partOf: 'income-grand',
    },
    { key: 'income-grand', name: '总计（收入）', words: ['[收入]总计'] },
  ],
};

const EXPENDITURE: StatementSide = {
  total: 'expenditure-total',
  columns: AMOUNT,
  lines: [
    {
      key: 'expenditure-total',
      name: '本年支出合计',
      words: ['本年支出合计'],
      partOf: 'expenditure-grand',
    },
    {
      key: 'expenditure-distribution',
      name: '结余分配',
      words: ['结余分配'],
      partOf: 'expenditure-grand',
    },
    {
      key: 'expenditure-closing',
      name: '年末结转和结余',
      words: ['年末结转和结余'],
      partOf: 'expenditure-grand',
    },
    { key: 'expenditure-grand', name: '总计（支出）', words: ['[支出]总计'] },
  ],
};

/** The same expenditure by its nature (支出性质), and by economic class. */
const NATURE: StatementSide = {
  total: 'nature-total',
  columns: FINAL,
  lines: [
    { key: 'nature-basic', name: '基本支出', words: ['基本支出'] },
    { key: 'nature-personnel', name: '人员经费', words: ['人员经费'], partOf: 'nature-basic' },
    { key: 'nature-publicFunds', name: '公用经费', words: ['[日常]公用经费'], partOf: 'nature-basic' },
    { key: 'nature-project', name: '项目支出', words: ['项目支出'] },
    { key: 'nature-superiorRemittance', name: '上缴上级支出', words: ['上缴上级支出'] },
    { key: 'nature-operating', name: '经营支出', words: ['经营支出'] },
    { key: 'nature-subordinateSubsidy', name: '对附属单位补助支出', words: ['对附属单位补助支出'] },
    {
      key: 'nature-economic',
      name: '经济分类支出合计',
      words: ['[按]经济分类支出合计', '支出经济分类合计'],
    },
    ...ECONOMIC_CLASSES.map(([key, words]) => ({
      key: `economic-${key}`,
      name: words[0],
      words,
      partOf: 'nature-economic',
      after: 'nature-economic',
    })),
  ],
};

/** 收入支出决算总表: income and expenditure of all sources. */
export const incomeExpenditureSummary: StatementForm = {
  id: 'income-expenditure-summary',
  name: { 'zh-CN': '收入支出决算总表', en: 'Income and expenditure summary' },
  short: { 'zh-CN': '收支', en: 'I/E' },
  order: 1,
  titles: ['收入支出决算总表', '收支决算总表', '收入支出决算表'],
  publicNumber: PRINTED_NUMBERS,
  shape: 'statement',
  items: STATEMENT_ITEMS,
  income: INCOME,
  expenditure: EXPENDITURE,
  variants: [
    {
      shape: 'panels',
      items: STATEMENT_ITEMS,
      panels: [
        { prefix: 'income', side: { ...INCOME, columns: FINAL } },
        { prefix: 'expenditure', side: { ...EXPENDITURE, columns: FINAL } },
        { prefix: 'nature', side: NATURE },
      ],
    },
  ],
};
