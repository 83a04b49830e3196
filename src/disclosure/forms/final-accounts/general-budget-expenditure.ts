import type { CodedForm } from './definition';
import { BALANCE_COLUMNS, BALANCE_SUMS } from './expenditure-columns';
import { FUNCTIONAL_LEADING, TOTAL_LINE } from './leading-columns';
import { PRINTED_NUMBERS } from './public-number';

/** 一般公共预算财政拨款支出决算表: the general budget's expenditure by functional code. */
export const generalBudgetExpenditure: CodedForm = {
  id: 'general-budget-expenditure',
  name: { 'zh-CN': '一般公共预算财政拨款支出决算表', en: 'General public budget expenditure' },
  short: { 'zh-CN': '一般', en: 'Gen' },
  order: 5,
  titles: ['一般公共预算财政拨款支出决算表', '一般公共预算支出决算表', '一般公共预算财政拨款收入支出决算表'],
  publicNumber: PRINTED_NUMBERS,
  shape: 'coded-lines',
  leading: FUNCTIONAL_LEADING,
  columns: BALANCE_COLUMNS,
  totalOf: ['basic', 'project'],
  sums: BALANCE_SUMS,
  total: TOTAL_LINE,
};
