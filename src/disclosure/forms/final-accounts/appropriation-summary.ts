import type { StatementForm, StatementLine } from './definition';
import { STATEMENT_ITEMS } from './leading-columns';
import { PRINTED_NUMBERS } from './public-number';

/** The three funds of the appropriation, as its lines and columns name them. */
const FUNDS = [
  ['generalBudget', '一般公共预算'],
  ['governmentFund', '政府性基金预算'],
  ['stateCapital', '国有资本经营预算'],
] as const;

/** The three funds as lines: of the year's income above its total, of what is carried over below that line. */
const fundLines = (
  prefix: string,
  nameOf: (fund: string) => string,
  partOf: string,
  after?: string,
): readonly StatementLine[] =>
  FUNDS.map(([fund, name]) => ({
    key: `${prefix}-${fund}`,
    name: nameOf(name),
    words: [`[其中:]${name}[财政拨款][收入|结转和结余]`],
    partOf,
    ...(after === undefined ? {} : { after }),
  }));

/** 财政拨款收入支出决算总表: the appropriation's income and expenditure by fund. */
export const appropriationSummary: StatementForm = {
  id: 'appropriation-summary',
  name: { 'zh-CN': '财政拨款收入支出决算总表', en: 'Appropriation income and expenditure summary' },
  short: { 'zh-CN': '拨款', en: 'App' },
  order: 4,
  titles: ['财政拨款收入支出决算总表', '财政拨款收支决算总表', '财政拨款收入支出决算表'],
  publicNumber: PRINTED_NUMBERS,
  shape: 'statement',
  items: STATEMENT_ITEMS,
  income: {
    total: 'income-total',
    columns: [{ key: 'amount', name: '金额', words: ['金额', '决算[数]'], required: true }],
    lines: [
      ...fundLines('income', (fund) => `${fund}财政拨款收入`, 'income-total'),
      { key: 'income-total', name: '本年收入合计', words: ['本年收入合计'], partOf: 'income-grand' },
      {
        key: 'income-opening',
        name: '年初结转和结余',
        words: ['年初[财政拨款]结转和结余', '上年[财政拨款]结转和结余'],
        partOf: 'income-grand',
      },
      ...fundLines('opening', (fund) => `年初${fund}财政拨款结转和结余`, 'income-opening', 'income-opening'),
      { key: 'income-grand', name: '总计（收入）', words: ['[收入]总计'] },
    ],
  },
  expenditure: {
    total: 'expenditure-total',
    columns: [
      { key: 'total', name: '合计', words: ['合计', '小计'], required: true },
      {
        key: 'generalBudget',
        name: '一般公共预算财政拨款',
        words: ['一般公共预算[财政拨款][支出]'],
        required: true,
      },
      {
        key: 'governmentFund',
        name: '政府性基金预算财政拨款',
        words: ['政府性基金[预算][财政拨款][支出]'],
        required: true,
      },
      {
        key: 'stateCapital',
        name: '国有资本经营预算财政拨款',
        words: ['国有资本经营[预算][财政拨款][支出]'],
      },
    ],
    lines: [
      {
        key: 'expenditure-total',
        name: '本年支出合计',
        words: ['本年支出合计'],
        partOf: 'expenditure-grand',
      },
      {
        key: 'expenditure-closing',
        name: '年末结转和结余',
        words: ['年末[财政拨款]结转和结余'],
        partOf: 'expenditure-grand',
      },
      ...fundLines(
        'closing',
        (fund) => `年末${fund}财政拨款结转和结余`,
        'expenditure-closing',
        'expenditure-closing',
      ),
      { key: 'expenditure-grand', name: '总计（支出）', words: ['[支出]总计'] },
    ],
  },
};
