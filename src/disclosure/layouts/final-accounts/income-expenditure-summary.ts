import type { StatementForm } from './declaration';

const amount = [{ key: 'amount', head: /(?:金额|决算数|决算)$/u, required: true }] as const;

/** 收入支出决算总表 (T1): income and expenditure of all sources. */
export const incomeExpenditureSummary: StatementForm = {
  id: 'income-expenditure-summary',
  tag: 'T1',
  name: '收入支出决算总表',
  titles: ['收入支出决算总表', '收支决算总表'],
  shape: 'statement',
  income: {
    total: 'income-total',
    columns: amount,
    lines: [
      { key: 'income-appropriation', label: /^财政拨款收入$/u, partOf: 'income-total' },
      { key: 'income-generalBudget', label: /^一般公共预算财政拨款(?:收入)?$/u, partOf: 'income-total' },
      { key: 'income-governmentFund', label: /^政府性基金预算财政拨款(?:收入)?$/u, partOf: 'income-total' },
      { key: 'income-stateCapital', label: /^国有资本经营预算财政拨款(?:收入)?$/u, partOf: 'income-total' },
      { key: 'income-superiorSubsidy', label: /^上级补助收入$/u, partOf: 'income-total' },
      { key: 'income-undertaking', label: /^事业收入/u, partOf: 'income-total' },
      { key: 'income-operating', label: /^经营收入$/u, partOf: 'income-total' },
      { key: 'income-subordinate', label: /^附属单位(?:上缴|缴款)收入$/u, partOf: 'income-total' },
      { key: 'income-other', label: /^其他收入$/u, partOf: 'income-total' },
      { key: 'income-total', label: /^本年收入合计$/u, partOf: 'income-grand' },
      {
        key: 'income-surplus',
        label: /^(?:使用非财政拨款结余(?:\(含专用结余\))?|用事业基金弥补收支差额)$/u,
        partOf: 'income-grand',
      },
      { key: 'income-reserved', label: /^使用专用结余$/u, partOf: 'income-grand' },
      { key: 'income-opening', label: /^(?:年初|上年)结转和结余$/u, partOf: 'income-grand' },
      { key: 'income-grand', label: /^(?:收入)?总计$/u },
    ],
  },
  expenditure: {
    total: 'expenditure-total',
    columns: amount,
    lines: [
      { key: 'expenditure-total', label: /^本年支出合计$/u, partOf: 'expenditure-grand' },
      { key: 'expenditure-distribution', label: /^结余分配$/u, partOf: 'expenditure-grand' },
      { key: 'expenditure-closing', label: /^年末结转和结余$/u, partOf: 'expenditure-grand' },
      { key: 'expenditure-grand', label: /^(?:支出)?总计$/u },
    ],
  },
};
