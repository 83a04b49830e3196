import type { AmountHead, StatementForm } from './definition';
import { STATEMENT_ITEMS } from './leading-columns';
import { PRINTED_NUMBERS } from './public-number';

const AMOUNT: readonly AmountHead[] = [
  { key: 'amount', name: '金额', words: ['金额', '决算[数]'], required: true },
];

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
  income: {
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
      },
      {
        key: 'income-governmentFund',
        name: '政府性基金预算财政拨款收入',
        words: ['政府性基金预算财政拨款[收入]'],
        partOf: 'income-total',
      },
      {
        key: 'income-stateCapital',
        name: '国有资本经营预算财政拨款收入',
        words: ['国有资本经营预算财政拨款[收入]'],
        partOf: 'income-total',
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
  },
  expenditure: {
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
  },
};
