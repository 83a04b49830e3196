import type { CodedForm } from './definition';
import { FUNCTIONAL_LEADING, TOTAL_LINE } from './leading-columns';
import { PRINTED_NUMBERS } from './public-number';

/** 支出决算表: expenditure by functional code and kind. */
export const expenditure: CodedForm = {
  id: 'expenditure',
  name: { 'zh-CN': '支出决算表', en: 'Expenditure' },
  short: { 'zh-CN': '支出', en: 'Exp' },
  order: 3,
  titles: ['支出决算表', '支出决算总表'],
  publicNumber: PRINTED_NUMBERS,
  shape: 'coded-lines',
  leading: FUNCTIONAL_LEADING,
  columns: [
    { key: 'total', name: '合计', words: ['本年支出合计', '合计', '小计'], required: true },
    { key: 'basic', name: '基本支出', words: ['基本支出'], required: true },
    { key: 'project', name: '项目支出', words: ['项目支出'], required: true },
    { key: 'superiorRemittance', name: '上缴上级支出', words: ['上缴上级支出'] },
    { key: 'operating', name: '经营', words: ['经营支出'] },
    { key: 'subordinateSubsidy', name: '对附属单位补助支出', words: ['对附属单位补助支出'] },
  ],
  totalOf: ['basic', 'project', 'superiorRemittance', 'operating', 'subordinateSubsidy'],
  total: TOTAL_LINE,
};
