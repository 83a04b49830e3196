import type { DetailTable } from './definition';
import { PRINTED_NUMBERS } from './public-number';

/** The detail tables that Sichuan and others add to the nine forms: known, not checked. */
export const detailTables: DetailTable = {
  id: 'detail-table',
  name: { 'zh-CN': '明细表', en: 'Detail table' },
  short: { 'zh-CN': '明细', en: 'Det' },
  order: 100,
  titles: [
    '财政拨款支出决算明细表',
    '一般公共预算财政拨款支出决算明细表',
    '一般公共预算财政拨款项目支出决算表',
    '一般公共预算财政拨款项目支出决算明细表',
    '政府性基金预算财政拨款三公经费支出决算表',
    '国有资本经营预算财政拨款三公经费支出决算表',
    '财政拨款支出决算表',
    '基本支出决算明细表',
    '项目支出决算明细表',
    '机构运行信息表',
    '政府采购情况表',
  ],
  publicNumber: PRINTED_NUMBERS,
  shape: 'detail',
};
