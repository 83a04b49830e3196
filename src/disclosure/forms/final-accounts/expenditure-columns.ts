import type { AmountHead } from './definition';

/** Words among the labels of columns that are not the year's expenditure. */
const NOT_EXPENDITURE = ['年初', '年末', '收入'];

/** The columns of a year's expenditure: the whole, and its two kinds. */
export const EXPENDITURE_COLUMNS: readonly AmountHead[] = [
  {
    key: 'total',
    name: '合计',
    words: ['合计', '小计', '本年支出'],
    not: NOT_EXPENDITURE,
    required: true,
  },
  {
    key: 'basic',
    name: '基本支出',
    words: ['基本支出[小计|合计]'],
    not: NOT_EXPENDITURE,
    required: true,
  },
  {
    key: 'project',
    name: '项目支出',
    words: ['项目支出[小计|合计]'],
    not: NOT_EXPENDITURE,
    required: true,
  },
];

/** The columns of a fund's form: what was carried over, the year's income and expenditure, what is carried on. */
export const FUND_COLUMNS: readonly AmountHead[] = [
  { key: 'opening', name: '年初结转和结余', words: ['年初结转[和结余][小计|合计]'] },
  { key: 'income', name: '本年收入', words: ['本年收入[小计|合计]'] },
  ...EXPENDITURE_COLUMNS,
  { key: 'closing', name: '年末结转和结余', words: ['年末结转[和结余][小计|合计]'] },
];
