import type { CodedForm } from './definition';
import { EMPTY_NOTE } from './empty-note';
import { BALANCE_COLUMNS, BALANCE_SUMS } from './expenditure-columns';
import { FUNCTIONAL_LEADING, TOTAL_LINE } from './leading-columns';
import { PRINTED_NUMBERS } from './public-number';

/** 国有资本经营预算财政拨款(收入)支出决算表. */
export const stateCapital: CodedForm = {
  id: 'state-capital',
  name: { 'zh-CN': '国有资本经营预算财政拨款支出决算表', en: 'State capital operating budget expenditure' },
  short: { 'zh-CN': '国资', en: 'Cap' },
  order: 9,
  titles: [
    '国有资本经营预算财政拨款支出决算表',
    '国有资本经营预算财政拨款收入支出决算表',
    '国有资本经营预算支出决算表',
    '国有资本经营预算收入支出决算表',
    '国有资本经营财政拨款支出决算表',
    '国有资本经营收入支出决算表',
    '国有资本经营支出决算表',
    '国有资本经营预算收支决算表',
    '国有资本经营预算财政拨款收支决算表',
    '国有资本经营预算财政拨款收入支出决算总表',
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
