import type { CodedForm } from './definition';
import { EMPTY_NOTE } from './empty-note';
import { BALANCE_COLUMNS, BALANCE_SUMS } from './expenditure-columns';
import { FUNCTIONAL_LEADING, TOTAL_LINE } from './leading-columns';
import { PRINTED_NUMBERS } from './public-number';

/** 政府性基金预算财政拨款收入支出决算表. */
export const governmentFund: CodedForm = {
  id: 'government-fund',
  name: { 'zh-CN': '政府性基金预算财政拨款收入支出决算表', en: 'Government fund income and expenditure' },
  short: { 'zh-CN': '基金', en: 'Fund' },
  order: 8,
  titles: [
    '政府性基金预算财政拨款收入支出决算表',
    '政府性基金预算财政拨款支出决算表',
    '政府性基金预算收入支出决算表',
    '政府性基金预算支出决算表',
    '政府性基金收入支出决算表',
    '政府性基金支出决算表',
    '政府性基金预算收支决算表',
    '政府性基金预算财政拨款收支决算表',
    '政府性基金预算财政拨款收入支出决算总表',
  ],
  publicNumber: PRINTED_NUMBERS,
  emptyNote: EMPTY_NOTE,
  shape: 'coded-lines',
  leading: FUNCTIONAL_LEADING,
  columns: BALANCE_COLUMNS,
  totalOf: ['basic', 'project'],
  sums: BALANCE_SUMS,
  total: TOTAL_LINE,
};
