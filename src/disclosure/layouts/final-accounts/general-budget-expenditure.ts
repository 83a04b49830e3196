import type { CodedForm } from './declaration';

/** 一般公共预算财政拨款支出决算表 (T5): the general budget's expenditure by functional code. */
export const generalBudgetExpenditure: CodedForm = {
  id: 'general-budget-expenditure',
  tag: 'T5',
  name: '一般公共预算财政拨款支出决算表',
  titles: ['一般公共预算财政拨款支出决算表', '一般公共预算支出决算表', '一般公共预算财政拨款收入支出决算表'],
  shape: 'coded-lines',
  columns: [
    { key: 'total', head: /^(?!.*(?:年初|年末|收入)).*(?:合计|小计|本年支出)$/u, required: true },
    { key: 'basic', head: /^(?!.*(?:年初|年末|收入)).*基本支出(?:小计|合计)?$/u, required: true },
    { key: 'project', head: /^(?!.*(?:年初|年末|收入)).*项目支出(?:小计|合计)?$/u, required: true },
  ],
};
