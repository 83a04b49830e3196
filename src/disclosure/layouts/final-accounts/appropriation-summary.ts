import type { StatementForm, StatementLine } from './declaration';

/** The three funds of the appropriation, as its lines and columns name them. */
const FUNDS = [
  ['generalBudget', '一般公共预算'],
  ['governmentFund', '政府性基金预算'],
  ['stateCapital', '国有资本经营预算'],
] as const;

/** The three funds as lines: of the year's income above its total, of what is carried over below that line. */
const fundLines = (prefix: string, partOf: string, after?: string): readonly StatementLine[] =>
  FUNDS.map(([fund, name]) => ({
    key: `${prefix}-${fund}`,
    label: new RegExp(`^(?:其中:)?${name}(?:财政拨款)?(?:收入|结转和结余)?$`, 'u'),
    partOf,
    ...(after === undefined ? {} : { after }),
  }));

/** 财政拨款收入支出决算总表 (T4): the appropriation's income and expenditure by fund. */
export const appropriationSummary: StatementForm = {
  id: 'appropriation-summary',
  tag: 'T4',
  name: '财政拨款收入支出决算总表',
  titles: ['财政拨款收入支出决算总表', '财政拨款收支决算总表'],
  shape: 'statement',
  income: {
    total: 'income-total',
    columns: [{ key: 'amount', head: /(?:金额|决算数|决算)$/u, required: true }],
    lines: [
      ...fundLines('income', 'income-total'),
      { key: 'income-total', label: /^本年收入合计$/u, partOf: 'income-grand' },
      { key: 'income-opening', label: /^(?:年初|上年)(?:财政拨款)?结转和结余$/u, partOf: 'income-grand' },
      ...fundLines('opening', 'income-opening', 'income-opening'),
      { key: 'income-grand', label: /^(?:收入)?总计$/u },
    ],
  },
  expenditure: {
    total: 'expenditure-total',
    columns: [
      { key: 'total', head: /(?:合计|小计)$/u, required: true },
      { key: 'generalBudget', head: /一般公共预算(?:财政拨款)?(?:支出)?$/u, required: true },
      { key: 'governmentFund', head: /政府性基金(?:预算)?(?:财政拨款)?(?:支出)?$/u, required: true },
      { key: 'stateCapital', head: /国有资本经营(?:预算)?(?:财政拨款)?(?:支出)?$/u },
    ],
    lines: [
      { key: 'expenditure-total', label: /^本年支出合计$/u, partOf: 'expenditure-grand' },
      { key: 'expenditure-closing', label: /^年末(?:财政拨款)?结转和结余$/u, partOf: 'expenditure-grand' },
      ...fundLines('closing', 'expenditure-closing', 'expenditure-closing'),
      { key: 'expenditure-grand', label: /^(?:支出)?总计$/u },
    ],
  },
};
