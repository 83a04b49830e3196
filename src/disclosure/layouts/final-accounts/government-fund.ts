import type { CodedForm } from './declaration';
import { FUND_COLUMNS } from './fund-columns';

/** 政府性基金预算财政拨款收入支出决算表 (T8): 公开08表 up to 2021, 公开07表 from 2022. */
export const governmentFund: CodedForm = {
  id: 'government-fund',
  tag: 'T8',
  name: '政府性基金预算财政拨款收入支出决算表',
  titles: [
    '政府性基金预算财政拨款收入支出决算表',
    '政府性基金预算财政拨款支出决算表',
    '政府性基金预算收入支出决算表',
    '政府性基金预算支出决算表',
  ],
  shape: 'coded-lines',
  columns: FUND_COLUMNS,
};
