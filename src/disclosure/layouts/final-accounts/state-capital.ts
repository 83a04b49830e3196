import type { CodedForm } from './declaration';
import { FUND_COLUMNS } from './fund-columns';

/** 国有资本经营预算财政拨款(收入)支出决算表 (T9): 公开09表 up to 2021, 公开08表 from 2022. */
export const stateCapital: CodedForm = {
  id: 'state-capital',
  tag: 'T9',
  name: '国有资本经营预算财政拨款支出决算表',
  titles: [
    '国有资本经营预算财政拨款支出决算表',
    '国有资本经营预算财政拨款收入支出决算表',
    '国有资本经营预算支出决算表',
    '国有资本经营预算收入支出决算表',
    '国有资本经营财政拨款支出决算表',
  ],
  shape: 'coded-lines',
  columns: FUND_COLUMNS,
};
