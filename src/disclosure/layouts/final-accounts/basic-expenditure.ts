import type { BlocksForm } from './declaration';

/** 一般公共预算财政拨款基本支出决算(明细)表 (T6): basic expenditure by economic code. */
export const basicExpenditure: BlocksForm = {
  id: 'basic-expenditure',
  tag: 'T6',
  name: '一般公共预算财政拨款基本支出决算表',
  titles: [
    '一般公共预算财政拨款基本支出决算表',
    '一般公共预算财政拨款基本支出决算明细表',
    '一般公共预算基本支出决算表',
    '一般公共预算基本支出决算明细表',
  ],
  shape: 'blocks',
  totals: [
    { key: 'personnel', label: /^人员经费(?:支出)?合计$/u },
    { key: 'operating', label: /^(?:日常)?公用经费(?:支出)?合计$/u },
  ],
};
