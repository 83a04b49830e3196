import type { AmountHead, ColumnSum } from './definition';

/** Words among the labels of columns that are not the year's expenditure. */
const NOT_EXPENDITURE = ['年初', '年末', '收入'];

/** The columns of a year's expenditure: the whole, and its two kinds. */
const EXPENDITURE_COLUMNS: readonly AmountHead[] = [
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

/**
 * What is carried over, received, spent and carried on, each in whole and by kind of expenditure where a place prints
 * that (云南): 年初结转和结余(合计 | 基本支出结转 | 项目支出结转和结余), 本年收入(合计 | 基本支出 | 项目支出) …
 */
export const BALANCE_COLUMNS: readonly AmountHead[] = [
  { key: 'opening', name: '年初结转和结余', words: ['年初结转[和结余][小计|合计]'] },
  { key: 'openingBasic', name: '年初基本支出结转', words: ['年初结转[和结余]基本支出[结转][和结余]'] },
  {
    key: 'openingProject',
    name: '年初项目支出结转和结余',
    words: ['年初结转[和结余]项目支出[结转][和结余][小计|合计]'],
  },
  { key: 'income', name: '本年收入', words: ['本年收入[小计|合计]'] },
  { key: 'incomeBasic', name: '本年基本支出收入', words: ['本年收入基本支出'] },
  { key: 'incomeProject', name: '本年项目支出收入', words: ['本年收入项目支出'] },
  ...EXPENDITURE_COLUMNS,
  { key: 'personnel', name: '人员经费', words: ['基本支出人员经费'], not: NOT_EXPENDITURE },
  { key: 'publicFunds', name: '公用经费', words: ['基本支出[日常]公用经费'], not: NOT_EXPENDITURE },
  { key: 'closing', name: '年末结转和结余', words: ['年末结转[和结余][小计|合计]'] },
  { key: 'closingBasic', name: '年末基本支出结转', words: ['年末结转[和结余]基本支出[结转][和结余]'] },
  {
    key: 'closingProject',
    name: '年末项目支出结转和结余',
    words: ['年末结转[和结余]项目支出结转和结余[小计|合计]'],
  },
  { key: 'closingCarried', name: '年末项目支出结转', words: ['年末*项目支出结转'] },
  { key: 'closingSurplus', name: '年末项目支出结余', words: ['年末*项目支出结余'] },
];

/** The columns of a balance that are sums of others. */
export const BALANCE_SUMS: readonly ColumnSum[] = [
  { column: 'opening', of: ['openingBasic', 'openingProject'] },
  { column: 'income', of: ['incomeBasic', 'incomeProject'] },
  { column: 'basic', of: ['personnel', 'publicFunds'] },
  { column: 'closing', of: ['closingBasic', 'closingProject'] },
  { column: 'closingProject', of: ['closingCarried', 'closingSurplus'] },
];
